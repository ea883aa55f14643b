package dev.orm.sql;

import dev.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Moves expressions from one source to another: to the same table or entity under another alias, or to a derived source
 * that has a column for each column that is mentioned. An immutable value.
 *
 * <pre>{@code
 * Condition dear = GOODS.decimal("price").gt(TEN);
 * Adaptation.of(GOODS, GOODS.as("other")).apply(dear)      // other.price > 10
 * }</pre>
 */
public final class Adaptation {

    private final Source from;
    private final Source to;

    private Adaptation(Source from, Source to) {
        this.from = from;
        this.to = to;
    }

    /** Moves what mentions one source to another. */
    public static Adaptation of(Source from, Source to) {
        return new Adaptation(from, to);
    }

    /** The expression on the other source. */
    public <T> Expression<T> apply(Expression<T> expression) {
        return new Value<>(type(expression), moved(expression));
    }

    /** The expression on the other source. */
    public <T> OrderedExpression<T> apply(OrderedExpression<T> expression) {
        return new OrderedValue<>(type(expression), moved(expression));
    }

    /** The text on the other source. */
    public TextExpression apply(TextExpression expression) {
        return new TextValue(type(expression), moved(expression));
    }

    /** The date or time on the other source. */
    public <T> TemporalExpression<T> apply(TemporalExpression<T> expression) {
        return new TemporalValue<>(type(expression), moved(expression));
    }

    /** The whole number on the other source. */
    public <T> WholeExpression<T> apply(WholeExpression<T> expression) {
        return new WholeValue<>(type(expression), moved(expression));
    }

    /** The decimal on the other source. */
    public DecimalExpression apply(DecimalExpression expression) {
        return new DecimalValue(type(expression), moved(expression));
    }

    /** The floating point number on the other source. */
    public <T> FloatingExpression<T> apply(FloatingExpression<T> expression) {
        return new FloatingValue<>(type(expression), moved(expression));
    }

    /** The condition on the other source; an absent one stays absent. */
    public Condition apply(Condition condition) {
        return condition.isAbsent() ? condition : new ConditionValue(moved(condition));
    }

    /** The term of an order on the other source. */
    public Ordering apply(Ordering ordering) {
        Expression<?> expression = ordering.expression();
        return new Ordering(applyAny(expression), ordering.descending(), ordering.nulls());
    }

    /** The expression on the other source, of no particular family. */
    Expression<?> applyAny(Expression<?> expression) {
        return apply(expression);
    }

    private Fragment moved(Expression<?> expression) {
        return new Moved(expression, this);
    }

    /** The source that stands for a source from now on: a relation of what moves moves with it, to another entity. */
    Source source(Source source) {
        if (source.equals(from)) {
            return to;
        }
        Source parent = source.parent();
        if (parent == null || !isBelow(parent)) {
            return source;
        }
        if (!(to instanceof EntitySource<?>)) {
            throw new IllegalStateException(source + " does not move with " + from + " to " + to
                    + ": name the relation on the other source, or join it there");
        }
        return source.under(source(parent));
    }

    private boolean isBelow(Source source) {
        for (Source step = source; step != null; step = step.parent()) {
            if (step.equals(from)) {
                return true;
            }
        }
        return false;
    }

    /** The name that a column has from now on. */
    String column(Source source, String attribute) {
        return source.equals(from) && to instanceof DerivedSource derived
                ? derived.columns().labelOf(derived, source, attribute)
                : attribute;
    }

    <T> SqlType<T> type(Expression<T> expression) {
        return type(expression.type());
    }

    @SuppressWarnings("unchecked") // the column of a derived source has the type of the item it is made of
    <T> SqlType<T> type(SqlType<T> type) {
        if (!(type instanceof AttributeType<T> late) || !late.source().equals(from)) {
            return type;
        }
        return to instanceof DerivedSource derived
                ? (SqlType<T>) derived.type(column(from, late.attribute()))
                : new AttributeType<>(to, late.attribute(), late.javaType());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Adaptation that && from.equals(that.from) && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + to.hashCode();
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }

    private record Moved(Expression<?> expression, Adaptation adaptation) implements Fragment {

        @Override
        public void writeTo(SqlWriter writer) {
            expression.writeTo(new AdaptingWriter(writer, adaptation));
        }

        @Override
        public int rank() {
            return Rank.of(expression);
        }

        @Override
        public String toString() {
            return ReadableSql.text(this::writeTo);
        }
    }
}
