package dev.orm.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.orm.sql.UnsafeSql;
import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm.demo.domain")
            .allow("dev.orm.demo.desk", "dev.orm.demo.domain")
            .allow("dev.orm.demo.load", "dev.orm.demo.domain")
            .allow("dev.orm.demo.statements")
            .allow("dev.orm.demo.postgres")
            .allow("dev.orm.demo.web", "dev.orm.demo.desk", "dev.orm.demo.load", "dev.orm.demo.statements")
            .allow("dev.orm.demo.api", "dev.orm.demo.desk")
            .allow("dev.orm.demo")
            .forbid("dev.orm.demo", "org.springframework.jdbc.core")
            .forbid("dev.orm.demo.desk", "java.sql")
            .forbid("dev.orm.demo.web", "java.sql")
            .forbid("dev.orm.demo.api", "java.sql")
            .forbid("dev.orm.demo.domain", "org.springframework");

    private static final JavaClasses DEMO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.orm.demo");

    /** Whatever library it comes from: a query that is given as text. */
    private static final DescribedPredicate<JavaAnnotation<?>> QUERY = DescribedPredicate.describe(
            "@Query", annotation -> annotation.getRawType().getSimpleName().endsWith("Query"));

    @Test
    void packagesUseOnlyPackagesBelowThem() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }

    @Test
    void queriesAreDerivedOrExpressions() {
        methods()
                .should()
                .notBeAnnotatedWith(QUERY)
                .because("the demo shows that no text of SQL is needed")
                .check(DEMO);
    }

    @Test
    void nothingEscapesIntoSql() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UnsafeSql.class)
                .because("the demo shows that no text of SQL is needed")
                .check(DEMO);
    }
}
