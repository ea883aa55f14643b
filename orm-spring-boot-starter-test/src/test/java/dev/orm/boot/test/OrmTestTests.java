package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.notes.Note;
import dev.orm.boot.test.notes.NoteRepository;
import dev.orm.boot.test.notes.NoteService;
import dev.orm.boot.test.notes.NotesApplication;
import dev.orm.session.Session;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@OrmTest
@ContextConfiguration(classes = NotesApplication.class)
final class OrmTestTests {

    @Autowired
    private NoteRepository notes;

    @Autowired
    private Session session;

    @Autowired
    private SqlRecorder recorder;

    @BeforeEach
    void addNote() {
        notes.save(new Note("first"));
        session.flush();
    }

    @Test
    @Covers({"ST1.1", "X6.2"})
    void testRunsInATransaction() {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isTrue();
    }

    @RepeatedTest(2)
    void eachTestStartsWithTheSameRows() {
        assertThat(notes.count()).isEqualTo(1);
        notes.save(new Note("second"));
    }

    @Test
    @Covers({"ST1.5", "X6.1"})
    void recorderStartsEmptyAfterTheFixture() {
        assertThat(recorder.statements()).isEmpty();
    }

    @Test
    @Covers({"ST1.5", "X6.1"})
    void recorderSeesTheStatementsOfTheTest() {
        notes.findByTitle("first");

        assertThat(recorder.statements()).singleElement().asString().contains("from note");
        assertThat(recorder.count()).isEqualTo(1);
    }

    @Test
    @Covers({"ST1.3", "X6.1"})
    @SqlBudget(1)
    void budgetAllowsItsNumber() {
        assertThat(notes.findByTitle("first")).isPresent();
    }

    @Test
    @Covers("ST1.1")
    void otherComponentsAreLeftOut(@Autowired ApplicationContext context) {
        assertThat(context.getBeanProvider(NoteService.class).getIfAvailable()).isNull();
    }
}
