package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh overwrites collections as it does values, loaded or not. */
final class RefreshedCollectionTests extends SessionTest {

    private Note note;
    private Tag old;
    private Tag added;

    RefreshedCollectionTests(Lab lab) {
        super(lab, Note.class, Tag.class);
        note = new Note();
        old = new Tag();
        added = new Tag();
    }

    @Entity
    static class Note {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToMany
        List<Tag> tags = new ArrayList<>();
    }

    @Entity
    static class Tag {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;
    }

    @BeforeEach
    void aNoteWithOneTag() {
        Note saved = new Note();
        saved.tags.add(new Tag());
        factory.inTransaction(filling -> {
            filling.addAll(List.of(saved.tags.get(0), saved, added));
            return null;
        });
        note = session.get(Note.class, saved.id);
        old = session.get(Tag.class, saved.tags.get(0).id);
        added = session.get(Tag.class, added.id);
    }

    @Test
    void whatWasAddedToOneThatIsNotLoadedIsForgotten() {
        note.tags.add(added);

        session.refresh(note);
        session.commit();

        assertThat(note.tags).containsExactly(old);
    }

    @Test
    void whatWasTakenOutOfALoadedOneIsBack() {
        note.tags.remove(old);

        session.refresh(note);

        assertThat(note.tags).containsExactly(old);
    }
}
