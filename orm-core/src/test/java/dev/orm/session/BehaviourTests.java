package dev.orm.session;

import static dev.orm.session.shop.Product_.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.session.shop.Album;
import dev.orm.session.shop.Country;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Photo;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.session.shop.Town;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the unit of work does in situations that no other class is about. */
final class BehaviourTests extends SessionTest {

    BehaviourTests(Lab lab) {
        super(
                lab,
                shopAnd(
                        Country.class,
                        Town.class,
                        Node.class,
                        Album.class,
                        Photo.class,
                        Board.class,
                        Knot.class,
                        Playlist.class,
                        Track.class,
                        Pin.class));
    }

    private static List<String> warnings(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.orm.flush");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            work.run();
        } finally {
            logger.detachAppender(appender);
        }
        return appender.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    @Covers("S2.1")
    void rowsOfOneTableAreInsertedInTheOrderOfAdding() {
        Album first = new Album("z");
        Album second = new Album("a");
        session.addAll(List.of(first, second));

        assertThat(sql.of(session::flush)).containsExactly("insert album");
        assertThat(first.getId()).isLessThan(second.getId());
    }

    @Test
    @OnlyOn(Setup.POSTGRESQL)
    @Covers("S5.1")
    void rowsOfOneStatementAreLockedInTheOrderOfTheirKeys() {
        Tag one = new Tag("a");
        Tag two = new Tag("b");
        session.addAll(List.of(one, two));
        session.commit();
        one.setName("c");
        two.setName("d");

        assertThat(sql.texts(session::flush))
                .singleElement()
                .asString()
                .contains("order by l.id for no key update of l");
    }

    @Test
    @Covers("S8.1")
    void aReferenceThatWasNotLoadedIsSetToNull() {
        Customer customer = new Customer("Ann");
        Order order = new Order(customer);
        givenAll(customer, order);
        Order loaded = session.get(Order.class, order.getId());
        loaded.setCustomer(null);

        assertThat(sql.of(session::flush)).containsExactly("update orders set customer_id, version");
        session.commit();
        assertInDatabase(other -> other.get(Order.class, order.getId()).getCustomer())
                .isNull();
    }

    @Test
    @Covers({"S11.1", "S13.1"})
    void aNewObjectInThePlaceOfADeletedOneUpdatesItsRowWithNullsToo() {
        Country old = new Country("de", "Germany");
        session.add(old);
        session.commit();
        session.delete(old);
        Country replacing = new Country("de", null);
        session.add(replacing);

        assertThat(sql.of(session::flush)).containsExactly("update country set name");
        assertThat(session.get(Country.class, "de")).isSameAs(replacing);
        session.commit();
        assertInDatabase(other -> other.get(Country.class, "de").getName()).isNull();
    }

    @Test
    @Covers("S11.2")
    void elementsOfTheOldObjectGoAndThoseOfTheNewOneCome() {
        Country old = new Country("de", "Germany");
        Town bonn = new Town("Bonn", old);
        session.addAll(List.of(old, bonn));
        session.commit();
        session.delete(old);
        Country replacing = new Country("de", "Germany");
        session.addAll(List.of(replacing, new Town("Berlin", replacing)));
        session.commit();

        assertThat(bonn.getCountry()).isNull();
        assertInDatabase(other -> other.query(Town.class).list().stream()
                        .map(town -> town.getName() + (town.getCountry() == null ? " nowhere" : " somewhere"))
                        .sorted()
                        .toList())
                .isEqualTo(List.of("Berlin somewhere", "Bonn nowhere"));
    }

    @Test
    @Covers({"S14.1", "S14.2"})
    void aNewObjectWithTheKeyOfALiveOneIsWarnedOfAndRefusedByTheDatabase() {
        Country live = new Country("de", "Germany");
        session.add(live);
        session.commit();
        Country second = new Country("de", "Deutschland");
        session.add(second);

        assertThat(warnings(() -> assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class)))
                .singleElement()
                .asString()
                .contains("ORM-DUPLICATE-IDENTITY", "Country");
        session.rollback();
        assertThat(session.get(Country.class, "de")).isSameAs(live);
        assertThat(session.contains(second)).isFalse();
    }

    @Test
    @Covers({"S26.1", "R11.3"})
    void anElementIsRefusedASecondOwnerThatItDoesNotKnow() {
        Album one = new Album("one");
        Album two = new Album("two");
        Photo photo = new Photo("p");
        one.getPhotos().add(photo);
        two.getPhotos().add(photo);
        session.addAll(List.of(one, two));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Album.photos")
                .hasMessageContaining("of two objects");
    }

    @Test
    @Covers("S27.1")
    void aNewObjectThatOnlyRefersToOneOfTheSessionIsNotFound() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.commit();
        Order order = new Order(customer);

        assertThat(sql.of(session::flush)).isEmpty();
        assertThat(session.contains(order)).isFalse();
    }

    @Test
    @Covers("S30.1")
    void lookingForNewObjectsLoadsNothing() {
        Customer customer = new Customer("Ann");
        givenAll(customer, new Order(customer));
        Customer loaded = session.get(Customer.class, customer.getId());
        loaded.setName("Anna");

        assertThat(sql.of(session::flush)).containsExactly("update customer set name");
    }

    @Test
    @Covers("S51.2")
    void whatIsAddedAfterAFailedFlushIsRefused() {
        session.addAll(List.of(new Country("de", "a"), new Country("de", "b")));
        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);

        assertThatThrownBy(() -> session.add(new Country("fr", "France")))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        session.rollback();
        session.add(new Country("fr", "France"));
        session.commit();
        assertInDatabase(other -> other.query(Country.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("S60.2")
    void aFailedFlushBeforeAQuerySaysWhereItCameFrom() {
        session.addAll(List.of(new Country("de", "a"), new Country("de", "b")));

        assertThatThrownBy(() -> session.query(Country.class).list())
                .isInstanceOf(DuplicateKeyException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .anySatisfy(beside -> assertThat(beside.getMessage())
                                .contains("a query was about to be run")
                                .contains("withoutAutoflush")));
    }

    @Test
    @Covers("S59.1")
    void anObjectDeletedByAFlushComesBackByARollbackAndIsDetachedByACommit() {
        Tag tag = new Tag("t");
        session.add(tag);
        session.commit();
        session.delete(tag);
        session.flush();
        assertThat(session.contains(tag)).isFalse();
        session.rollback();
        assertThat(session.contains(tag)).isTrue();
        session.delete(tag);
        session.commit();

        assertThat(session.contains(tag)).isFalse();
        assertThat(session.find(Tag.class, tag.getId())).isEmpty();
    }

    @Test
    @Covers("S50.1")
    void commitInsideASavepointIsTheTransactionsAndEndsTheSavepoint() {
        session.add(new Tag("before"));
        Savepoint savepoint = session.savepoint();
        session.add(new Tag("inside"));
        session.commit();

        assertThatThrownBy(savepoint::rollback)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("savepoint is gone");
        assertInDatabase(other -> other.query(Tag.class).count()).isEqualTo(2L);
    }

    @Test
    @Covers("S50.1")
    void rollbackInsideASavepointIsTheTransactions() {
        session.add(new Tag("before"));
        Savepoint savepoint = session.savepoint();
        session.add(new Tag("inside"));
        session.rollback();

        assertThatThrownBy(savepoint::release).isInstanceOf(IllegalStateException.class);
        assertInDatabase(other -> other.query(Tag.class).count()).isEqualTo(0L);
        assertThat(session.newEntities()).isEmpty();
    }

    @Test
    @Covers({"S48.1", "U11.1"})
    void aSavepointRestoresWhatChangedSinceAndOnlyThat() {
        Tag before = new Tag("a");
        Tag since = new Tag("b");
        session.addAll(List.of(before, since));
        session.commit();
        before.setName("before");
        Savepoint savepoint = session.savepoint();
        since.setName("since");
        session.flush();
        savepoint.rollback();

        assertThat(before.getName()).isEqualTo("before");
        assertThat(since.getName()).isEqualTo("b");
        session.commit();
        assertInDatabase(other -> other.query(Tag.class).list().stream()
                        .map(Tag::getName)
                        .sorted()
                        .toList())
                .isEqualTo(List.of("b", "before"));
    }

    @Test
    @Covers("S55.1")
    void anAttributeThatWasNeverSetIsNullAfterTheInsertWithoutAStatement() {
        Order order = new Order(null);
        session.add(order);
        session.flush();

        assertThat(sql.of(() -> assertThat(order.getCustomer()).isNull())).isEmpty();
    }

    @Test
    @Covers({"S56.1", "U6.2"})
    void anAttributeSetToItsOldValueMakesNoObjectDirty() {
        Tag tag = new Tag("t");
        session.add(tag);
        session.commit();
        tag.setName("other");
        tag.setName("t");

        assertThat(session.dirtyEntities()).isEmpty();
        assertThat(session.isModified(tag)).isFalse();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("S80.1")
    void aReferenceThatIsNullCostsNoStatement() {
        Order order = new Order(null);
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());

        assertThat(sql.of(() -> assertThat(loaded.getCustomer()).isNull())).isEmpty();
    }

    @Test
    @Covers("S17.4")
    void anElementThatIsDeletedLeavesJoinTablesThatItDoesNotKnowOf() {
        Board board = new Board();
        Pin pin = new Pin();
        board.pins.add(pin);
        session.addAll(List.of(board, pin));
        session.commit();
        board.pins.remove(pin);
        session.delete(pin);

        assertThat(sql.of(session::flush)).containsExactly("delete board_pins", "delete pin");
        session.commit();
        assertInDatabase(other -> other.query(Pin.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers("S78.1")
    void aBulkInsertWritesNullsAsNull() {
        session.insertAll(Country.class, List.of(new Country("de", null), new Country("fr", "France")));
        session.commit();

        assertInDatabase(other -> other.get(Country.class, "de").getName()).isNull();
    }

    @Test
    @Covers({"S76.1", "S76.2"})
    void aBulkChangeWritesWhatWaitsAndObjectsOfTheSessionFollow() {
        Product product = new Product("pen", "Pen");
        session.add(product);
        session.commit();
        product.setName("Pencil");

        assertThat(sql.of(() -> session.execute(
                        Sql.update(PRODUCT).set(PRODUCT.name, "Crayon").allRows())))
                .hasSize(2)
                .first()
                .isEqualTo("update product set name");
        assertThat(session.get(Product.class, "pen").getName()).isEqualTo("Crayon");
    }

    @Test
    @Covers({"S9.1", "R14.1"})
    void severalReferencesThatHaveToWaitAreSetByOneUpdate() {
        Knot knot = new Knot();
        knot.first = knot;
        knot.second = knot;
        knot.third = knot;
        session.add(knot);

        assertThat(session.plan().lines()).containsExactly("insert Knot x1", "update Knot x1 [first, second, third]");
        session.commit();
        assertInDatabase(other -> {
                    Knot found = other.get(Knot.class, knot.id);
                    return found.first == found && found.second == found && found.third == found;
                })
                .isEqualTo(true);
    }

    @Test
    @Covers("S42.1")
    void aVersionSetToNullIsRefusedBeforeAnythingIsWritten() {
        Knot knot = new Knot();
        session.add(knot);
        session.commit();
        knot.version = null;

        assertThat(sql.of(() -> assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContaining("Knot.version")))
                .isEmpty();
    }

    @Test
    @Covers("S24.1")
    void anElementThatNeverHadAnOwnerIsInsertedAndOnlyTheDatabaseRefusesIt() {
        session.add(new Track(null, 0, "alone"));

        assertThat(sql.of(() -> assertThatThrownBy(session::flush).isInstanceOf(DataIntegrityViolationException.class)))
                .containsExactly("insert track");
    }

    @Test
    @Covers({"S36.1", "R3.3"})
    void unlinkingARowThatSomebodyElseUnlinkedIsRefusedAsStale() {
        Board board = new Board();
        Pin pin = new Pin();
        board.pins.add(pin);
        session.addAll(List.of(board, pin));
        session.commit();
        given(other -> other.get(Board.class, board.id).pins.clear());
        board.pins.remove(pin);

        assertThatThrownBy(session::flush)
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasMessageContaining("Board.pins");
    }
}
