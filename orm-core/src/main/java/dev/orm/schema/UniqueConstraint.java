package dev.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows of a table share.
 *
 * @param name             the constraint's name, or null for the one {@link Table} derives from its columns
 * @param columns          the keys of the columns; at least one
 * @param nullsNotDistinct whether two NULLs count as the same value
 * @param deferrability    when it is checked
 * @param comment          what the catalog says of it, or null
 */
public record UniqueConstraint(
        @Nullable String name,
        List<String> columns,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        @Nullable String comment)
        implements Constraint {

    /** Copies the list of columns. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** A constraint that is checked after each statement and lets NULL occur many times. */
    public UniqueConstraint(@Nullable String name, List<String> columns) {
        this(name, columns, false, Deferrability.NOT_DEFERRABLE, null);
    }

    /** A constraint with a derived name. */
    public static UniqueConstraint on(String... columns) {
        return new UniqueConstraint(null, List.of(columns));
    }

    @Override
    public UniqueConstraint named(String name) {
        return new UniqueConstraint(name, columns, nullsNotDistinct, deferrability, comment);
    }

    /** The same constraint, in which NULL may occur only once. */
    public UniqueConstraint nullsAreEqual() {
        return new UniqueConstraint(name, columns, true, deferrability, comment);
    }

    /** The same constraint, checked at another time. */
    public UniqueConstraint deferrable(Deferrability when) {
        return new UniqueConstraint(name, columns, nullsNotDistinct, when, comment);
    }

    /** The same constraint with a comment. */
    public UniqueConstraint comment(@Nullable String comment) {
        return new UniqueConstraint(name, columns, nullsNotDistinct, deferrability, comment);
    }
}
