package dev.orm.sql;

/**
 * Makes an object from the six items of a result row, such as the constructor of a record.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 * @param <F> the type of the sixth item
 * @param <R> the type of the object
 */
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, R> {

    /** The object for one row. An item is null where the database's value is NULL. */
    R apply(A first, B second, C third, D fourth, E fifth, F sixth);
}
