package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.testing.Covers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.beans.BeansEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.beans.BeansEndpoint;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import tools.jackson.databind.json.JsonMapper;

/** E12: neither passwords nor what users entrust to a database is told by logs, failures, texts of beans or the actuator. */
@ExtendWith(OutputCaptureExtension.class)
final class SecretTests {

    private static final String SECRET = "s3cr3t-marker";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    OrmAutoConfiguration.class,
                    OrmRepositoriesAutoConfiguration.class,
                    DataSourceAutoConfiguration.class))
            .withUserConfiguration(Shop.class)
            .withPropertyValues(
                    "spring.datasource.url=jdbc:h2:mem:secrets",
                    "spring.datasource.username=ann",
                    "spring.datasource.password=" + SECRET,
                    "orm.errors.redact-driver-messages=true",
                    "orm.statements.log=true",
                    "orm.statements.slow-threshold=1ns");

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Customer.class)
    static class Shop {}

    @AfterEach
    void logAsBefore() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("orm.sql", null);
    }

    @Test
    @Covers("SO3.1")
    void logOfStatementsAndFailuresTellsNoValues(CapturedOutput output) {
        application.run(context -> {
            CustomerRepository customers = context.getBean(CustomerRepository.class);
            customers.save(new Customer(SECRET, SECRET));
            customers.findByName(SECRET);
            Throwable refused = catchThrowable(() -> customers.save(new Customer(SECRET, "Berlin")));
            assertThat(trace(refused)).contains("DuplicateKeyException").doesNotContain(SECRET);
        });
        assertThat(output).contains("slow: ", "insert into customer").doesNotContain(SECRET);
    }

    @Test
    void beansTellNeitherPasswordsNorValues() {
        application.run(context -> {
            context.getBean(CustomerRepository.class).save(new Customer(SECRET, SECRET));
            for (Class<?> type : List.of(
                    Engine.class,
                    MappingRegistry.class,
                    SessionFactory.class,
                    Session.class,
                    CustomerRepository.class,
                    OrmProperties.class)) {
                assertThat(context.getBean(type).toString()).as(type.getName()).doesNotContain(SECRET);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/none?password=" + SECRET,
                "jdbc:postgresql://localhost:1/none?user=ann&sslpassword=" + SECRET,
                "jdbc:h2:mem:secrets;IFEXISTS=TRUE;PASSWORD=" + SECRET,
                "jdbc:hsqldb:mem:secrets;password=" + SECRET
            })
    void startThatFailsTellsNoPassword(String url, CapturedOutput output) {
        application
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.hikari.connection-timeout=250",
                        "orm.schema.mode=create")
                .run(context -> {
                    Throwable failure = context.getStartupFailure();
                    assertThat(failure).isNotNull();
                    assertThat(analysesOf(failure))
                            .isNotEmpty()
                            .allSatisfy(text -> assertThat(text).doesNotContain(SECRET));
                    for (Throwable each = failure; each != null; each = each.getCause()) {
                        assertThat(String.valueOf(each.getMessage())).doesNotContain(SECRET);
                    }
                });
        assertThat(output).doesNotContain(SECRET);
    }

    private static List<String> analysesOf(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, cause) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("dev.orm"))
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .map(SecretTests::text)
                .toList();
    }

    private static String text(FailureAnalysis analysis) {
        return analysis.getDescription() + analysis.getAction();
    }

    /** Whoever shows all values shows Boot's own password too: what is asked here is the part that is ours. */
    @Test
    void actuatorTellsOurSettingsAndNoSecrets() {
        application
                .withConfiguration(AutoConfigurations.of(
                        ConfigurationPropertiesReportEndpointAutoConfiguration.class,
                        BeansEndpointAutoConfiguration.class,
                        EnvironmentEndpointAutoConfiguration.class))
                .withPropertyValues(
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoints.jmx.exposure.include=*",
                        "management.endpoint.configprops.show-values=always")
                .run(context -> {
                    context.getBean(CustomerRepository.class).save(new Customer(SECRET, SECRET));
                    JsonMapper json = JsonMapper.shared();
                    String settings =
                            json.writeValueAsString(context.getBean(ConfigurationPropertiesReportEndpoint.class)
                                    .configurationPropertiesWithPrefix("orm"));
                    assertThat(settings).contains("slowThreshold").doesNotContain(SECRET);
                    assertThat(json.writeValueAsString(
                                    context.getBean(BeansEndpoint.class).beans()))
                            .contains("ormEngine")
                            .doesNotContain(SECRET);
                    assertThat(json.writeValueAsString(
                                    context.getBean(EnvironmentEndpoint.class).environment("orm")))
                            .contains("orm.errors.redact-driver-messages")
                            .doesNotContain(SECRET);
                });
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
