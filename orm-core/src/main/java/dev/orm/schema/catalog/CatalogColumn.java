package dev.orm.schema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view as the catalog describes it.
 *
 * @param name     the name as the catalog holds it
 * @param type     the type in the database's own words
 * @param nullable whether it takes NULL
 * @param value    where its values come from when a statement gives none, or null when from nowhere
 * @param onUpdate the expression that a change of the row puts there, or null
 * @param comment  what is said of it, or null
 */
public record CatalogColumn(
        String name,
        CatalogType type,
        boolean nullable,
        @Nullable ColumnSource value,
        @Nullable String onUpdate,
        @Nullable String comment) {}
