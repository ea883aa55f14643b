package dev.orm.boot.autoconfigure.observation;

import static dev.orm.boot.autoconfigure.observation.ObservedShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.session.SessionFactory;
import dev.orm.spring.observation.DefaultOperationObservationConvention;
import dev.orm.spring.observation.OperationContext;
import dev.orm.spring.observation.OperationObservationConvention;
import dev.orm.spring.observation.OperationObservations;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DuplicateKeyException;

@OnEachDatabase
final class ObservationTests {

    private final ApplicationContextRunner plain;
    private final ApplicationContextRunner application;
    private final List<OperationContext> stopped = new ArrayList<>();

    ObservationTests(TestDatabase database) {
        plain = ObservedShop.on(database);
        application = plain.withBean(ObservationRegistry.class, this::registry);
    }

    private ObservationRegistry registry() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<OperationContext>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof OperationContext;
            }

            @Override
            public void onStop(OperationContext context) {
                stopped.add(context);
            }
        });
        return registry;
    }

    private static String described(OperationContext context) {
        return context.getName() + " " + context.getContextualName() + " "
                + context.getLowCardinalityKeyValues().stream()
                        .map(key -> key.getKey() + "=" + key.getValue())
                        .toList();
    }

    private static String value(OperationContext context, String key) {
        return Objects.requireNonNull(context.getHighCardinalityKeyValue(key), key)
                .getValue();
    }

    private static SessionFactory filled(AssertableApplicationContext context) {
        SessionFactory sessions = ObservedShop.sessions(context);
        ObservedShop.fill(sessions);
        return sessions;
    }

    @Test
    @Covers("SO1.1")
    void aSelectIsObservedWithItsEntityRowsAndStatements() {
        application.run(context -> {
            SessionFactory sessions = filled(context);
            stopped.clear();
            sessions.doInTransaction(session -> session.query(Customer.class).list());

            assertThat(stopped).singleElement().satisfies(select -> {
                assertThat(described(select))
                        .isEqualTo("orm.operations select Customer [engine=orm, entity=Customer, operation=select]");
                assertThat(value(select, "rows")).isEqualTo("2");
                assertThat(value(select, "statements")).isEqualTo("1");
                assertThat(value(select, "entities")).isEqualTo("2");
            });
        });
    }

    @Test
    @Covers("SO1.1")
    void aFlushIsObservedWithTheEntityItWrites() {
        application.run(context -> {
            SessionFactory sessions = filled(context);
            stopped.clear();
            sessions.doInTransaction(
                    session -> session.query(Customer.class).list().forEach(customer -> customer.setEmail(SECRET)));

            assertThat(stopped)
                    .last()
                    .satisfies(flush ->
                            assertThat(described(flush)).endsWith("[engine=orm, entity=Customer, operation=flush]"))
                    .satisfies(flush -> assertThat(value(flush, "rows")).isEqualTo("2"));
        });
    }

    @Test
    void aFlushOfSeveralEntitiesSaysSo() {
        application.run(context -> {
            filled(context);

            assertThat(stopped).anyMatch(flush -> described(flush).endsWith("entity=several, operation=flush]"));
        });
    }

    @Test
    @Covers("SO1.1")
    void lazyLoadingIsTheParentOfItsSelectAndNamesWhatWasTouched() {
        application.run(context -> {
            SessionFactory sessions = filled(context);
            stopped.clear();
            sessions.doInTransaction(session ->
                    session.query(Order.class).list().get(0).getLines().size());

            OperationContext load = stopped.get(stopped.size() - 1);
            assertThat(load.getContextualName()).isEqualTo("load Order");
            assertThat(value(load, "touched")).isEqualTo("Order.lines");
            assertThat(stopped)
                    .filteredOn(context2 -> "select Line".equals(context2.getContextualName()))
                    .singleElement()
                    .satisfies(select -> assertThat(Objects.requireNonNull(select.getParentObservation())
                                    .getContextView())
                            .isSameAs(load));
        });
    }

    @Test
    @Covers("SO1.2")
    void noKeyHoldsAValue() {
        application.run(context -> {
            filled(context)
                    .doInTransaction(session -> session.query(Customer.class)
                            .filterBy("name", SECRET + 1)
                            .list());

            assertThat(stopped)
                    .isNotEmpty()
                    .flatMap(operation -> Stream.concat(
                                    Stream.of(operation.getName(), operation.getContextualName()),
                                    operation.getAllKeyValues().stream().map(KeyValue::getValue))
                            .toList())
                    .noneMatch(text -> text.contains(SECRET));
        });
    }

    @Test
    @Covers("SO1.2")
    void aFailureIsAnErrorOfItsObservation() {
        application.run(context -> {
            SessionFactory sessions = filled(context);
            Throwable thrown = catchThrowable(
                    () -> sessions.doInTransaction(session -> session.add(new Customer(SECRET + 1, "x"))));

            assertThat(thrown).isInstanceOf(DuplicateKeyException.class);
            assertThat(stopped).anyMatch(operation -> operation.getError() == thrown);
        });
    }

    @Test
    @Covers("SO1.1")
    void anObservedStreamEndsWhenItIsClosed() {
        application.run(context -> filled(context).doInTransaction(session -> {
            stopped.clear();
            try (Stream<Order> orders = session.query(Order.class).stream(1)) {
                assertThat(orders.limit(1).toList()).hasSize(1);
                assertThat(stopped).noneMatch(operation -> "stream Order".equals(operation.getContextualName()));
            }
            assertThat(stopped).anyMatch(operation -> "stream Order".equals(operation.getContextualName()));
        }));
    }

    @Test
    @Covers("SO1.1")
    void timersHaveKeysOfFewValuesAlone() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        plain.withBean(ObservationRegistry.class, () -> {
                    ObservationRegistry registry = ObservationRegistry.create();
                    registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
                    return registry;
                })
                .run(context -> {
                    filled(context);

                    Timer flush = meters.get("orm.operations")
                            .tag("operation", "flush")
                            .timer();
                    assertThat(flush.count()).isPositive();
                    assertThat(flush.getId().getTags())
                            .extracting(tag -> tag.getKey())
                            .containsExactly("engine", "entity", "error", "operation");
                });
    }

    @Test
    @Covers("SO1.2")
    void aConventionOfTheApplicationNamesObservations() {
        application
                .withBean(
                        OperationObservationConvention.class,
                        () -> new DefaultOperationObservationConvention("shop.sql"))
                .run(context -> {
                    filled(context);

                    assertThat(stopped).isNotEmpty().allMatch(operation -> "shop.sql".equals(operation.getName()));
                });
    }

    @Test
    @Covers("SO1.3")
    void observationsCanBeSwitchedOff() {
        application.withPropertyValues("orm.observations.enabled=false").run(context -> {
            assertThat(context).doesNotHaveBean(OperationObservations.class);
            filled(context);
            assertThat(stopped).isEmpty();
        });
    }

    @Test
    @Covers("SO1.3")
    void anApplicationWithoutTheirLibrariesStarts() {
        plain.withClassLoader(new FilteredClassLoader("io.micrometer", "jakarta.servlet", "org.springframework.web"))
                .withPropertyValues("orm.summary.enabled=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    filled(context);
                });
    }
}
