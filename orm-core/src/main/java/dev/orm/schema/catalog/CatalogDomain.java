package dev.orm.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain, a type with a name and conditions of its own, as the catalog describes it.
 *
 * @param name         its full name
 * @param type         the type behind it in the database's normal form
 * @param nullable     whether it takes NULL
 * @param defaultValue the expression for columns that say none, or null
 * @param checks       its conditions, sorted by name
 * @param comment      what is said of it, or null
 */
public record CatalogDomain(
        CatalogObject name,
        String type,
        boolean nullable,
        @Nullable String defaultValue,
        List<CatalogConstraint.Check> checks,
        @Nullable String comment) {

    /** Copies the list. */
    public CatalogDomain {
        checks = List.copyOf(checks);
    }
}
