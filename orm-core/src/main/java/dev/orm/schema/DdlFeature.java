package dev.orm.schema;

import dev.orm.sql.UnsupportedSqlException;

/** What some databases have in their DDL and others have not. A dialect answers for each whether its database has it. */
public enum DdlFeature {
    SCHEMAS("CREATE SCHEMA", "name no schema"),
    SEQUENCES("A sequence", "number rows by an identity column"),
    ENUM_TYPES("An enum type", "keep the names as text, with a check"),
    DOMAINS("A domain", "use the domain's base type, with a check on the column"),
    COMMENTS("A comment", "leave it out"),
    MATERIALIZED_VIEWS("A materialized view", "use a plain view, or a table that a job fills"),
    ADD_CONSTRAINT("ALTER TABLE ... ADD CONSTRAINT", "create the constraint with its table"),
    IDENTITY_ALWAYS("An identity column that refuses given values", "number by default, and give no values"),
    IDENTITY_OPTIONS("An identity column with a start or increment of its own", "leave the database to count"),
    STORED_COLUMNS("A stored generated column", "compute it when it is read (VIRTUAL)"),
    VIRTUAL_COLUMNS("A virtual generated column", "store it when the row is written (STORED)"),
    COLLATIONS("A collation of one column", "set it for the whole database"),
    DEFERRABLE_FOREIGN_KEYS("A deferrable foreign key", "write the rows in the order of their references"),
    DEFERRABLE_UNIQUE("A deferrable unique constraint", "write the rows in an order that is unique at each step"),
    MATCH_FULL("MATCH FULL", "add a check that all columns are NULL or none"),
    NULLS_NOT_DISTINCT("NULLS NOT DISTINCT", "make the columns NOT NULL"),
    EXPRESSION_INDEXES("An index of an expression", "add a generated column and index that"),
    PARTIAL_INDEXES("An index of some rows only", "index all rows"),
    COVERING_INDEXES("An index that includes further columns", "add the columns at the end of the index"),
    INDEX_NULLS("A place of NULL in an index", "leave it to the database"),
    INDEX_METHODS("An index method", "leave it to the database"),
    OPERATOR_CLASSES("An operator class of an index", "leave it out");

    private final String what;
    private final String instead;

    DdlFeature(String what, String instead) {
        this.what = what;
        this.instead = instead;
    }

    /**
     * Refuses it where the database does not have it.
     *
     * @param where the object that uses it, as the message names it
     */
    void require(DdlSpelling spelling, String where) {
        if (!spelling.supports(this)) {
            throw new UnsupportedSqlException(what + ", used by " + where + ",", spelling.name(), instead);
        }
    }
}
