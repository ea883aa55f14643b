package dev.orm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm.demo")
            .forbid("dev.orm.demo", "org.springframework.jdbc.core")
            .forbid("dev.orm.demo", "java.sql");

    @Test
    void packagesUseOnlyPackagesBelowThem() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }
}
