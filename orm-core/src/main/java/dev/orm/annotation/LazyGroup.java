package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the group of a lazy attribute: the first use of one loads all of its group that an object misses, with those of its siblings, by one statement.
 * A query loads a group at once by the option {@code undeferGroup}.
 *
 * <pre>{@code
 * @Basic(fetch = FetchType.LAZY)
 * @LazyGroup("texts")
 * private String summary;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface LazyGroup {

    /** The name of the group, among those of its entity. */
    String value();
}
