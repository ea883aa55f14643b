package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * SQL given as text, with its operands apart. An immutable value made by {@link Sql#unsafe}; it says what it is used
 * as: a condition, an expression, or a whole select with typed columns.
 */
public final class UnsafeSql {

    private final TextParameters text;
    private final List<@Nullable Expression<?>> operands;

    private UnsafeSql(TextParameters text, List<@Nullable Expression<?>> operands) {
        this.text = text;
        this.operands = operands;
    }

    static UnsafeSql of(String sql, Object... operands) {
        TextParameters text = TextParameters.of(sql);
        if (text.areNamed()) {
            requireNamed(sql, text, operands);
            return new UnsafeSql(
                    text, Arrays.asList(new Expression<?>[text.names().size()]));
        }
        if (text.names().size() != operands.length) {
            throw new IllegalArgumentException("unsafe(\"" + sql + "\", ...) has "
                    + text.names().size() + " question marks and " + operands.length + " operands");
        }
        return new UnsafeSql(
                text,
                Arrays.stream(operands)
                        .<@Nullable Expression<?>>map(UnsafeSql::expression)
                        .toList());
    }

    /**
     * SQL given as text that has no parameters, such as a database tells it of its constraints: question marks and colons are operators.
     * Never pass text that comes from outside the program.
     */
    public static UnsafeSql withoutParameters(String text) {
        return new UnsafeSql(TextParameters.none(text), List.of());
    }

    private static void requireNamed(String sql, TextParameters text, Object... operands) {
        if (operands.length > 0 || text.names().contains(null)) {
            throw new IllegalArgumentException("unsafe(\"" + sql + "\", ...) names its parameters " + text.names()
                    + ": give their values by bind(name, value), and use no question marks");
        }
    }

    private static Expression<?> expression(Object operand) {
        return operand instanceof Expression<?> expression ? expression : parameter(operand);
    }

    @SuppressWarnings("unchecked")
    private static Expression<?> parameter(Object value) {
        return new Parameter<>((SqlType<Object>) SqlTypes.of(value.getClass()), value);
    }

    /**
     * Gives a named parameter its value, which is bound, or an expression, which is written in place.
     *
     * @throws IllegalArgumentException if the text has no such parameter
     */
    public UnsafeSql bind(String name, Object value) {
        return with(name, expression(value));
    }

    /** Gives a named parameter a value of a type; null is NULL. */
    public <T> UnsafeSql bind(String name, SqlType<T> type, @Nullable T value) {
        return with(name, value == null ? new NullParameter<>(type) : new TypedParameter<>(type, value));
    }

    /**
     * Gives a named parameter a list of values, each of which is bound, for a place such as {@code in (:ids)}. Lists of similar length share
     * their text: the last value is repeated up to the next power of two. An empty list is one of no values: nothing is in it.
     */
    public <T> UnsafeSql bindAll(String name, SqlType<T> type, Collection<? extends T> values) {
        return with(name, ListedValues.of(name, type, values));
    }

    /** The names of the parameters, each once, in the order in which they are met first. */
    public Set<String> parameters() {
        Set<String> parameters = new LinkedHashSet<>();
        text.names().stream().filter(Objects::nonNull).forEach(parameters::add);
        return Collections.unmodifiableSet(parameters);
    }

    private UnsafeSql with(String name, Expression<?> operand) {
        if (!text.names().contains(name)) {
            throw new IllegalArgumentException(
                    "bind(\"" + name + "\", ...): the text has no such parameter; it has " + text.names());
        }
        List<@Nullable Expression<?>> all = new ArrayList<>(operands);
        for (int i = 0; i < all.size(); i++) {
            if (name.equals(text.names().get(i))) {
                all.set(i, operand);
            }
        }
        return new UnsafeSql(text, all);
    }

    /** As a condition. */
    public Condition asCondition() {
        return new UnsafeCondition(this);
    }

    /** As an expression of a type. */
    public <T> OrderedExpression<T> as(SqlType<T> type) {
        return new OrderedValue<>(type, new UnsafeFragment(this));
    }

    /**
     * As the rows of a table or entity, to be named in FROM: {@code select(ORDER).from(unsafe("select * from orders
     * where ...").inPlaceOf(ORDER))}. The text yields all columns of the table that the statement reads, by their names.
     */
    public SourceText inPlaceOf(Source source) {
        return new SourceText(source, this);
    }

    /**
     * As a select of one column. Its name in the text is the label of the item; see {@link ResultColumn}.
     */
    public <A> Select1<A> select(Expression<A> first) {
        return new Select1<>(parts(List.of(first)));
    }

    /** As a select of two columns. */
    public <A, B> Select2<A, B> select(Expression<A> first, Expression<B> second) {
        return new Select2<>(parts(List.of(first, second)));
    }

    /** As a select of three columns. */
    public <A, B, C> Select3<A, B, C> select(Expression<A> first, Expression<B> second, Expression<C> third) {
        return new Select3<>(parts(List.of(first, second, third)));
    }

    /** As a select of four columns. */
    public <A, B, C, D> Select4<A, B, C, D> select(
            Expression<A> first, Expression<B> second, Expression<C> third, Expression<D> fourth) {
        return new Select4<>(parts(List.of(first, second, third, fourth)));
    }

    /** As a select of five columns. */
    public <A, B, C, D, E> Select5<A, B, C, D, E> select(
            Expression<A> first, Expression<B> second, Expression<C> third, Expression<D> fourth, Expression<E> fifth) {
        return new Select5<>(parts(List.of(first, second, third, fourth, fifth)));
    }

    /** As a select of six columns. */
    public <A, B, C, D, E, F> Select6<A, B, C, D, E, F> select(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth) {
        return new Select6<>(parts(List.of(first, second, third, fourth, fifth, sixth)));
    }

    /** As a select of seven columns. */
    public <A, B, C, D, E, F, G> Select7<A, B, C, D, E, F, G> select(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh) {
        return new Select7<>(parts(List.of(first, second, third, fourth, fifth, sixth, seventh)));
    }

    /** As a select of eight columns. */
    public <A, B, C, D, E, F, G, H> Select8<A, B, C, D, E, F, G, H> select(
            Expression<A> first,
            Expression<B> second,
            Expression<C> third,
            Expression<D> fourth,
            Expression<E> fifth,
            Expression<F> sixth,
            Expression<G> seventh,
            Expression<H> eighth) {
        return new Select8<>(parts(List.of(first, second, third, fourth, fifth, sixth, seventh, eighth)));
    }

    /** As a select of any number of columns, with rows made by a function of their values. */
    public <R> Select<R> select(List<? extends Expression<?>> columns, Function<@Nullable Object[], ? extends R> row) {
        return new MappedSelect<>(parts(columns), row);
    }

    /** As a whole insert, update or delete, or any other statement that yields no rows. */
    public TextChange change() {
        return new TextChange(this);
    }

    private SelectParts parts(List<? extends Expression<?>> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("select() of a text needs the columns that the text yields");
        }
        return SelectParts.of(columns, new TextBody(this));
    }

    void writeTo(SqlWriter writer) {
        writer.sql("(");
        writePlain(writer);
        writer.sql(")");
    }

    void writePlain(SqlWriter writer) {
        writer.sql(text.texts().get(0));
        for (int i = 0; i < operands.size(); i++) {
            Expression<?> operand = operands.get(i);
            if (operand == null) {
                throw new IllegalStateException(
                        "The parameter :" + text.names().get(i) + " of a text has no value; give it one by bind(\""
                                + text.names().get(i) + "\", value)");
            }
            Rank.write(writer, operand, Rank.ATOM);
            writer.sql(text.texts().get(i + 1));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnsafeSql that && text.equals(that.text) && operands.equals(that.operands);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, operands);
    }

    /** The text with its parameters as they were given. */
    @Override
    public String toString() {
        StringBuilder readable = new StringBuilder("(").append(text.texts().get(0));
        for (int i = 0; i < operands.size(); i++) {
            Expression<?> operand = operands.get(i);
            readable.append(operand == null ? ":" + text.names().get(i) : operand)
                    .append(text.texts().get(i + 1));
        }
        return readable.append(')').toString();
    }

    private record UnsafeFragment(UnsafeSql sql) implements Fragment {

        @Override
        public void writeTo(SqlWriter writer) {
            sql.writeTo(writer);
        }
    }

    private record UnsafeCondition(UnsafeSql sql) implements Predicate {

        @Override
        public int rank() {
            return Rank.ATOM;
        }

        @Override
        public void writeTo(SqlWriter writer) {
            sql.writeTo(writer);
        }

        @Override
        public String toString() {
            return sql.toString();
        }
    }
}
