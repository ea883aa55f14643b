package dev.orm.schema.diff;

import java.util.Locale;

/** What a comment is said of. */
public enum CommentSubject {
    /** A schema. */
    SCHEMA,
    /** A table. */
    TABLE,
    /** A column of a table. */
    COLUMN,
    /** A constraint of a table. */
    CONSTRAINT,
    /** An index of a table. */
    INDEX,
    /** A view. */
    VIEW,
    /** A view whose rows are kept. */
    MATERIALIZED_VIEW,
    /** A sequence. */
    SEQUENCE,
    /** An enum type. */
    TYPE,
    /** A domain. */
    DOMAIN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
