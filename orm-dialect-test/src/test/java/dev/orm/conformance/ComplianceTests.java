package dev.orm.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No dialect passes over a part of the suite. */
final class ComplianceTests {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("dev.orm.conformance");

    static List<Class<?>> parts() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(DialectConformance.class)
                        && !type.isEquivalentTo(DialectConformance.class)
                        && type.getModifiers().contains(JavaModifier.ABSTRACT))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<Class<?>> runsOf(Class<?> part) {
        return CLASSES.stream()
                .filter(type ->
                        type.isAssignableTo(part) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    @Test
    void theSuiteHasParts() {
        assertThat(parts())
                .contains(StatementConformance.class, SchemaConformance.class, WriteConformance.class)
                .contains(TypeConformance.class, IdentifierConformance.class);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eachPartRunsOnEveryDatabase(Class<?> part) {
        assertThat(runsOf(part)).anySatisfy(run -> {
            OnEachDatabase annotation = run.getAnnotation(OnEachDatabase.class);
            assertThat(annotation).isNotNull();
            assertThat(annotation.only()).containsExactlyInAnyOrder(DatabaseProduct.values());
        });
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eachPartBelongsToTheSuiteThatDialectsFromElsewhereRun(Class<?> part) {
        assertThat(runsOf(part))
                .filteredOn(run -> run.getEnclosingClass() == ConformanceSuite.class)
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.isAnnotationPresent(Nested.class)).isTrue();
                    assertThat(Modifier.isFinal(run.getModifiers())).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noTestCanBeOverriddenOrSwitchedOff(Class<?> part) {
        assertThat(part.getDeclaredMethods())
                .filteredOn(ComplianceTests::isTest)
                .isNotEmpty()
                .allMatch(test -> Modifier.isFinal(test.getModifiers()));
        assertThat(runsOf(part)).allSatisfy(run -> {
            assertThat(run.isAnnotationPresent(Disabled.class)).isFalse();
            assertThat(Stream.of(run.getDeclaredMethods()).filter(ComplianceTests::isTest))
                    .isEmpty();
        });
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().startsWith("org.junit.jupiter"));
    }
}
