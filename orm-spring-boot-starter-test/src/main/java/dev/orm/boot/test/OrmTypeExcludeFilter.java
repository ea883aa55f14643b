package dev.orm.boot.test;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/**
 * Keeps components out of {@link OrmTest} that do not decide what is read and written. Those that do stand in
 * {@code META-INF/spring/dev.orm.boot.test.OrmTest.includes}, to which other libraries may add theirs.
 */
final class OrmTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<OrmTest> {

    OrmTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }
}
