package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.orm.boot.test.notes.Note;
import dev.orm.boot.test.notes.NoteRepository;
import dev.orm.boot.test.notes.NotesApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.ContextConfiguration;

/** Runs tests that must fail, and looks at how. */
final class FailingOrmTestTests {

    @OrmTest
    @ContextConfiguration(classes = NotesApplication.class)
    static class MustFail {

        @Autowired
        private NoteRepository notes;

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
    }

    private static List<Throwable> failuresOf(String method) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(MustFail.class, method))
                .build();
        LauncherFactory.create().execute(request, summary);
        return summary.getSummary().getFailures().stream()
                .map(Failure::getException)
                .toList();
    }

    @Test
    void changesAreFlushedBeforeTheRollback() {
        assertThat(failuresOf("violatesAConstraintAtTheEnd")).singleElement().isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void exceededBudgetPrintsTheStatements() {
        assertThat(failuresOf("runsTooManyStatements"))
                .singleElement()
                .isInstanceOf(AssertionError.class)
                .asString()
                .contains("MustFail.runsTooManyStatements ran 2 statements, its budget is 1")
                .contains("1. select")
                .contains("2. select");
    }
}
