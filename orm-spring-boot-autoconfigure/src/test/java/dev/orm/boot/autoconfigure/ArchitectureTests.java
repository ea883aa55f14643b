package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none()
            .allow("dev.orm.spring.aot")
            .allow("dev.orm.spring.auditing")
            .allow("dev.orm.spring.event")
            .allow("dev.orm.spring.observation")
            .allow("dev.orm.spring.json")
            .allow("dev.orm.spring.transaction")
            .allow("dev.orm.spring.repository")
            .allow("dev.orm.spring.repository.query", "dev.orm.spring.repository")
            .allow(
                    "dev.orm.spring.repository.support",
                    "dev.orm.spring.repository.query",
                    "dev.orm.spring.event",
                    "dev.orm.spring.transaction")
            .allow("dev.orm.spring.repository.config", "dev.orm.spring.repository.support")
            .allow("dev.orm.spring.web", "dev.orm.spring.repository")
            .allow(
                    "dev.orm.boot.autoconfigure",
                    "dev.orm.spring.repository.config",
                    "dev.orm.spring.aot",
                    "dev.orm.spring.auditing",
                    "dev.orm.spring.event",
                    "dev.orm.spring.json",
                    "dev.orm.spring.transaction",
                    "dev.orm.spring.web")
            .allow("dev.orm.boot.actuate", "dev.orm.spring.observation")
            .allow("dev.orm.boot.preinitialize")
            .allow(
                    "dev.orm.boot.autoconfigure.observation",
                    "dev.orm.boot.actuate",
                    "dev.orm.boot.autoconfigure",
                    "dev.orm.spring.observation")
            .forbid("dev.orm.spring", "org.springframework.boot");

    @Test
    void packagesUseOnlyPackagesBelowThemAndOnlyBootPackagesUseBoot() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }
}
