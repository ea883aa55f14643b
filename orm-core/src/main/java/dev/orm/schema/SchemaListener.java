package dev.orm.schema;

import dev.orm.schema.DdlHook.Event;

/**
 * Is told just before and just after each object of a schema is created or dropped by {@link MetaData#createAll} and
 * {@link MetaData#dropAll}, or created because a comparison found it missing: on the thread that does it, between the statements. Objects
 * that are passed over are not told of.
 *
 * <p>An exception ends the work there; where the database can undo DDL, all of it is undone. Implementations that are shared by threads
 * have to be thread-safe.
 */
public interface SchemaListener {

    /** Is told of the whole: before its first object and after its last. */
    default void metaData(Event event, MetaData metaData) {}

    /** Is told of a schema. */
    default void schema(Event event, Identifier schema) {}

    /** Is told of an enum type or domain; not of an enum type that is a check of its columns in this database. */
    default void type(Event event, NamedType type) {}

    /** Is told of a sequence. */
    default void sequence(Event event, Sequence sequence) {}

    /** Is told of a table, which is created with its indexes, but without foreign keys that are added when all tables are there. */
    default void table(Event event, Table table) {}

    /** Is told of a view. */
    default void view(Event event, View view) {}
}
