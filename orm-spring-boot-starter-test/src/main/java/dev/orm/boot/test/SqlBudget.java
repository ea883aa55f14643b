package dev.orm.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fails a test that runs more statements than this, and prints them. What is flushed at the end of a transactional test counts, what
 * {@code @BeforeEach} methods did does not. On a class it holds for each of its tests.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface SqlBudget {

    /** How many statements a test may run. */
    int value();
}
