package dev.orm.mapping;

/** The declared type of a to-many attribute, which decides what collection an entity is given. */
public enum CollectionKind {
    /** {@link java.util.List}: in the order of the query. */
    LIST,
    /** {@link java.util.Set}: without duplicates, in the order of the query. */
    SET,
    /** {@link java.util.SortedSet}: sorted by the natural order of the elements. */
    SORTED_SET,
    /** {@link java.util.Collection}: as a list. */
    COLLECTION
}
