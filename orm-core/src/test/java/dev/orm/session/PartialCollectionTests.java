package dev.orm.session;

import static dev.orm.session.shop.Folder_.FOLDER;
import static dev.orm.session.shop.Node_.NODE;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.session.shop.Tag_.TAG;
import static dev.orm.sql.LoadOption.containsEager;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Bookmark;
import dev.orm.session.shop.Document;
import dev.orm.session.shop.Folder;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Collections of which a condition, or the rows of a join, loaded only some elements. */
final class PartialCollectionTests extends SessionTest {

    PartialCollectionTests(Lab lab) {
        super(lab, shopAnd(Node.class, Folder.class, Document.class, Bookmark.class));
    }

    private void givenTree() {
        Node root = new Node("root");
        for (String name : List.of("a", "b", "c")) {
            Node child = new Node(name);
            child.setParent(root);
            root.getChildren().add(child);
        }
        givenAll(root);
    }

    private Node rootWithChild(Session from, String name) {
        return from.query(NODE)
                .where(NODE.name.eq("root"))
                .options(selectin(NODE.children(), child -> child.name.eq(name)))
                .one();
    }

    /** The root with one of its children, which no session holds. */
    private Node detachedRootWithChild(String name) {
        return inDatabase(other -> rootWithChild(other, name));
    }

    private List<String> childrenInDatabase() {
        List<Node> children = inDatabase(other -> other.query(NODE)
                .where(NODE.name.ne("root"))
                .orderBy(NODE.name.asc())
                .list());
        return children.stream().map(Node::getName).toList();
    }

    private long count(Class<?> type) {
        return inDatabase(other -> other.query(type).count());
    }

    @Test
    void mergedPartOfACollectionLeavesTheRestOfItsRowsAlone() {
        givenTree();
        Node detached = detachedRootWithChild("b");
        detached.getChildren().get(0).setName("b2");
        Node merged = session.merge(detached);

        assertThat(sql.of(session::commit)).containsExactly("update node set name");
        assertThat(merged.getChildren()).extracting(Node::getName).containsExactlyInAnyOrder("a", "b2", "c");
        assertThat(childrenInDatabase()).containsExactly("a", "b2", "c");
    }

    @Test
    void aPartIsNotSerializedAsTheWhole() {
        givenTree();
        Node detached = detachedRootWithChild("b");

        assertThatThrownBy(() ->
                        new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(detached.getChildren()))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageStartingWith("Node.children was loaded in part");
    }

    @Test
    void whatWasAddedToAndRemovedFromAPartIsMerged() {
        givenTree();
        Node detached = detachedRootWithChild("b");
        detached.getChildren().clear();
        Node added = new Node("d");
        added.setParent(detached);
        detached.getChildren().add(added);
        session.merge(detached);
        session.commit();

        assertThat(childrenInDatabase()).containsExactly("a", "c", "d");
    }

    @Test
    void aPartThatTheSessionHasIsCompletedByAMerge() {
        givenTree();
        Node detached = inDatabase(other -> other.query(NODE)
                .where(NODE.name.eq("root"))
                .options(selectin(NODE.children()))
                .one());
        Node root = rootWithChild(session, "c");
        session.merge(detached);

        assertThat(root.getChildren()).extracting(Node::getName).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(sql.of(session::commit)).isEmpty();
        assertThat(childrenInDatabase()).containsExactly("a", "b", "c");
    }

    @Test
    void aPartMergedWithoutLoadingStaysAPart() {
        givenTree();
        Node detached = detachedRootWithChild("b");
        Node attached = session.merge(detached, MergeMode.NO_LOAD);
        session.delete(attached);
        session.commit();

        assertThat(count(Node.class)).isZero();
    }

    @Test
    void mergedPartOfAManyToManyLeavesTheOtherRowsOfItsTableAlone() {
        Order order = new Order(null);
        Tag first = new Tag("first");
        Tag second = new Tag("second");
        order.getTags().addAll(List.of(first, second));
        givenAll(order, first, second);
        Order detached = inDatabase(other -> other.query(ORDER)
                .options(selectin(ORDER.tags(), tag -> tag.name.eq("first")))
                .one());
        assertThat(detached.getTags()).hasSize(1);
        session.merge(detached);

        assertThat(sql.of(session::commit)).isEmpty();
        assertInDatabase(other ->
                        other.query(TAG).where(TAG.orders().isNotEmpty()).count())
                .isEqualTo(2L);
    }

    @Test
    @Covers("R10.2")
    void theRestOfAPartIsLoadedAndDeletedWithItsOwner() {
        givenTree();
        session.delete(rootWithChild(session, "b"));

        assertThat(sql.of(session::flush)).contains("select node", "delete node");
        session.commit();
        assertThat(count(Node.class)).isZero();
    }

    @Test
    @Covers("S19.1")
    void theRestOfAPartGoesByKeyWithItsOwner() {
        Folder folder = new Folder("f");
        givenAll(folder, new Document("d1", folder), new Document("d2", folder), new Bookmark("b", folder));
        Folder known = session.query(FOLDER)
                .join(FOLDER.documents())
                .where(FOLDER.documents().name.eq("d1"))
                .options(containsEager(FOLDER.documents()))
                .one();
        assertThat(known.getDocuments()).hasSize(1);
        session.delete(known);

        assertThat(sql.of(session::flush))
                .containsExactly("update bookmark set folder_id", "delete document", "delete folder");
        session.commit();
        assertThat(count(Document.class)).isZero();
    }

    @Test
    @Covers("S17.2")
    void theRestOfAPartIsCutLooseWithItsOwner() {
        Folder folder = new Folder("f");
        givenAll(folder, new Bookmark("b1", folder), new Bookmark("b2", folder));
        Folder known = session.query(FOLDER)
                .options(selectin(FOLDER.bookmarks(), bookmark -> bookmark.name.eq("b1")))
                .one();
        Bookmark first = known.getBookmarks().iterator().next();
        session.delete(known);
        session.commit();

        assertThat(first.getFolder()).isNull();
        assertInDatabase(other -> other.query(Bookmark.class).list().stream()
                        .filter(each -> each.getFolder() == null)
                        .count())
                .isEqualTo(2L);
    }

    @Test
    void aRollbackMakesAPartOfWhatWasAPart() {
        givenTree();
        Node root = rootWithChild(session, "b");
        Savepoint savepoint = session.savepoint();
        session.merge(detachedRootWithChild("c"));
        root.setName("changed");
        session.flush();
        savepoint.rollback();
        session.delete(root);
        session.commit();

        assertThat(count(Node.class)).isZero();
    }
}
