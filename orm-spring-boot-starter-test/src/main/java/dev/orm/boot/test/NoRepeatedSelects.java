package dev.orm.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fails a test that sends one select, or loads one relation lazily, again and again (N+1). The failure prints the places in the code it comes from and the
 * loader option to add. On a class it holds for each of its tests.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface NoRepeatedSelects {

    /** From how many times on a select counts as repeated; at least 2. */
    int from() default 3;
}
