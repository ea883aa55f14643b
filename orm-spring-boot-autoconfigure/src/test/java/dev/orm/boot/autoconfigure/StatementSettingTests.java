package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.engine.ExecutionOptions;
import dev.orm.session.SessionFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.sql.render.StatementCache;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** What {@code orm.statements} says reaches the engine, and with it sessions and repositories. */
@ExtendWith(OutputCaptureExtension.class)
final class StatementSettingTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class,
                    OrmRepositoriesAutoConfiguration.class,
                    DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true")
            .withUserConfiguration(Shop.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Shop {}

    @AfterEach
    void logAsBefore() {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("orm.sql", null);
        logging.setLogLevel("orm.sql.values", null);
    }

    private static Engine engine(ApplicationContext context) {
        return context.getBean(SessionFactory.class).engine();
    }

    @Test
    void engineSaysNothingOfItsStatementsUnlessItIsTold() {
        application.run(context -> {
            Engine engine = engine(context);
            assertThat(engine.options()).isEqualTo(ExecutionOptions.NONE);
            assertThat(engine.statements().capacity()).isEqualTo(StatementCache.ENTRIES);
            assertThat(engine.statements().characterCapacity()).isEqualTo(StatementCache.CHARACTERS);
        });
    }

    @Test
    void timeoutAndFetchSizeAreThoseOfAllStatements() {
        application
                .withPropertyValues("orm.statements.timeout=1500ms", "orm.statements.fetch-size=50")
                .run(context -> assertThat(engine(context).options())
                        .isEqualTo(ExecutionOptions.NONE
                                .timeout(Duration.ofMillis(1500))
                                .fetchSize(50)));
    }

    @Test
    void cacheOfStatementsIsBounded() {
        application
                .withPropertyValues("orm.statements.cache.entries=7", "orm.statements.cache.characters=900000")
                .run(context -> {
                    assertThat(engine(context).statements().capacity()).isEqualTo(7);
                    assertThat(engine(context).statements().characterCapacity()).isEqualTo(900_000);
                });
    }

    @Test
    void valuesAreLoggedOnRequestOnly(CapturedOutput output) {
        application
                .withPropertyValues("orm.statements.log=true")
                .run(context -> context.getBean(CustomerRepository.class).findByName("Annabella"));
        assertThat(output).contains("orm.sql").doesNotContain("Annabella");

        application
                .withPropertyValues("orm.statements.logged-value-length=4")
                .run(context -> context.getBean(CustomerRepository.class).findByName("Annabella"));
        assertThat(output).contains("orm.sql.values").contains("'Anna... (9)'").doesNotContain("Annabella");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    orm.statements.fetch-size=0              | The fetch size 0 is not positive
                    orm.statements.timeout=-1s               | The timeout PT-1S is negative
                    orm.statements.slow-threshold=-1s        | The setting orm.statements.slow-threshold is PT-1S: zero is the least
                    orm.statements.logged-value-length=-1    | The setting orm.statements.logged-value-length is -1: zero is the least
                    orm.statements.cache.entries=0           | found entries 0 and characters 8000000
                    orm.statements.cache.characters=0        | found entries 1000 and characters 0
                    """)
    void settingThatNoStatementCouldFollowStopsTheStart(String setting, String reason) {
        application
                .withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasStackTraceContaining("orm.statements")
                        .rootCause()
                        .hasMessageContaining(reason));
    }

    @Test
    void theLogIsOnAsLongAsAnApplicationRunsThatAsksForIt() {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        ApplicationContextRunner logged = application.withPropertyValues("orm.statements.log=true");
        logged.run(outer -> {
            logged.run(inner -> assertThat(level(logging)).isEqualTo(LogLevel.DEBUG));
            assertThat(level(logging)).isEqualTo(LogLevel.DEBUG);
        });

        assertThat(level(logging)).isNull();
    }

    @Test
    void theLevelThatTheApplicationSetsComesBeforeTheSetting() {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("orm.sql", LogLevel.WARN);
        application
                .withPropertyValues("orm.statements.log=true")
                .run(context -> assertThat(level(logging)).isEqualTo(LogLevel.WARN));

        assertThat(level(logging)).isEqualTo(LogLevel.WARN);
    }

    private static @Nullable LogLevel level(LoggingSystem logging) {
        LoggerConfiguration configuration = logging.getLoggerConfiguration("orm.sql");
        return configuration == null ? null : configuration.getConfiguredLevel();
    }

    @Test
    void logLevelsStayUntouchedWithoutTheSettings() {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("orm.sql", LogLevel.INFO);
        application.run(
                context -> assertThat(logging.getLoggerConfiguration("orm.sql").getConfiguredLevel())
                        .isEqualTo(LogLevel.INFO));
    }
}
