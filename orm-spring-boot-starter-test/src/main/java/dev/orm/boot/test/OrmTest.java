package dev.orm.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tests entities, repositories and queries with the part of the application that they need: data source, sessions, repositories, transactions. Other
 * components are not created.
 *
 * <p>Each test runs in a transaction that is flushed and then rolled back: constraints that a commit would violate, also deferred
 * ones, fail the test. After a failure that the test expects it is rolled back as it is. An embedded
 * database takes the place of the application's unless {@link AutoConfigureTestDatabase} says otherwise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(OrmTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(OrmTypeExcludeFilter.class)
@Transactional
@AutoConfigureOrm
@AutoConfigureTestDatabase
@ImportAutoConfiguration
public @interface OrmTest {

    /** Settings of the form {@code key=value} for the test's environment. */
    String[] properties() default {};

    /** Whether components that do not belong to the slice are left out. */
    boolean useDefaultFilters() default true;

    /** Brings in components that the slice leaves out. */
    Filter[] includeFilters() default {};

    /** Leaves out components that belong to the slice. */
    Filter[] excludeFilters() default {};

    /** Leaves out auto-configurations. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
