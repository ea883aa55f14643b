package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/** A rule for the rows of a table. Immutable and thread-safe. */
public sealed interface Constraint permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint {

    /** The name, or null where {@link Table} or the database makes one. */
    @Nullable
    String name();

    /** What the database's catalog says of it, or null. */
    @Nullable
    String comment();

    /** The same constraint under a name, which may stand in double quotes or backticks. */
    Constraint named(String name);
}
