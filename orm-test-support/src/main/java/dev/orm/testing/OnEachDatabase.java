package dev.orm.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs all tests of a class once on each {@link DatabaseProduct}.
 *
 * <p>The constructor, the tests and the {@code @BeforeEach} and {@code @AfterEach} methods of the class, and of its nested
 * classes, can take the {@link TestDatabase} of the run as a parameter. All of them see the same, initially empty
 * database; it is dropped when the run is done. A class whose tests need an empty one each calls
 * {@link TestDatabase#clear()} in a {@code @BeforeEach} method. {@code @BeforeAll} methods run once, before the first run,
 * and have no database.
 *
 * <pre>{@code
 * @OnEachDatabase
 * class TransferTests {
 *     TransferTests(TestDatabase database) { ... }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EachDatabase.class)
public @interface OnEachDatabase {

    /** The products to run on, all of them unless a test is about one product's own behaviour. */
    DatabaseProduct[] only() default {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE};
}
