package dev.orm.mapping;

import dev.orm.schema.Column;
import jakarta.persistence.CascadeType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relation to any number of entities. Exactly one of {@link #mappedBy()}, {@link #link()} and {@link #joinColumns()}
 * says how it is stored; none for one that a {@link #condition()} finds.
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
     * beside a link that the other side defines; {@code key} is the attribute of the elements that is their key; {@code
     * condition} finds the elements of one that is not stored.
     */
    record Storage(
            @Nullable ToOne mappedBy,
            @Nullable Link link,
            @Nullable List<Column> joinColumns,
            @Nullable ToMany inverseOf,
            @Nullable BasicAttribute key,
            @Nullable RelationCondition condition) {}

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

    /** The attribute of the elements that is their key; null where it is their id, and for maps with an {@link #index()}. */
    public @Nullable BasicAttribute key() {
        return storage.key();
    }

    /**
     * The key that an element of a map has by itself: the attribute that {@code @MapKey} names, or its id. Only for maps
     * without an {@link #index()}.
     */
    public @Nullable Object keyOf(Object element) {
        BasicAttribute key = storage.key();
        return key == null ? target.id().get(element) : access().get(element, key.slot());
    }

    @SuppressWarnings("unchecked") // an element is an object of the target
    private EntityAccess<Object> access() {
        return (EntityAccess<Object>) target.access();
    }

    /** Of the tables of an element the one that holds the key of its owner, and its position or key; null for a join table. */
    public @Nullable TablePart part(EntityMapping<?> element) {
        if (storage.link() != null) {
            return null;
        }
        return storage.mappedBy() != null ? element.part(storage.mappedBy()) : target.ownPart();
    }

    /** Whether an element may be in the collection several times: rows of the join table are known by their place. */
    public boolean repeats() {
        Link link = storage.link();
        return index() != null && link != null && !link.isUnique();
    }

    /** Whether changes of this side are what is written: it has no {@code mappedBy}. */
    public boolean owning() {
        return storage.mappedBy() == null && storage.inverseOf() == null && storage.condition() == null;
    }

    /** What says which objects are elements, where nothing stores that; null for all other relations. */
    public @Nullable RelationCondition condition() {
        return storage.condition();
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

    /** Whether it is never loaded as a whole, as {@code @WriteOnly} says. */
    public boolean isWriteOnly() {
        return traits.writeOnly();
    }

    void inverse(ToMany mappedByThis) {
        inverse = mappedByThis;
    }
}
