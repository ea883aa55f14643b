package dev.orm.sql;

/**
 * A result row of two items. An item is null where the database's value is NULL.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 */
public record Row2<A, B>(A first, B second) {}
