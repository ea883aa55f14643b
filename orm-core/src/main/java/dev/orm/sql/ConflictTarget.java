package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which conflict of an inserted row with a present one is meant. An immutable value.
 *
 * @param columns the columns of the unique constraint or index; none when it is named, or when any counts
 * @param constraint the name of the constraint; null when it is given by columns
 * @param where the condition of a partial index; absent for others
 */
public record ConflictTarget(
        List<Assignable<?, ?>> columns, @Nullable String constraint, Condition where) {

    static ConflictTarget columns(Target<?> target, List<Assignable<?, ?>> columns) {
        columns.forEach(column -> InsertRows.requireOf(target, "onConflict", column));
        return new ConflictTarget(columns, null, Condition.absent());
    }

    static ConflictTarget constraint(String name) {
        return new ConflictTarget(List.of(), name, Condition.absent());
    }

    ConflictTarget withWhere(Condition... conditions) {
        if (columns.isEmpty()) {
            throw new IllegalStateException(
                    "onConflict(...).where(...): a partial index is named by its columns and its condition");
        }
        return new ConflictTarget(columns, null, where.and(Condition.allOf(List.of(conditions))));
    }

    /** Whether every unique constraint counts. */
    public boolean isAny() {
        return columns.isEmpty() && constraint == null;
    }

    void writeTo(SqlWriter writer, Source target) {
        if (constraint != null) {
            writer.conflict(target, constraint);
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            writer.sql(i == 0 ? " (" : ", ");
            writer.target(columns.get(i).source(), columns.get(i).name());
        }
        writer.sql(columns.isEmpty() ? "" : ")");
        if (!where.isAbsent()) {
            writer.require(Feature.PARTIAL_CONFLICT).clause(Clause.WHERE);
            where.writeTo(writer);
        }
    }
}
