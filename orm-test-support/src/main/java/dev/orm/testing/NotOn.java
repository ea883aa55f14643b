package dev.orm.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of a class with {@link OnEachDatabase} about something that some databases do not have; there it does not run.
 *
 * <p>Another test says what happens there instead.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotOn {

    /** The products without it. */
    DatabaseProduct[] value();

    /** What they do not have, as the report shows it. */
    String because();
}
