package dev.orm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the database says was violated, as far as the database tells.
 *
 * @param table      the name of the table that has the constraint or the columns, without its schema, or null
 * @param constraint the name of the constraint, or null
 * @param columns    the names of the columns it is about; empty where that is not told
 * @param length     the length of the column that a text does not fit, where nothing else is told of it; 0 where it is not about that
 */
public record Violation(@Nullable String table, @Nullable String constraint, List<String> columns, int length) {

    /** Nothing is told. */
    public static final Violation UNKNOWN = new Violation(null, null, List.of(), 0);

    /** Copies the list. */
    public Violation {
        columns = List.copyOf(columns);
    }

    /** A constraint of which only the name is told, which may be null. */
    public static Violation ofConstraint(@Nullable String name) {
        return name == null ? UNKNOWN : new Violation(null, name, List.of(), 0);
    }

    /** A text is too long for a column of which only the length is told. */
    public static Violation ofLength(int length) {
        return new Violation(null, null, List.of(), length);
    }

    /** The same for a message; nothing where nothing is told. */
    public String words() {
        if (constraint != null) {
            return "constraint " + constraint;
        }
        return switch (columns.size()) {
            case 0 -> length == 0 ? "" : "a text is longer than the " + length + " characters of its column";
            case 1 -> "column " + columns.get(0);
            default -> "columns " + String.join(", ", columns);
        };
    }
}
