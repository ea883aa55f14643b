package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.boot.actuate.OrmEndpoint;
import dev.orm.boot.autoconfigure.depots.Item;
import dev.orm.boot.autoconfigure.depots.ItemRepository;
import dev.orm.boot.autoconfigure.observation.OrmEndpointAutoConfiguration;
import dev.orm.boot.autoconfigure.observation.OrmObservationAutoConfiguration;
import dev.orm.event.EntityValidator;
import dev.orm.spring.auditing.EntityAuditing;
import dev.orm.spring.observation.OperationObservations;
import dev.orm.spring.observation.StatementSummaries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings are read in all the forms that Boot takes, also those that decide which beans there are. */
class SettingFormTests {

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Item.class)
    @ImportAutoConfiguration({
        OrmAutoConfiguration.class,
        OrmEnginesAutoConfiguration.class,
        OrmReplicaAutoConfiguration.class,
        OrmRepositoriesAutoConfiguration.class,
        OrmObservationAutoConfiguration.class,
        OrmEndpointAutoConfiguration.class,
        EndpointAutoConfiguration.class,
        ObservationAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        ValidationAutoConfiguration.class
    })
    static class Depot {}

    /** A setting, and by what it is seen to hold. */
    enum Setting {
        SCHEMA_MODE(
                "orm.schema.mode",
                "validate",
                context -> SchemaInitializerDetector.validating(context.getBeanFactory(), context.getEnvironment())
                        .contains("ormSchemaInitializer")),
        REPOSITORIES("orm.repositories.enabled", "false", context -> has(context, ItemRepository.class, 0)),
        BOOTSTRAP(
                "orm.repositories.bootstrap-mode",
                "lazy",
                context -> context.getBeanFactory()
                        .getBeanDefinition("itemRepository")
                        .isLazyInit()),
        CHECK(
                "orm.repositories.check-queries",
                "false",
                context ->
                        !context.getEnvironment().getRequiredProperty("orm.repositories.check-queries", Boolean.class)
                                && !settings(context).repositories().checkQueries()),
        AUDITING("orm.auditing.enabled", "false", context -> has(context, EntityAuditing.class, 0)),
        VALIDATION("orm.validation.enabled", "false", context -> has(context, EntityValidator.class, 0)),
        OBSERVATIONS("orm.observations.enabled", "false", context -> has(context, OperationObservations.class, 0)),
        SUMMARY("orm.summary.enabled", "true", context -> has(context, StatementSummaries.class, 1)),
        ENDPOINT(
                "orm.endpoint.schema-interval",
                "7s",
                context -> has(context, OrmEndpoint.class, 1)
                        && settings(context).endpoint().schemaInterval().toSeconds() == 7),
        REPLICA("orm.replica.url", "jdbc:h2:mem:replica-of-forms", context -> context.containsBean(Replicas.BEAN)),
        ENGINE("orm.engines.audit.url", "jdbc:h2:mem:audit-of-forms", context -> context.containsBean("auditEngine")),
        THRESHOLD(
                "orm.statements.slow-threshold",
                "5s",
                context -> String.valueOf(settings(context).statements().slowThreshold())
                        .equals("PT5S"));

        private final String name;
        private final String value;
        private final Predicate<ConfigurableApplicationContext> holds;

        Setting(String name, String value, Predicate<ConfigurableApplicationContext> holds) {
            this.name = name;
            this.value = value;
            this.holds = holds;
        }

        private static boolean has(ConfigurableApplicationContext context, Class<?> type, int number) {
            return context.getBeanNamesForType(type).length == number;
        }

        private static OrmProperties settings(ConfigurableApplicationContext context) {
            return context.getBean(OrmProperties.class);
        }

        private String variable(String hyphen) {
            return name.replace('.', '_').replace("-", hyphen).toUpperCase(Locale.ROOT);
        }

        /** As people write it in files: with hyphens, in camel case, with underscores. */
        private List<String> spellings() {
            StringBuilder camel = new StringBuilder();
            for (String word : name.split("-")) {
                camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            return List.of(name, camel.toString(), name.replace('-', '_'));
        }
    }

    private static ConfigurableApplicationContext start(PropertySource<?> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(settings);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "others",
                        Map.of(
                                "spring.datasource.generate-unique-name", "true",
                                "orm.schema.mode", "create",
                                "orm.engines.audit.packages", "dev.orm.boot.autoconfigure.nothing",
                                "orm.engines.audit.url", "jdbc:h2:mem:audit-of-others",
                                "management.endpoints.web.exposure.include", "orm")));
        return new SpringApplicationBuilder(Depot.class)
                .web(WebApplicationType.NONE)
                .environment(environment)
                .run();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCHEMA_MODE")
    void variableOfTheEnvironmentHolds(Setting setting) {
        for (String hyphen : List.of("", "_")) {
            try (ConfigurableApplicationContext context = start(new SystemEnvironmentPropertySource(
                    "test-systemEnvironment", Map.of(setting.variable(hyphen), setting.value)))) {
                assertThat(setting.holds).as(setting.variable(hyphen)).accepts(context);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCHEMA_MODE")
    void everySpellingOfAFileHolds(Setting setting) {
        for (String spelling : setting.spellings()) {
            try (ConfigurableApplicationContext context =
                    start(new MapPropertySource("file", Map.of(spelling, setting.value)))) {
                assertThat(setting.holds).as(spelling).accepts(context);
            }
        }
    }

    static Stream<PropertySource<?>> validating() {
        return Stream.of(
                new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of("ORM_SCHEMA_MODE", "validate")),
                new MapPropertySource("file", Map.of("orm.schema.mode", "VALIDATE")));
    }

    @ParameterizedTest
    @MethodSource
    void validating(PropertySource<?> settings) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> start(settings).close())
                .havingRootCause()
                .withMessageContaining("ITEM is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orm.repositories.enabled",
                "orm.repositories.check-queries",
                "orm.repositories.bootstrap-mode",
                "orm.auditing.enabled",
                "orm.validation.enabled",
                "orm.observations.enabled",
                "orm.summary.enabled",
                "orm.endpoint.schema-interval"
            })
    void valueThatIsNoneStopsTheStart(String name) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> start(new MapPropertySource("file", Map.of(name, "flase")))
                        .close())
                .withStackTraceContaining("'" + name + "'");
    }
}
