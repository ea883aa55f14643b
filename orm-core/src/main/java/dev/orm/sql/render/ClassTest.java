package dev.orm.sql.render;

/**
 * What tells whether a row is of a class.
 *
 * @param column the column that knows
 * @param test what must hold of it, as it stands behind the column
 */
public record ClassTest(ResolvedColumn column, String test) {}
