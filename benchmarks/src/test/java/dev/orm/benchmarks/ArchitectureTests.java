package dev.orm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.orm.testing.architecture.PackageRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm.benchmarks.generated")
            .allow("dev.orm.benchmarks.shop", "dev.orm.benchmarks.generated")
            .allow("dev.orm.benchmarks.report")
            .allow("dev.orm.benchmarks.jdbc", "dev.orm.benchmarks.shop", "dev.orm.benchmarks.generated")
            .allow("dev.orm.benchmarks.orm", "dev.orm.benchmarks.shop", "dev.orm.benchmarks.generated")
            .allow(
                    "dev.orm.benchmarks.measure",
                    "dev.orm.benchmarks.shop",
                    "dev.orm.benchmarks.generated",
                    "dev.orm.benchmarks.report");

    /** What JMH generates is no source of this module. */
    @Test
    void packagesUseOnlyPackagesBelowThem() {
        assertThat(RULES.violationsIn(new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/jmh_generated/"))
                        .importPath(Path.of("target", "classes"))))
                .isEmpty();
    }
}
