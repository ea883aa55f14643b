package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a condition between two entities say which objects a relation leads to, instead of a foreign key. A static method of the
 * attribute's name makes the condition; it takes the metamodel of the entity and that of the target, or a {@code DynamicTable} where there
 * is no generated one.
 *
 * <pre>{@code
 * @OneToMany
 * @JoinCondition
 * private List<Order> openOrders = new ArrayList<>();
 *
 * static Condition openOrders(Customer_ customer, Order_ order) {
 *     return order.customer().id.eq(customer.id).and(order.status.eq(Status.OPEN));
 * }
 * }</pre>
 *
 * <p>It stands beside {@code @ManyToOne}, {@code @OneToOne}, {@code @OneToMany} or {@code @ManyToMany}. The relation is loaded and queried
 * as any other, but never written: a flush refuses objects that were assigned or added to it. What was loaded stays as it is until the
 * object is refreshed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface JoinCondition {}
