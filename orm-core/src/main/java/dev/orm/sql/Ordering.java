package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One term of an ORDER BY clause. Where NULLs go differs between databases unless it is said.
 *
 * @param expression what rows are ordered by
 * @param descending greatest first
 * @param nulls where NULLs go
 */
public record Ordering(Expression<?> expression, boolean descending, Nulls nulls) {

    /** Where NULLs go in an ordering. */
    public enum Nulls {
        /** Where the database puts them. */
        UNSPECIFIED(""),
        FIRST(" nulls first"),
        LAST(" nulls last");

        private final String text;

        Nulls(String text) {
            this.text = text;
        }
    }

    /** Smallest first. */
    public static Ordering ascending(Expression<?> expression) {
        return new Ordering(expression, false, Nulls.UNSPECIFIED);
    }

    /** Greatest first. */
    public static Ordering descending(Expression<?> expression) {
        return new Ordering(expression, true, Nulls.UNSPECIFIED);
    }

    /** The same with NULLs before all values. */
    public Ordering nullsFirst() {
        return new Ordering(expression, descending, Nulls.FIRST);
    }

    /** The same with NULLs after all values. */
    public Ordering nullsLast() {
        return new Ordering(expression, descending, Nulls.LAST);
    }

    /** The opposite order, NULLs included. */
    public Ordering reversed() {
        Nulls opposite = switch (nulls) {
            case UNSPECIFIED -> Nulls.UNSPECIFIED;
            case FIRST -> Nulls.LAST;
            case LAST -> Nulls.FIRST;
        };
        return new Ordering(expression, !descending, opposite);
    }

    void writeTo(SqlWriter writer, boolean byLabel) {
        if (byLabel && expression instanceof Labelled<?> labelled) {
            writer.identifier(labelled.label());
        } else {
            expression.writeTo(writer);
        }
        writeDirection(writer);
    }

    /** As the order of a column by its position. */
    void writeTo(SqlWriter writer, List<Selectable<?>> items, int item, @Nullable String attribute) {
        writer.position(items, item, attribute);
        writeDirection(writer);
    }

    private void writeDirection(SqlWriter writer) {
        if (descending) {
            writer.sql(" desc");
        }
        if (nulls != Nulls.UNSPECIFIED) {
            writer.sql(nulls.text);
        }
    }

    @Override
    public String toString() {
        return ReadableSql.text(writer -> writeTo(writer, false));
    }
}
