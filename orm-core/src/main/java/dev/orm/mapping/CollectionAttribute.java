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
public abstract sealed class CollectionAttribute extends Attribute permits ToMany, ElementCollection {

    private final Contents contents;

    /**
     * What the collection looks like in memory.
     *
     * @param index the position or the key; null where the database holds neither
     */
    record Contents(
            CollectionKind kind,
            FetchType fetch,
            List<OrderBy> orderBy,
            @Nullable ElementShape index) {}

    CollectionAttribute(Place place, Contents contents) {
        super(place);
        this.contents = contents;
    }

    /** What sort of collection the attribute holds. */
    public final CollectionKind kind() {
        return contents.kind();
    }

    /** What the annotations say about loading. */
    public final FetchType fetch() {
        return contents.fetch();
    }

    /** By what the elements are sorted when loaded; empty if nothing was said. */
    public final List<OrderBy> orderBy() {
        return contents.orderBy();
    }

    /**
     * The columns that hold the position of an element in a list, or its key in a map; null where the database holds
     * neither.
     */
    public final @Nullable ElementShape index() {
        return contents.index();
    }
}
