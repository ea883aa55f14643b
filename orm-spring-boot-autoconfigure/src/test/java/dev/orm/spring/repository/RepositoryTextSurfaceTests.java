package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.TextSurface;
import org.junit.jupiter.api.Test;

/**
 * E1: which public methods of this module take text. What requests send comes in through Spring Data's types and the
 * arguments of derived queries; a method that takes text itself needs an attack before it is added here.
 */
final class RepositoryTextSurfaceTests {

    /** What fluent queries are told to project is attacked in {@link RepositorySafetyTests}. */
    @Test
    void onlyDescriptionsAndNamesOfAttributesAreTakenAsText() {
        assertThat(TextSurface.ofModuleOf(OrmRepository.class).signatures())
                .containsExactly(
                        "spring.repository.InvalidSortException(String, String)",
                        "spring.repository.query.EntityFluentQuery.project(Collection)");
    }
}
