package dev.orm.session;

import static dev.orm.session.shop.Node_.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Album;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Passport;
import dev.orm.session.shop.Person;
import dev.orm.session.shop.Photo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Objects that a relation takes in and for which the session could write nothing: they are refused, not forgotten. */
final class StrangerTests extends SessionTest {

    StrangerTests(Lab lab) {
        super(lab, Node.class, Person.class, Passport.class, Album.class, Photo.class);
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

    private void assertFlushRefuses(String relation, String reason) {
        assertThat(sql.of(() -> assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContainingAll(relation, reason)))
                .isEmpty();
    }

    @Test
    void anOrphanThatAQueryHasFlushedIsNotTakenInByAnotherCollection() {
        Node first = node(session, "first");
        Node child = first.getChildren().remove(0);
        node(session, "second").getChildren().add(child);

        assertFlushRefuses("Node.children", "was deleted in this transaction");
    }

    @Test
    void aDeletedAndFlushedObjectIsNoTargetOfAReference() {
        Node child = node(session, "child");
        session.delete(child);
        session.flush();
        node(session, "second").setParent(child);

        assertFlushRefuses("Node.parent", "was deleted in this transaction");
    }

    @Test
    void aDeletedAndFlushedObjectThatIsAddedIsStoredAnew() {
        Node child = node(session, "child");
        session.delete(child);
        session.flush();
        session.add(child);
        child.setParent(null);
        node(session, "second").getChildren().add(child);
        session.commit();

        assertInDatabase(other -> node(other, "child").getParent().getName()).isEqualTo("second");
    }

    @Test
    void aDeletionThatASavepointTookBackIsNone() {
        Node first = node(session, "first");
        Node child = first.getChildren().get(0);
        Savepoint savepoint = session.savepoint();
        first.getChildren().remove(child);
        session.flush();
        savepoint.rollback();
        Node second = node(session, "second");
        first.getChildren().remove(child);
        second.getChildren().add(child);
        session.commit();

        assertInDatabase(other -> node(other, "child").getParent().getName()).isEqualTo("second");
    }

    @Test
    void aDetachedObjectIsNotTakenInByACollectionOfWhichItsRowWouldHoldTheOwner() {
        Node child = inDatabase(other -> node(other, "child"));
        node(session, "second").getChildren().add(child);

        assertFlushRefuses("Node.children", "merge() it");
    }

    @Test
    void aDetachedObjectIsNotTakenInByACollectionThatWritesForeignKeys() {
        Album album = new Album("a");
        Photo photo = new Photo("p");
        givenAll(album, photo);
        session.get(Album.class, album.getId()).getPhotos().add(photo);

        assertFlushRefuses("Album.photos", "merge() it");
    }

    @Test
    void aDetachedObjectIsNotTakenInByTheInverseSideOfAOneToOne() {
        Person person = new Person("p");
        Passport passport = new Passport("1");
        givenAll(person, passport);
        session.get(Person.class, person.getId()).setPassport(passport);

        assertFlushRefuses("Person.passport", "merge() it");
    }

    @Test
    void aDetachedObjectCountsByItsIdentifierWhereTheReferenceIsWritten() {
        Node second = inDatabase(other -> node(other, "second"));
        node(session, "child").setParent(second);
        session.commit();

        assertInDatabase(other -> node(other, "child").getParent().getName()).isEqualTo("second");
    }
}
