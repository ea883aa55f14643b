package dev.orm.sql;

/** The keyword {@code DEFAULT} in place of a value: the column's default in the database. See {@link Sql#DEFAULT}. */
public enum DefaultValue {
    /** The only one. */
    DEFAULT
}
