package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(Seat.Key.class)
class Seat {

    record Key(UUID concert, int number) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Concert concert;

    @Id
    private int number;

    private @Nullable String holder;

    protected Seat() {}

    Seat(Concert concert, int number) {
        this.concert = concert;
        this.number = number;
    }

    void sell(String holder) {
        this.holder = holder;
    }

    @Nullable
    String getHolder() {
        return holder;
    }
}
