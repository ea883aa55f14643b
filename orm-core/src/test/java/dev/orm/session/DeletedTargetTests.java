package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Bookmark;
import dev.orm.session.shop.Document;
import dev.orm.session.shop.Folder;
import dev.orm.session.shop.Node;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** New objects that refer to deleted ones: what was there before goes along, what is added afterwards is refused. */
final class DeletedTargetTests extends SessionTest {

    private Folder folder = new Folder("folder");

    DeletedTargetTests(Lab lab) {
        super(lab, Node.class, Folder.class, Document.class, Bookmark.class, Audit.class);
    }

    @Entity
    static class Audit {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Folder folder;
    }

    @BeforeEach
    void aFolder() {
        givenAll(folder);
        folder = session.get(Folder.class, folder.getId());
    }

    private long count(Class<?> type) {
        return inDatabase(other -> other.query(type).count());
    }

    private void assertRefused(Object added, String reference) {
        session.delete(folder);
        session.add(added);

        assertThat(sql.of(() -> assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContaining(reference + " to a Folder which was deleted before")
                        .hasMessageContaining("Nothing was written")))
                .isEmpty();

        session.rollback();
        assertThat(count(Folder.class)).isEqualTo(1);
        assertThat(count(added.getClass())).isZero();
    }

    @Test
    void oneThatWouldGoWithItByTheRelationIsRefused() {
        assertRefused(new Document("late", folder), "Document.folder");
    }

    @Test
    void oneThatWouldGoWithItIsRefusedAlsoWhereTheElementsAreLoaded() {
        assertThat(folder.getDocuments()).isEmpty();

        assertRefused(new Document("late", folder), "Document.folder");
    }

    @Test
    void oneThatWouldLoseItsReferenceIsRefused() {
        assertRefused(new Bookmark("late", folder), "Bookmark.folder");
    }

    @Test
    void oneThatTheForeignKeyWouldRefuseIsRefusedByName() {
        Audit audit = new Audit();
        audit.folder = folder;

        assertRefused(audit, "Audit.folder");
    }

    @Test
    void aMergedOneIsRefused() {
        session.delete(folder);
        session.merge(new Document("late", folder));

        assertThatThrownBy(session::flush).hasMessageContaining("Document.folder to a Folder which was deleted before");
    }

    private void assertGoesAlong(Consumer<Document> work) {
        Document document = new Document("early", folder);
        work.accept(document);

        assertThat(sql.of(session::flush)).doesNotContain("insert document").contains("delete folder");
        session.commit();
        assertThat(session.contains(document)).isFalse();
        assertThat(count(Document.class)).isZero();
    }

    @Test
    void oneThatWasAddedBeforeGoesAlong() {
        assertGoesAlong(document -> {
            session.add(document);
            session.delete(folder);
        });
    }

    @Test
    void oneThatOnlyTheDeletedObjectLeadsToIsNeverInserted() {
        Node parent = new Node("parent");
        session.add(parent);
        session.flush();
        session.delete(parent);
        parent.getChildren().add(new Node("child"));

        assertThat(sql.of(session::flush)).containsExactly("delete node");
    }

    @Test
    void whatRefersToAnotherOneByTheTimeOfTheFlushIsInserted() {
        Folder other = new Folder("other");
        Document document = new Document("late", folder);
        session.delete(folder);
        session.add(document);
        document.setFolder(other);
        session.add(other);

        session.commit();

        assertThat(this.<List<String>>inDatabase(database -> database.query(Document.class).list().stream()
                        .map(each -> each.getFolder().getName())
                        .toList()))
                .containsExactly("other");
    }

    @Test
    void whatRefersToAnObjectWhoseDeletionWasTakenBackIsInserted() {
        session.delete(folder);
        session.add(new Document("late", folder));
        session.add(folder);

        session.commit();

        assertThat(count(Document.class)).isEqualTo(1);
    }
}
