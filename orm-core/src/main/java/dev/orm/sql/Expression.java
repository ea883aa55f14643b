package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL that has a value: a column, a computation, an aggregate, a condition.
 *
 * <p>Expressions are immutable and compare by structure. A value handed to a comparison is never null, because nothing
 * equals NULL in SQL: {@link #isNull()} asks for it, and {@link #eqIfPresent} leaves the comparison out. Passing null
 * throws {@link IllegalArgumentException}.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface Expression<T> extends Selectable<T>, GroupingElement {

    /** How the value is bound and read. The type of an attribute is the one that its mapping gives it. */
    SqlType<T> type();

    /** Writes this expression. */
    @Override
    void writeTo(SqlWriter writer);

    /** Equal to a value. */
    default Condition eq(T value) {
        return Comparison.of(this, " = ", "eq", value);
    }

    /** Equal to another expression. */
    default Condition eq(Expression<T> other) {
        return new Comparison(this, " = ", other);
    }

    /** Equal to a value; absent when the value is null. */
    default Condition eqIfPresent(@Nullable T value) {
        return value == null ? Condition.absent() : eq(value);
    }

    /** Different from a value; not true for NULL. */
    default Condition ne(T value) {
        return Comparison.of(this, " <> ", "ne", value);
    }

    /** Different from another expression; not true for NULL. */
    default Condition ne(Expression<T> other) {
        return new Comparison(this, " <> ", other);
    }

    /** Different from a value; absent when the value is null. */
    default Condition neIfPresent(@Nullable T value) {
        return value == null ? Condition.absent() : ne(value);
    }

    /** Equal to one, or to all, of several values; see {@link Sql#any} and {@link Sql#all}. */
    default Condition eq(Quantified<T> values) {
        return new Comparison(this, " = ", values.operand());
    }

    /** Different from one, or from all, of several values; see {@link Sql#any} and {@link Sql#all}. */
    default Condition ne(Quantified<T> values) {
        return new Comparison(this, " <> ", values.operand());
    }

    /** Different from a value, where NULL is a value too and different from all others: never unknown. */
    default Condition isDistinctFrom(@Nullable T value) {
        return value == null ? isNotNull() : isDistinctFrom(new Parameter<>(type(), value));
    }

    /** Different from another expression, where NULL equals NULL: never unknown. */
    default Condition isDistinctFrom(Expression<T> other) {
        return new Comparison(this, " is distinct from ", other);
    }

    /** Equal to a value, where NULL is a value too: never unknown. */
    default Condition isNotDistinctFrom(@Nullable T value) {
        return value == null ? isNull() : isNotDistinctFrom(new Parameter<>(type(), value));
    }

    /** Equal to another expression, where NULL equals NULL: never unknown. */
    default Condition isNotDistinctFrom(Expression<T> other) {
        return new Comparison(this, " is not distinct from ", other);
    }

    /** Equal to one of the values; false when there are none. */
    default Condition in(Collection<? extends T> values) {
        return InList.of(this, values, false);
    }

    /**
     * Equal to one of the values; absent when the collection is null. An empty collection is a value: nothing is in it.
     */
    default Condition inIfPresent(@Nullable Collection<? extends T> values) {
        return values == null ? Condition.absent() : in(values);
    }

    /** Equal to one of the rows of a sub-query. */
    default Condition in(Select1<T> select) {
        return new InSelect(this, select, false);
    }

    /** Different from all the values; true when there are none. Not true for NULL. */
    default Condition notIn(Collection<? extends T> values) {
        return InList.of(this, values, true);
    }

    /** Different from all the values; absent when the collection is null. */
    default Condition notInIfPresent(@Nullable Collection<? extends T> values) {
        return values == null ? Condition.absent() : notIn(values);
    }

    /** Different from all the rows of a sub-query. Never true when the sub-query yields a NULL. */
    default Condition notIn(Select1<T> select) {
        return new InSelect(this, select, true);
    }

    /** Is NULL. */
    default Condition isNull() {
        return new Postfix(this, " is null");
    }

    /** Is not NULL. */
    default Condition isNotNull() {
        return new Postfix(this, " is not null");
    }

    /** This expression, or a value where it is NULL. */
    default Expression<T> coalesce(T value) {
        return new Value<>(type(), Call.coalesce(this, value));
    }

    /** This expression, or another where it is NULL. */
    default Expression<T> coalesce(Expression<T> other) {
        return new Value<>(type(), Call.coalesce(this, other));
    }

    /** NULL where this expression has a value, else itself. */
    default Expression<T> nullIf(T value) {
        return new Value<>(type(), Call.nullIf(this, value));
    }

    /** Turned into another type by the database, which refuses values that do not fit. */
    default <R> OrderedExpression<R> cast(SqlType<R> type) {
        return new OrderedValue<>(type, new Cast(this, type));
    }

    /** Turned into another type by the database, NULL where a text does not fit. PostgreSQL 16 and later only. */
    default <R> OrderedExpression<R> tryCast(SqlType<R> type) {
        return new OrderedValue<>(type, TryCast.of(this, type));
    }

    /** The same SQL, bound and read by the program as another type. */
    default <R> OrderedExpression<R> coerce(SqlType<R> type) {
        return new OrderedValue<>(type, new Coerced(this));
    }

    /**
     * This expression with the operators that its type brings, such as those of an application's own type.
     *
     * @param operators makes them from the expression: a constructor or static factory
     */
    default <O> O with(Function<? super Expression<T>, ? extends O> operators) {
        return operators.apply(this);
    }

    /** This expression under a name in the select list, by which an ordering can refer to it. */
    default Expression<T> as(String label) {
        return new LabelledValue<>(label, this);
    }
}
