package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.Office.Task;
import dev.orm.session.shop.Country;
import dev.orm.session.shop.Passport;
import dev.orm.session.shop.Person;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Unique values that pass from row to row in one flush. */
final class UniqueKeyTests extends SessionTest {

    UniqueKeyTests(Lab lab) {
        super(
                lab,
                Guest.class,
                Office.class,
                Playlist.class,
                Track.class,
                Country.class,
                dev.orm.session.shop.Town.class,
                Person.class,
                Passport.class);
    }

    private Guest given(String email, int locker) {
        Guest guest = new Guest(email, locker);
        session.add(guest);
        session.commit();
        return guest;
    }

    private List<String> emails() {
        return inDatabase(other -> other.query(Guest.class).list().stream()
                .map(guest -> guest.email + " " + guest.locker + " " + guest.name)
                .sorted()
                .toList());
    }

    @Test
    @Covers({"S15.1", "U7.2"})
    void aRowIsDeletedBeforeAnotherOneOfItsUniqueValueIsInserted() {
        Guest old = given("ann", 1);
        session.delete(old);
        session.add(new Guest("ann", 1));

        assertThat(sql.of(session::flush)).containsExactly("delete guest", "insert guest");
        session.commit();
        assertThat(emails()).containsExactly("ann 1 ");
    }

    @Test
    @Covers("S15.1")
    void aRowIsUpdatedBeforeItsOldUniqueValueIsInserted() {
        Guest ann = given("ann", 1);
        ann.email = "anna";
        session.add(new Guest("ann", 2));

        assertThat(sql.of(session::flush)).containsExactly("update guest set email, version", "insert guest");
        session.commit();
        assertThat(emails()).containsExactly("ann 2 ", "anna 1 ");
    }

    @Test
    @Covers("S15.1")
    void aRowIsDeletedBeforeAnotherIsUpdatedToItsUniqueValue() {
        Guest ann = given("ann", 1);
        Guest bob = given("bob", 2);
        session.delete(ann);
        bob.email = "ann";

        assertThat(sql.of(session::flush)).containsExactly("delete guest", "update guest set email, version");
        session.commit();
        assertThat(emails()).containsExactly("ann 2 ");
    }

    @Test
    @Covers("S15.1")
    void rowsThatHandAUniqueValueOnAreUpdatedOneAfterTheOther() {
        Guest ann = given("ann", 1);
        Guest bob = given("bob", 2);
        ann.email = "anna";
        bob.email = "ann";

        assertThat(sql.of(session::flush))
                .containsExactly("update guest set email, version", "update guest set email, version");
        session.commit();
        assertThat(emails()).containsExactly("ann 2 ", "anna 1 ");
    }

    @Test
    @Covers("S15.2")
    void uniqueValuesThatMayBeNullAreExchangedByWayOfNull() {
        Guest ann = given("ann", 1);
        Guest bob = given("bob", 2);
        ann.locker = 2;
        bob.locker = 1;

        assertThat(session.plan().lines()).containsExactly("clear Guest.locker x2 for now", "update Guest x2 [locker]");
        assertThat(sql.of(session::flush))
                .containsExactly("update guest set locker", "update guest set locker, version");
        session.commit();
        assertThat(emails()).containsExactly("ann 2 ", "bob 1 ");
        assertThat(ann.version).isEqualTo(1);
    }

    @Test
    @Covers("S15.3")
    void mandatoryUniqueValuesAreExchangedByWayOfATemporaryOne() {
        Guest ann = given("ann", 1);
        Guest bob = given("bob", 2);
        Guest eve = given("eve", 3);
        ann.email = "bob";
        bob.email = "eve";
        eve.email = "ann";

        assertThat(session.plan().lines()).containsExactly("replace Guest.email x3 for now", "update Guest x3 [email]");
        assertThat(sql.of(session::flush)).containsExactly("update guest set email", "update guest set email, version");
        session.commit();
        assertThat(emails()).containsExactly("ann 3 ", "bob 1 ", "eve 2 ");
    }

    @Test
    @Covers("S15.4")
    void anExchangeForWhichNoValueIsToSpareIsRefusedBeforeAnythingIsWrittenNamingTheConstraint() {
        Office chair = new Office(1, Task.CHAIR);
        Office cash = new Office(2, Task.CASH);
        session.addAll(List.of(chair, cash));
        session.commit();
        chair.task = Task.CASH;
        cash.task = Task.CHAIR;

        assertThat(sql.of(() -> assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContaining("Office.task")
                        .hasMessageContaining("uk_office_task")
                        .hasMessageContaining("Nothing was written")))
                .isEmpty();
    }

    @Test
    @Covers("S15.5")
    void severalUniqueValuesOfARowPassOnAtOnce() {
        Guest ann = given("ann", 1);
        Guest bob = given("bob", 2);
        ann.email = "bob";
        ann.locker = 2;
        bob.email = "ann";
        bob.locker = 1;
        session.commit();

        assertThat(emails()).containsExactly("ann 1 ", "bob 2 ");
    }

    @Test
    @Covers("S15.6")
    void uniqueValuesOfSeveralColumnsShiftByTwoStatements() {
        Playlist playlist = new Playlist();
        IntStream.range(0, 50).forEach(i -> playlist.add("t" + i));
        session.add(playlist);
        session.commit();
        playlist.tracks.add(0, new Track(playlist, 0, "first"));
        for (int i = 0; i < playlist.tracks.size(); i++) {
            playlist.tracks.get(i).place = i;
        }

        assertThat(session.plan().lines())
                .containsExactly("replace Track.place x50 for now", "insert Track x1", "update Track x50 [place]");
        session.commit();
        assertInDatabase(other -> other.query(Track.class).list().stream()
                        .filter(track -> track.place == 0 || track.place == 50)
                        .map(track -> track.title)
                        .sorted()
                        .toList())
                .isEqualTo(List.of("first", "t49"));
    }

    @Test
    @Covers("S15.6")
    void uniqueValuesOfSeveralColumnsAreExchanged() {
        Playlist playlist = new Playlist();
        Track one = playlist.add("one");
        Track two = playlist.add("two");
        session.add(playlist);
        session.commit();
        one.place = 1;
        two.place = 0;
        session.commit();

        assertInDatabase(other -> other.get(Track.class, one.id).place).isEqualTo(1);
        assertInDatabase(other -> other.get(Track.class, two.id).place).isEqualTo(0);
    }

    @Test
    @Covers("S15.1")
    void anOrphanMakesRoomForItsSuccessor() {
        Playlist playlist = new Playlist();
        playlist.add("one");
        session.add(playlist);
        session.commit();
        playlist.tracks.clear();
        playlist.add("two");

        assertThat(sql.of(session::flush)).containsExactly("delete track", "insert track");
    }

    @Test
    @Covers("S15.7")
    void aRowThatOthersReferToIsDeletedEarlyWithAllThatMustGoBefore() {
        Guest host = given("ann", 1);
        Guest guest = new Guest("bob");
        guest.host = host;
        session.add(guest);
        session.commit();
        session.delete(host);
        session.delete(guest);
        session.add(new Guest("ann"));
        session.commit();

        assertThat(emails()).containsExactly("ann null ");
    }

    @Test
    @Covers("S15.7")
    void aRowWhoseElementsMoveToItsSuccessorGivesItsUniqueValueFirst() {
        Guest host = given("ann", 1);
        Guest guest = new Guest("bob");
        guest.host = host;
        session.add(guest);
        session.commit();
        Guest successor = new Guest("ann");
        session.add(successor);
        guest.host = successor;
        session.delete(host);

        assertThat(session.plan().lines())
                .containsExactly(
                        "replace Guest.email x1 for now",
                        "insert Guest x1",
                        "update Guest x1 [host]",
                        "delete Guest x1");
        session.commit();
        assertThat(emails()).containsExactly("ann null ", "bob null ");
    }

    @Test
    @Covers("S15.8")
    void aReferenceWhoseValuesWereNeverReadIsDeletedEarly() {
        givenAll(new Guest("ann", 1));
        Long id = inDatabase(other -> other.query(Guest.class).one().id);
        session.delete(hasReferences() ? session.reference(Guest.class, id) : session.get(Guest.class, id));
        session.add(new Guest("ann", 1));
        session.commit();

        assertThat(emails()).containsExactly("ann 1 ");
    }

    @Test
    @Covers("S15.9")
    void naturalKeysAreExchanged() {
        Country one = new Country("aa", "One");
        Country two = new Country("bb", "Two");
        session.addAll(List.of(one, two));
        session.commit();
        one.setCode("bb");
        two.setCode("aa");
        session.flush();

        assertThat(session.get(Country.class, "bb")).isSameAs(one);
        assertThat(session.get(Country.class, "aa")).isSameAs(two);
        session.commit();
        assertInDatabase(other -> other.get(Country.class, "aa").getName()).isEqualTo("Two");
        assertInDatabase(other -> other.get(Country.class, "bb").getName()).isEqualTo("One");
    }

    @Test
    @Covers("S15.9")
    void aRollbackTakesExchangedNaturalKeysBack() {
        Country one = new Country("aa", "One");
        Country two = new Country("bb", "Two");
        session.addAll(List.of(one, two));
        session.commit();
        one.setCode("bb");
        two.setCode("aa");
        session.flush();
        session.rollback();

        assertThat(one.getCode()).isEqualTo("aa");
        assertThat(session.get(Country.class, "aa")).isSameAs(one);
        assertThat(session.get(Country.class, "bb")).isSameAs(two);
    }

    @Test
    @Covers("S15.9")
    void aNaturalKeyIsGivenToANewObject() {
        Country old = new Country("aa", "One");
        session.add(old);
        session.commit();
        old.setCode("zz");
        session.add(new Country("aa", "Two"));

        assertThat(sql.of(session::flush)).containsExactly("select town", "update country set code", "insert country");
        assertThat(session.get(Country.class, "zz")).isSameAs(old);
        assertThat(session.get(Country.class, "aa").getName()).isEqualTo("Two");
    }

    @Test
    @Covers("S15.10")
    void uniqueReferencesAreExchanged() {
        Person ann = new Person("Ann");
        Person bob = new Person("Bob");
        ann.setPassport(new Passport("a"));
        bob.setPassport(new Passport("b"));
        session.addAll(List.of(ann, bob));
        session.commit();
        Passport first = ann.getPassport();
        Passport second = bob.getPassport();
        first.setPerson(bob);
        second.setPerson(ann);

        assertThat(sql.of(session::flush))
                .containsExactly("update passport set person_id", "update passport set person_id");
        assertThat(ann.getPassport()).isSameAs(second);
        session.commit();
        assertInDatabase(other ->
                        other.get(Passport.class, first.getId()).getPerson().getName())
                .isEqualTo("Bob");
    }

    @Test
    @Covers("S15.11")
    void unchangedUniqueValuesOrderNothing() {
        Guest ann = given("ann", 1);
        ann.name = "Ann";
        session.add(new Guest("bob", 2));

        assertThat(sql.of(session::flush)).containsExactly("insert guest", "update guest set name, version");
    }

    @Test
    @Covers("S15.12")
    void aUniqueValueThatIsNotGivenUpIsADuplicate() {
        given("ann", 1);
        session.add(new Guest("ann", 2));

        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
        session.rollback();
        assertThat(emails()).containsExactly("ann 1 ");
    }

    @Test
    @Covers("S15.13")
    void manyRowsAreReplacedByTwoStatements() {
        List<Guest> old =
                IntStream.range(0, 200).mapToObj(i -> new Guest("g" + i, i)).toList();
        session.addAll(old);
        session.commit();
        old.forEach(session::delete);
        session.addAll(
                IntStream.range(0, 200).mapToObj(i -> new Guest("g" + i, i)).toList());

        assertThat(session.plan().lines()).containsExactly("delete Guest x200", "insert Guest x200");
        session.commit();
        assertThat(emails()).hasSize(200);
    }
}
