package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that objects are deleted by setting this attribute: to true, or to the time of the delete. Rows where it is set are not there for a session,
 * unless that asks for them.
 *
 * <pre>{@code
 * @SoftDelete
 * private Instant deletedAt;
 * }</pre>
 *
 * <p>The attribute is a {@code boolean}, {@code Boolean}, {@code Instant}, {@code OffsetDateTime} or {@code LocalDateTime}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface SoftDelete {}
