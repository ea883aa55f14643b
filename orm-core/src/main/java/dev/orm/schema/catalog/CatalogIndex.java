package dev.orm.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table or materialized view as the catalog describes it; not those that belong to a constraint.
 *
 * @param name      the name as the catalog holds it
 * @param unique    whether no two rows have the same values there, and whether NULL counts as a value
 * @param method    the kind of index, such as {@code btree}; null where there is one kind only
 * @param parts     what is indexed, in order
 * @param included  columns kept in the index without being searched
 * @param predicate the condition of the rows it holds in the database's normal form, or null for all rows
 * @param comment   what is said of it, or null
 */
public record CatalogIndex(
        String name,
        Uniqueness unique,
        @Nullable String method,
        List<Part> parts,
        List<String> included,
        @Nullable String predicate,
        @Nullable String comment) {

    /** Copies the lists. */
    public CatalogIndex {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
    }

    /** The same index under another name. */
    public CatalogIndex named(String other) {
        return new CatalogIndex(other, unique, method, parts, included, predicate, comment);
    }

    /** Whether an index admits rows with the same values. */
    public enum Uniqueness {
        /** It does. */
        NONE,
        /** It does not, unless there is a NULL among them. */
        NULLS_DISTINCT,
        /** It does not, and NULL is a value like others. */
        NULLS_NOT_DISTINCT
    }

    /**
     * One column or expression of an index.
     *
     * @param text        the column's name, or the expression in the database's normal form
     * @param expression  whether it is an expression
     * @param descending  whether its values run from high to low
     * @param nullsFirst  whether NULL comes before all values
     * @param operators   the operator class or collation written behind it, or null for the type's own
     */
    public record Part(
            String text,
            boolean expression,
            boolean descending,
            boolean nullsFirst,
            @Nullable String operators) {}
}
