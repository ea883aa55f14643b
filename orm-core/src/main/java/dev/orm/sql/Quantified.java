package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.Collection;

/**
 * Several values that one is compared with at once, made by {@link Sql#any} and {@link Sql#all}. An immutable value.
 *
 * @param <T> the Java type of the values
 */
public final class Quantified<T> {

    private final Expression<T> operand;

    private Quantified(Expression<T> operand) {
        this.operand = operand;
    }

    static <T> Quantified<T> of(String quantifier, Select1<T> select) {
        return new Quantified<>(new Rows<>(ScalarSelect.typeOf(select.item()), quantifier, select));
    }

    @SuppressWarnings("unchecked") // only the text of the operand counts
    static <T> Quantified<T> of(String quantifier, Expression<? extends Collection<T>> array) {
        return new Quantified<>((Expression<T>) (Expression<?>) new Elements<>(quantifier, array));
    }

    Expression<T> operand() {
        return operand;
    }

    @Override
    public String toString() {
        return operand.toString();
    }

    private record Elements<A>(String quantifier, Expression<A> array) implements Expression<A> {

        @Override
        public SqlType<A> type() {
            return array.type();
        }

        @Override
        public void writeTo(SqlWriter writer) {
            writer.require(Feature.QUANTIFIED_COMPARISON).sql(quantifier).sql(" (");
            array.writeTo(writer);
            writer.sql(")");
        }

        @Override
        public String toString() {
            return ReadableSql.of(this);
        }
    }

    private record Rows<T>(SqlType<T> type, String quantifier, Select<?> select) implements Expression<T> {

        @Override
        public void writeTo(SqlWriter writer) {
            writer.require(Feature.QUANTIFIED_COMPARISON).sql(quantifier).sql(" (");
            select.writeTo(writer);
            writer.sql(")");
        }

        @Override
        public String toString() {
            return ReadableSql.of(this);
        }
    }
}
