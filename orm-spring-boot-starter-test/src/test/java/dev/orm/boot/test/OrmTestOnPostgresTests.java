package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.notes.Note;
import dev.orm.boot.test.notes.NoteRepository;
import dev.orm.boot.test.notes.NotesApplication;
import dev.orm.engine.Engine;
import dev.orm.session.Session;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A database named by the test is not replaced by an embedded one. */
@OrmTest(properties = "orm.schema.mode=create")
@ContextConfiguration(classes = NotesApplication.class)
final class OrmTestOnPostgresTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> TestDatabase.create(DatabaseProduct.POSTGRESQL).url());
    }

    @Test
    @Covers("ST1.1")
    void sliceRunsOnARealDatabase(@Autowired Engine engine, @Autowired NoteRepository notes) {
        notes.save(new Note("first"));

        assertThat(engine.dialect().name()).isEqualTo("PostgreSQL");
        assertThat(notes.count()).isEqualTo(1);
    }

    @Test
    void aChangeOfManyRowsIsNoSelect(
            @Autowired Session session, @Autowired NoteRepository notes, @Autowired SqlRecorder recorder) {
        List<Note> two = List.of(new Note("one"), new Note("two"));
        session.addAll(two);
        session.flush();
        two.forEach(note -> note.setTitle(note.getTitle() + "!"));
        recorder.clear();
        session.flush();
        notes.deleteAll(two);
        session.flush();

        assertThat(recorder).hasChanges(2).hasSelects(0);
        assertThat(recorder.statements()).anyMatch(sql -> sql.startsWith("with "));
    }
}
