package dev.orm.session.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Half of a circle of mandatory relations. */
@Entity
public class Chicken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Egg egg;

    protected Chicken() {}

    public Chicken(@Nullable Egg egg) {
        this.egg = egg;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Egg getEgg() {
        return egg;
    }

    public void setEgg(@Nullable Egg egg) {
        this.egg = egg;
    }
}
