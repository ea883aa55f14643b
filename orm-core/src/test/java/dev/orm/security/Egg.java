package dev.orm.security;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An entity with a foreign key. */
@Entity
class Egg {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Nest nest;

    protected Egg() {}

    @Nullable
    Nest nest() {
        return nest;
    }
}
