package dev.orm.random;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What computes the expected rows in Java knows nothing of what turns statements into SQL. */
final class OracleTests {

    @Test
    void oracleSharesNoCodeWithTheRenderer() {
        noClasses()
                .that()
                .resideInAPackage("dev.orm.random")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.orm.sql.render", "dev.orm.dialect", "dev.orm.loading")
                .check(new ClassFileImporter().importPackages("dev.orm.random", "dev.orm.sql.render"));
    }
}
