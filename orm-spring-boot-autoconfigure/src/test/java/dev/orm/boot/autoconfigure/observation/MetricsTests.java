package dev.orm.boot.autoconfigure.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.engine.ExecutionOptions;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.observation.OrmFigures;
import dev.orm.spring.observation.OrmMetrics;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

@OnEachDatabase
final class MetricsTests {

    private final TestDatabase database;
    private final ApplicationContextRunner application;
    private @Nullable ApplicationContext source;

    MetricsTests(TestDatabase database) {
        this.database = database;
        this.application = ObservedShop.on(database).withBean(MeterRegistry.class, SimpleMeterRegistry::new);
    }

    /** Binds as Boot does when all beans are there. */
    private static MeterRegistry bound(AssertableApplicationContext context) {
        MeterRegistry registry = context.getBean(MeterRegistry.class);
        context.getBean(OrmMetrics.class).bindTo(registry);
        return registry;
    }

    private static double value(MeterRegistry registry, String name, String... tags) {
        Iterable<Measurement> measurements =
                registry.get(name).tags(tags).meter().measure();
        return measurements.iterator().next().getValue();
    }

    @Test
    void anEngineBeanDerivedFromAnotherIsNotCountedTwice() {
        application
                .withBean(
                        "reportsEngine",
                        Engine.class,
                        () -> Objects.requireNonNull(source)
                                .getBean("ormEngine", Engine.class)
                                .withOptions(ExecutionOptions.NONE.tag("reports")),
                        definition -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
                .withInitializer(context -> source = context)
                .run(context -> {
                    MeterRegistry registry = bound(context);
                    Engine reports = context.getBean("reportsEngine", Engine.class);
                    double before = value(registry, "orm.statements");
                    reports.inTransaction(connection ->
                            connection.unsafeQuery("select name from customer").all());

                    assertThat(value(registry, "orm.statements", "engine", "orm"))
                            .isEqualTo(before + 1);
                    assertThat(registry.get("orm.statements").meters()).hasSize(1);
                });
    }

    @Test
    @Covers("SO2.1")
    void sessionsAndWhatTheyDidAreCounted() {
        application.run(context -> {
            MeterRegistry registry = bound(context);
            SessionFactory sessions = ObservedShop.sessions(context);
            ObservedShop.fill(sessions);
            sessions.doInTransaction(session ->
                    session.query(Order.class).list().get(0).getLines().size());

            assertThat(value(registry, "orm.sessions.opened", "engine", "orm")).isEqualTo(2);
            assertThat(value(registry, "orm.sessions.open")).isZero();
            assertThat(value(registry, "orm.flushes")).isPositive();
            assertThat(value(registry, "orm.lazy.loads")).isEqualTo(1);
            assertThat(value(registry, "orm.entities.loaded")).isGreaterThanOrEqualTo(4);
            assertThat(value(registry, "orm.statements")).isPositive();
            assertThat(value(registry, "orm.rows")).isPositive();
        });
    }

    @Test
    @Covers("SO2.1")
    void openSessionsAreGauged() {
        application.run(context -> {
            MeterRegistry registry = bound(context);
            try (Session session = ObservedShop.sessions(context).openSession()) {
                assertThat(session.info()).isEmpty();
                assertThat(value(registry, "orm.sessions.open")).isEqualTo(1);
            }
            assertThat(value(registry, "orm.sessions.open")).isZero();
        });
    }

    @Test
    @Covers("SO2.1")
    void statementsOfSessionsAreDistributed() {
        application.run(context -> {
            MeterRegistry registry = bound(context);
            ObservedShop.sessions(context).doInTransaction(session -> {
                session.query(Customer.class).list();
                session.query(Customer.class).count();
            });

            DistributionSummary summary = registry.get("orm.session.statements").summary();
            assertThat(summary.count()).isEqualTo(1);
            assertThat(summary.totalAmount()).isEqualTo(2);
        });
    }

    @Test
    @Covers("SO2.1")
    void theStatementCacheIsMeasured() {
        application.run(context -> {
            MeterRegistry registry = bound(context);
            for (int i = 0; i < 3; i++) {
                ObservedShop.sessions(context)
                        .doInTransaction(
                                session -> session.query(Customer.class).list());
            }

            assertThat(value(registry, "orm.statement.cache.gets", "result", "hit"))
                    .isGreaterThanOrEqualTo(2);
            assertThat(value(registry, "orm.statement.cache.gets", "result", "miss"))
                    .isPositive();
            assertThat(value(registry, "orm.statement.cache.evictions")).isZero();
            assertThat(value(registry, "orm.statement.cache.size")).isPositive();
        });
    }

    @Test
    @Covers("SO2.1")
    void eachEngineHasMetersOfItsOwn() {
        OrmFigures figures = new OrmFigures();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Engine sales = figures.watch("sales", Engine.of(database.dataSource()));
        new OrmMetrics(figures, List.of()).bindTo(registry);
        Engine archive = figures.watch("archive", Engine.of(database.dataSource()));
        Shop.MAPPINGS.metaData().createAll(sales);
        SessionFactory.of(archive, Shop.MAPPINGS)
                .doInTransaction(session -> session.query(Customer.class).list());

        assertThat(value(registry, "orm.sessions.opened", "engine", "sales")).isZero();
        assertThat(value(registry, "orm.sessions.opened", "engine", "archive")).isEqualTo(1);
    }
}
