package dev.orm.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity with a name of its own, a sequence and a join table. */
@Entity
@Table(name = "nests")
class Nest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @ManyToMany
    private Set<Egg> eggs = new LinkedHashSet<>();

    protected Nest() {}

    Set<Egg> eggs() {
        return eggs;
    }
}
