package dev.orm.session.observatory;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A night at a telescope. */
@Entity
public class Night {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Telescope telescope;

    private int clouds;

    protected Night() {}

    public Night(Telescope telescope, int clouds) {
        this.telescope = telescope;
        this.clouds = clouds;
    }

    public @Nullable Telescope getTelescope() {
        return telescope;
    }

    public int getClouds() {
        return clouds;
    }
}
