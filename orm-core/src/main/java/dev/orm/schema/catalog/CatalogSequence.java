package dev.orm.schema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A sequence as the catalog describes it; not those that number an identity column.
 *
 * @param name    its full name
 * @param type    the type of its values in the database's words
 * @param options how it counts
 * @param comment what is said of it, or null
 */
public record CatalogSequence(
        CatalogObject name,
        String type,
        SequenceOptions options,
        @Nullable String comment) {}
