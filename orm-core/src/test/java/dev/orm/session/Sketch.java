package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PreUpdate;
import org.jspecify.annotations.Nullable;

/** Counts its updates by itself. */
@Entity
class Sketch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    int updates;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Gallery gallery;

    Sketch() {}

    Sketch(Gallery gallery) {
        this.gallery = gallery;
    }

    @PreUpdate
    void updated() {
        updates++;
    }
}
