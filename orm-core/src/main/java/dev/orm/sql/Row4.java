package dev.orm.sql;

/**
 * A result row of four items. An item is null where the database's value is NULL.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 */
public record Row4<A, B, C, D>(A first, B second, C third, D fourth) {}
