package dev.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists, sets and arrays, each in one column. */
@Entity
class Basket {

    enum Fruit {
        APPLE,
        PEAR
    }

    @Id
    Long id;

    @Nullable
    List<String> names;

    int @Nullable [] numbers;

    @Nullable
    Set<UUID> keys;

    @Nullable
    List<LocalDate> days;

    @Nullable
    List<Fruit> fruits;

    @Nullable
    List<List<Integer>> grid;

    @Nullable
    List<BigDecimal> prices;

    @Nullable
    List<Duration> times;

    @Column(name = "truths")
    Boolean @Nullable [] answers;

    @Nullable
    List<byte[]> blobs;

    protected Basket() {}

    Basket(long id) {
        this.id = id;
    }
}
