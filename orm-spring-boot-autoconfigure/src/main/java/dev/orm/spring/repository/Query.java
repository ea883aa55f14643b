package dev.orm.spring.repository;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.data.annotation.QueryAnnotation;

/**
 * The SQL of a repository method, in the words of the database. Parameters are named, {@code :name}, after those of the method or their
 * {@code @Param}; {@code :#{...}} is an expression of Spring's language over them. They are always bound, never part of the text; a collection
 * stands in parentheses, {@code in (:names)}.
 *
 * <p>The result may be the entity of the repository (the text yields all of its columns, {@code select c.* from customer c ...}), a record, a class
 * with one constructor or an interface, whose components are columns by their names ({@code placedOn} is {@code placed_on} too), or one value.
 * What the session has not written yet is flushed before the text runs.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@QueryAnnotation
public @interface Query {

    /** The SQL; empty for a method whose text stands in the file of named queries. */
    String value() default "";

    /** The SQL that counts the results of all pages; if empty, the rows of the query itself are counted. */
    String countQuery() default "";
}
