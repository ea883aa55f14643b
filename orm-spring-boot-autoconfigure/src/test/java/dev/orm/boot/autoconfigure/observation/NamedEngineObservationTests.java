package dev.orm.boot.autoconfigure.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.actuate.OrmEndpoint;
import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.boot.autoconfigure.OrmEnginesAutoConfiguration;
import dev.orm.boot.autoconfigure.depots.Item;
import dev.orm.boot.autoconfigure.depots.audit.Entry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.observation.OperationContext;
import dev.orm.spring.observation.OrmMetrics;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an application shows that has two databases by settings. */
@OnEachDatabase
final class NamedEngineObservationTests {

    private final TestDatabase audits;
    private final ApplicationContextRunner application;
    private final List<String> observed = new ArrayList<>();

    NamedEngineObservationTests(TestDatabase audits) {
        this.audits = audits;
        this.application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        OrmAutoConfiguration.class,
                        OrmEnginesAutoConfiguration.class,
                        OrmObservationAutoConfiguration.class,
                        OrmEndpointAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.generate-unique-name=true",
                        "orm.engines.audit.url=" + audits.url(),
                        "orm.engines.audit.packages=dev.orm.boot.autoconfigure.depots.audit",
                        "orm.engines.audit.schema.mode=create",
                        "management.endpoints.web.exposure.include=orm")
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(ObservationRegistry.class, this::registry)
                .withUserConfiguration(Depot.class);
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Item.class)
    static class Depot {}

    private ObservationRegistry registry() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<OperationContext>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof OperationContext;
            }

            @Override
            public void onStop(OperationContext context) {
                observed.add(context.getEngine() + ": " + context.getContextualName());
            }
        });
        return registry;
    }

    @BeforeEach
    void empty() {
        audits.clear();
    }

    private static void addToEach(AssertableApplicationContext context) {
        context.getBean(SessionFactory.class).doInTransaction(session -> session.add(new Item("box")));
        SessionFactory audit = context.getBean("auditSessionFactory", SessionFactory.class);
        audit.doInTransaction(session -> session.add(new Entry("box came")));
        audit.doInTransaction(session -> session.query(Entry.class).list());
    }

    @Test
    void metersAreTaggedWithTheNamesOfSettings() {
        application.run(context -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            context.getBean(OrmMetrics.class).bindTo(registry);
            addToEach(context);

            assertThat(registry.get("orm.flushes")
                            .tag("engine", "audit")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("orm.sessions.opened")
                            .tag("engine", "audit")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("orm.sessions.opened")
                            .tag("engine", "orm")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void observationsHaveTheNamesOfSettings() {
        application.run(context -> {
            addToEach(context);

            assertThat(observed).contains("orm: flush Item", "audit: flush Entry", "audit: select Entry");
        });
    }

    @Test
    void theEndpointShowsEachByItsName() {
        application.run(context -> {
            addToEach(context);

            OrmEndpoint endpoint = context.getBean(OrmEndpoint.class);
            JsonMapper json = JsonMapper.builder().build();
            JsonNode engines = json.valueToTree(endpoint.engines().engines());
            assertThat(engines.at("/audit/database").asString())
                    .isEqualTo(audits.product().toString());
            assertThat(engines.at("/orm/database").asString()).isEqualTo("H2");
            assertThat(json.valueToTree(endpoint.section("entities", "audit")).toString())
                    .contains("Entry")
                    .doesNotContain("Item");
        });
    }
}
