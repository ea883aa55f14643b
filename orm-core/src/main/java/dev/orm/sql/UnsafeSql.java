package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL given as text, with its operands apart. An immutable value made by {@link Sql#unsafe}; it says what it is used
 * as.
 */
public final class UnsafeSql {

    private final List<String> texts;
    private final List<Expression<?>> operands;

    private UnsafeSql(List<String> texts, List<Expression<?>> operands) {
        this.texts = texts;
        this.operands = operands;
    }

    static UnsafeSql of(String text, Object... operands) {
        List<String> texts = QuestionMarks.split(text);
        if (texts.size() != operands.length + 1) {
            throw new IllegalArgumentException("unsafe(\"" + text + "\", ...) has " + (texts.size() - 1)
                    + " question marks and " + operands.length + " operands");
        }
        List<Expression<?>> expressions = new ArrayList<>(operands.length);
        for (Object operand : operands) {
            expressions.add(operand instanceof Expression<?> expression ? expression : parameter(operand));
        }
        return new UnsafeSql(texts, List.copyOf(expressions));
    }

    @SuppressWarnings("unchecked")
    private static Expression<?> parameter(Object value) {
        return new Parameter<>((SqlType<Object>) SqlTypes.of(value.getClass()), value);
    }

    /** As a condition. */
    public Condition asCondition() {
        return new UnsafeCondition(this);
    }

    /** As an expression of a type. */
    public <T> OrderedExpression<T> as(SqlType<T> type) {
        return new OrderedValue<>(type, new UnsafeFragment(this));
    }

    void writeTo(SqlWriter writer) {
        writer.sql("(").sql(texts.get(0));
        for (int i = 0; i < operands.size(); i++) {
            Rank.write(writer, operands.get(i), Rank.ATOM);
            writer.sql(texts.get(i + 1));
        }
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
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
