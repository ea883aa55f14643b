package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entry to the expression language, made to be imported statically: {@code import static dev.orm.sql.Sql.*}. */
public final class Sql {

    /** Stands in {@link Insert#values} for the default of the column in the database. */
    public static final DefaultValue DEFAULT = DefaultValue.DEFAULT;

    private Sql() {}

    /** Selects one item, whose values are the rows. */
    public static <A> Select1<A> select(Selectable<A> first) {
        return new Select1<>(SelectParts.of(first));
    }

    /** Selects two items. */
    public static <A, B> Select2<A, B> select(Selectable<A> first, Selectable<B> second) {
        return new Select2<>(SelectParts.of(first, second));
    }

    /** Selects three items. */
    public static <A, B, C> Select3<A, B, C> select(Selectable<A> first, Selectable<B> second, Selectable<C> third) {
        return new Select3<>(SelectParts.of(first, second, third));
    }

    /** Selects four items. */
    public static <A, B, C, D> Select4<A, B, C, D> select(
            Selectable<A> first, Selectable<B> second, Selectable<C> third, Selectable<D> fourth) {
        return new Select4<>(SelectParts.of(first, second, third, fourth));
    }

    /** Selects five items. */
    public static <A, B, C, D, E> Select5<A, B, C, D, E> select(
            Selectable<A> first, Selectable<B> second, Selectable<C> third, Selectable<D> fourth, Selectable<E> fifth) {
        return new Select5<>(SelectParts.of(first, second, third, fourth, fifth));
    }

    /** Selects six items. */
    public static <A, B, C, D, E, F> Select6<A, B, C, D, E, F> select(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth) {
        return new Select6<>(SelectParts.of(first, second, third, fourth, fifth, sixth));
    }

    /** Selects seven items. */
    public static <A, B, C, D, E, F, G> Select7<A, B, C, D, E, F, G> select(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth,
            Selectable<G> seventh) {
        return new Select7<>(SelectParts.of(first, second, third, fourth, fifth, sixth, seventh));
    }

    /** Selects eight items. */
    public static <A, B, C, D, E, F, G, H> Select8<A, B, C, D, E, F, G, H> select(
            Selectable<A> first,
            Selectable<B> second,
            Selectable<C> third,
            Selectable<D> fourth,
            Selectable<E> fifth,
            Selectable<F> sixth,
            Selectable<G> seventh,
            Selectable<H> eighth) {
        return new Select8<>(SelectParts.of(first, second, third, fourth, fifth, sixth, seventh, eighth));
    }

    /**
     * Selects any number of items, with rows made by a function of their values.
     *
     * @throws IllegalArgumentException if there are no items
     */
    public static <R> Select<R> select(
            List<? extends Selectable<?>> items, Function<@Nullable Object[], ? extends R> row) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("select(items, ...) needs at least one item");
        }
        return new MappedSelect<>(SelectParts.of(items), row);
    }

    /** A name for a select, to be declared by {@link #with} and read like a table. */
    public static Cte cte(String name, Select<?> select) {
        return Cte.of(name, select.items(), select);
    }

    /** A name for the rows that a change returns, to be declared by {@link #with} and read like a table. */
    public static Cte cte(String name, Returning<?> change) {
        return Cte.of(name, change.items(), change);
    }

    /**
     * The first rows of a common table expression that reads itself; the rows that follow from them are said next, by
     * {@code unionAll} or {@code union}.
     */
    public static <R> RecursiveCte<R> recursive(String name, Select<R> first) {
        return new RecursiveCte<>(name, first);
    }

    /**
     * A common table expression that reads itself: the first rows, and all that follow from those found before.
     *
     * @param next makes the select of the rows that follow, given the rows found before as a source
     */
    public static <R> Cte recursive(String name, Select<R> first, Function<Cte, ? extends Select<R>> next) {
        return recursive(name, first).unionAll(next);
    }

    /**
     * Declares common table expressions before a statement: {@code with(regional).then(select(...).from(regional))}.
     *
     * @throws IllegalArgumentException if two of them have one name
     */
    public static With with(Cte... ctes) {
        return With.of(ctes);
    }

    /**
     * Rows of values as a source: {@code values("v", "id", "name").row(1L, "Pen").row(2L, "Ink")}. The values are bound.
     */
    public static ValuesHead values(String alias, String... columns) {
        return new ValuesHead(alias, List.of(columns));
    }

    /**
     * A function that yields rows as a source.
     *
     * @param columns the columns of the rows in their order, see {@link ResultColumn}
     * @param operation how databases spell the function
     */
    public static TableFunction tableFunction(
            String alias, List<? extends Expression<?>> columns, Operation operation, Expression<?>... operands) {
        return TableFunction.of(alias, columns, operation, operands);
    }

    /** The whole numbers from one to another, both included, as a source with the column {@code value}. */
    public static TableFunction generateSeries(String alias, WholeExpression<?> from, WholeExpression<?> to) {
        return tableFunction(alias, List.of(ResultColumn.whole("value", Long.class)), TableFunction.SERIES, from, to);
    }

    /** A parameter that a statement is given a value for by its name, each time it is executed. */
    public static <T> NamedParameter<T> param(String name, SqlType<T> type) {
        return new NamedParameter<>(name, type);
    }

    /** Groupings by all, by all but the last, and so on to a single group of all rows. */
    public static GroupingSets rollup(Expression<?>... expressions) {
        return GroupingSets.ofExpressions("rollup", expressions);
    }

    /** Groupings by each subset of the expressions. */
    public static GroupingSets cube(Expression<?>... expressions) {
        return GroupingSets.ofExpressions("cube", expressions);
    }

    /** Groupings by each of the sets; the empty one makes a single group of all rows. */
    public static GroupingSets groupingSets(List<? extends List<? extends Expression<?>>> sets) {
        return GroupingSets.ofSets(sets);
    }

    /** Updates the rows of an entity that meet a condition. */
    public static <E> Update<E> update(Target<E> target) {
        return Update.of(target);
    }

    /** Deletes the rows of an entity that meet a condition. */
    public static <E> Delete<E> deleteFrom(Target<E> target) {
        return Delete.of(target);
    }

    /** Inserts rows of an entity. */
    public static <E> Insert<E> insertInto(Target<E> target) {
        return Insert.of(target);
    }

    /** What an upsert was to insert into a column of a row that is there already. */
    public static <T> OrderedExpression<T> excluded(Assignable<?, T> column) {
        return new OrderedValue<>(column.type(), Excluded.of(column));
    }

    /** The text that an upsert was to insert. */
    public static <C extends TextExpression & Assignable<?, String>> TextExpression excluded(C column) {
        return new TextValue(column.type(), Excluded.of(column));
    }

    /** The whole number that an upsert was to insert. */
    public static <T, C extends WholeExpression<T> & Assignable<?, T>> WholeExpression<T> excluded(C column) {
        return new WholeValue<>(column.type(), Excluded.of(column));
    }

    /** The decimal that an upsert was to insert. */
    public static <C extends DecimalExpression & Assignable<?, BigDecimal>> DecimalExpression excluded(C column) {
        return new DecimalValue(column.type(), Excluded.of(column));
    }

    /** The floating point number that an upsert was to insert. */
    public static <T, C extends FloatingExpression<T> & Assignable<?, T>> FloatingExpression<T> excluded(C column) {
        return new FloatingValue<>(column.type(), Excluded.of(column));
    }

    /** The date or time that an upsert was to insert. */
    public static <T, C extends TemporalExpression<T> & Assignable<?, T>> TemporalExpression<T> excluded(C column) {
        return new TemporalValue<>(column.type(), Excluded.of(column));
    }

    /** All of the conditions, the absent ones left out. */
    public static Condition and(Condition... conditions) {
        return Condition.allOf(Arrays.asList(conditions));
    }

    /** At least one of the conditions, the absent ones left out; see {@link Condition#anyOf}. */
    public static Condition or(Condition... conditions) {
        return Condition.anyOf(Arrays.asList(conditions));
    }

    /** The opposite of a condition. */
    public static Condition not(Condition condition) {
        return condition.not();
    }

    /** Whether a sub-query has a row. It may refer to the sources of the statement around it. */
    public static Condition exists(Select<?> select) {
        return ExistsSelect.of(select);
    }

    /** Whether a sub-query has no row. */
    public static Condition notExists(Select<?> select) {
        return exists(select).not();
    }

    /** At least one of the rows of a sub-query, to be compared with: {@code ORDER.total.gt(any(select(...)))}. */
    public static <T> Quantified<T> any(Select1<T> select) {
        return Quantified.of("any", select);
    }

    /** At least one of the elements of an array. */
    public static <T> Quantified<T> any(Expression<? extends Collection<T>> array) {
        return Quantified.of("any", array);
    }

    /** All the rows of a sub-query, to be compared with: {@code ORDER.total.ge(all(select(...)))}. */
    public static <T> Quantified<T> all(Select1<T> select) {
        return Quantified.of("all", select);
    }

    /** All the elements of an array. */
    public static <T> Quantified<T> all(Expression<? extends Collection<T>> array) {
        return Quantified.of("all", array);
    }

    /** The number of rows. */
    public static WholeAggregate<Long> count() {
        return new WholeAggregate<>(SqlTypes.LONG, AggregateCall.of(Aggregates.COUNT, Aggregates.ALL_COLUMNS));
    }

    /** The number of rows in which an expression is not NULL. */
    public static WholeAggregate<Long> count(Expression<?> expression) {
        return new WholeAggregate<>(SqlTypes.LONG, AggregateCall.of(Aggregates.COUNT, expression));
    }

    /** The number of different values other than NULL. */
    public static WholeAggregate<Long> countDistinct(Expression<?> expression) {
        return count(expression).distinct();
    }

    /** The sum of whole numbers; NULL without rows. */
    public static WholeAggregate<Long> sum(WholeExpression<?> expression) {
        return new WholeAggregate<>(SqlTypes.LONG, AggregateCall.of(Aggregates.SUM, expression));
    }

    /** The sum of decimals; NULL without rows. */
    public static DecimalAggregate sum(DecimalExpression expression) {
        return new DecimalAggregate(SqlTypes.DECIMAL, AggregateCall.of(Aggregates.SUM, expression));
    }

    /** The sum of floating point numbers; NULL without rows. */
    public static FloatingAggregate<Double> sum(FloatingExpression<?> expression) {
        return new FloatingAggregate<>(SqlTypes.DOUBLE, AggregateCall.of(Aggregates.SUM, expression));
    }

    /** The average of whole numbers, with its fraction; NULL without rows. */
    public static DecimalAggregate avg(WholeExpression<?> expression) {
        return avg(expression.toDecimal());
    }

    /** The average of decimals; NULL without rows. */
    public static DecimalAggregate avg(DecimalExpression expression) {
        return new DecimalAggregate(
                SqlTypes.DECIMAL, AggregateCall.of(Aggregates.AVG, Arithmetic.averaged(expression)));
    }

    /** The average of floating point numbers; NULL without rows. */
    public static FloatingAggregate<Double> avg(FloatingExpression<?> expression) {
        return new FloatingAggregate<>(SqlTypes.DOUBLE, AggregateCall.of(Aggregates.AVG, expression));
    }

    /** The least value; NULL without rows. */
    public static <T> OrderedAggregate<T> min(OrderedExpression<T> expression) {
        return new OrderedAggregate<>(expression.type(), AggregateCall.of(Aggregates.MIN, expression));
    }

    /** The least text. */
    public static TextAggregate min(TextExpression expression) {
        return new TextAggregate(expression.type(), AggregateCall.of(Aggregates.MIN, expression));
    }

    /** The earliest date or time. */
    public static <T> TemporalAggregate<T> min(TemporalExpression<T> expression) {
        return new TemporalAggregate<>(expression.type(), AggregateCall.of(Aggregates.MIN, expression));
    }

    /** The least whole number. */
    public static <T> WholeAggregate<T> min(WholeExpression<T> expression) {
        return new WholeAggregate<>(expression.type(), AggregateCall.of(Aggregates.MIN, expression));
    }

    /** The least decimal. */
    public static DecimalAggregate min(DecimalExpression expression) {
        return new DecimalAggregate(expression.type(), AggregateCall.of(Aggregates.MIN, expression));
    }

    /** The least floating point number. */
    public static <T> FloatingAggregate<T> min(FloatingExpression<T> expression) {
        return new FloatingAggregate<>(expression.type(), AggregateCall.of(Aggregates.MIN, expression));
    }

    /** The greatest value; NULL without rows. */
    public static <T> OrderedAggregate<T> max(OrderedExpression<T> expression) {
        return new OrderedAggregate<>(expression.type(), AggregateCall.of(Aggregates.MAX, expression));
    }

    /** The greatest text. */
    public static TextAggregate max(TextExpression expression) {
        return new TextAggregate(expression.type(), AggregateCall.of(Aggregates.MAX, expression));
    }

    /** The latest date or time. */
    public static <T> TemporalAggregate<T> max(TemporalExpression<T> expression) {
        return new TemporalAggregate<>(expression.type(), AggregateCall.of(Aggregates.MAX, expression));
    }

    /** The greatest whole number. */
    public static <T> WholeAggregate<T> max(WholeExpression<T> expression) {
        return new WholeAggregate<>(expression.type(), AggregateCall.of(Aggregates.MAX, expression));
    }

    /** The greatest decimal. */
    public static DecimalAggregate max(DecimalExpression expression) {
        return new DecimalAggregate(expression.type(), AggregateCall.of(Aggregates.MAX, expression));
    }

    /** The greatest floating point number. */
    public static <T> FloatingAggregate<T> max(FloatingExpression<T> expression) {
        return new FloatingAggregate<>(expression.type(), AggregateCall.of(Aggregates.MAX, expression));
    }

    /** The year of a date or time. */
    public static WholeExpression<Integer> year(TemporalExpression<?> temporal) {
        return temporal.year();
    }

    /** The month of a date or time, 1 to 12. */
    public static WholeExpression<Integer> month(TemporalExpression<?> temporal) {
        return temporal.month();
    }

    /** A field of a date or time. */
    public static WholeExpression<Integer> extract(TemporalField field, TemporalExpression<?> temporal) {
        return temporal.extract(field);
    }

    /** What an expression yields when a condition is true; further branches and the rest follow. */
    public static <T> Case<T, OrderedExpression<T>> caseWhen(Condition condition, Expression<T> value) {
        return Case.of(condition, value, OrderedValue::new);
    }

    /** What an expression of text yields when a condition is true. */
    public static Case<String, TextExpression> caseWhen(Condition condition, TextExpression value) {
        return Case.of(condition, value, TextValue::new);
    }

    /** What a whole expression yields when a condition is true. */
    public static <T> Case<T, WholeExpression<T>> caseWhen(Condition condition, WholeExpression<T> value) {
        return Case.of(condition, value, WholeValue::new);
    }

    /** What a decimal expression yields when a condition is true. */
    public static Case<BigDecimal, DecimalExpression> caseWhen(Condition condition, DecimalExpression value) {
        return Case.of(condition, value, DecimalValue::new);
    }

    /** What a floating point expression yields when a condition is true. */
    public static <T> Case<T, FloatingExpression<T>> caseWhen(Condition condition, FloatingExpression<T> value) {
        return Case.of(condition, value, FloatingValue::new);
    }

    /** What a date or time yields when a condition is true. */
    public static <T> Case<T, TemporalExpression<T>> caseWhen(Condition condition, TemporalExpression<T> value) {
        return Case.of(condition, value, TemporalValue::new);
    }

    /** A text when a condition is true. */
    public static Case<String, TextExpression> caseWhen(Condition condition, String value) {
        return caseWhen(condition, value(value));
    }

    /** A whole number when a condition is true. */
    public static Case<Long, WholeExpression<Long>> caseWhen(Condition condition, long value) {
        return caseWhen(condition, value(value));
    }

    /** A decimal when a condition is true. */
    public static Case<BigDecimal, DecimalExpression> caseWhen(Condition condition, BigDecimal value) {
        return caseWhen(condition, value(value));
    }

    /** A value as an expression. It is bound, never written into the text. */
    public static <T> Expression<T> value(SqlType<T> type, T value) {
        return new TypedParameter<>(type, value);
    }

    /** A text as an expression. */
    public static TextExpression value(String value) {
        return TextValue.of(TypedParameter.fragment(SqlTypes.STRING, value));
    }

    /** A whole number as an expression. */
    public static WholeExpression<Long> value(long value) {
        return new WholeValue<>(SqlTypes.LONG, TypedParameter.fragment(SqlTypes.LONG, value));
    }

    /** A decimal as an expression. */
    public static DecimalExpression value(BigDecimal value) {
        return new DecimalValue(SqlTypes.DECIMAL, TypedParameter.fragment(SqlTypes.DECIMAL, value));
    }

    /** The next value of a sequence, as {@code Sequence.nextValue()} makes it. */
    public static WholeExpression<Long> nextValue(Source sequence) {
        return new WholeValue<>(SqlTypes.LONG, new NextValue(sequence));
    }

    /** A column or attribute of a source by its name, for sources without generated attributes. */
    public static <T> OrderedExpression<T> column(Source source, String name, SqlType<T> type) {
        return new ValueColumn<>(source, name, type);
    }

    /** A column or attribute of a source by its name, with the type that its mapping gives it. */
    public static OrderedExpression<Object> column(Source source, String name) {
        return new ValueColumn<>(source, name, new AttributeType<>(source, name, Object.class));
    }

    /** Several expressions to be compared together, such as the columns of a composite key. */
    public static RowValue row(Expression<?>... expressions) {
        return new RowValue(Arrays.asList(expressions));
    }

    /** Several expressions to be compared together. */
    public static RowValue row(List<? extends Expression<?>> expressions) {
        return new RowValue(expressions);
    }

    /**
     * SQL given as text: the one place where a text becomes part of a statement. Never pass text that comes from
     * outside the program.
     *
     * @param text SQL in which each {@code ?} outside quotes stands for one of the operands, or each {@code :name} for
     *     what {@link UnsafeSql#bind} gives that name; {@code \:} stands for a colon and {@code \?} or {@code ??}
     *     for a question mark, as operators of PostgreSQL have it
     * @param operands values, which are bound, and expressions, which are written in place
     * @throws IllegalArgumentException if there are more or fewer operands than question marks
     */
    public static UnsafeSql unsafe(String text, Object... operands) {
        return UnsafeSql.of(text, operands);
    }
}
