package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.orm.boot.test.notes.Note;
import dev.orm.boot.test.notes.NoteRepository;
import dev.orm.boot.test.notes.NotesApplication;
import dev.orm.session.Savepoint;
import dev.orm.session.Session;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Runs tests that must fail, and looks at how. */
final class FailingOrmTestTests {

    @OrmTest
    @ContextConfiguration(classes = NotesApplication.class)
    abstract static class MustFail {

        @Autowired
        private NoteRepository notes;

        @Autowired
        private Session session;

        @Autowired
        private JdbcTemplate jdbc;

        @Test
        void violatesAConstraintAtTheEnd() {
            notes.saveAll(List.of(new Note("same"), new Note("same")));
        }

        @Test
        @SqlBudget(1)
        void runsTooManyStatements() {
            notes.count();
            notes.findByTitle("none");
        }

        @Test
        void violatesAConstraintBehindAFailureThatWasUndone() {
            notes.save(new Note("same"));
            Savepoint savepoint = session.savepoint();
            notes.save(new Note("same"));
            assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(session::flush);
            savepoint.rollback();
            notes.save(new Note("same"));
        }

        @Test
        void violatesAConstraintThatIsCheckedAtTheCommit() {
            jdbc.execute("create table twin (number int unique deferrable initially deferred)");
            jdbc.update("insert into twin values (1), (1)");
        }
    }

    static class OnH2 extends MustFail {}

    /** A database of its own, made once. */
    @TestPropertySource(properties = "orm.schema.mode=create")
    static class OnPostgres extends MustFail {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            registry.add(
                    "spring.datasource.url",
                    () -> TestDatabase.create(DatabaseProduct.POSTGRESQL).url());
        }
    }

    private static List<Throwable> failuresOf(Class<?> test, String method) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(test, method))
                .build();
        LauncherFactory.create().execute(request, summary);
        return summary.getSummary().getFailures().stream()
                .map(Failure::getException)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(classes = {OnH2.class, OnPostgres.class})
    @Covers("ST1.2")
    void changesAreFlushedBeforeTheRollback(Class<?> test) {
        assertThat(failuresOf(test, "violatesAConstraintAtTheEnd"))
                .singleElement()
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {OnH2.class, OnPostgres.class})
    @Covers("ST1.6")
    void aFailureThatWasExpectedAndUndoneHidesNoOther(Class<?> test) {
        assertThat(failuresOf(test, "violatesAConstraintBehindAFailureThatWasUndone"))
                .singleElement()
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    @Covers("ST1.2")
    void constraintsThatTheCommitWouldCheckAreCheckedBeforeTheRollback() {
        assertThat(failuresOf(OnPostgres.class, "violatesAConstraintThatIsCheckedAtTheCommit"))
                .singleElement()
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {OnH2.class, OnPostgres.class})
    @Covers("ST1.3")
    void exceededBudgetPrintsTheStatements(Class<?> test) {
        assertThat(failuresOf(test, "runsTooManyStatements"))
                .singleElement()
                .isInstanceOf(AssertionError.class)
                .asString()
                .contains(test.getSimpleName() + ".runsTooManyStatements ran 2 statements, its budget is 1")
                .contains("1. select")
                .contains("2. select");
    }
}
