package dev.orm.sql;

/**
 * A result row of eight items. An item is null where the database's value is NULL.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 * @param <F> the type of the sixth item
 * @param <G> the type of the seventh item
 * @param <H> the type of the eighth item
 */
public record Row8<A, B, C, D, E, F, G, H>(
        A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth) {}
