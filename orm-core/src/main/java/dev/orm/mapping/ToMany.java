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
public final class ToMany implements CollectionAttribute {

    private final Place place;
    private final EntityMapping<?> target;
    private final RelationTraits traits;
    private final Contents contents;
    private final Storage storage;
    private @Nullable ToMany inverse;

    /** What the collection looks like in memory. */
    record Contents(
            CollectionKind kind,
            List<OrderBy> orderBy,
            @Nullable ElementShape index) {}

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
        this.place = place;
        this.target = target;
        this.traits = traits;
        this.contents = contents;
        this.storage = storage;
    }

    @Override
    public String path() {
        return place.path();
    }

    @Override
    public int slot() {
        return place.slot();
    }

    @Override
    public EntityMapping<?> owner() {
        return place.owner();
    }

    @Override
    public Class<?> javaType() {
        return place.javaType();
    }

    /** The entity of the elements. */
    public EntityMapping<?> target() {
        return target;
    }

    @Override
    public CollectionKind kind() {
        return contents.kind();
    }

    @Override
    public List<OrderBy> orderBy() {
        return contents.orderBy();
    }

    @Override
    public @Nullable ElementShape index() {
        return contents.index();
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

    @Override
    public FetchType fetch() {
        return traits.fetch();
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

    @Override
    public String toString() {
        return describe();
    }
}
