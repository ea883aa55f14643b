package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a window around the current row. */
record Frame(
        Unit unit, FrameBound from, FrameBound to, @Nullable Exclusion exclusion) {

    /** What distances in a frame are counted in. */
    enum Unit {
        ROWS("rows between "),
        RANGE("range between "),
        GROUPS("groups between ");

        private final String text;

        Unit(String text) {
            this.text = text;
        }
    }

    /** Which rows are left out of a frame. */
    enum Exclusion {
        CURRENT_ROW(" exclude current row"),
        GROUP(" exclude group"),
        TIES(" exclude ties");

        private final String text;

        Exclusion(String text) {
            this.text = text;
        }
    }

    static Frame of(Unit unit, FrameBound from, FrameBound to) {
        boolean isEmpty = from.position().compareTo(to.position()) > 0;
        if (isEmpty
                || from.position() == FrameBound.Position.UNBOUNDED_FOLLOWING
                || to.position() == FrameBound.Position.UNBOUNDED_PRECEDING) {
            throw new IllegalArgumentException(
                    "A frame from " + from + " to " + to + " has no rows; its first bound comes before its second");
        }
        return new Frame(unit, from, to, null);
    }

    Frame excluding(Exclusion rows) {
        return new Frame(unit, from, to, rows);
    }

    void check(List<Ordering> orderings) {
        if (unit == Unit.GROUPS && orderings.isEmpty()) {
            throw new IllegalStateException(
                    "groups(...) counts groups of rows that are equal in the order; say orderBy(...) in the window");
        }
        if (unit == Unit.RANGE && (from.hasDistance() || to.hasDistance()) && orderings.size() != 1) {
            throw new IllegalStateException("range(...) with a distance measures it along the one term of the order,"
                    + " and the window has " + orderings.size() + " terms; use one, or count by rows(...)");
        }
    }

    void writeTo(SqlWriter writer) {
        writer.sql(unit.text);
        from.writeTo(writer);
        writer.sql(" and ");
        to.writeTo(writer);
        if (exclusion != null) {
            writer.sql(exclusion.text);
        }
    }
}
