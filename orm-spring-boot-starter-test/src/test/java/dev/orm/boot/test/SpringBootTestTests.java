package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.notes.Note;
import dev.orm.boot.test.notes.NoteRepository;
import dev.orm.boot.test.notes.NoteService;
import dev.orm.boot.test.notes.NotesApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application, with transactions that commit. */
@SpringBootTest(properties = "spring.datasource.generate-unique-name=true")
@ContextConfiguration(classes = NotesApplication.class)
final class SpringBootTestTests {

    @Autowired
    private NoteRepository notes;

    @Autowired
    private NoteService service;

    @Autowired
    private SqlRecorder recorder;

    @BeforeEach
    void addNote() {
        notes.save(new Note("first"));
    }

    @AfterEach
    void removeNotes() {
        notes.deleteAll();
    }

    @Test
    void transactionalMethodWritesWhatItAssigned() {
        service.rename("first", "renamed");

        assertThat(notes.findByTitle("renamed")).isPresent();
    }

    @Test
    @SqlBudget(2)
    void readOutsideATransactionIsOneStatement() {
        notes.findByTitle("first");

        assertThat(recorder.count()).isEqualTo(1);
    }
}
