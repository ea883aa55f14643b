package dev.orm.session;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs all tests of a class once in each {@link Setup}; constructors take the {@link Lab} of the run. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EachSetup.class)
@interface OnEachSetup {

    /** All of them unless a test is about one's own behaviour. */
    Setup[] only() default {Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL, Setup.SQLITE};
}
