package dev.orm.mapping;

/**
 * One attribute of an entity as the object-relational mapper sees it: a value in one column or of an expression, or a relation. An embedded
 * object is not an attribute of its own, its parts are ({@code "address.city"}).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Attribute permits TypedAttribute, ToOne, CollectionAttribute {

    /**
     * Where the attribute is, seen from its entity: {@code "name"}, {@code "address.city"}, {@code "id.lineNumber"}.
     */
    String path();

    /** The place of this attribute in {@link EntityAccess#paths()}. */
    int slot();

    /** The entity this attribute belongs to. */
    EntityMapping<?> owner();

    /** The declared Java type; {@code int.class} for an {@code int}, the collection type for a to-many relation. */
    Class<?> javaType();

    /** The entity and the path, as messages name the attribute: {@code "Order.customer"}. */
    default String describe() {
        return owner().name() + "." + path();
    }
}
