package dev.orm.schema;

/** A kind of object that a database has under a name. */
public enum ObjectKind {
    SCHEMA,
    TYPE,
    SEQUENCE,
    TABLE,
    INDEX,
    VIEW
}
