package dev.orm.sql;

/**
 * Makes an object from the three items of a result row, such as the constructor of a record.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <R> the type of the object
 */
@FunctionalInterface
public interface Function3<A, B, C, R> {

    /** The object for one row. An item is null where the database's value is NULL. */
    R apply(A first, B second, C third);
}
