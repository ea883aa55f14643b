package dev.orm.boot.autoconfigure;

/** What is done to the tables of the mapped entities when the application starts and stops. */
public enum SchemaMode {

    /** Nothing: somebody else creates the tables. */
    NONE,

    /** Nothing is changed; the application does not start if tables or columns are missing or of another type. */
    VALIDATE,

    /** Missing tables are created; existing ones are left alone. */
    CREATE,

    /** Missing tables are created, and all tables of the mapped entities are dropped when the application stops. */
    CREATE_DROP,

    /** Missing tables and columns are created. Nothing is dropped and no column is changed. */
    UPDATE;

    static final String PROPERTY = "orm.schema.mode";
}
