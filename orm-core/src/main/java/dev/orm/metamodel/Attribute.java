package dev.orm.metamodel;

import dev.orm.sql.Assignable;
import dev.orm.sql.SqlWriter;

/**
 * An attribute of an entity as an expression.
 *
 * @param <E> the entity class
 * @param <T> the Java type of the value
 */
public sealed interface Attribute<E, T> extends Assignable<E, T>
        permits TextAttribute,
                WholeAttribute,
                DecimalAttribute,
                FloatingAttribute,
                BooleanAttribute,
                TemporalAttribute,
                EnumAttribute,
                ComparableAttribute,
                ArrayAttribute,
                JsonAttribute,
                ValueAttribute {

    @Override
    default void writeTo(SqlWriter writer) {
        writer.column(source(), name());
    }
}
