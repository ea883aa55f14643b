package dev.orm.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The declared type of a collection attribute, which decides what collection an entity is given. */
public enum CollectionKind {
    /** {@link java.util.List}: in the order of the query, or of a column of its own. */
    LIST,
    /** {@link java.util.Set}: without duplicates, in the order of the query. */
    SET,
    /** {@link java.util.SortedSet}: sorted by the natural order of the elements. */
    SORTED_SET,
    /** {@link java.util.Collection}: as a list. */
    COLLECTION,
    /** {@link java.util.Map}: in the order of the query. */
    MAP,
    /** {@link java.util.SortedMap}: sorted by the natural order of the keys. */
    SORTED_MAP;

    /** Whether elements have keys. */
    public boolean isMap() {
        return this == MAP || this == SORTED_MAP;
    }

    /** Whether an element can be in the collection twice. */
    public boolean isList() {
        return this == LIST || this == COLLECTION;
    }

    /** Whether elements, or keys, are sorted by their natural order. */
    public boolean isSorted() {
        return this == SORTED_SET || this == SORTED_MAP;
    }

    /** The kind of collections declared as this type; null if it is none that an attribute can have. */
    static @Nullable CollectionKind of(@Nullable Class<?> type) {
        return type == null ? null : BY_TYPE.get(type);
    }

    private static final Map<Class<?>, CollectionKind> BY_TYPE = Map.of(
            List.class, LIST,
            Set.class, SET,
            SortedSet.class, SORTED_SET,
            Collection.class, COLLECTION,
            Map.class, MAP,
            SortedMap.class, SORTED_MAP);
}
