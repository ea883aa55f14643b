package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the column of an attribute a default in the database. A new object whose attribute is null leaves the column out of its insert
 * and has the value that the database took after the flush.
 *
 * <pre>{@code
 * @ServerDefault("current_timestamp")
 * private Instant placedAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ServerDefault {

    /** The default as SQL, which becomes part of the DDL as it is. */
    String value();
}
