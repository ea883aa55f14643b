package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Album;
import dev.orm.session.shop.Bookmark;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Document;
import dev.orm.session.shop.Folder;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Passport;
import dev.orm.session.shop.Person;
import dev.orm.session.shop.Photo;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

final class DeleteTests extends SessionTest {

    DeleteTests(Lab lab) {
        super(
                lab,
                shopAnd(
                        Folder.class,
                        Document.class,
                        Bookmark.class,
                        Album.class,
                        Photo.class,
                        Person.class,
                        Passport.class,
                        Gallery.class,
                        Picture.class,
                        Sketch.class));
    }

    private long count(Class<?> type) {
        return inDatabase(other -> other.query(type).count());
    }

    private Order givenOrderWithTwoLines() {
        Order order = new Order(null);
        Product product = new Product("pen", "Pen");
        order.addLine(product, 1);
        order.addLine(product, 2);
        givenAll(order);
        return session.get(Order.class, order.getId());
    }

    private Folder givenFolder() {
        Folder folder = new Folder("f");
        givenAll(folder, new Document("d1", folder), new Document("d2", folder), new Bookmark("b", folder));
        return session.get(Folder.class, folder.getId());
    }

    @Test
    @Covers("R10.2")
    void deleteCascadesToLoadedElements() {
        Order order = givenOrderWithTwoLines();
        order.getLines().size();
        session.delete(order);
        session.commit();

        assertThat(count(Line.class)).isZero();
        assertThat(count(Product.class)).isEqualTo(1);
    }

    @Test
    @Covers({"R10.2", "R4.1"})
    void deleteCascadesToUnloadedElements() {
        Order order = givenOrderWithTwoLines();
        session.delete(order);
        session.commit();

        assertThat(count(Line.class)).isZero();
    }

    @Test
    @Covers("S19.1")
    void unloadedElementsThatNothingNeedBeKnownOfGoByKeyInOneStatement() {
        Folder folder = givenFolder();
        session.delete(folder);

        assertThat(sql.of(session::flush))
                .containsExactly("update bookmark set folder_id", "delete document", "delete folder");
        session.commit();
        assertThat(count(Document.class)).isZero();
    }

    @Test
    @Covers("S19.3")
    void elementsInTheSessionAreDeletedObjectsAfterASetBasedDelete() {
        Folder folder = givenFolder();
        Document known = session.query(Document.class).filterBy("name", "d1").one();
        session.delete(folder);
        session.flush();

        assertThat(session.contains(known)).isFalse();
        assertThat(session.find(Document.class, known.getId())).isEmpty();
    }

    @Test
    @Covers("S17.2")
    void optionalElementsAreCutLooseInTheDatabase() {
        Folder folder = givenFolder();
        session.delete(folder);
        session.commit();

        assertInDatabase(other -> other.query(Bookmark.class).one().getFolder()).isNull();
    }

    @Test
    void optionalElementsInTheSessionAreCutLooseInMemory() {
        Folder folder = givenFolder();
        Bookmark bookmark = session.query(Bookmark.class).one();
        session.delete(folder);
        session.flush();

        assertThat(bookmark.getFolder()).isNull();
        assertThat(session.isModified(bookmark)).isFalse();
    }

    @Test
    @Covers("S17.1")
    void loadedOptionalElementsAreCutLoose() {
        Folder folder = givenFolder();
        Bookmark bookmark = folder.getBookmarks().iterator().next();
        session.delete(folder);
        session.commit();

        assertThat(bookmark.getFolder()).isNull();
        assertInDatabase(other -> other.query(Bookmark.class).one().getFolder()).isNull();
    }

    @Test
    void anElementTakenOutOfItsOwnersCollectionIsAnOrphan() {
        Order order = givenOrderWithTwoLines();
        order.getLines().remove(0);
        session.commit();

        assertInDatabase(other -> other.query(Line.class).one().getQuantity()).isEqualTo(2);
    }

    @Test
    @Covers({"S23.1", "R11.1"})
    void aReplacedCollectionLeavesOrphans() {
        Order order = givenOrderWithTwoLines();
        Line kept = order.getLines().get(1);
        order.setLines(new ArrayList<>(List.of(kept)));
        session.commit();

        assertInDatabase(other -> other.query(Line.class).one().getQuantity()).isEqualTo(2);
    }

    @Test
    void anUnloadedCollectionThatIsReplacedLeavesOrphansToo() {
        Order order = givenOrderWithTwoLines();
        order.setLines(new ArrayList<>());
        session.commit();

        assertThat(count(Line.class)).isZero();
        assertThat(order.getLines()).isEmpty();
    }

    @Test
    void anOrphanThatWasNeverInsertedIsForgotten() {
        Order order = givenOrderWithTwoLines();
        Line added = order.addLine(session.get(Product.class, "pen"), 9);
        session.flush();
        order.getLines().remove(added);
        Line another = order.addLine(session.get(Product.class, "pen"), 8);
        order.getLines().remove(another);
        session.commit();

        assertThat(count(Line.class)).isEqualTo(2);
    }

    @Test
    @Covers("R1.2")
    void aMandatoryElementWithoutOrphanRemovalIsNotLetGo() {
        Folder folder = givenFolder();
        folder.getDocuments().remove(0);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Folder.documents")
                .hasMessageContaining("Document.folder")
                .hasMessageContaining("orphanRemoval");
    }

    @Test
    @Covers("R3.2")
    void rowsOfAJoinTableGoWithTheirOwner() {
        Order order = new Order(null);
        order.getTags().add(new Tag("new"));
        givenAll(order);
        session.delete(session.get(Order.class, order.getId()));

        assertThat(sql.of(session::flush)).contains("delete orders_tags").doesNotContain("select orders_tags");
        session.commit();
        assertThat(count(Tag.class)).isEqualTo(1);
    }

    @Test
    @Covers("R3.2")
    void rowsOfAJoinTableGoWithTheInverseSideToo() {
        Order order = new Order(null);
        Tag tag = new Tag("new");
        order.getTags().add(tag);
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        assertThat(loaded.getTags()).hasSize(1);
        session.delete(session.get(Tag.class, tag.getId()));
        session.commit();

        assertThat(session.get(Order.class, order.getId()).getTags()).isEmpty();
        assertThat(count(Order.class)).isEqualTo(1);
    }

    @Test
    void elementsThatDoNotKnowTheirOwnerAreCutLoose() {
        Album album = new Album("a");
        album.getPhotos().add(new Photo("p"));
        givenAll(album);
        session.delete(session.get(Album.class, album.getId()));

        assertThat(sql.of(session::flush)).containsExactly("update photo set album_id", "delete album");
        session.commit();
        assertThat(count(Photo.class)).isEqualTo(1);
    }

    @Test
    void theOtherSideOfAOneToOneGoesWithIt() {
        Person person = new Person("Ann");
        person.setPassport(new Passport("123"));
        givenAll(person);
        session.delete(session.get(Person.class, person.getId()));
        session.commit();

        assertThat(count(Passport.class)).isZero();
    }

    @Test
    @Covers({"R11.2", "R2.2"})
    void aReplacedOneToOneTargetIsAnOrphan() {
        Person person = new Person("Ann");
        person.setPassport(new Passport("123"));
        givenAll(person);
        Person loaded = session.get(Person.class, person.getId());
        loaded.setPassport(new Passport("456"));
        session.commit();

        assertInDatabase(other -> other.query(Passport.class).one().getNumber()).isEqualTo("456");
    }

    @Test
    @Covers({"S17.2", "S19.1"})
    void unloadedElementsWithAVersionAreCutLooseAsLoadedOnesAre() {
        Customer first = new Customer("Ann");
        Customer second = new Customer("Bob");
        givenAll(first, second, new Order(first), new Order(second));
        session.query(Customer.class).list().forEach(session::delete);

        assertThat(sql.of(session::flush))
                .containsExactly("select orders", "update orders set customer_id, version", "delete customer");
        session.commit();
        assertInDatabase(other -> other.query(Order.class).list().stream()
                        .map(Order::getVersion)
                        .toList())
                .isEqualTo(List.of(1, 1));
    }

    @Test
    void unloadedElementsThatHearOfTheirUpdatesAreToldWhenTheyAreCutLoose() {
        Gallery gallery = new Gallery("g");
        givenAll(gallery, new Sketch(gallery));
        session.delete(session.get(Gallery.class, gallery.id));
        session.commit();

        assertInDatabase(other -> other.query(Sketch.class).one().updates).isEqualTo(1);
    }

    @Test
    @Covers("S7.1")
    void anOwnerThatRefersToOneOfItsElementsIsDeletedWithThem() {
        Gallery gallery = new Gallery("g");
        Picture cover = new Picture("p1", gallery);
        givenAll(gallery, cover, new Picture("p2", gallery));
        given(other -> other.get(Gallery.class, gallery.id).cover = other.get(Picture.class, cover.id));
        session.delete(session.get(Gallery.class, gallery.id));

        assertThat(sql.of(session::flush))
                .filteredOn(statement -> !statement.startsWith("select"))
                .containsExactly("update gallery set cover_id", "delete picture", "delete gallery");
        session.commit();
        assertThat(count(Picture.class)).isZero();
        assertThat(count(Gallery.class)).isZero();
    }

    @Test
    void anObjectThatWasDeletedByTheFlushBeforeALookIsOfTheSessionAgainAfterARollback() {
        Folder folder = givenFolder();
        session.commit();
        session.delete(folder);
        assertThat(session.find(Folder.class, folder.getId())).isEmpty();
        session.rollback();

        assertThat(session.contains(folder)).isTrue();
        assertThat(session.get(Folder.class, folder.getId())).isSameAs(folder);
        folder.setName("changed");
        session.commit();
        assertInDatabase(other -> other.get(Folder.class, folder.getId()).getName())
                .isEqualTo("changed");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceIsDeletedWithoutBeingLoaded() {
        Customer customer = new Customer("Ann");
        givenAll(customer);
        session.delete(session.reference(Customer.class, customer.getId()));

        assertThat(sql.of(session::flush)).containsExactly("select orders", "delete customer");
        session.commit();
        assertThat(count(Customer.class)).isZero();
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceWhoseElementsCascadeFurtherIsDeletedWithThem() {
        Long id = givenOrderWithTwoLines().getId();
        session.clear();
        session.delete(session.reference(Order.class, id));
        session.commit();

        assertThat(count(Line.class)).isZero();
        assertThat(count(Order.class)).isZero();
    }

    @Test
    void deletedObjectsAreNotOfTheSessionAfterTheFlush() {
        Order order = givenOrderWithTwoLines();
        session.delete(order);
        session.flush();

        assertThat(session.contains(order)).isFalse();
        assertThat(session.find(Order.class, order.getId())).isEmpty();
    }

    @Test
    void changesOfADeletedObjectAreNotWritten() {
        Order order = givenOrderWithTwoLines();
        order.setStatus("PAID");
        session.delete(order);

        assertThat(sql.of(session::flush)).noneMatch(text -> text.startsWith("update"));
    }

    @Test
    void deletingAnOwnerAndMovingItsElementKeepsTheElement() {
        Folder from = givenFolder();
        Folder to = new Folder("to");
        session.add(to);
        Bookmark bookmark = from.getBookmarks().iterator().next();
        bookmark.setFolder(to);
        session.delete(from);
        session.commit();

        assertInDatabase(other -> other.query(Bookmark.class).one().getFolder().getName())
                .isEqualTo("to");
    }

    @Test
    void somethingIsDeletedWhileAnOwnerAndWhatHasItsKeyAreNew() {
        Customer gone = new Customer("gone");
        Product pen = new Product("pen", "Pen");
        session.addAll(List.of(gone, pen));
        session.commit();
        Order order = new Order(null);
        order.getLines().add(new Line(order, 1, pen, 2));
        session.add(order);
        session.delete(gone);

        session.commit();

        assertInDatabase(other ->
                        other.get(Order.class, order.getId()).getLines().size())
                .isEqualTo(1);
    }

    @Test
    void whatIsDeletedLeavesTheCollectionThatItsRowWasIn() {
        Customer ann = new Customer("Ann");
        Order order = new Order(ann);
        session.addAll(List.of(ann, order));
        session.commit();
        assertThat(ann.getOrders()).containsExactly(order);
        order.setCustomer(null);
        session.delete(order);

        session.commit();

        assertThat(ann.getOrders()).isEmpty();
    }

    @Test
    void anElementTakesTheKeyOfOneThatGoes() {
        Product pen = new Product("pen", "Pen");
        Customer gone = new Customer("gone");
        Order order = new Order(null);
        order.getLines().add(new Line(order, 1, pen, 2));
        session.addAll(List.of(pen, gone, order));
        session.flush();
        Line old = order.getLines().remove(0);
        order.getLines().add(new Line(order, 1, pen, 3));
        session.delete(gone);
        session.add(new Customer("new"));

        assertThat(sql.of(session::flush))
                .containsExactly("insert customer", "update line set product_sku, quantity", "delete customer");
        assertThat(session.contains(old)).isFalse();
        session.commit();
        assertInDatabase(other ->
                        other.get(Order.class, order.getId()).getLines().get(0).getQuantity())
                .isEqualTo(3);
    }

    @Test
    void anElementThatGaveItsKeyAwayComesBackWithASavepoint() {
        Product pen = new Product("pen", "Pen");
        Order order = new Order(null);
        Line old = new Line(order, 1, pen, 2);
        order.getLines().add(old);
        session.addAll(List.of(pen, order));
        Savepoint savepoint = session.savepoint();
        order.getLines().remove(0);
        order.getLines().add(new Line(order, 1, pen, 3));
        session.flush();
        savepoint.rollback();
        session.commit();

        assertThat(order.getLines()).containsExactly(old);
        assertInDatabase(other ->
                        other.get(Order.class, order.getId()).getLines().get(0).getQuantity())
                .isEqualTo(2);
    }
}
