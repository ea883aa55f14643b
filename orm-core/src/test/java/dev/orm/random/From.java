package dev.orm.random;

import dev.orm.sql.EntitySource;
import dev.orm.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The FROM clause of a random select, twice. Immutable. */
final class From {

    /** A join, as it changes the rows: the partners of a row, from all the rows of the other side. */
    enum Side {
        INNER,
        LEFT,
        FULL
    }

    private final List<Slot> slots;
    private final UnaryOperator<Select<List<@Nullable Object>>> sql;
    private final Reading java;
    private final Set<Clause> clauses;

    private interface Reading {
        List<Env> rows(Env outer);
    }

    private From(
            List<Slot> slots, UnaryOperator<Select<List<@Nullable Object>>> sql, Reading java, Set<Clause> clauses) {
        this.slots = slots;
        this.sql = sql;
        this.java = java;
        this.clauses = clauses;
    }

    static From of(Slot slot, Clause... clauses) {
        return new From(
                List.of(slot),
                select -> select.from(slot.source()),
                outer -> bind(slot, outer),
                Shape.with(Set.of(), clauses));
    }

    private static List<Env> bind(Slot slot, Env outer) {
        return slot.rows(outer).stream().map(row -> outer.with(slot, row)).toList();
    }

    /** This joined with another source. */
    From join(Slot slot, Side side, Check on, UnaryOperator<Select<List<@Nullable Object>>> join, Clause... more) {
        List<Slot> all = new ArrayList<>(slots);
        all.add(slot);
        return new From(
                all,
                select -> join.apply(sql.apply(select)),
                outer -> joined(java.rows(outer), slot, side, on, outer),
                Shape.with(clauses, more));
    }

    private List<Env> joined(List<Env> left, Slot slot, Side side, Check on, Env outer) {
        List<Env> rows = new ArrayList<>();
        List<@Nullable Object[]> met = new ArrayList<>();
        for (Env env : left) {
            boolean alone = true;
            for (@Nullable Object[] row : slot.rows(env)) {
                Env pair = env.with(slot, row);
                if (on.holds(pair)) {
                    rows.add(pair);
                    met.add(row);
                    alone = false;
                }
            }
            if (alone && side != Side.INNER) {
                rows.add(env.with(slot, slot.noRow()));
            }
        }
        if (side == Side.FULL) {
            for (@Nullable Object[] row : slot.rows(outer)) {
                if (met.stream().noneMatch(other -> other == row)) {
                    rows.add(withoutLeft(outer).with(slot, row));
                }
            }
        }
        return rows;
    }

    private Env withoutLeft(Env outer) {
        Env env = outer;
        for (Slot slot : slots) {
            env = env.with(slot, slot.noRow());
        }
        return env;
    }

    /** This, known to hold more clauses. */
    From with(Set<Clause> more) {
        return with(more.toArray(Clause[]::new));
    }

    From with(Clause... more) {
        return new From(slots, sql, java, Shape.with(clauses, more));
    }

    List<Slot> slots() {
        return slots;
    }

    List<Term> columns() {
        return slots.stream().flatMap(slot -> slot.columns().stream()).toList();
    }

    /** Columns that tell two rows apart. */
    List<Term> identity() {
        return slots.stream().flatMap(slot -> slot.identity().stream()).toList();
    }

    /** Whether no two rows have the same identity. */
    boolean isKeyed() {
        return slots.stream().allMatch(slot -> slot.source() instanceof EntitySource<?>);
    }

    Set<Clause> clauses() {
        return clauses;
    }

    Select<List<@Nullable Object>> applyTo(Select<List<@Nullable Object>> select) {
        return sql.apply(select);
    }

    List<Env> rows(Env outer) {
        return java.rows(outer);
    }
}
