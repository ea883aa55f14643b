package dev.orm.sql;

/**
 * An expression of numbers, of one of three families: whole numbers, exact decimals, floating point.
 *
 * @param <T> the Java type of the value
 */
public sealed interface NumberExpression<T> extends OrderedExpression<T>
        permits WholeExpression, DecimalExpression, FloatingExpression {}
