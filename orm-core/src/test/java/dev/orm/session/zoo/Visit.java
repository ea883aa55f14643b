package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to a pet of any class, and to a cat. */
@Entity
public class Visit {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String reason = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Pet pet;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Cat watchedBy;

    protected Visit() {}

    public Visit(String reason, Pet pet) {
        this.reason = reason;
        this.pet = pet;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public @Nullable Pet getPet() {
        return pet;
    }

    public @Nullable Cat getWatchedBy() {
        return watchedBy;
    }

    public void setWatchedBy(@Nullable Cat watchedBy) {
        this.watchedBy = watchedBy;
    }
}
