package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Hangs in a gallery for good, whose cover it may be. */
@Entity
class Picture {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Gallery gallery;

    Picture() {}

    Picture(String name, Gallery gallery) {
        this.name = name;
        this.gallery = gallery;
    }
}
