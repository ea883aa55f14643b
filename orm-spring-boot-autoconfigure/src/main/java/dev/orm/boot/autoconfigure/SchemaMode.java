package dev.orm.boot.autoconfigure;

/** What is done to the tables of the mapped entities when the application starts and stops. */
public enum SchemaMode {

    /** Nothing: somebody else creates the tables. */
    NONE,

    /** Nothing is changed; the application does not start if anything mapped is missing or otherwise, and all differences are named. */
    VALIDATE,

    /** Missing tables are created; existing ones are left alone. */
    CREATE,

    /** Missing tables are created, and all tables of the mapped entities are dropped when the application stops. */
    CREATE_DROP,

    /** What is missing is created: tables, columns, indexes, sequences, types and views. Nothing is dropped, renamed or changed; what would have to be is logged. */
    UPDATE
}
