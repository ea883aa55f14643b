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
public class Egg {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Chicken chicken;

    protected Egg() {}

    public Egg(@Nullable Chicken chicken) {
        this.chicken = chicken;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Chicken getChicken() {
        return chicken;
    }

    public void setChicken(@Nullable Chicken chicken) {
        this.chicken = chicken;
    }
}
