package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.TextSurface;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * E1: which public methods of this module take text. What requests send comes in through Spring Data's types and the
 * arguments of derived queries; a method that takes text itself needs an attack before it is added here.
 */
final class RepositoryTextSurfaceTests {

    /** Whoever writes the settings of an application may write what he likes. */
    private static final Predicate<String> OF_SETTINGS = method -> method.startsWith("boot.autoconfigure.");

    /** What is shown or observed by a name looks it up, and a text that is shown is never sent. */
    private static final Predicate<String> OF_SIGHT =
            method -> method.startsWith("boot.actuate.") || method.startsWith("spring.observation.");

    /**
     * What fluent queries are told to project is attacked in {@link RepositorySafetyTests}; what {@link SortableBy} names is only compared with what an order
     * names, in {@link SortTests}.
     */
    @Test
    void onlyDescriptionsAndNamesOfAttributesAreTakenAsText() {
        assertThat(TextSurface.ofModuleOf(OrmRepository.class).signatures())
                .filteredOn(OF_SETTINGS.or(OF_SIGHT).negate())
                .containsExactly(
                        "spring.repository.InvalidSortException(String, String)",
                        "spring.repository.query.EntityFluentQuery.project(Collection)",
                        "spring.repository.query.MethodSettings(LockMode, List, List)");
    }

    @Test
    void whatIsShownOrObservedTakesNamesAlone() {
        assertThat(TextSurface.ofModuleOf(OrmRepository.class).signatures())
                .filteredOn(OF_SIGHT)
                .containsExactly(
                        "boot.actuate.MappedEngine(String, Engine, MappingRegistry, EngineFigures)",
                        "boot.actuate.OrmEndpoint$Engines(Map)",
                        "boot.actuate.OrmEndpoint.section(String, String)",
                        "boot.actuate.OrmEndpointWebExtension.picture(String, String, String)",
                        "spring.observation.DefaultOperationObservationConvention(String)",
                        "spring.observation.EngineWatch.watch(String, Engine)",
                        "spring.observation.OperationObservations.watch(String, Engine)",
                        "spring.observation.OrmFigures.watch(String, Engine)",
                        "spring.observation.StatementSummaries$Shared.end(String)",
                        "spring.observation.StatementSummaries.end(Object, String)",
                        "spring.observation.StatementSummaries.watch(String, Engine)",
                        "spring.observation.StatementText.withoutLiterals(String)");
    }
}
