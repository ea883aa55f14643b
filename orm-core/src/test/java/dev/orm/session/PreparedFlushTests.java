package dev.orm.session;

import static dev.orm.session.shop.Node_.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Bookmark;
import dev.orm.session.shop.Document;
import dev.orm.session.shop.Folder;
import dev.orm.session.shop.Node;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** What a flush has found out without writing it, as for a plan, or before a listener is told, is no part of the objects. */
final class PreparedFlushTests extends SessionTest {

    PreparedFlushTests(Lab lab) {
        super(lab, Node.class, Folder.class, Document.class, Bookmark.class);
    }

    @BeforeEach
    void givenTwoParents() {
        Node first = new Node("first");
        Node child = new Node("child");
        child.setParent(first);
        first.getChildren().add(child);
        givenAll(first, new Node("second"));
    }

    private static Node node(Session from, String name) {
        return from.query(NODE).where(NODE.name.eq(name)).one();
    }

    private String parentInDatabase(String name) {
        return inDatabase(other -> node(other, name).getParent().getName());
    }

    @Test
    void aNewObjectThatWouldGoWithItsOwnerIsStillNewAfterAPlan() {
        Node first = node(session, "first");
        Node second = node(session, "second");
        Node added = new Node("added");
        added.setParent(first);
        first.getChildren().add(added);
        session.add(added);
        session.delete(first);
        session.plan();

        assertThat(session.contains(added)).isTrue();
        added.setParent(second);
        session.commit();
        assertThat(parentInDatabase("added")).isEqualTo("second");
    }

    @Test
    void anOrphanThatIsPutBackAfterAPlanKeepsItsRow() {
        Node first = node(session, "first");
        Node child = first.getChildren().remove(0);
        assertThat(session.plan().isEmpty()).isFalse();
        first.getChildren().add(child);

        assertThat(sql.of(session::commit)).isEmpty();
        assertThat(parentInDatabase("child")).isEqualTo("first");
    }

    @Test
    void whatAPlanCorrectsInMemoryIsAsItWasAfterIt() {
        Folder folder = new Folder("f");
        givenAll(folder, new Bookmark("b", folder));
        Folder known = session.get(Folder.class, folder.getId());
        Bookmark bookmark = known.getBookmarks().iterator().next();
        known.getBookmarks().clear();
        assertThat(session.plan().isEmpty()).isFalse();
        assertThat(bookmark.getFolder()).isSameAs(known);
        known.getBookmarks().add(bookmark);

        assertThat(sql.of(session::commit)).isEmpty();
        assertInDatabase(other -> other.query(Bookmark.class).one().getFolder().getName())
                .isEqualTo("f");
    }

    @Test
    void aLoadedCollectionIsAsItWasAfterAPlan() {
        Node first = node(session, "first");
        Node child = first.getChildren().get(0);
        child.setParent(node(session, "second"));
        session.plan();

        assertThat(first.getChildren()).containsExactly(child);
        session.commit();
        assertThat(first.getChildren()).isEmpty();
        assertThat(parentInDatabase("child")).isEqualTo("second");
    }

    @Test
    void anOrphanKeepsItsRowWhenAPlanThatFailsHasFoundItAndItIsPutBack() {
        Folder folder = new Folder("f");
        givenAll(folder, new Document("d", folder));
        Node first = node(session, "first");
        Folder known = session.get(Folder.class, folder.getId());
        assertThat(known.getDocuments()).hasSize(1);
        Node child = first.getChildren().remove(0);
        Document document = known.getDocuments().remove(0);
        assertThatThrownBy(session::plan).isInstanceOf(InvalidDataAccessApiUsageException.class);
        known.getDocuments().add(document);
        first.getChildren().add(child);

        assertThat(sql.of(session::commit)).isEmpty();
        assertThat(parentInDatabase("child")).isEqualTo("first");
    }

    @Test
    void anOrphanThatAListenerPutsBackBeforeTheFlushKeepsItsRow() {
        try (Session heard = factory.withListeners(List.of(new SessionListener() {
                    @Override
                    public void beforeFlush(Session told) {
                        Node second = node(told, "second");
                        second.getChildren().add(node(told, "child"));
                    }
                }))
                .openSession()) {
            Node first = node(heard, "first");
            node(heard, "second").getChildren().size();
            first.getChildren().remove(0);
            heard.commit();
        }

        assertThat(parentInDatabase("child")).isEqualTo("second");
    }
}
