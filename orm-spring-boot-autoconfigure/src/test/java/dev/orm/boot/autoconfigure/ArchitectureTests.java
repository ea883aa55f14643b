package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm.spring.transaction")
            .allow("dev.orm.spring.repository", "dev.orm.spring.transaction")
            .allow("dev.orm.boot.autoconfigure", "dev.orm.spring.repository", "dev.orm.spring.transaction")
            .forbid("dev.orm.spring", "org.springframework.boot");

    @Test
    void packagesUseOnlyPackagesBelowThemAndOnlyBootPackagesUseBoot() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }
}
