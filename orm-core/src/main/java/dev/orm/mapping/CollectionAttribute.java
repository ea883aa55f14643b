package dev.orm.mapping;

import jakarta.persistence.FetchType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that holds any number of elements, loaded together on first use: entities that it refers to, or values
 * that belong to their owner.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface CollectionAttribute extends Attribute permits ToMany, ElementCollection {

    /** What sort of collection the attribute holds. */
    CollectionKind kind();

    /** What the annotations say about loading. */
    FetchType fetch();

    /** By what the elements are sorted when loaded; empty if nothing was said. */
    List<OrderBy> orderBy();

    /**
     * The columns that hold the position of an element in a list, or its key in a map; null where the database holds
     * neither.
     */
    @Nullable
    ElementShape index();
}
