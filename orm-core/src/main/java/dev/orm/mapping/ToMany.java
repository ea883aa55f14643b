package dev.orm.mapping;

import dev.orm.schema.Column;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relation to any number of entities. Exactly one of {@link #mappedBy()}, {@link #link()} and {@link #joinColumns()}
 * says how it is stored.
 *
 * <p>Immutable and thread-safe.
 */
public final class ToMany extends CollectionAttribute {

    private final EntityMapping<?> target;
    private final RelationTraits traits;
    private final Storage storage;
    private @Nullable ToMany inverse;

    /**
     * How the relation is stored: exactly one of {@code mappedBy}, {@code link}, {@code joinColumns}; {@code inverseOf}
     * beside a link that the other side defines.
     */
    record Storage(
            @Nullable ToOne mappedBy,
            @Nullable Link link,
            @Nullable List<Column> joinColumns,
            @Nullable ToMany inverseOf) {}

    ToMany(Place place, EntityMapping<?> target, RelationTraits traits, Contents contents, Storage storage) {
        super(place, contents);
        this.target = target;
        this.traits = traits;
        this.storage = storage;
    }

    /** The entity of the elements. */
    public EntityMapping<?> target() {
        return target;
    }

    /** The to-one relation of the target that stores this one; null if it is stored otherwise. */
    public @Nullable ToOne mappedBy() {
        return storage.mappedBy();
    }

    /** The join table, owner columns first for this side; null if there is none. */
    public @Nullable Link link() {
        return storage.link();
    }

    /**
     * The foreign key of a one-directional one-to-many in the target's table, in the order of the owner's {@link
     * Id#attributes()}; null if the relation is stored otherwise.
     */
    public @Nullable List<Column> joinColumns() {
        return storage.joinColumns();
    }

    /** Whether changes of this side are what is written: it has no {@code mappedBy}. */
    public boolean owning() {
        return storage.mappedBy() == null && storage.inverseOf() == null;
    }

    /** The other side: a to-one for {@code mappedBy}, a to-many for a many-to-many in both directions, or null. */
    public @Nullable Attribute inverse() {
        if (storage.mappedBy() != null) {
            return storage.mappedBy();
        }
        return storage.inverseOf() != null ? storage.inverseOf() : inverse;
    }

    /** The operations passed on to the elements, {@link CascadeType#ALL} spelled out. */
    public Set<CascadeType> cascade() {
        return traits.cascade();
    }

    /** Whether an element is deleted when it leaves the collection. */
    public boolean orphanRemoval() {
        return traits.orphanRemoval();
    }

    void inverse(ToMany mappedByThis) {
        inverse = mappedByThis;
    }
}
