package dev.orm.session;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test once for each of the numbers 1 to {@link #value()} as the beginning of its chance. With {@code -Dorm.random.seeds=500} it runs for 1 to 500, and
 * with {@code -Dorm.random.seeds=1001-1500} for those.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Seeds.class)
@interface RandomSeeds {

    /** How many the normal build takes. */
    int value();
}
