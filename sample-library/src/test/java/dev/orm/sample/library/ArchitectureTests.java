package dev.orm.sample.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm.sample.library.lending")
            .allow("dev.orm.sample.library.web", "dev.orm.sample.library.lending")
            .allow("dev.orm.sample.library", "dev.orm.sample.library.lending")
            .forbid("dev.orm.sample.library.web", "java.sql")
            .forbid("dev.orm.sample.library", "org.springframework.jdbc");

    @Test
    void packagesUseOnlyPackagesBelowThem() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }
}
