package dev.orm.sql;

import java.util.List;

/**
 * A source whose rows can be inserted, updated and deleted: a table, or the entities of a class.
 *
 * @param <E> what its columns belong to: the entity class, or the class of tables
 */
public interface Target<E> extends Source {

    /**
     * The column of a name, or the attribute of a path. Names that are not known here are looked up when the statement
     * is executed, which then lists those there are.
     *
     * @throws IllegalArgumentException if it is known that there is none, naming those there are
     */
    default Assignable<?, ?> assignable(String name) {
        return new ValueColumn<>(this, name, new AttributeType<>(this, name, Object.class));
    }

    /** The values that columns get from the program in a new row, where an insert does not name them. */
    default List<ColumnDefault> insertDefaults() {
        return List.of();
    }

    /** The values that columns get from the program in a changed row, where an update does not set them. */
    default List<ColumnDefault> updateDefaults() {
        return List.of();
    }
}
