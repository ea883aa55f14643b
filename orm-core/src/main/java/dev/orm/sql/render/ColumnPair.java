package dev.orm.sql.render;

/**
 * Two columns that are equal in a join.
 *
 * @param left the quoted name of the column on the side of the parent
 * @param right the quoted name of the column on the side of what is joined
 */
public record ColumnPair(String left, String right) {}
