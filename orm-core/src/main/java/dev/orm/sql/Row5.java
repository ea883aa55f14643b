package dev.orm.sql;

/**
 * A result row of five items. An item is null where the database's value is NULL.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 */
public record Row5<A, B, C, D, E>(A first, B second, C third, D fourth, E fifth) {}
