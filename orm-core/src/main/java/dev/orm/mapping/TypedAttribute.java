package dev.orm.mapping;

import dev.orm.type.SqlType;

/**
 * An attribute with one value, which is in a column or yielded by an expression.
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class TypedAttribute extends Attribute permits BasicAttribute, ExpressionAttribute {

    TypedAttribute(Place place) {
        super(place);
    }

    /** How values of this attribute are bound and read. */
    public abstract SqlType<Object> type();

    /** Whether queries leave it out, so that it is loaded on first use. */
    public abstract boolean isLazy();

    /** The group with which it is loaded on first use, as {@code @LazyGroup} names it; empty for none. */
    public abstract String lazyGroup();

    /** Whether its value may be NULL. */
    public abstract boolean nullable();
}
