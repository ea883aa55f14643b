package dev.orm.schema.catalog;

/**
 * An object that a catalog lists.
 *
 * @param name    its full name
 * @param kind    what it is
 * @param visible whether it is found without naming its schema
 */
public record CatalogEntry(CatalogObject name, Kind kind, boolean visible) {

    /** What an object is. */
    public enum Kind {
        /** A table that stays. */
        TABLE,
        /** A table that lives with a connection. */
        TEMPORARY_TABLE,
        /** A view. */
        VIEW,
        /** A view whose rows are kept. */
        MATERIALIZED_VIEW,
        /** A sequence, also one of an identity column. */
        SEQUENCE,
        /** An enum type. */
        ENUM,
        /** A domain. */
        DOMAIN,
        /** A schema; its name stands in both parts of the full name. */
        SCHEMA
    }
}
