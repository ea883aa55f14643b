package dev.orm.sql;

/**
 * A source whose rows are entities of one class; selecting it yields those entities.
 *
 * @param <E> the entity class
 */
public non-sealed interface EntitySource<E> extends Target<E>, Selectable<E> {

    /** The class of the entities. */
    Class<E> entityType();

    @Override
    default Object subject() {
        return entityType();
    }
}
