package dev.orm.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.architecture.PackageRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTests {

    @Test
    void packagesUseOnlyWhatTheyMay() {
        assertThat(PackageRules.none().allow("dev.orm.conformance").violationsOfThisModule())
                .isEmpty();
    }
}
