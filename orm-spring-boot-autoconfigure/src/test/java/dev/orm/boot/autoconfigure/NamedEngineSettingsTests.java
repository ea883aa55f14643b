package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Settings of named engines that contradict one another stop the start, with the setting and the reason. */
final class NamedEngineSettingsTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OrmEnginesAutoConfiguration.class))
            .withPropertyValues(
                    "orm.engines.audit.url=jdbc:h2:mem:audit", "orm.engines.audit.packages=com.example.audit");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    orm.engines.audit.url=                     | orm.engines.audit.url         | needs a data source
                    orm.engines.audit.data-source=archive      | orm.engines.audit.data-source | say one of the two
                    orm.engines.audit.packages=                | orm.engines.audit.packages    | Name the packages
                    orm.engines.audit.schema.mode=crate        | orm.engines.audit.schema.mode | CREATE_DROP
                    orm.engines.audit.loading.batch-size=0 | orm.engines.audit.loading | must be at least 1, not 0
                    orm.engines.audit.pool.max-pool-size=3     | orm.engines.audit.pool.max-pool-size | unbound
                    """)
    void aWrongSettingIsNamed(String setting, String name, String reason) {
        FailureAnalysis analysis = FailedStart.of(application.withPropertyValues(setting));

        assertThat(analysis.getDescription() + analysis.getAction())
                .contains(name)
                .containsIgnoringCase(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    orm       | application's own engine
                    Audit     | the same name as
                    a-udit    | the same name as
                    """)
    void anEngineHasANameOfItsOwn(String name, String reason) {
        String setting = "orm.engines." + name;
        FailureAnalysis analysis = FailedStart.of(application.withPropertyValues(
                setting + ".url=jdbc:h2:mem:other", setting + ".packages=com.example.other"));

        assertThat(analysis.getDescription() + analysis.getAction())
                .contains("orm.engines.")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    packages=com.example.audit   | the engine "audit", too
                    primary=true                 | one can be
                    """)
    void whatBelongsToTwoEnginesIsRefused(String setting, String reason) {
        FailureAnalysis analysis = FailedStart.of(application.withPropertyValues(
                "orm.engines.audit.primary=true",
                "orm.engines.billing.url=jdbc:h2:mem:billing",
                "orm.engines.billing.packages=com.example.billing",
                "orm.engines.billing." + setting));

        assertThat(analysis.getDescription() + analysis.getAction())
                .contains("orm.engines.")
                .contains(reason);
    }
}
