package dev.orm.mapping;

/**
 * One attribute of an entity as the object-relational mapper sees it: a value in one column or of an expression, or a relation. An embedded
 * object is not an attribute of its own, its parts are ({@code "address.city"}).
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class Attribute permits TypedAttribute, ToOne, CollectionAttribute {

    private final Place place;

    Attribute(Place place) {
        this.place = place;
    }

    /**
     * Where the attribute is, seen from its entity: {@code "name"}, {@code "address.city"}, {@code "id.lineNumber"}.
     */
    public final String path() {
        return place.path();
    }

    /** The place of this attribute in {@link EntityAccess#paths()}, or {@link BasicAttribute#NO_SLOT}. */
    public final int slot() {
        return place.slot();
    }

    /** The entity this attribute belongs to. */
    public final EntityMapping<?> owner() {
        return place.owner();
    }

    /** The declared Java type; {@code int.class} for an {@code int}, the collection type for a to-many relation. */
    public final Class<?> javaType() {
        return place.javaType();
    }

    /** The entity and the path, as messages name the attribute: {@code "Order.customer"}. */
    public final String describe() {
        return owner().name() + "." + path();
    }

    @Override
    public final String toString() {
        return describe();
    }
}
