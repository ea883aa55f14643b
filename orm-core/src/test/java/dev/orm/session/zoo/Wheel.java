package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What only cars have. */
@Entity
public class Wheel {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private int size;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Car car;

    protected Wheel() {}

    public Wheel(int size) {
        this.size = size;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getSize() {
        return size;
    }

    public @Nullable Car getCar() {
        return car;
    }

    public void setCar(@Nullable Car car) {
        this.car = car;
    }
}
