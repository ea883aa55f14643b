package dev.orm.schema;

import dev.orm.sql.Condition;
import dev.orm.sql.Sql;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row of a table meets; a row for which it is unknown, because of a NULL, meets it too.
 *
 * @param name      the constraint's name, or null for the one {@link Table} derives
 * @param condition the condition
 * @param columns   the keys of the columns it is about, where that is known: they take part in a derived name
 * @param dialects  the names of the dialects it is for; empty for all
 * @param comment   what the catalog says of it, or null
 */
public record CheckConstraint(
        @Nullable String name,
        TableCondition condition,
        List<String> columns,
        Set<String> dialects,
        @Nullable String comment)
        implements Constraint {

    /** Copies the collections. */
    public CheckConstraint {
        columns = List.copyOf(columns);
        dialects = Set.copyOf(dialects);
    }

    /** A check of the columns of its table, with a derived name: {@code CheckConstraint.of(person -> person.whole("age", ...).ge(0))}. */
    public static CheckConstraint of(TableCondition condition) {
        return new CheckConstraint(null, condition, List.of(), Set.of(), null);
    }

    /** A check given as text, with a derived name. Never pass text that comes from outside the program. */
    public static CheckConstraint unsafe(String condition) {
        Condition text = Sql.unsafe(condition).asCondition();
        return of(table -> text);
    }

    @Override
    public CheckConstraint named(String name) {
        return new CheckConstraint(name, condition, columns, dialects, comment);
    }

    /** The same check, named after these columns unless it gets a name. */
    public CheckConstraint about(String... columns) {
        return new CheckConstraint(name, condition, List.of(columns), dialects, comment);
    }

    /** The same check, for databases of these dialects only. */
    public CheckConstraint onlyFor(String... dialects) {
        return new CheckConstraint(name, condition, columns, Set.of(dialects), comment);
    }

    /** The same check with a comment. */
    public CheckConstraint comment(@Nullable String comment) {
        return new CheckConstraint(name, condition, columns, dialects, comment);
    }
}
