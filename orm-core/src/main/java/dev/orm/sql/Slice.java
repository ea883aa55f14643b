package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of the rows, the part of them that is wanted, and their lock. */
record Slice(
        List<Ordering> orderings,
        @Nullable Long limit,
        FetchMode mode,
        @Nullable Long offset,
        @Nullable RowLock lock) {

    static final Slice ALL = new Slice(List.of(), null, FetchMode.ROWS, null, null);

    Slice withOrderings(Ordering... more) {
        return more.length == 0 ? unordered() : new Slice(Lists.with(orderings, more), limit, mode, offset, lock);
    }

    Slice unordered() {
        return new Slice(List.of(), limit, mode, offset, lock);
    }

    Slice withLimit(String clause, long rows, FetchMode mode) {
        return new Slice(orderings, notNegative(clause, rows), mode, offset, lock);
    }

    Slice withOffset(long rows) {
        return new Slice(orderings, limit, mode, notNegative("offset", rows), lock);
    }

    Slice unlimited() {
        return new Slice(orderings, null, FetchMode.ROWS, null, lock);
    }

    Slice withLock(RowLock lock) {
        return new Slice(orderings, limit, mode, offset, lock);
    }

    Slice unlocked() {
        return new Slice(orderings, limit, mode, offset, null);
    }

    boolean isNothing() {
        return limit != null && limit == 0;
    }

    private static long notNegative(String clause, long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(clause + "(" + rows + "): a number of rows is not negative");
        }
        return rows;
    }

    private static void separate(SqlWriter writer, int position) {
        if (position == 0) {
            writer.clause(Clause.ORDER_BY);
        } else {
            writer.sql(", ");
        }
    }

    void writeTo(SqlWriter writer, SelectList list) {
        for (int i = 0; i < orderings.size(); i++) {
            separate(writer, i);
            Ordering ordering = orderings.get(i);
            write(writer, ordering, list);
        }
        writeRows(writer);
    }

    /** An expression with values is not known to be equal to the item it stands for, so that the item is named. */
    private static void write(SqlWriter writer, Ordering ordering, SelectList list) {
        Expression<?> expression = ordering.expression();
        boolean byLabel = expression instanceof Labelled<?> && list.has(expression);
        int position = byLabel ? 0 : list.reference(expression);
        if (position > 0) {
            ordering.writeTo(writer, list.items(), position, null);
        } else {
            ordering.writeTo(writer, byLabel);
        }
    }

    /** For rows that are not those of one select: an order can only name their columns. */
    void writeAround(SqlWriter writer, SelectList list) {
        for (int i = 0; i < orderings.size(); i++) {
            writer.sql(i == 0 ? " order by " : ", ");
            list.writePosition(writer, orderings.get(i));
        }
        writeRows(writer);
    }

    private void writeRows(SqlWriter writer) {
        if (limit != null && mode != FetchMode.ROWS) {
            writer.fetch(mode, limit, offset);
        } else if (limit != null || offset != null) {
            writer.limit(limit, offset);
        }
        if (lock != null) {
            writer.lock(lock);
        }
    }
}
