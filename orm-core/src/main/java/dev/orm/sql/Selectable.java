package dev.orm.sql;

/**
 * What may stand in a select list: an expression, or a source of entities.
 *
 * @param <T> the type of the item in a result
 */
public sealed interface Selectable<T> permits Expression, EntitySource {}
