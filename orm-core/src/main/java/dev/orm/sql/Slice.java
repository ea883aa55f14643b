package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of the rows, the part of them that is wanted, and their lock. */
record Slice(
        List<Ordering> orderings,
        @Nullable Long limit,
        @Nullable Long offset,
        @Nullable LockMode lock) {

    static final Slice ALL = new Slice(List.of(), null, null, null);

    Slice withOrderings(Ordering... more) {
        return new Slice(Lists.with(orderings, more), limit, offset, lock);
    }

    Slice unordered() {
        return new Slice(List.of(), limit, offset, lock);
    }

    Slice withLimit(long rows) {
        return new Slice(orderings, notNegative("limit", rows), offset, lock);
    }

    Slice withOffset(long rows) {
        return new Slice(orderings, limit, notNegative("offset", rows), lock);
    }

    Slice withLock(LockMode mode) {
        return new Slice(orderings, limit, offset, mode);
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
            ordering.writeTo(writer, list.has(ordering.expression()));
        }
        if (limit != null || offset != null) {
            writer.limit(limit, offset);
        }
        if (lock != null) {
            writer.lock(lock);
        }
    }
}
