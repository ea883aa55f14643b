package dev.orm.schema.diff;

/**
 * One statement that removes a difference, or a part of it.
 *
 * @param change    the difference
 * @param statement the DDL without a semicolon at its end
 */
public record Step(SchemaChange change, String statement) {}
