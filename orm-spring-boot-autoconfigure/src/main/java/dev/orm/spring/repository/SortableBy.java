package dev.orm.spring.repository;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the {@code Sort} or {@code Pageable} that a method takes may name: {@code @SortableBy({"name", "customer.name"})}. Anything else is an {@link
 * InvalidSortException}, also where it is an attribute, whose order may tell what its values are. At a repository it holds for all of its methods that do
 * not say otherwise; without it any attribute may be named. Names that are no attributes stop the start.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SortableBy {

    /** The attributes, as paths from the entity, or the columns of a query in SQL; none for a method that takes no order of others. */
    String[] value();
}
