package dev.orm.sql;

import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source whose rows a statement computes: a sub-query in FROM, a common table expression, rows of values, a function
 * that yields rows. Its columns are asked for by the item they come from, which keeps the family of the item, or by
 * their label.
 *
 * <p>An immutable value. Two derived sources are equal only if one was made of the other by {@code as(...)} and both
 * have the same alias; keep one in a variable to use it in several places of a statement.
 */
public abstract sealed class DerivedSource implements Source permits Subquery, Cte, ValuesTable, TableFunction {

    private final @Nullable String alias;
    private final DerivedColumns columns;
    private final Object identity;

    private DerivedSource(@Nullable String alias, DerivedColumns columns, Object identity) {
        if (alias != null) {
            Labels.check(alias);
        }
        this.alias = alias;
        this.columns = columns;
        this.identity = identity;
    }

    DerivedSource(@Nullable String alias, DerivedColumns columns) {
        this(alias, columns, new Object());
    }

    /** The same source under another alias. */
    DerivedSource(@Nullable String alias, DerivedSource other) {
        this(alias, other.columns, other.identity);
    }

    final DerivedColumns columns() {
        return columns;
    }

    /** Whether it is the same but for the alias. */
    public final boolean isSameAs(DerivedSource other) {
        return identity == other.identity;
    }

    /** What stands in FROM before the alias. */
    public abstract void writeTo(SqlWriter writer);

    /** The name by which text calls it, where there is no alias. */
    public abstract String name();

    /** Whether it may refer to the sources that stand before it in FROM. */
    public boolean isLateral() {
        return false;
    }

    /** Whether the names of the columns stand behind the alias, because the body has none. */
    public boolean listsColumns() {
        return false;
    }

    @Override
    public final @Nullable String alias() {
        return alias;
    }

    /** The names of the columns, in their order. */
    public final List<String> labels() {
        return columns.labels();
    }

    /**
     * The type of a column.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public final SqlType<?> type(String label) {
        return columns.type(this, label);
    }

    /**
     * The column that an item of the body makes.
     *
     * @throws IllegalArgumentException if the body has no such item; the message lists those there are
     */
    public final <T> Expression<T> get(Expression<T> item) {
        return new Value<>(item.type(), column(item));
    }

    /** The column that an item of the body makes. */
    public final <T> OrderedExpression<T> get(OrderedExpression<T> item) {
        return new OrderedValue<>(item.type(), column(item));
    }

    /** The column that a text of the body makes. */
    public final TextExpression get(TextExpression item) {
        return new TextValue(item.type(), column(item));
    }

    /** The column that a date or time of the body makes. */
    public final <T> TemporalExpression<T> get(TemporalExpression<T> item) {
        return new TemporalValue<>(item.type(), column(item));
    }

    /** The column that a whole number of the body makes. */
    public final <T> WholeExpression<T> get(WholeExpression<T> item) {
        return new WholeValue<>(item.type(), column(item));
    }

    /** The column that a decimal of the body makes. */
    public final DecimalExpression get(DecimalExpression item) {
        return new DecimalValue(item.type(), column(item));
    }

    /** The column that a floating point number of the body makes. */
    public final <T> FloatingExpression<T> get(FloatingExpression<T> item) {
        return new FloatingValue<>(item.type(), column(item));
    }

    /** The column that JSON of the body makes. */
    public final <T> JsonExpression<T> get(JsonExpression<T> item) {
        return new JsonValue<>(item.type(), column(item));
    }

    /** The column that an array of the body makes. */
    public final <C, T> ArrayExpression<C, T> get(ArrayExpression<C, T> item) {
        return new ArrayValue<>(item.type(), item.elementType(), column(item));
    }

    /** The column that a condition of the body makes. */
    public final Condition get(Condition item) {
        return new DerivedCondition(column(item));
    }

    /**
     * A column of text by its label.
     *
     * @throws IllegalArgumentException if there is no such column, or it is of another type
     */
    public final TextExpression text(String label) {
        return new TextValue(typed(label, String.class), new DerivedColumn(this, label));
    }

    /** A column of whole numbers by its label. */
    public final <T> WholeExpression<T> whole(String label, Class<T> javaType) {
        return new WholeValue<>(typed(label, javaType), new DerivedColumn(this, label));
    }

    /** A column of decimals by its label. */
    public final DecimalExpression decimal(String label) {
        return new DecimalValue(typed(label, BigDecimal.class), new DerivedColumn(this, label));
    }

    /** A column of floating point numbers by its label. */
    public final <T> FloatingExpression<T> floating(String label, Class<T> javaType) {
        return new FloatingValue<>(typed(label, javaType), new DerivedColumn(this, label));
    }

    /** A column of dates or times by its label. */
    public final <T> TemporalExpression<T> temporal(String label, Class<T> javaType) {
        return new TemporalValue<>(typed(label, javaType), new DerivedColumn(this, label));
    }

    /** A column that is true or false by its label. */
    public final Condition bool(String label) {
        typed(label, Boolean.class);
        return new DerivedCondition(new DerivedColumn(this, label));
    }

    /** A column of JSON by its label. */
    public final <T> JsonExpression<T> json(String label, Class<T> javaType) {
        return new JsonValue<>(typed(label, javaType), new DerivedColumn(this, label));
    }

    /** A column of any other type by its label. */
    public final <T> OrderedExpression<T> value(String label, Class<T> javaType) {
        return new OrderedValue<>(typed(label, javaType), new DerivedColumn(this, label));
    }

    private DerivedColumn column(Expression<?> item) {
        return new DerivedColumn(this, columns.labelOf(this, item));
    }

    @SuppressWarnings("unchecked")
    private <T> SqlType<T> typed(String label, Class<T> wanted) {
        SqlType<?> type = type(label);
        if (!type.javaType().equals(wanted)) {
            throw new IllegalArgumentException("Column \"" + label + "\" of " + this + " is of "
                    + type.javaType().getName() + ", not of " + wanted.getName());
        }
        return (SqlType<T>) type;
    }

    /** Its name and columns; what it computes is written where it stands in FROM. */
    @Override
    public final Object subject() {
        return new Subject(name(), labels());
    }

    /** Its names are the statement's own, so that no message shows them. */
    private record Subject(String name, List<String> labels) {

        @Override
        public String toString() {
            return "derived";
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof DerivedSource that
                        && identity == that.identity
                        && Objects.equals(alias, that.alias);
    }

    @Override
    public final int hashCode() {
        return 31 * identity.hashCode() + Objects.hashCode(alias);
    }

    @Override
    public final String toString() {
        return alias == null ? name() : alias;
    }
}
