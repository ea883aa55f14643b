package dev.orm.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a window function looks at from each row: a partition, an order within it, and a frame around the
 * current row. An immutable value made by {@link WindowFunctions#window()}; each method yields a new one.
 *
 * <p>Without a frame the window is the whole partition, or with an order the partition up to the current row and those
 * equal to it.
 */
public final class Window {

    static final Window ALL = new Window(List.of(), List.of(), null);

    private final List<Expression<?>> partitions;
    private final List<Ordering> orderings;
    private final @Nullable Frame frame;

    private Window(List<Expression<?>> partitions, List<Ordering> orderings, @Nullable Frame frame) {
        this.partitions = partitions;
        this.orderings = orderings;
        this.frame = frame;
    }

    /** Looks at the rows only that agree with the current one in these expressions. */
    public Window partitionBy(Expression<?>... expressions) {
        return new Window(Lists.with(partitions, expressions), orderings, frame);
    }

    /** Adds terms to the order of the rows. */
    public Window orderBy(Ordering... terms) {
        return new Window(partitions, Lists.with(orderings, terms), frame);
    }

    /** A frame of rows counted from the current one, which it ends with. */
    public Window rows(RowsBound from) {
        return rows(from, WindowFunctions.currentRow());
    }

    /**
     * A frame of rows counted from the current one.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    public Window rows(RowsBound from, RowsBound to) {
        return framed(Frame.Unit.ROWS, from, to);
    }

    /** A frame of groups of equal rows counted from the current one, which it ends with. */
    public Window groups(RowsBound from) {
        return groups(from, WindowFunctions.currentRow());
    }

    /**
     * A frame of groups of rows that are equal in the order, counted from the current one.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    public Window groups(RowsBound from, RowsBound to) {
        return framed(Frame.Unit.GROUPS, from, to);
    }

    /** A frame of the rows whose order value is within a distance of the current one, up to those equal to it. */
    public Window range(FrameBound from) {
        return range(from, WindowFunctions.currentRow());
    }

    /**
     * A frame of the rows whose order value is within distances of the current one.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    public Window range(FrameBound from, FrameBound to) {
        return framed(Frame.Unit.RANGE, from, to);
    }

    private Window framed(Frame.Unit unit, FrameBound from, FrameBound to) {
        return new Window(partitions, orderings, Frame.of(unit, from, to));
    }

    /** Leaves the current row out of the frame. */
    public Window excludeCurrentRow() {
        return excluding(Frame.Exclusion.CURRENT_ROW);
    }

    /** Leaves the current row and those equal to it in the order out of the frame. */
    public Window excludeGroup() {
        return excluding(Frame.Exclusion.GROUP);
    }

    /** Leaves the rows equal to the current one in the order out of the frame, but not itself. */
    public Window excludeTies() {
        return excluding(Frame.Exclusion.TIES);
    }

    private Window excluding(Frame.Exclusion exclusion) {
        if (frame == null) {
            throw new IllegalStateException("exclude... leaves rows out of a frame, and this window has none; say"
                    + " rows(...), groups(...) or range(...) first");
        }
        return new Window(partitions, orderings, frame.excluding(exclusion));
    }

    /** Checks what databases ask of the order. */
    void check() {
        if (frame != null) {
            frame.check(orderings);
        }
    }

    void writeTo(SqlWriter writer) {
        for (int i = 0; i < partitions.size(); i++) {
            writer.sql(i == 0 ? "partition by " : ", ");
            partitions.get(i).writeTo(writer);
        }
        if (!orderings.isEmpty()) {
            writer.sql(partitions.isEmpty() ? "order by " : " order by ");
            Orderings.write(writer, orderings);
        }
        if (frame != null) {
            writer.sql(partitions.isEmpty() && orderings.isEmpty() ? "" : " ");
            frame.writeTo(writer);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Window that
                && partitions.equals(that.partitions)
                && orderings.equals(that.orderings)
                && Objects.equals(frame, that.frame);
    }

    @Override
    public int hashCode() {
        return 31 * partitions.hashCode() + orderings.hashCode();
    }

    @Override
    public String toString() {
        return "(" + ReadableSql.text(this::writeTo) + ")";
    }
}
