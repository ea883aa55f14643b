package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Functions that are not called on one expression, made to be imported statically: {@code import static
 * dev.orm.sql.Func.*}. Functions of one expression are methods of it, such as {@code ORDER.note.upper()}.
 */
public final class Func {

    /** PostgreSQL leaves NULLs out by itself. */
    private static final Operation GREATEST = extreme("greatest", "max");

    private static final Operation LEAST = extreme("least", "min");
    private static final Operation UNNEST =
            Operation.unsafe("unnest", "unnest({0})").notOn("SQLite", "it has no arrays; use values(...) or in(...)");
    private static final Operation PI = Operation.unsafe("pi", "pi()");
    private static final Operation RANDOM = Operation.unsafe("random", "random()")
            .on("SQLite", "((random() + 9223372036854775808.0) / 18446744073709551616.0)");
    private static final Operation RANDOM_UUID = Operation.named("randomUuid")
            .on("PostgreSQL", "gen_random_uuid()")
            .on("H2", "random_uuid()")
            .on(
                    "SQLite",
                    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)"
                            + " || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2)"
                            + " || '-' || hex(randomblob(6)))");

    private Func() {}

    private static Operation extreme(String name, String aggregate) {
        return Operation.unsafe(name, name + "({0}, {1})")
                .on("H2", name + "({0}, {1}) ignore nulls")
                .on("SQLite", aggregate + "(coalesce({0}, {1}), coalesce({1}, {0}))");
    }

    /**
     * A call of any function of the database by its name: {@code func("soundex", STRING, CUSTOMER.name)}. The name may
     * have a schema in front. {@link #asText} and its siblings give the result the methods of its family.
     *
     * @param type what the function yields
     * @param arguments expressions, which are written in place; values go in by {@link Sql#value}
     * @throws IllegalArgumentException if the name is no plain identifier
     */
    public static <T> OrderedExpression<T> func(String name, SqlType<T> type, Expression<?>... arguments) {
        return new OrderedValue<>(type, new FunctionCall(new FunctionName(name), List.of(arguments)));
    }

    /** A choice between values by what an expression is equal to; branches and the rest follow. */
    public static <S> CaseOf<S> caseOf(Expression<S> subject) {
        return new CaseOf<>(subject);
    }

    /**
     * A constant of the program, written into the text as a literal of the database instead of being bound. Statements
     * with different literals have different texts, so never make one of a value that comes from outside.
     */
    public static <T> OrderedExpression<T> literal(SqlType<T> type, T value) {
        Literal<T> literal = new Literal<>(type, Values.require("Func", "literal", value));
        return new OrderedValue<>(type, new Coerced(literal));
    }

    /** The expression with the methods of texts. */
    public static TextExpression asText(Expression<String> expression) {
        return new TextValue(expression.type(), new Coerced(expression));
    }

    /**
     * The expression with the methods of whole numbers.
     *
     * @throws IllegalArgumentException if its values are no whole numbers
     */
    public static <T extends Number> WholeExpression<T> asWhole(Expression<T> expression) {
        Families.requireWhole(expression);
        return new WholeValue<>(expression.type(), new Coerced(expression));
    }

    /** The expression with the methods of decimals. */
    public static DecimalExpression asDecimal(Expression<BigDecimal> expression) {
        return new DecimalValue(expression.type(), new Coerced(expression));
    }

    /**
     * The expression with the methods of floating point numbers.
     *
     * @throws IllegalArgumentException if its values are no such numbers
     */
    public static <T extends Number> FloatingExpression<T> asFloating(Expression<T> expression) {
        Families.requireFloating(expression);
        return new FloatingValue<>(expression.type(), new Coerced(expression));
    }

    /** The expression with the methods of dates and times. */
    public static <T> TemporalExpression<T> asTemporal(Expression<T> expression) {
        Families.requireTemporal(expression);
        return new TemporalValue<>(expression.type(), new Coerced(expression));
    }

    /**
     * The expression with the methods of JSON, such as the result of {@code func("jsonb_build_object", TYPE, ...)}.
     *
     * @throws IllegalArgumentException if its type is none of JSON, as {@link SqlTypes#json(Class)} makes them
     */
    public static <T> JsonExpression<T> asJson(Expression<T> expression) {
        Families.requireJson(expression);
        return new JsonValue<>(expression.type(), new Coerced(expression));
    }

    /**
     * The expression with the methods of arrays, such as the result of {@code func("string_to_array", TYPE, ...)}.
     *
     * @param element the class of the elements
     * @throws IllegalArgumentException if its type is no array of such elements, as {@link SqlTypes#listOf} makes them
     */
    public static <C, T> ArrayExpression<C, T> asArray(Expression<C> expression, Class<T> element) {
        Families.requireArray(expression, element);
        return new ArrayValue<>(expression.type(), element, new Coerced(expression));
    }

    /** The expression as a condition. */
    public static Condition asCondition(Expression<Boolean> expression) {
        return new ConditionValue(new Coerced(expression));
    }

    /** The expression with the comparisons of values that have an order. */
    public static <T> OrderedExpression<T> asOrdered(Expression<T> expression) {
        return new OrderedValue<>(expression.type(), new Coerced(expression));
    }

    /** The first of the expressions that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> OrderedExpression<T> coalesce(Expression<T> first, Expression<T>... others) {
        List<Expression<?>> all = new ArrayList<>(others.length + 1);
        all.add(first);
        all.addAll(List.of(others));
        return new OrderedValue<>(first.type(), new FunctionCall(new FunctionName("coalesce"), all));
    }

    /** The greatest value; NULLs are left out. */
    public static <T> OrderedExpression<T> greatest(OrderedExpression<T> a, OrderedExpression<T> b) {
        return new OrderedValue<>(a.type(), OperationCall.of(GREATEST, a, b));
    }

    /** The greatest text; NULLs are left out. */
    public static TextExpression greatest(TextExpression a, TextExpression b) {
        return new TextValue(a.type(), OperationCall.of(GREATEST, a, b));
    }

    /** The latest date or time; NULLs are left out. */
    public static <T> TemporalExpression<T> greatest(TemporalExpression<T> a, TemporalExpression<T> b) {
        return new TemporalValue<>(a.type(), OperationCall.of(GREATEST, a, b));
    }

    /** The greatest whole number; NULLs are left out. */
    public static <T> WholeExpression<T> greatest(WholeExpression<T> a, WholeExpression<T> b) {
        return new WholeValue<>(a.type(), OperationCall.of(GREATEST, a, b));
    }

    /** The greatest decimal; NULLs are left out. */
    public static DecimalExpression greatest(DecimalExpression a, DecimalExpression b) {
        return DecimalValue.of(GREATEST, a, b);
    }

    /** The greatest floating point number; NULLs are left out. */
    public static <T> FloatingExpression<T> greatest(FloatingExpression<T> a, FloatingExpression<T> b) {
        return new FloatingValue<>(a.type(), OperationCall.of(GREATEST, a, b));
    }

    /** The least value; NULLs are left out. */
    public static <T> OrderedExpression<T> least(OrderedExpression<T> a, OrderedExpression<T> b) {
        return new OrderedValue<>(a.type(), OperationCall.of(LEAST, a, b));
    }

    /** The least text; NULLs are left out. */
    public static TextExpression least(TextExpression a, TextExpression b) {
        return new TextValue(a.type(), OperationCall.of(LEAST, a, b));
    }

    /** The earliest date or time; NULLs are left out. */
    public static <T> TemporalExpression<T> least(TemporalExpression<T> a, TemporalExpression<T> b) {
        return new TemporalValue<>(a.type(), OperationCall.of(LEAST, a, b));
    }

    /** The least whole number; NULLs are left out. */
    public static <T> WholeExpression<T> least(WholeExpression<T> a, WholeExpression<T> b) {
        return new WholeValue<>(a.type(), OperationCall.of(LEAST, a, b));
    }

    /** The least decimal; NULLs are left out. */
    public static DecimalExpression least(DecimalExpression a, DecimalExpression b) {
        return DecimalValue.of(LEAST, a, b);
    }

    /** The least floating point number; NULLs are left out. */
    public static <T> FloatingExpression<T> least(FloatingExpression<T> a, FloatingExpression<T> b) {
        return new FloatingValue<>(a.type(), OperationCall.of(LEAST, a, b));
    }

    /** The texts that are not NULL, with a separator between them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static TextExpression concatWs(String separator, Expression<String>... texts) {
        List<Expression<?>> all = new ArrayList<>(texts.length + 1);
        all.add(Parameter.of("Func", "concatWs", SqlTypes.STRING, separator));
        all.addAll(List.of(texts));
        return TextValue.of(new OperationCall(TextOperations.CONCAT_WS, all));
    }

    /** The current date, in the zone of the connection. */
    public static TemporalExpression<LocalDate> currentDate() {
        return new TemporalValue<>(SqlTypes.DATE, OperationCall.of(TemporalNow.CURRENT_DATE));
    }

    /** The current time of day, in the zone of the connection. */
    public static TemporalExpression<LocalTime> localTime() {
        return new TemporalValue<>(SqlTypes.TIME, OperationCall.of(TemporalNow.LOCAL_TIME));
    }

    /** The current date and time, in the zone of the connection. */
    public static TemporalExpression<LocalDateTime> localTimestamp() {
        return new TemporalValue<>(SqlTypes.TIMESTAMP, OperationCall.of(TemporalNow.LOCAL_TIMESTAMP));
    }

    /** The current point in time; on PostgreSQL that at which the transaction began. */
    public static TemporalExpression<Instant> now() {
        return new TemporalValue<>(SqlTypes.INSTANT, OperationCall.of(TemporalNow.CURRENT_TIMESTAMP));
    }

    /** A random number from 0 up to, but not, 1. */
    public static FloatingExpression<Double> random() {
        return FloatingValue.of(RANDOM);
    }

    /** A random UUID. */
    public static OrderedExpression<UUID> randomUuid() {
        return new OrderedValue<>(SqlTypes.UUID, OperationCall.of(RANDOM_UUID));
    }

    /**
     * The elements of an array as a source with the one column {@code element}, to be asked for in its family, such as
     * {@code tags.text("element")}; {@code withOrdinality} numbers them. The array may be a column or attribute of a
     * source that stands before it in FROM.
     *
     * @throws IllegalArgumentException if the expression is no array
     */
    public static TableFunction unnest(String alias, Expression<?> array) {
        SqlType<?> element = array instanceof ArrayExpression<?, ?> known
                ? ElementType.of(known)
                : array.type().element();
        if (element == null) {
            throw new IllegalArgumentException(
                    "unnest(\"" + alias + "\", " + array + "): its values are no arrays, but " + array.type());
        }
        return Sql.tableFunction(alias, List.of(ResultColumn.value("element", element)), UNNEST, array);
    }

    /** The ratio of a circle's circumference to its diameter. */
    public static FloatingExpression<Double> pi() {
        return FloatingValue.of(PI);
    }
}
