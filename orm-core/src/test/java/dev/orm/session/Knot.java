package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Refers to its kind three times, and is told from its successors by a version that may be missing. */
@Entity
class Knot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    @Nullable
    Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Knot first;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Knot second;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Knot third;
}
