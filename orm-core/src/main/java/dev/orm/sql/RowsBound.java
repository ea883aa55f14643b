package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/** A bound that every kind of frame takes: the current row, a number of rows away from it, or no bound at all. */
public final class RowsBound extends FrameBound {

    static final RowsBound UNBOUNDED_PRECEDING = new RowsBound(Position.UNBOUNDED_PRECEDING, null);
    static final RowsBound CURRENT_ROW = new RowsBound(Position.CURRENT_ROW, null);
    static final RowsBound UNBOUNDED_FOLLOWING = new RowsBound(Position.UNBOUNDED_FOLLOWING, null);

    private RowsBound(Position position, @Nullable Expression<?> distance) {
        super(position, distance);
    }

    static RowsBound preceding(long rows) {
        return new RowsBound(Position.PRECEDING, distance("preceding", rows));
    }

    static RowsBound following(long rows) {
        return new RowsBound(Position.FOLLOWING, distance("following", rows));
    }

    private static Expression<Long> distance(String method, long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(
                    method + "(" + rows + "): a distance is not negative; use the bound on the other side");
        }
        return Parameter.whole(rows);
    }
}
