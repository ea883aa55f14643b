package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the generated UUIDs of an id ascend with the time they are made at (version 7 of RFC 9562), so that new rows lie beside each other in the index of
 * the primary key. Without it they are random (version 4), and tell nobody when a row was made.
 *
 * <pre>{@code
 * @Id
 * @GeneratedValue(strategy = GenerationType.UUID)
 * @TimeOrdered
 * private UUID id;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface TimeOrdered {}
