package dev.orm.session;

import static dev.orm.session.shop.Node_.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Bookmark;
import dev.orm.session.shop.Document;
import dev.orm.session.shop.Folder;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Passport;
import dev.orm.session.shop.Person;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What is of another owner, or of none, when the flush is over does not go with its former owner, whatever happens to be loaded. */
final class DeletedOwnerTests extends SessionTest {

    DeletedOwnerTests(Lab lab) {
        super(lab, Node.class, Folder.class, Document.class, Bookmark.class, Person.class, Passport.class);
    }

    private Node node(String name) {
        return session.query(NODE).where(NODE.name.eq(name)).one();
    }

    private List<String> names() {
        List<Node> nodes =
                inDatabase(other -> other.query(NODE).orderBy(NODE.name.asc()).list());
        return nodes.stream().map(Node::getName).toList();
    }

    private long count(Class<?> type) {
        return inDatabase(other -> other.query(type).count());
    }

    private void givenTwoParents() {
        Node first = new Node("first");
        Node child = new Node("child");
        child.setParent(first);
        first.getChildren().add(child);
        givenAll(first, new Node("second"));
    }

    private void assertChildSurvivesMove(boolean loaded, BiConsumer<Node, Node> move) {
        givenTwoParents();
        Node first = node("first");
        if (loaded) {
            assertThat(first.getChildren()).hasSize(1);
        }
        move.accept(node("child"), node("second"));
        session.delete(first);

        assertThat(sql.of(session::flush))
                .filteredOn(statement -> !statement.startsWith("select"))
                .containsExactly("update node set parent_id", "delete node");
        session.commit();
        assertThat(names()).containsExactly("child", "second");
    }

    @Test
    void anElementMovedByTheOwningSideSurvivesItsFormerOwnerWhoseElementsAreLoaded() {
        assertChildSurvivesMove(true, Node::setParent);
    }

    @Test
    void anElementMovedByTheOwningSideSurvivesItsFormerOwnerWhoseElementsAreNotLoaded() {
        assertChildSurvivesMove(false, Node::setParent);
    }

    @Test
    void anElementMovedByTheInverseSideSurvivesItsFormerOwner() {
        assertChildSurvivesMove(true, (child, to) -> {
            child.getParent().getChildren().remove(child);
            to.getChildren().add(child);
        });
    }

    @Test
    void anElementThatIsGivenUpByTheOwningSideSurvivesItsFormerOwner() {
        assertChildSurvivesMove(true, (child, to) -> child.setParent(null));
        assertChildIsAtTheTop();
    }

    @Test
    void anElementThatIsGivenUpSurvivesAnOwnerWhoseElementsAreNotLoaded() {
        assertChildSurvivesMove(false, (child, to) -> child.setParent(null));
        assertChildIsAtTheTop();
    }

    private void assertChildIsAtTheTop() {
        assertInDatabase(other ->
                        other.query(NODE).where(NODE.name.eq("child")).one().getParent())
                .isNull();
    }

    @Test
    void aNewElementThatWasMovedIsInserted() {
        givenTwoParents();
        Node first = node("first");
        Node added = new Node("added");
        first.getChildren().add(added);
        added.setParent(node("second"));
        session.add(added);
        session.delete(first);
        session.commit();

        assertInDatabase(other -> other.query(NODE)
                        .where(NODE.name.eq("added"))
                        .one()
                        .getParent()
                        .getName())
                .isEqualTo("second");
    }

    @Test
    void anElementThatMovedSurvivesItsSiblingsThatGoByKey() {
        Folder folder = new Folder("from");
        Folder other = new Folder("to");
        givenAll(folder, other, new Document("d1", folder), new Document("d2", folder));
        Document moved = session.query(Document.class).filterBy("name", "d1").one();
        Folder from = session.get(Folder.class, folder.getId());
        moved.setFolder(session.get(Folder.class, other.getId()));
        session.delete(from);

        assertThat(sql.of(session::flush))
                .containsExactly(
                        "update document set folder_id",
                        "update bookmark set folder_id",
                        "delete document",
                        "delete folder");
        session.commit();
        assertInDatabase(database -> database.query(Document.class).one().getName())
                .isEqualTo("d1");
    }

    @Test
    void clearedElementsThatMustHaveAnOwnerGoWithIt() {
        Folder folder = new Folder("f");
        givenAll(folder, new Document("d1", folder), new Document("d2", folder));
        Folder known = session.get(Folder.class, folder.getId());
        known.getDocuments().clear();
        session.delete(known);
        session.commit();

        assertThat(count(Document.class)).isZero();
    }

    private Person givenPerson() {
        Person person = new Person("p");
        Passport passport = new Passport("1");
        person.setPassport(passport);
        passport.setPerson(person);
        givenAll(person, passport);
        return session.get(Person.class, person.getId());
    }

    @Test
    void aTargetThatWasTakenFromAOneToOneGoesWithTheOwnerThatIsDeletedWithIt() {
        Person person = givenPerson();
        person.setPassport(null);
        session.delete(person);

        assertThat(sql.of(session::flush)).containsExactly("delete passport", "delete person");
    }

    @Test
    void aTargetThatWasReplacedInAOneToOneGoesWithTheOwnerThatIsDeletedWithIt() {
        Person person = givenPerson();
        person.setPassport(new Passport("2"));
        session.delete(person);

        assertThat(sql.of(session::flush)).containsExactly("delete passport", "delete person");
        session.commit();
        assertThat(count(Passport.class)).isZero();
    }

    @Test
    void aTargetThatMovedToAnotherOneToOneSurvivesItsFormerOwner() {
        Person person = givenPerson();
        Passport passport = person.getPassport();
        Person next = new Person("next");
        session.add(next);
        passport.setPerson(next);
        session.delete(person);
        session.commit();

        assertInDatabase(other -> other.query(Passport.class).one().getPerson().getName())
                .isEqualTo("next");
        assertThat(count(Person.class)).isEqualTo(1);
    }
}
