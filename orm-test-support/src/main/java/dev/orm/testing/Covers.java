package dev.orm.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the clauses of the feature list that a test proves, on the SQL and on the result.
 *
 * <p>The clauses stand in {@code features.tsv}, {@code behaviours.tsv} and {@code spring.tsv} beside this annotation; the status page of the documentation is generated
 * from these lists and from the sources of the tests, so the ids are written as literals.
 *
 * <pre>{@code
 * @Test
 * @Covers("Q24.2")
 * void emptyListMatchesNothing() { ... }
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Covers {

    /** Ids of clauses, such as {@code Q24.2}; of a class: what all its tests prove together. */
    String[] value();
}
