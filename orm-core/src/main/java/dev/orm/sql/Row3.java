package dev.orm.sql;

/**
 * A result row of three items. An item is null where the database's value is NULL.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 */
public record Row3<A, B, C>(A first, B second, C third) {}
