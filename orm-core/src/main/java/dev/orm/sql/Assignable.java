package dev.orm.sql;

/**
 * An attribute that insert and update statements can write.
 *
 * @param <E> the entity class that has it
 * @param <T> the Java type of the value
 */
public interface Assignable<E, T> extends Expression<T> {

    /** The source it is an attribute of. */
    Source source();

    /** Its name, or its path within an embedded attribute: {@code address.city}. */
    String name();
}
