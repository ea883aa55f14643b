package dev.orm.session.firm;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The owning side of a relation that its other side takes for a one-to-one. */
@Entity
public class Tenancy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Flat flat;

    protected Tenancy() {}

    public Tenancy(String name, @Nullable Flat flat) {
        this.name = name;
        this.flat = flat;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Flat getFlat() {
        return flat;
    }

    public void setFlat(@Nullable Flat flat) {
        this.flat = flat;
    }
}
