package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.MappingRegistry;
import dev.orm.spring.shop.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Test
    void classThatCannotBeMappedIsNamedWithARemedy() {
        FailureAnalysis analysis = FailedStart.of(application.withUserConfiguration(WithUnmappable.class));

        assertThat(analysis.getDescription()).contains("Unmappable");
        assertThat(analysis.getAction()).contains("@EntityScan");
    }

    @Test
    void databaseThatDoesNotAnswerIsNamedAsSuch() {
        FailureAnalysis analysis = FailedStart.of(application
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
        FailureAnalysis analysis = FailedStart.of(application
                .withUserConfiguration(Mappable.class)
                .withPropertyValues("spring.datasource.url=jdbc:hsqldb:mem:shop"));

        assertThat(analysis.getDescription()).contains("HSQL");
        assertThat(analysis.getAction()).contains("PostgreSQL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    orm.schema.mode=crate                  | orm.schema.mode          | create_drop
                    orm.loading.lazy=never                 | orm.loading.lazy         | raise
                    orm.loading.batch-size=many            | orm.loading.batch-size   | many
                    orm.loading.batch-size=0               | orm.loading              | at least 1
                    orm.statements.slow-threshold=soon     | orm.statements.slow-threshold | soon
                    orm.statements.timeout=-1s             | orm.statements           | negative
                    orm.validation.enabled=perhaps         | orm.validation.enabled   | perhaps
                    """)
    void wrongValueOfASettingIsNamedWithItsReason(String setting, String name, String reason) {
        FailureAnalysis analysis =
                FailedStart.of(application.withUserConfiguration(Mappable.class).withPropertyValues(setting));

        assertThat(analysis.getDescription() + analysis.getAction())
                .contains(name)
                .containsIgnoringCase(reason);
    }
}
