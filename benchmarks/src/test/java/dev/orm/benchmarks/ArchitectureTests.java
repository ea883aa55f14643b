package dev.orm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    private static final PackageRules RULES = PackageRules.none().allow("dev.orm.benchmarks");

    @Test
    void packagesUseOnlyPackagesBelowThem() {
        assertThat(RULES.violationsOfThisModule()).isEmpty();
    }
}
