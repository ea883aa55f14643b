package dev.orm.boot.autoconfigure;

/** What is done to the tables of the mapped entities when the application starts and stops. */
public enum SchemaMode {

    /** Nothing: somebody else creates the tables. */
    NONE,

    /** Missing tables are created; existing ones are left alone. */
    CREATE,

    /** Missing tables are created, and all tables of the mapped entities are dropped when the application stops. */
    CREATE_DROP;

    /** Whether tables are created. */
    boolean creates() {
        return this != NONE;
    }
}
