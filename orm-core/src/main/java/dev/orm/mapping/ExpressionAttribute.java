package dev.orm.mapping;

import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.type.SqlType;

/**
 * An attribute that stands for an expression over the others: one whose value is loaded ({@code @Computed}), or a method of the entity
 * ({@code @Hybrid}), which has no place in the object. It is never written.
 *
 * <p>Immutable and thread-safe.
 */
public final class ExpressionAttribute extends TypedAttribute {

    private final SqlType<Object> type;
    private final ExpressionMethod method;
    private final Laziness laziness;

    ExpressionAttribute(Place place, SqlType<Object> type, ExpressionMethod method, Laziness laziness) {
        super(place);
        this.type = type;
        this.method = method;
        this.laziness = laziness;
    }

    @Override
    public SqlType<Object> type() {
        return type;
    }

    @Override
    public boolean isLazy() {
        return laziness.isLazy();
    }

    @Override
    public String lazyGroup() {
        return laziness.group();
    }

    @Override
    public boolean nullable() {
        return true;
    }

    /** Whether objects hold its value. */
    public boolean isLoaded() {
        return slot() != BasicAttribute.NO_SLOT;
    }

    /**
     * The expression over the attributes of a source.
     *
     * @throws IllegalStateException if the method that makes it yields null
     */
    public Expression<?> at(EntitySource<?> source) {
        return method.at(source);
    }
}
