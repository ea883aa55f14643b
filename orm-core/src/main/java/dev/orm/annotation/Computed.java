package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the value of an attribute be what an expression yields for the row, instead of a column. A static method of the same name makes the
 * expression; it takes the metamodel of the entity, or a {@code DynamicTable} where there is no generated one.
 *
 * <pre>{@code
 * @Computed
 * private BigDecimal total;
 *
 * static Expression<BigDecimal> total(Order_ order) {
 *     return order.price.times(order.quantity);
 * }
 * }</pre>
 *
 * <p>The value is loaded with the object, with {@code @Basic(fetch = LAZY)} on first use, and read again after each flush that writes
 * the object's row. It is never written. In conditions, orders and projections the attribute stands for its expression.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Computed {}
