package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.MappingRegistry;
import dev.orm.spring.shop.Customer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What a person reads when an application does not start. */
final class FailureAnalyzerTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, OrmAutoConfiguration.class));

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Mappable {}

    @Configuration(proxyBeanMethods = false)
    static class WithUnmappable {

        @Bean
        MappingRegistry mappings() {
            return MappingRegistry.of(Unmappable.class);
        }
    }

    /** Has no annotation. */
    static class Unmappable {}

    private static FailureAnalysis analysisOf(ApplicationContextRunner failing) {
        FailureAnalysis[] analysis = new FailureAnalysis[1];
        failing.run(context -> {
            Throwable failure = context.getStartupFailure();
            assertThat(failure).isNotNull();
            analysis[0] =
                    SpringFactoriesLoader.forDefaultResourceLocation()
                            .load(FailureAnalyzer.class, (type, name, cause) -> {})
                            .stream()
                            .filter(analyzer -> analyzer.getClass().getName().startsWith("dev.orm"))
                            .map(analyzer -> analyzer.analyze(failure))
                            .filter(found -> found != null)
                            .findFirst()
                            .orElseThrow();
        });
        return analysis[0];
    }

    @Test
    void classThatCannotBeMappedIsNamedWithARemedy() {
        FailureAnalysis analysis = analysisOf(application.withUserConfiguration(WithUnmappable.class));

        assertThat(analysis.getDescription()).contains("Unmappable");
        assertThat(analysis.getAction()).contains("@EntityScan");
    }

    @Test
    void databaseThatDoesNotAnswerIsNamedAsSuch() {
        FailureAnalysis analysis = analysisOf(application
                .withUserConfiguration(Mappable.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://localhost:1/none",
                        "spring.datasource.hikari.connection-timeout=250",
                        "orm.schema.mode=create"));

        assertThat(analysis.getDescription()).contains("cannot be reached");
        assertThat(analysis.getAction()).contains("spring.datasource.url");
    }

    @Test
    void databaseWithoutADialectIsNamed() {
        FailureAnalysis analysis = analysisOf(application
                .withUserConfiguration(Mappable.class)
                .withPropertyValues("spring.datasource.url=jdbc:hsqldb:mem:shop"));

        assertThat(analysis.getDescription()).contains("HSQL");
        assertThat(analysis.getAction()).contains("PostgreSQL");
    }
}
