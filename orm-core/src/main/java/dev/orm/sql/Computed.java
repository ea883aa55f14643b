package dev.orm.sql;

/**
 * A value of some family made by a fragment: what the families' own records share.
 *
 * @param <T> the Java type of the value
 */
interface Computed<T> extends Expression<T>, Ranked {

    Fragment fragment();

    @Override
    default void writeTo(SqlWriter writer) {
        fragment().writeTo(writer);
    }

    @Override
    default int rank() {
        return fragment().rank();
    }
}
