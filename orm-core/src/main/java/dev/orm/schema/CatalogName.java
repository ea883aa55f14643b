package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table or sequence as a database's catalog holds it.
 *
 * @param schema the schema, or null when the object is found without naming one
 * @param name   the name as the database folded it
 */
public record CatalogName(@Nullable String schema, String name) {}
