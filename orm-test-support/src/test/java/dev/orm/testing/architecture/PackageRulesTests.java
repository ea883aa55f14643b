package dev.orm.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PackageRulesTests {

    private static final String TANGLED = "dev.orm.testing.architecture.tangled";
    private static final String LOWER = TANGLED + ".lower";
    private static final String UPPER = TANGLED + ".upper";
    private static final String UNMARKED = TANGLED + ".unmarked";

    @Test
    void cycleIsAViolationWhateverTheOrderOfTheLines() {
        PackageRules lowerFirst = PackageRules.none().allow(LOWER).allow(UPPER, LOWER);
        PackageRules upperFirst = PackageRules.none().allow(UPPER).allow(LOWER, UPPER);

        assertThat(lowerFirst.violationsIn(packages(LOWER, UPPER)))
                .isNotEmpty()
                .allMatch(violation -> violation.startsWith(LOWER + " must not use " + UPPER + ": "));
        assertThat(upperFirst.violationsIn(packages(LOWER, UPPER)))
                .isNotEmpty()
                .allMatch(violation -> violation.startsWith(UPPER + " must not use " + LOWER + ": "));
    }

    @Test
    void useInsideAnArrayTypeIsSeen() {
        assertThat(PackageRules.none().allow(LOWER).allow(UPPER, LOWER).violationsIn(packages(LOWER, UPPER)))
                .anyMatch(violation -> violation.contains("Stone.carried"));
    }

    @Test
    void packageWithoutALineIsAViolation() {
        assertThat(PackageRules.none().violationsIn(packages(UNMARKED)))
                .contains(UNMARKED + " has no line in ArchitectureTests that says what it may use");
    }

    @Test
    void packageWithoutNullMarkIsAViolation() {
        assertThat(PackageRules.none().allow(UNMARKED).violationsIn(packages(UNMARKED)))
                .containsExactly(UNMARKED + " has no package-info with @NullMarked");
    }

    @Test
    void lineForAPackageThatDoesNotExistDoesNoHarm() {
        PackageRules rules = PackageRules.none().allow("not.there").allow("dev.orm.testing", "not.there");

        assertThat(rules.violationsIn(packages("dev.orm.testing")))
                .noneMatch(violation -> violation.contains("not.there"));
    }

    @Test
    void whatAUsedPackageMayUseIsAllowedToo() {
        PackageRules rules = PackageRules.none()
                .allow("java.sql")
                .allow("dev.orm.testing", "java.sql")
                .allow("dev.orm.testing.architecture", "dev.orm.testing");

        assertThat(rules.toString()).contains("dev.orm.testing.architecture may use dev.orm.testing, java.sql");
    }

    @Test
    void useOfAForbiddenLibraryIsAViolationAlsoInInnerPackages() {
        PackageRules rules = PackageRules.none().allow("dev.orm.testing").forbid("dev.orm", "com.zaxxer");

        assertThat(rules.violationsIn(packages("dev.orm.testing")))
                .anyMatch(violation -> violation.startsWith("dev.orm.testing must not use com.zaxxer.hikari: "));
    }

    @Test
    void lineCannotNamePackagesOfLaterLines() {
        assertThatThrownBy(() -> PackageRules.none().allow("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a uses b, which has no line above");
        assertThatThrownBy(() -> PackageRules.none().allow("a").allow("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a has two lines");
    }

    @Test
    void thisModuleKeepsItsOwnRules() {
        assertThat(PackageRules.none()
                        .allow("dev.orm.testing")
                        .allow("dev.orm.testing.architecture")
                        .allow("dev.orm.testing.compiler")
                        .violationsOfThisModule())
                .isEqualTo(List.of());
    }

    private static JavaClasses packages(String... names) {
        return new ClassFileImporter().importPackages(names);
    }
}
