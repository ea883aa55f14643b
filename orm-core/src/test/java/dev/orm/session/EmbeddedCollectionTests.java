package dev.orm.session;

import static dev.orm.session.museum.Museum_.MUSEUM;
import static dev.orm.session.museum.Patron_.PATRON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.museum.Contact;
import dev.orm.session.museum.Desk;
import dev.orm.session.museum.Holdings;
import dev.orm.session.museum.Museum;
import dev.orm.session.museum.Opening;
import dev.orm.session.museum.Painting;
import dev.orm.session.museum.Patron;
import dev.orm.session.museum.Shift;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Collections of values and of entities that are attributes of embedded objects. */
final class EmbeddedCollectionTests extends SessionTest {

    EmbeddedCollectionTests(Lab lab) {
        super(lab, Museum.class, Painting.class, Patron.class);
    }

    record PaintingView(String title) {}

    record HoldingsView(int floors, List<PaintingView> paintings) {}

    record MuseumView(String name, HoldingsView holdings) {}

    record ContactView(@Nullable String city, Set<String> phones) {}

    record ValuesView(String name, @Nullable ContactView contact) {}

    private static Museum full(String name) {
        Museum museum = new Museum(name);
        Contact contact = new Contact("Bonn");
        contact.getPhones().addAll(List.of("1", "2"));
        contact.setDesk(new Desk(new ArrayList<>(List.of(new Shift("mon", 8), new Shift("tue", 4)))));
        museum.setContact(contact);
        Contact press = new Contact("Rome");
        press.getPhones().add("9");
        press.setDesk(new Desk(new ArrayList<>(List.of(new Shift("sun", 2)))));
        museum.setPress(press);
        museum.setOpening(new Opening("summer", new HashMap<>(Map.of("adult", 12, "child", 6))));
        Holdings holdings = new Holdings();
        holdings.setFloors(3);
        holdings.getPaintings().addAll(List.of(new Painting("b"), new Painting("a")));
        holdings.getPatrons().add(new Patron("Ann"));
        museum.setHoldings(holdings);
        return museum;
    }

    private long museum(Consumer<Museum> change) {
        return givenId(other -> {
            Museum museum = full("m");
            change.accept(museum);
            other.add(museum);
            other.flush();
            return Objects.requireNonNull(museum.getId());
        });
    }

    private long museum() {
        return museum(unchanged -> {});
    }

    private Museum get(long id) {
        return session.get(Museum.class, id);
    }

    private static Contact contact(Museum museum) {
        return Objects.requireNonNull(museum.getContact());
    }

    private static Holdings holdings(Museum museum) {
        return Objects.requireNonNull(museum.getHoldings());
    }

    private static Opening opening(Museum museum) {
        return Objects.requireNonNull(museum.getOpening());
    }

    private Set<String> phones(long id) {
        return this.<Set<String>>inDatabase(
                other -> Set.copyOf(contact(other.get(Museum.class, id)).getPhones()));
    }

    @Test
    @Covers({"D9.2", "R9.2"})
    void elementsOfAllNewOwnersAreInsertedTogether() {
        session.addAll(List.of(full("a"), full("b")));

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder(
                        "insert museum",
                        "insert patron",
                        "insert painting",
                        "insert museum_phones",
                        "insert museum_shifts",
                        "insert museum_fax",
                        "insert museum_press_shift",
                        "insert museum_prices",
                        "insert museum_patrons");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers({"D9.2", "D9.3"})
    void theyComeBackAsTheyWere() {
        Museum museum = get(museum());

        assertThat(contact(museum).getPhones()).containsExactlyInAnyOrder("1", "2");
        assertThat(Objects.requireNonNull(contact(museum).getDesk()).shifts())
                .containsExactly(new Shift("mon", 8), new Shift("tue", 4));
        Contact press = Objects.requireNonNull(museum.getPress());
        assertThat(press.getPhones()).containsExactly("9");
        assertThat(Objects.requireNonNull(press.getDesk()).shifts()).containsExactly(new Shift("sun", 2));
        assertThat(opening(museum).prices()).isEqualTo(Map.of("adult", 12, "child", 6));
        assertThat(holdings(museum).getPaintings())
                .extracting(Painting::getTitle)
                .containsExactly("a", "b");
        assertThat(holdings(museum).getPatrons()).extracting(Patron::getName).containsExactly("Ann");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("D9.3")
    void overridesNameTablesAndColumnsOfASecondObjectOfTheClass() {
        Museum museum = get(museum());

        assertThat(sql.texts(() ->
                        Objects.requireNonNull(museum.getPress()).getPhones().size()))
                .singleElement()
                .asString()
                .matches("select .*fax.* from \"?museum_fax\"? .*");
        assertThat(sql.texts(() -> Objects.requireNonNull(
                                Objects.requireNonNull(museum.getPress()).getDesk())
                        .shifts()
                        .size()))
                .singleElement()
                .asString()
                .matches("select .*weekday.* from \"?museum_press_shift\"? .*");
    }

    @Test
    @Covers({"D9.2", "R9.3"})
    void theCollectionsOfAllSiblingsAreLoadedTogether() {
        museum();
        museum();
        List<Museum> museums =
                session.query(Museum.class).orderBy(MUSEUM.id.asc()).list();

        assertThat(sql.of(() ->
                        museums.forEach(museum -> contact(museum).getPhones().size())))
                .containsExactly("select museum_phones");
        assertThat(sql.of(() -> museums.forEach(
                        museum -> holdings(museum).getPaintings().size())))
                .containsExactly("select painting");
        assertThat(sql.of(() ->
                        museums.forEach(museum -> holdings(museum).getPatrons().size())))
                .containsExactly("select patron");
    }

    @Test
    @Covers({"D9.2", "L3.1"})
    void optionsLoadThemWithTheQuery() {
        museum();

        assertThat(sql.of(() -> {
                    Museum museum = session.query(Museum.class)
                            .options(
                                    LoadOption.selectin(MUSEUM.contact.phones()),
                                    LoadOption.selectin(MUSEUM.contact.desk.shifts()),
                                    LoadOption.selectin(MUSEUM.holdings.paintings()))
                            .list()
                            .get(0);
                    assertThat(contact(museum).getPhones()).hasSize(2);
                    assertThat(Objects.requireNonNull(contact(museum).getDesk()).shifts())
                            .hasSize(2);
                    assertThat(holdings(museum).getPaintings()).hasSize(2);
                }))
                .containsExactlyInAnyOrder(
                        "select museum", "select museum_phones", "select museum_shifts", "select painting");
    }

    @Test
    @Covers({"D9.2", "R9.4"})
    void conditionsReachThem() {
        long id = museum();
        museum(museum -> contact(museum).getPhones().clear());

        assertThat(session.query(Museum.class)
                        .where(MUSEUM.contact.phones().any(phone -> phone.eq("1")))
                        .list())
                .extracting(Museum::getId)
                .containsExactly(id);
        assertThat(session.query(Museum.class)
                        .where(
                                MUSEUM.contact.phones().isEmpty(),
                                MUSEUM.contact.desk.shifts().any(shift -> shift.hours.gt(7)),
                                MUSEUM.press.phones().any(fax -> fax.eq("9")),
                                MUSEUM.holdings.paintings().count().eq(2L),
                                MUSEUM.holdings.patrons().any(patron -> patron.name.eq("Ann")))
                        .list())
                .hasSize(1);
        assertThat(session.query(PATRON)
                        .where(PATRON.museums().any(museum -> museum.contact.city.eq("Bonn")))
                        .list())
                .hasSize(2);
    }

    @Test
    @Covers({"D9.2", "R9.2"})
    void onlyWhatChangedIsWritten() {
        long id = museum();
        Museum museum = get(id);
        contact(museum).getPhones().remove("1");
        contact(museum).getPhones().add("3");

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("delete museum_phones", "insert museum_phones", "update museum set version");
        session.commit();
        assertThat(phones(id)).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    @Covers({"D9.2", "R7.1", "R11.1"})
    void bothSidesOfARelationAgree() {
        long id = museum();
        Museum museum = get(id);
        Painting added = new Painting("c");
        holdings(museum).getPaintings().remove(0);
        holdings(museum).getPaintings().add(added);
        Patron patron = session.query(PATRON).one();
        patron.getMuseums().remove(museum);
        session.commit();

        assertThat(added.getMuseum()).isSameAs(museum);
        assertThat(this.<List<String>>inDatabase(other -> holdings(other.get(Museum.class, id)).getPaintings().stream()
                        .map(Painting::getTitle)
                        .toList()))
                .containsExactly("b", "c");
        assertThat(this.<Integer>inDatabase(other ->
                        holdings(other.get(Museum.class, id)).getPatrons().size()))
                .isZero();
    }

    @Test
    @Covers("D9.4")
    void anObjectThatHoldsACollectionIsThereAfterLoading() {
        long id = museum(museum -> {
            museum.setContact(null);
            museum.setOpening(null);
        });
        Museum museum = get(id);

        assertThat(contact(museum).getCity()).isNull();
        assertThat(contact(museum).getPhones()).isEmpty();
        assertThat(opening(museum).season()).isNull();
        assertThat(opening(museum).prices()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();

        contact(museum).getPhones().add("5");
        session.commit();
        assertThat(phones(id)).containsExactly("5");
    }

    @Test
    @Covers("D9.4")
    void settingTheObjectToNullEmptiesItsCollections() {
        long id = museum();
        get(id).setContact(null);

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder(
                        "select museum_phones",
                        "select museum_shifts",
                        "delete museum_phones",
                        "delete museum_shifts",
                        "update museum set city, version");
        session.commit();
        assertThat(phones(id)).isEmpty();
    }

    @Test
    @Covers("D9.2")
    void replacingTheObjectWritesTheDifference() {
        long id = museum();
        Museum museum = get(id);
        Contact other = new Contact("Bonn");
        other.getPhones().addAll(List.of("2", "4"));
        other.setDesk(contact(museum).getDesk());
        museum.setContact(other);

        session.commit();

        assertThat(phones(id)).containsExactlyInAnyOrder("2", "4");
        assertThat(this.<Integer>inDatabase(it -> Objects.requireNonNull(
                                contact(it.get(Museum.class, id)).getDesk())
                        .shifts()
                        .size()))
                .isEqualTo(2);
    }

    @Test
    @Covers({"D9.2", "D8.1"})
    void aRecordThatHoldsACollectionIsReplacedOrChangedInside() {
        long id = museum();
        Museum museum = get(id);
        Objects.requireNonNull(opening(museum).prices()).put("child", 7);
        museum.setOpening(new Opening("winter", opening(museum).prices()));

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("update museum_prices set price", "update museum set season, version");
        museum.setOpening(new Opening("winter", new HashMap<>(Map.of("adult", 15))));
        session.commit();

        assertThat(this.<Opening>inDatabase(other -> {
                    Opening opening = opening(other.get(Museum.class, id));
                    return new Opening(opening.season(), Map.copyOf(Objects.requireNonNull(opening.prices())));
                }))
                .isEqualTo(new Opening("winter", Map.of("adult", 15)));
    }

    @Test
    @Covers({"D9.2", "R9.5"})
    void theyGoWithTheirOwner() {
        session.delete(get(museum()));

        assertThat(sql.of(session::flush))
                .contains(
                        "delete museum_phones",
                        "delete museum_fax",
                        "delete museum_prices",
                        "delete museum_patrons",
                        "delete painting")
                .endsWith("delete museum");
    }

    @Test
    @Covers({"D9.2", "R9.5"})
    void rollbackAndSavepointsBringThemBack() {
        Museum museum = get(museum());
        contact(museum).getPhones().add("3");
        try (Savepoint savepoint = session.savepoint()) {
            contact(museum).getPhones().add("4");
            museum.setOpening(null);
            session.flush();
            savepoint.rollback();
        }
        assertThat(contact(museum).getPhones()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(opening(museum).prices()).hasSize(2);
        museum.setContact(null);
        session.flush();

        session.rollback();

        assertThat(contact(museum).getCity()).isEqualTo("Bonn");
        assertThat(contact(museum).getPhones()).containsExactlyInAnyOrder("1", "2");
        assertThat(Objects.requireNonNull(contact(museum).getDesk()).shifts()).hasSize(2);
    }

    @Test
    @Covers({"D9.2", "R9.5"})
    void refreshForgetsTheirChanges() {
        Museum museum = get(museum());
        contact(museum).getPhones().add("3");
        museum.setOpening(new Opening(null, null));

        session.refresh(museum);

        assertThat(contact(museum).getPhones()).containsExactlyInAnyOrder("1", "2");
        assertThat(opening(museum).season()).isEqualTo("summer");
        assertThat(opening(museum).prices()).hasSize(2);
    }

    @Test
    @Covers({"D9.2", "R9.5"})
    void mergeTakesThemOver() {
        long id = museum();
        Museum detached = inDatabase(other -> {
            Museum museum = other.get(Museum.class, id);
            contact(museum).getPhones().size();
            return museum;
        });
        contact(detached).getPhones().remove("1");
        contact(detached).setCity("Kiel");

        Museum merged = session.merge(detached);

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("delete museum_phones", "update museum set city, version");
        assertThat(contact(merged).getPhones()).containsExactly("2");
        assertThat(opening(merged).prices()).hasSize(2);
    }

    @Test
    @Covers({"D9.2", "L8.2"})
    void attributesThatCameLaterLeaveThemAlone() {
        museum(museum -> contact(museum).setCity(null));
        Museum museum = session.query(Museum.class)
                .options(LoadOption.defer(MUSEUM.contact.city))
                .one();
        contact(museum).getPhones().add("3");

        assertThat(contact(museum).getCity()).isNull();
        assertThat(contact(museum).getPhones()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    @Covers({"D9.2", "L16.3"})
    void recordsOfEmbeddedObjectsHoldThem() {
        museum();

        assertThat(sql.of(() -> assertThat(
                                session.query(MUSEUM).into(MuseumView.class).list())
                        .containsExactly(new MuseumView(
                                "m", new HoldingsView(3, List.of(new PaintingView("a"), new PaintingView("b")))))))
                .containsExactly("select museum", "select painting");
    }

    @Test
    void recordsHoldNoCollectionsOfValues() {
        assertThatThrownBy(() -> session.query(MUSEUM).into(ValuesView.class).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ContactView.phones is named for the collection of values Museum.contact.phones, which records do"
                                + " not hold: query the entity with selectin of it, or select its elements.");
    }
}
