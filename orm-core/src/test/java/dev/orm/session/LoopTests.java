package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Bookmark;
import dev.orm.session.shop.Document;
import dev.orm.session.shop.Folder;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loops over loaded collections whose bodies send queries: a flush before one may change the collection. */
final class LoopTests extends SessionTest {

    private Folder folder = new Folder("folder");
    private Folder other = new Folder("other");

    LoopTests(Lab lab) {
        super(lab, Folder.class, Document.class, Bookmark.class);
    }

    @BeforeEach
    void aFolderOfTwo() {
        givenAll(
                folder,
                other,
                new Document("a", folder),
                new Document("b", folder),
                new Bookmark("a", folder),
                new Bookmark("b", folder));
        folder = session.get(Folder.class, folder.getId());
        other = session.get(Folder.class, other.getId());
        assertThat(folder.getDocuments()).hasSize(2);
        assertThat(folder.getBookmarks()).hasSize(2);
    }

    private long query() {
        return session.query(Folder.class).count();
    }

    @Test
    void aNewElementJoinsAListWithoutDisturbingALoop() {
        session.add(new Document("c", folder));
        List<String> seen = new ArrayList<>();

        assertThat(sql.of(() -> {
                    for (Document each : folder.getDocuments()) {
                        seen.add(each.getName());
                        query();
                    }
                }))
                .filteredOn(statement -> statement.startsWith("insert"))
                .containsExactly("insert document");

        assertThat(seen).containsExactly("a", "b");
        assertThat(folder.getDocuments()).extracting(Document::getName).containsExactly("a", "b", "c");
    }

    @Test
    void aNewElementJoinsASetWithoutDisturbingALoop() {
        session.add(new Bookmark("c", folder));

        for (Bookmark each : folder.getBookmarks()) {
            assertThat(each.getName()).isIn("a", "b");
            query();
        }

        assertThat(folder.getBookmarks()).hasSize(3);
    }

    @Test
    void elementsMayMoveOutInALoop() {
        for (Document each : folder.getDocuments()) {
            each.setFolder(other);
            query();
        }
        for (Bookmark each : folder.getBookmarks()) {
            each.setFolder(other);
            query();
        }

        assertThat(folder.getDocuments()).isEmpty();
        assertThat(folder.getBookmarks()).isEmpty();
        session.commit();
        assertInDatabase(database ->
                        database.get(Folder.class, other.getId()).getDocuments().size()
                                + database.get(Folder.class, other.getId())
                                        .getBookmarks()
                                        .size())
                .isEqualTo(4);
    }

    @Test
    void streamsAreNotDisturbedEither() {
        session.add(new Document("c", folder));
        session.add(new Bookmark("c", folder));

        assertThat(folder.getDocuments().stream().filter(each -> query() > 0)).hasSize(2);
        assertThat(folder.getBookmarks().stream().filter(each -> query() > 0)).hasSize(3);
    }

    @Test
    void whatIsTakenOutOfALoopIsTakenOutOfTheCollectionAsItIsByThen() {
        session.add(new Bookmark("c", folder));
        Iterator<Bookmark> loop = folder.getBookmarks().iterator();
        Bookmark removed = loop.next();
        query();

        loop.remove();

        assertThat(folder.getBookmarks()).hasSize(2).doesNotContain(removed);
        assertThat(loop.next().getName()).isEqualTo("b");
        assertThat(loop.hasNext()).isFalse();
        session.commit();
        assertInDatabase(database -> database.get(Folder.class, folder.getId())
                        .getBookmarks()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whatAConditionTakesOutGoesAlsoWhenItAsksTheDatabase() {
        session.add(new Document("c", folder));

        assertThat(folder.getDocuments()
                        .removeIf(each -> query() > 0 && each.getName().equals("a")))
                .isTrue();

        assertThat(folder.getDocuments()).extracting(Document::getName).containsExactly("b", "c");
    }

    @Test
    void itGoesFromSetsAsWell() {
        session.add(new Bookmark("c", folder));

        assertThat(folder.getBookmarks()
                        .removeIf(each -> query() > 0 && each.getName().equals("a")))
                .isTrue();

        assertThat(folder.getBookmarks()).extracting(Bookmark::getName).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void whatTheLoopItselfAddsIsStillAMistake() {
        assertThatThrownBy(() -> {
                    for (Document each : folder.getDocuments()) {
                        folder.getDocuments().add(new Document(each.getName(), folder));
                    }
                })
                .isInstanceOf(ConcurrentModificationException.class);
    }
}
