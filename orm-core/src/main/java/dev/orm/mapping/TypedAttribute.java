package dev.orm.mapping;

import dev.orm.type.SqlType;

/**
 * An attribute with one value, which is in a column or yielded by an expression.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface TypedAttribute extends Attribute permits BasicAttribute, ExpressionAttribute {

    /** How values of this attribute are bound and read. */
    SqlType<Object> type();

    /** Whether queries leave it out, so that it is loaded on first use. */
    boolean isLazy();

    /** Whether its value may be NULL. */
    boolean nullable();
}
