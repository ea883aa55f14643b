package dev.orm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the frame of a window begins or ends. An immutable value made by the methods of {@link WindowFunctions}. */
public abstract sealed class FrameBound permits RowsBound, RangeBound {

    /** The places of a bound in the order of the rows. */
    enum Position {
        UNBOUNDED_PRECEDING("unbounded preceding"),
        PRECEDING(" preceding"),
        CURRENT_ROW("current row"),
        FOLLOWING(" following"),
        UNBOUNDED_FOLLOWING("unbounded following");

        private final String text;

        Position(String text) {
            this.text = text;
        }
    }

    private final Position position;
    private final @Nullable Expression<?> distance;

    FrameBound(Position position, @Nullable Expression<?> distance) {
        this.position = position;
        this.distance = distance;
    }

    final Position position() {
        return position;
    }

    final boolean hasDistance() {
        return distance != null;
    }

    final void writeTo(SqlWriter writer) {
        if (distance != null) {
            distance.writeTo(writer);
        }
        writer.sql(position.text);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof FrameBound that
                && getClass() == that.getClass()
                && position == that.position
                && Objects.equals(distance, that.distance);
    }

    @Override
    public final int hashCode() {
        return 31 * position.hashCode() + Objects.hashCode(distance);
    }

    @Override
    public final String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
