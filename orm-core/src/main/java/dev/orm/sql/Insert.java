package dev.orm.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An insert of rows given by their values or by a select, as an immutable value. It makes no entities in memory.
 *
 * @param <E> what the columns belong to: the entity class, or the class of tables
 */
public final class Insert<E> implements Change {

    private final Target<E> target;
    private final InsertRows rows;
    private final @Nullable Select<?> select;
    private final boolean withDefaults;

    Insert(Target<E> target, InsertRows rows, @Nullable Select<?> select, boolean withDefaults) {
        this.target = target;
        this.rows = rows;
        this.select = select;
        this.withDefaults = withDefaults;
    }

    static <E> Insert<E> of(Target<E> target) {
        Restriction.requireRoot("insert", target);
        return new Insert<>(target, InsertRows.NONE, null, true);
    }

    /**
     * The attributes that are written, in the order of the values to come; a foreign key is written as the key of the
     * relation's target: {@code LINE.order().id}.
     *
     * @throws IllegalArgumentException if an attribute is neither of the entity nor the key of a relation's target
     */
    public Insert<E> columns(Assignable<?, ?>... attributes) {
        if (!rows.rows().isEmpty() || select != null) {
            throw new IllegalStateException("insert into " + target + ": columns(...) comes before the values");
        }
        return with(new InsertRows(InsertRows.distinct(target, List.of(attributes)), List.of()));
    }

    /**
     * Adds a row. A value is of its attribute's type, or null, an expression of that type, or {@link Sql#DEFAULT}.
     * Without columns and values it is the one row that has every column's default.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns, or a value of another type
     */
    public Insert<E> values(@Nullable Object... values) {
        return with(requireNoSelect("values(...)").with(target, values));
    }

    /** Adds rows as {@link #values} does. */
    public Insert<E> allValues(Collection<? extends List<? extends @Nullable Object>> more) {
        return with(requireNoSelect("allValues(...)").withAll(target, more));
    }

    /**
     * Adds a row by the names of its columns or attributes. The first row says which columns are written, in its order,
     * unless {@link #columns} has said so.
     *
     * @throws IllegalArgumentException if a later row lacks one of them or has another
     */
    public Insert<E> row(Map<String, ?> row) {
        return rows(List.of(row));
    }

    /** Adds rows as {@link #row} does. */
    public Insert<E> rows(Collection<? extends Map<String, ?>> more) {
        return with(NamedRows.add(target, requireNoSelect("rows(...)"), more));
    }

    /**
     * Adds a row from the components of a record, whose names are those of columns or attributes.
     *
     * @throws IllegalArgumentException as {@link #row} does
     */
    public Insert<E> record(Record row) {
        return records(List.of(row));
    }

    /** Adds rows as {@link #record} does. */
    public Insert<E> records(Collection<? extends Record> more) {
        return rows(more.stream().map(NamedRows::ofRecord).toList());
    }

    /**
     * Takes the rows of a select, whose items are the values of the columns. Values that columns get from the program
     * are added to its items, made once for the statement.
     *
     * @throws IllegalArgumentException if there are more or fewer items than columns, or an item of another type
     */
    public Insert<E> fromSelect(Select<?> rowsOfSelect) {
        requireNoSelect("fromSelect(...)").requireEmpty(target);
        rows.check(target, rowsOfSelect);
        return new Insert<>(target, rows, rowsOfSelect, withDefaults);
    }

    /** Leaves columns that are not named to the database, even where the program has a value for them. */
    public Insert<E> withoutDefaults() {
        return new Insert<>(target, rows, select, false);
    }

    /**
     * Says what happens to rows that are there already: those with the same values in these columns, which have a
     * unique constraint together. Without columns any constraint counts.
     */
    public OnConflict<E> onConflict(Assignable<?, ?>... columns) {
        return new OnConflict<>(this, ConflictTarget.columns(target, List.of(columns)));
    }

    /** Says what happens to rows that would violate a unique constraint, given by its name. */
    public OnConflict<E> onConstraint(String name) {
        return new OnConflict<>(this, ConflictTarget.constraint(name));
    }

    private Insert<E> with(InsertRows more) {
        return new Insert<>(target, more, select, withDefaults);
    }

    private InsertRows requireNoSelect(String call) {
        if (select != null) {
            throw new IllegalStateException("insert into " + target + ": " + call
                    + " after fromSelect(...): the rows come from the select; use two statements");
        }
        return rows;
    }

    @Override
    public Target<E> target() {
        return target;
    }

    /** The columns that are written. */
    public List<Assignable<?, ?>> columns() {
        return rows.columns();
    }

    /** The rows of values in the order of the columns; empty when they come from a select. */
    public List<List<Expression<?>>> rows() {
        return rows.rows();
    }

    /** What the rows come from; null when they are given by values. */
    public @Nullable Select<?> select() {
        return select;
    }

    /** The inserts of some of the rows each, in their order. */
    List<Insert<E>> inserts(int parameters) {
        return select != null
                ? List.of(this)
                : rows.chunks(parameters).stream().map(this::with).toList();
    }

    @Override
    public List<Change> chunks(int parameters) {
        return List.copyOf(inserts(parameters));
    }

    /**
     * The values of some columns in each row, by which the rows that were inserted can be told apart.
     *
     * @return null if they are not given, or not so that they come back as they are
     */
    public @Nullable List<List<Object>> keys(List<? extends Assignable<?, ?>> columns) {
        return select == null ? rows.keys(columns) : null;
    }

    /** The same insert with one row of parameters that are called as their columns. */
    Insert<E> withParameters() {
        List<Expression<?>> row = new ArrayList<>(rows.columns().size());
        for (Assignable<?, ?> column : rows.columns()) {
            row.add(BatchParameter.expression(column));
        }
        return with(new InsertRows(rows.columns(), List.of(List.copyOf(row))));
    }

    /** The same insert with another column, which has a value in each row. */
    public Insert<E> with(Assignable<?, ?> column, List<?> values) {
        return with(rows.with(column, values));
    }

    /** The same insert with another column, for which a value is made for each row. */
    public Insert<E> with(ColumnDefault made) {
        return select == null
                ? new Insert<>(target, rows.withDefaults(target, List.of(made)), null, withDefaults)
                : new Insert<>(
                        target,
                        rows.withColumns(List.of(made)),
                        InsertRows.withDefaults(target, select, List.of(made)),
                        withDefaults);
    }

    @Override
    public Insert<E> withDefaults() {
        List<ColumnDefault> missing = withDefaults ? rows.missing(target.insertDefaults()) : List.of();
        if (missing.isEmpty()) {
            return this;
        }
        return select == null
                ? new Insert<>(target, rows.withDefaults(target, missing), null, false)
                : new Insert<>(
                        target, rows.withColumns(missing), InsertRows.withDefaults(target, select, missing), false);
    }

    @Override
    public void beginOn(SqlWriter writer) {
        if (rows.rows().isEmpty() && select == null) {
            throw new IllegalStateException("insert into " + target
                    + " has no rows; add columns(...) and values(...), rows(...), or fromSelect(...)");
        }
        writer.beginInsert(target);
    }

    @Override
    public void writeClauses(SqlWriter writer) {
        writeHead(writer);
        writeRows(writer);
    }

    /** Writes what is inserted into. */
    public void writeHead(SqlWriter writer) {
        writer.sql("insert into ").table(target);
        rows.writeColumns(writer);
        writer.sql(" ");
    }

    /** Writes VALUES with the rows, or the select. They do not see what they are inserted into. */
    public void writeRows(SqlWriter writer) {
        writer.beginApart();
        if (select == null) {
            rows.writeTo(writer);
        } else {
            select.writeTo(writer);
        }
        writer.endApart();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Insert<?> that
                && target.equals(that.target)
                && rows.equals(that.rows)
                && withDefaults == that.withDefaults
                && Objects.equals(select, that.select);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * target.hashCode() + rows.hashCode()) + Objects.hashCode(select);
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
