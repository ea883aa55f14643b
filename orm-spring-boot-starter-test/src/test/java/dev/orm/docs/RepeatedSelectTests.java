package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.orm.boot.test.NoRepeatedSelects;
import dev.orm.boot.test.OrmTest;
import dev.orm.boot.test.SqlBudget;
import dev.orm.boot.test.SqlRecorder;
import dev.orm.session.Session;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What tests say that send a statement again and again; those which must fail are run by themselves. */
final class RepeatedSelectTests {

    @OrmTest
    abstract static class MustFail {

        private static final List<String> NAMES = List.of("Ann", "Bob", "Carl");

        @Autowired
        private CustomerRepository customers;

        @Autowired
        private Session session;

        @Autowired
        private SqlRecorder recorder;

        @BeforeEach
        void addCustomers() {
            for (String name : NAMES) {
                Customer customer = new Customer(name, "Berlin");
                customer.order(LocalDate.EPOCH, "1.00");
                customers.save(customer);
            }
            session.flush();
            session.clear();
        }

        @Test
        @NoRepeatedSelects
        void loadsLazilyInALoop() {
            for (String name : NAMES) {
                assertThat(customers.findByName(name).orElseThrow().getOrders()).hasSize(1);
            }
        }

        @Test
        @NoRepeatedSelects
        void selectsInALoop() {
            NAMES.forEach(name -> assertThat(customers.findByName(name)).isPresent());
        }

        @Test
        @SqlBudget(2)
        void exceedsItsBudgetByRepeating() {
            selectsInALoop();
        }

        @Test
        @NoRepeatedSelects(from = 1)
        void refusesEverySelect() {
            assertThat(customers.count()).isEqualTo(3);
        }

        @Test
        @NoRepeatedSelects
        void repeatsNothing() {
            assertThat(customers.findAll())
                    .allSatisfy(customer -> assertThat(customer.getOrders()).hasSize(1));
            assertThat(recorder).hasNoSelectRepeated(2);
        }
    }

    static class OnH2 extends MustFail {}

    @TestPropertySource(properties = "orm.schema.mode=create")
    static class OnPostgres extends MustFail {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            registry.add(
                    "spring.datasource.url",
                    () -> TestDatabase.create(DatabaseProduct.POSTGRESQL).url());
        }
    }

    private static List<String> failures(Class<?> test, String method) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(test, method))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsStartedCount()).isEqualTo(1);
        return summary.getSummary().getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(classes = {OnH2.class, OnPostgres.class})
    @Covers("ST1.4")
    void lazyLoadingInALoopPrintsTheSiteAndTheOption(Class<?> test) {
        assertThat(failures(test, "loadsLazilyInALoop"))
                .singleElement()
                .asString()
                .startsWith(test.getSimpleName() + ".loadsLazilyInALoop: N+1: ")
                .contains("Customer.orders was loaded lazily 3 times")
                .contains("at " + MustFail.class.getName() + ".loadsLazilyInALoop(RepeatedSelectTests.java:")
                .contains("Load it with the query: .options(selectin(Customer.orders)).");
    }

    @ParameterizedTest
    @ValueSource(classes = {OnH2.class, OnPostgres.class})
    @Covers("ST1.4")
    void aSelectInALoopPrintsTheSiteAndTheStatement(Class<?> test) {
        assertThat(failures(test, "selectsInALoop"))
                .singleElement()
                .asString()
                .contains("One select was sent 3 times\n    at " + MustFail.class.getName())
                .contains("Read the rows together")
                .containsPattern("select .* from customer");
    }

    @ParameterizedTest
    @ValueSource(classes = {OnH2.class, OnPostgres.class})
    void anExceededBudgetIsExplained(Class<?> test) {
        assertThat(failures(test, "exceedsItsBudgetByRepeating"))
                .singleElement()
                .asString()
                .contains("ran 3 statements, its budget is 2", "1. select", "N+1? One select was sent 3 times");
    }

    @ParameterizedTest
    @ValueSource(classes = {OnH2.class, OnPostgres.class})
    void whatIsLoadedInABatchIsNoRepetition(Class<?> test) {
        assertThat(failures(test, "repeatsNothing")).isEmpty();
    }

    @Test
    @Covers("ST1.4")
    void oneIsNoRepetition() {
        assertThat(failures(OnH2.class, "refusesEverySelect"))
                .singleElement()
                .asString()
                .contains("@NoRepeatedSelects(from = 1) would refuse each select");
    }

    @OrmTest
    static class Asserting {

        @Autowired
        private CustomerRepository customers;

        @Autowired
        private SqlRecorder recorder;

        @Test
        void assertsWhatWasSent() {
            customers.save(new Customer("Ann", "Berlin"));
            assertThat(customers.findByName("Ann")).isPresent();

            assertThat(recorder)
                    .hasCount(2)
                    .hasSelects(1)
                    .hasChanges(1)
                    .hasAtMost(2)
                    .hasNoLazyLoads()
                    .hasNoSelectRepeated(2)
                    .containsInOrder("insert into customer", "from customer");
            recorder.clear();
            assertThat(recorder).isEmpty();
        }

        @Test
        void failuresPrintTheStatements() {
            assertThat(customers.count()).isZero();

            assertThatThrownBy(() -> assertThat(recorder).hasCount(2))
                    .hasMessageContaining("Expected 2 statements, but there were 1:")
                    .hasMessageContaining("1. select")
                    .hasMessageContaining("at " + RepeatedSelectTests.class.getName());
            assertThatThrownBy(() -> assertThat(recorder).containsInOrder("from customer", "from orders"))
                    .hasMessageContaining("Expected a statement with <from orders> behind statement 1");
            assertThatThrownBy(() -> assertThat(recorder).hasAtMost(0)).hasMessageContaining("at most 0 statements");
            assertThatThrownBy(() -> assertThat(recorder).hasChanges(1)).hasMessageContaining("Expected 1 changes");
            assertThatThrownBy(() -> assertThat(recorder).hasNoSelectRepeated(1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assertsWhatWasSent", "failuresPrintTheStatements"})
    @Covers("ST1.5")
    void theRecorderCanBeAsked(String method) {
        assertThat(failures(Asserting.class, method)).isEmpty();
    }
}
