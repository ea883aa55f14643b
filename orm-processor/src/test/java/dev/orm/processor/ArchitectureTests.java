package dev.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm.processor.model")
            .allow("dev.orm.processor.source", "dev.orm.processor.model")
            .allow("dev.orm.processor.metamodel", "dev.orm.processor.source")
            .allow("dev.orm.processor.access", "dev.orm.processor.source")
            .allow("dev.orm.processor.repository", "dev.orm.processor.model")
            .allow(
                    "dev.orm.processor",
                    "dev.orm.processor.metamodel",
                    "dev.orm.processor.access",
                    "dev.orm.processor.repository");

    @Test
    void packagesUseOnlyPackagesBelowThem() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }
}
