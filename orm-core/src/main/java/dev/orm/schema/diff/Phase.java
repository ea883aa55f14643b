package dev.orm.schema.diff;

/** When a statement runs, so that what it needs is there and what it removes is not needed any more. */
enum Phase {
    SCHEMAS,
    DROP_VIEWS,
    RENAMES,
    DROP_FOREIGN_KEYS,
    DROP_INDEXES,
    DROP_CHECKS,
    DROP_KEYS,
    TYPES,
    SEQUENCES,
    DROP_COMPUTED,
    TABLES,
    ADD_COLUMNS,
    RETYPE,
    ALTER_COLUMNS,
    DROP_COLUMNS,
    ADD_COMPUTED,
    DROP_TABLES,
    KEYS,
    CHECKS,
    INDEXES,
    FOREIGN_KEYS,
    VIEWS,
    NAMES,
    DROP_SEQUENCES,
    DROP_TYPES,
    COMMENTS
}
