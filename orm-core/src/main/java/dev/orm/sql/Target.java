package dev.orm.sql;

/**
 * A source whose rows can be inserted, updated and deleted: a table, or the entities of a class.
 *
 * @param <E> what its columns belong to: the entity class, or the class of tables
 */
public interface Target<E> extends Source {}
