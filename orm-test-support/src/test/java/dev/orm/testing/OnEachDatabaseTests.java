package dev.orm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

final class OnEachDatabaseTests {

    private static final List<TestDatabase> SEEN = new ArrayList<>();

    @Test
    void classRunsOnceOnEachProductAndReportsNameIt() {
        EngineExecutionResults results = run(OnAll.class);

        results.testEvents()
                .assertStatistics(statistics -> statistics.started(3).succeeded(3));
        results.containerEvents().assertStatistics(statistics -> statistics.failed(0));
        assertThat(results.containerEvents().started().stream().map(OnEachDatabaseTests::displayName))
                .contains("H2", "PostgreSQL", "SQLite");
    }

    @Test
    void classAboutOneProductRunsThereOnly() {
        EngineExecutionResults results = run(OnPostgres.class);

        results.testEvents()
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
    }

    @Test
    void subclassRunsTheInheritedTestsOnEachProduct() {
        EngineExecutionResults results = run(Inheriting.class);

        results.testEvents()
                .assertStatistics(statistics -> statistics.started(3).succeeded(3));
    }

    @Test
    void testOfWhatAProductLacksDoesNotRunThere() {
        EngineExecutionResults results = run(Lacking.class);

        results.testEvents()
                .assertStatistics(statistics -> statistics.skipped(1).succeeded(2));
    }

    @Test
    void databaseIsDroppedAfterTheClass() {
        SEEN.clear();
        run(OnAll.class);

        assertThat(SEEN)
                .hasSize(3)
                .allSatisfy(database ->
                        assertThat(database.dataSource()).extracting("closed").isEqualTo(true));
    }

    @Test
    void connectionThatIsNotGivenBackFailsTheClass() {
        EngineExecutionResults results = run(Leaking.class);

        results.containerEvents().assertStatistics(statistics -> statistics.failed(1));
    }

    @Test
    void databaseInBeforeAllIsRefusedWithTheRemedy() {
        EngineExecutionResults results = run(BeforeAllRuns.class);

        assertThat(results.containerEvents().failed().stream()
                        .map(OnEachDatabaseTests::failure)
                        .map(Throwable::getMessage))
                .singleElement()
                .asString()
                .contains("take the database in the constructor or in @BeforeEach");
    }

    @Test
    void failureNamesTheDatabase() {
        EngineExecutionResults results = run(Failing.class);

        assertThat(results.testEvents().failed().stream().map(OnEachDatabaseTests::failure))
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure.getSuppressed()[0]).hasMessageStartingWith("H2 at jdbc:h2:mem:"));
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute();
    }

    private static String displayName(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    @OnEachDatabase
    static final class OnAll {

        @Test
        void remember(TestDatabase database) {
            SEEN.add(database);
        }
    }

    @OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
    static final class OnPostgres {

        @Test
        void productIsPostgres(TestDatabase database) {
            assertThat(database.product()).isEqualTo(DatabaseProduct.POSTGRESQL);
        }
    }

    @OnEachDatabase
    static final class Lacking {

        @Test
        @NotOn(value = DatabaseProduct.SQLITE, because = "it has no schemas")
        void createSchema(TestDatabase database) {
            database.execute("create schema other");
        }
    }

    @OnEachDatabase(only = DatabaseProduct.H2)
    static final class Leaking {

        @Test
        void leak(TestDatabase database) throws SQLException {
            assertThat(database.dataSource().getConnection().isClosed()).isFalse();
        }
    }

    @OnEachDatabase
    static final class BeforeAllRuns {

        @BeforeAll
        static void prepare(TestDatabase database) {
            SEEN.add(database);
        }

        @Test
        void neverRuns() {}
    }

    @OnEachDatabase(only = DatabaseProduct.H2)
    static final class Failing {

        @Test
        void fail() {
            throw new IllegalArgumentException("on purpose");
        }
    }

    @OnEachDatabase
    abstract static class Suite {

        private final TestDatabase database;

        Suite(TestDatabase database) {
            this.database = database;
        }

        @Test
        void parameterIsTheDatabaseOfTheRun(TestDatabase parameter) {
            assertThat(parameter).isSameAs(database);
        }
    }

    static final class Inheriting extends Suite {

        Inheriting(TestDatabase database) {
            super(database);
        }
    }
}
