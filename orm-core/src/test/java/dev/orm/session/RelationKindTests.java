package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Album;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.LineId;
import dev.orm.session.shop.Note;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Photo;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many-to-many from either side, one-directional one-to-many, and ids taken from relations. */
final class RelationKindTests extends SessionTest {

    private final Order order = new Order(null);
    private final Tag tag = new Tag("new");

    RelationKindTests(Lab lab) {
        super(lab, shopAnd(Album.class, Photo.class, Note.class));
    }

    private String tagsInDatabase() {
        return inDatabase(s -> s.get(Order.class, order.getId()).getTags().stream()
                .map(Tag::getName)
                .sorted()
                .collect(Collectors.joining(",")));
    }

    @Test
    @Covers("R3.1")
    void theOwningSideOfAManyToManyIsWritten() {
        order.getTags().add(tag);
        session.add(order);
        session.commit();

        assertThat(tagsInDatabase()).isEqualTo("new");
        assertThat(tag.getOrders()).containsExactly(order);
    }

    @Test
    @Covers("R3.1")
    void theInverseSideOfAManyToManyIsWrittenToo() {
        tag.getOrders().add(order);
        session.add(tag);
        session.commit();

        assertThat(tagsInDatabase()).isEqualTo("new");
        assertThat(order.getTags()).containsExactly(tag);
    }

    @Test
    @Covers("R3.1")
    void bothSidesOfAManyToManyWriteOneRow() {
        tag.getOrders().add(order);
        order.getTags().add(tag);
        session.add(tag);

        assertThat(sql.of(session::flush))
                .filteredOn("insert orders_tags"::equals)
                .hasSize(1);
        session.commit();
        assertThat(tagsInDatabase()).isEqualTo("new");
    }

    @Test
    @Covers("R7.1")
    void removingOnOneSideRemovesOnTheOther() {
        order.getTags().add(tag);
        session.add(order);
        session.commit();

        tag.getOrders().remove(order);
        session.commit();

        assertThat(order.getTags()).isEmpty();
        assertThat(tagsInDatabase()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R3.1")
    void onlyTheDifferenceIsWritten() {
        Tag second = new Tag("second");
        order.getTags().addAll(List.of(tag, second));
        session.add(order);
        session.commit();
        order.getTags().remove(tag);
        order.getTags().add(new Tag("third"));

        assertThat(sql.of(session::flush))
                .containsExactly("insert tag", "update orders set version", "delete orders_tags", "insert orders_tags");
        session.commit();
        assertThat(tagsInDatabase()).isEqualTo("second,third");
    }

    @Test
    void aPersistentObjectsUnloadedSetLoadsBeforeItIsAddedTo() {
        order.getTags().add(tag);
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        loaded.getTags().add(new Tag("second"));
        session.commit();

        assertThat(tagsInDatabase()).isEqualTo("new,second");
    }

    @Test
    void aReplacedSetWritesTheDifference() {
        order.getTags().add(tag);
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        loaded.setTags(new java.util.LinkedHashSet<>(List.of(new Tag("other"))));
        session.commit();

        assertThat(tagsInDatabase()).isEqualTo("other");
    }

    @Test
    @Covers("R1.3")
    void elementsThatDoNotKnowTheirOwnerAreInsertedWithItsKey() {
        Album album = new Album("a");
        album.getPhotos().addAll(List.of(new Photo("one"), new Photo("two")));
        session.add(album);

        assertThat(sql.of(session::flush)).startsWith("insert album").doesNotContain("update photo set album_id");
        session.commit();
        assertInDatabase(s -> s.get(Album.class, album.getId()).getPhotos().size())
                .isEqualTo(2);
    }

    @Test
    @Covers("R1.3")
    void persistentElementsGetTheKeyOfANewOwnerByUpdate() {
        Photo photo = new Photo("one");
        session.add(photo);
        session.commit();
        Album album = new Album("a");
        album.getPhotos().add(photo);
        session.add(album);

        assertThat(sql.of(session::flush)).containsExactly("insert album", "update photo set album_id");
    }

    @Test
    @Covers("R1.3")
    void elementsMoveBetweenOwnersTheyDoNotKnow() {
        Album from = new Album("from");
        Album to = new Album("to");
        Photo photo = new Photo("one");
        from.getPhotos().add(photo);
        session.addAll(List.of(from, to));
        session.commit();

        from.getPhotos().remove(photo);
        to.getPhotos().add(photo);
        session.commit();

        assertInDatabase(s -> s.get(Album.class, to.getId()).getPhotos().size()).isEqualTo(1);
        assertInDatabase(s -> s.get(Album.class, from.getId()).getPhotos().size())
                .isEqualTo(0);
    }

    @Test
    @Covers("R1.3")
    void elementsLetGoAreCutLoose() {
        Album album = new Album("from");
        album.getPhotos().add(new Photo("one"));
        session.add(album);
        session.commit();
        album.getPhotos().clear();

        assertThat(sql.of(session::flush)).containsExactly("update photo set album_id");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R4.1")
    void partsOfAnIdComeFromTheGeneratedIdOfARelation() {
        Line line = order.addLine(new Product("pen", "Pen"), 3);
        session.add(order);
        session.commit();

        assertThat(line.getId()).isEqualTo(new LineId(order.getId(), 1));
        assertInDatabase(s -> s.get(Line.class, new LineId(order.getId(), 1)).getQuantity())
                .isEqualTo(3);
    }

    @Test
    void aWholeIdComesFromARelation() {
        Note note = new Note(order, "please");
        session.add(note);
        session.commit();

        assertThat(note.getOrderId()).isEqualTo(order.getId());
        assertInDatabase(s -> s.get(Note.class, order.getId()).getText()).isEqualTo("please");
    }

    @Test
    void derivedIdsAreTakenBackByARollback() {
        Line line = order.addLine(new Product("pen", "Pen"), 3);
        session.add(order);
        session.flush();
        session.rollback();

        assertThat(order.getId()).isNull();
        assertThat(line.getId()).isEqualTo(new LineId(null, 1));
        session.add(order);
        session.commit();
        assertInDatabase(s -> s.query(Line.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("R4.1")
    void linesAddedToAPersistentOrderAreNew() {
        order.addLine(new Product("pen", "Pen"), 3);
        session.add(order);
        session.commit();
        Order loaded = session.get(Order.class, order.getId());
        loaded.addLine(session.get(Product.class, "pen"), 4);
        session.commit();

        assertInDatabase(s -> s.query(Line.class).count()).isEqualTo(2L);
    }

    @Test
    void anElementWhoseIdComesFromItsOwnerMovesToAnotherOwner() {
        Line line = order.addLine(new Product("pen", "Pen"), 3);
        Order other = new Order(null);
        session.addAll(List.of(order, other));
        session.commit();

        order.getLines().remove(line);
        other.getLines().add(line);
        session.commit();

        assertThat(line.getId()).isEqualTo(new LineId(other.getId(), 1));
        assertInDatabase(s -> s.get(Order.class, other.getId()).getLines().size())
                .isEqualTo(1);
        assertInDatabase(s -> s.get(Order.class, order.getId()).getLines().size())
                .isEqualTo(0);
        assertThat(session.find(Line.class, line.getId())).containsSame(line);
    }
}
