package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.boot.test.notes.Note;
import dev.orm.boot.test.notes.NoteRepository;
import dev.orm.boot.test.notes.NotesApplication;
import dev.orm.session.Session;
import dev.orm.testing.Covers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Tests that expect a failure, and are not to fail by what it leaves behind. */
@OrmTest
@ContextConfiguration(classes = NotesApplication.class)
abstract class ExpectedFailures {

    @Autowired
    private NoteRepository notes;

    @Autowired
    private Session session;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @Covers("ST1.6")
    void aFlushIsRefused() {
        notes.save(new Note("same"));
        notes.save(new Note("same"));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(session::flush);
    }

    @Test
    @Covers("ST1.6")
    void aQueryIsPrecededByAFlushThatIsRefused() {
        notes.save(new Note("same"));
        session.flush();
        notes.save(new Note("same"));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> notes.findByTitle("same"));
    }

    @Test
    @Covers("ST1.6")
    void aStatementOfJdbcIsRefusedWhileSomethingIsPending() {
        notes.save(new Note("pending"));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.update("insert into note (id, title) values (-1, null)"));
    }

    @Test
    @Covers("ST1.6")
    void aRepositoryRefusesAnArgument() {
        notes.save(new Note("pending"));

        assertThatThrownBy(() -> notes.saveAll(Arrays.asList(new Note("other"), null)))
                .isInstanceOfAny(IllegalArgumentException.class, InvalidDataAccessApiUsageException.class);
        assertThat(jdbc.queryForObject("select count(*) from note", Integer.class))
                .isZero();
    }
}
