package dev.orm.session;

import static dev.orm.session.hotel.Hotel_.HOTEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.live.LiveSchema;
import dev.orm.session.hotel.Clerk;
import dev.orm.session.hotel.Hotel;
import dev.orm.session.hotel.Menu;
import dev.orm.session.hotel.Room;
import dev.orm.session.hotel.Season;
import dev.orm.session.hotel.Spot;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Maps of entities, by attributes of theirs, by columns and by other entities; and maps of values by such keys. */
final class EntityMapTests extends SessionTest {

    EntityMapTests(Lab lab) {
        super(lab, Hotel.class, Room.class, Clerk.class, Menu.class);
    }

    private long saved(Consumer<Hotel> content) {
        return givenId(other -> {
            Hotel hotel = new Hotel("h");
            content.accept(hotel);
            other.add(hotel);
            other.flush();
            return Objects.requireNonNull(hotel.getId());
        });
    }

    private long staffed(String... roles) {
        return saved(hotel -> List.of(roles).forEach(role -> hotel.getStaff().put(role, new Clerk(role + "'s clerk"))));
    }

    private <T> T hotel(long id, Function<Hotel, T> look) {
        return inDatabase(other -> look.apply(other.get(Hotel.class, id)));
    }

    private Map<String, String> staffOf(long id) {
        return hotel(id, hotel -> named(hotel.getStaff()));
    }

    private static <K> Map<K, String> named(Map<K, Clerk> clerks) {
        Map<K, String> names = new TreeMap<>();
        clerks.forEach((key, clerk) -> names.put(key, clerk.getName()));
        return names;
    }

    // @MapKey

    @Test
    @Covers("R9.8")
    void aMapByAnAttributeOfItsElementsHasNoColumns() {
        Hotel hotel = new Hotel("h");
        List.of("2", "1").forEach(name -> hotel.getRooms().put(name, new Room(name)));
        session.add(hotel);

        assertThat(sql.of(session::flush)).containsExactly("insert hotel", "insert room");
        session.commit();
        assertThat(this.<List<String>>hotel(
                        Objects.requireNonNull(hotel.getId()),
                        read -> List.copyOf(read.getRooms().keySet())))
                .containsExactly("1", "2");
    }

    @Test
    @Covers("R9.8")
    void mapsByAttributesLoadTogetherAndTakeChanges() {
        long one = saved(hotel -> hotel.getRooms().put("1", new Room("1")));
        saved(hotel -> hotel.getRooms().put("2", new Room("2")));
        List<Hotel> hotels = session.query(Hotel.class).list();

        assertThat(sql.of(() -> assertThat(hotels)
                        .extracting(hotel -> String.join("", hotel.getRooms().keySet()))
                        .containsExactlyInAnyOrder("1", "2")))
                .containsExactly("select room");
        Hotel hotel = session.get(Hotel.class, one);
        hotel.getRooms().remove("1");
        hotel.getRooms().put("3", new Room("3"));
        assertThat(sql.of(session::flush)).containsExactly("insert room", "delete room");
        session.commit();
        assertThat(this.<List<String>>hotel(
                        one, read -> List.copyOf(read.getRooms().keySet())))
                .containsExactly("3");
    }

    @Test
    @Covers("R9.8")
    void anElementThatSaysItsOwnerComesUnderItsKey() {
        long id = saved(hotel -> hotel.getRooms().put("1", new Room("1")));
        Hotel hotel = session.get(Hotel.class, id);
        assertThat(hotel.getRooms()).hasSize(1);
        Room room = new Room("2");
        room.setHotel(hotel);
        session.add(room);
        session.flush();

        assertThat(hotel.getRooms()).containsEntry("2", room).hasSize(2);
    }

    @Test
    @Covers("R9.8")
    void anotherKeyThanTheElementsOwnIsRefused() {
        long id = saved(hotel -> hotel.getRooms().put("1", new Room("1")));
        session.get(Hotel.class, id).getRooms().put("wrong", new Room("2"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Hotel.rooms holds a Room under another key than the one it has by itself");
    }

    @Test
    @Covers("R9.8")
    void twoElementsWithOneKeyAreTold() {
        long id = saved(hotel -> {
            hotel.getRooms().put("1", new Room("1"));
            hotel.getRooms().put("2", new Room("2"));
        });
        lab.database().execute("update room set name = '1'");

        assertThatThrownBy(() -> session.get(Hotel.class, id).getRooms().size())
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("Hotel.rooms has two elements with the same key");
    }

    // @MapKeyColumn

    @Test
    @Covers("R9.9")
    void aKeyStandsInTheRowOfTheElement() {
        Hotel hotel = new Hotel("h");
        hotel.getStaff().put("cook", new Clerk("Ann"));
        session.add(hotel);

        assertThat(sql.of(session::flush)).containsExactly("insert hotel", "insert hotel_clerk");
        session.commit();
        assertThat(staffOf(Objects.requireNonNull(hotel.getId()))).isEqualTo(Map.of("cook", "Ann"));
    }

    @Test
    @Covers("R9.9")
    void onlyKeysThatChangedAreWritten() {
        long id = staffed("cook", "page", "maid");
        Map<String, Clerk> staff = session.get(Hotel.class, id).getStaff();
        Clerk cook = Objects.requireNonNull(staff.get("cook"));
        staff.put("cook", Objects.requireNonNull(staff.get("page")));
        staff.put("page", cook);

        assertThat(sql.of(session::flush)).containsExactly("update hotel set version", "update hotel_clerk set role");
        session.commit();
        assertThat(staffOf(id))
                .isEqualTo(Map.of("cook", "page's clerk", "page", "cook's clerk", "maid", "maid's clerk"));
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R9.9")
    void whatLeavesAMapHasNoKey() {
        long id = staffed("cook", "page");
        session.get(Hotel.class, id).getStaff().remove("page");

        assertThat(sql.of(session::flush))
                .containsExactly("update hotel_clerk set employer_id", "update hotel_clerk set role");
        session.commit();
        assertThat(staffOf(id)).containsOnlyKeys("cook");
    }

    @Test
    @Covers("R9.9")
    void anElementWithoutAKeyIsRefused() {
        long id = staffed("cook");
        Clerk clerk = new Clerk("nobody");
        clerk.setEmployer(session.get(Hotel.class, id));
        session.add(clerk);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("came to Hotel.staff by the other side of the relation");
    }

    @Test
    @Covers("R9.9")
    void aRowWithoutAKeyIsTold() {
        long id = staffed("cook");
        lab.database().execute("update hotel_clerk set role = null");

        assertThatThrownBy(() -> session.get(Hotel.class, id).getStaff().size())
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("Hotel.staff has an element without a key");
    }

    @Test
    @Covers("R9.9")
    void aMapWithAForeignKeyOfItsOwnIsKeyedByAnEnum() {
        long id = saved(hotel -> {
            hotel.getMenus().put(Season.SUMMER, new Menu("salad"));
            hotel.getMenus().put(Season.WINTER, new Menu("stew"));
        });
        Map<Season, Menu> menus = session.get(Hotel.class, id).getMenus();
        menus.put(Season.SUMMER, new Menu("soup"));
        session.commit();

        assertThat(this.<Map<Season, String>>hotel(id, hotel -> {
                    Map<Season, String> names = new TreeMap<>();
                    hotel.getMenus().forEach((season, menu) -> names.put(season, menu.getName()));
                    return names;
                }))
                .isEqualTo(Map.of(Season.SUMMER, "soup", Season.WINTER, "stew"));
    }

    @Test
    @Covers("R9.9")
    void anOptionLoadsAMapWithTheQuery() {
        staffed("cook");

        assertThat(sql.of(() -> assertThat(session.query(Hotel.class)
                                .where(HOTEL.staff().any(clerk -> clerk.name.eq("cook's clerk")))
                                .options(LoadOption.selectin(HOTEL.staff()))
                                .list()
                                .get(0)
                                .getStaff())
                        .containsOnlyKeys("cook")))
                .containsExactly("select hotel", "select hotel_clerk");
    }

    // join tables

    @Test
    @Covers("R9.10")
    void anEntityMayHaveSeveralKeysInAJoinTable() {
        Clerk ann = new Clerk("Ann");
        long id = saved(hotel -> {
            hotel.getDuties().put("bar", ann);
            hotel.getDuties().put("door", ann);
            hotel.getDuties().put("lift", new Clerk("Bob"));
        });
        Hotel hotel = session.get(Hotel.class, id);
        Map<String, Clerk> duties = hotel.getDuties();
        assertThat(duties.get("bar")).isSameAs(duties.get("door"));
        duties.put("door", Objects.requireNonNull(duties.get("lift")));

        assertThat(sql.of(session::flush))
                .containsExactly("update hotel set version", "delete hotel_duty", "insert hotel_duty");
        session.commit();
        assertThat(this.<Map<String, String>>hotel(id, read -> named(read.getDuties())))
                .isEqualTo(Map.of("bar", "Ann", "door", "Bob", "lift", "Bob"));
    }

    @Test
    @Covers("R9.10")
    void theOtherSideLeavesAllKeysAndCannotComeWithoutOne() {
        Clerk ann = new Clerk("Ann");
        long id = saved(hotel -> {
            hotel.getDuties().put("bar", ann);
            hotel.getDuties().put("door", ann);
        });
        Clerk clerk = session.query(Clerk.class).list().get(0);
        clerk.getPlaces().clear();
        session.commit();
        assertThat(this.<Integer>hotel(id, hotel -> hotel.getDuties().size())).isZero();

        clerk.getPlaces().add(session.get(Hotel.class, id));
        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("came to Hotel.duties by the other side of the relation");
    }

    @Test
    @Covers("R9.11")
    void entitiesAreKeys() {
        Hotel hotel = new Hotel("h");
        hotel.getKeepers().put(new Room("1"), new Clerk("Ann"));
        session.add(hotel);
        session.commit();

        Hotel read = session.get(Hotel.class, Objects.requireNonNull(hotel.getId()));
        session.expire(read);
        assertThat(this.<Map<String, String>>hotel(Objects.requireNonNull(hotel.getId()), other -> {
                    Map<String, String> names = new TreeMap<>();
                    other.getKeepers().forEach((room, clerk) -> names.put(room.getName(), clerk.getName()));
                    return names;
                }))
                .isEqualTo(Map.of("1", "Ann"));
    }

    // maps of values

    @Test
    @Covers("R9.12")
    void embeddablesAreKeysOfValues() {
        long id = saved(hotel -> {
            hotel.getLights().put(new Spot(1, "north"), 4);
            hotel.getLights().put(new Spot(2, "south"), 7);
        });
        Hotel hotel = session.get(Hotel.class, id);
        hotel.getLights().put(new Spot(1, "north"), 5);
        hotel.getLights().remove(new Spot(2, "south"));
        hotel.getLights().put(new Spot(3, "west"), 1);

        assertThat(sql.of(session::flush))
                .containsExactly(
                        "update hotel set version",
                        "delete hotel_lights",
                        "update hotel_lights set lamps",
                        "insert hotel_lights");
        session.commit();
        assertThat(this.<Map<Spot, Integer>>hotel(id, read -> Map.copyOf(read.getLights())))
                .isEqualTo(Map.of(new Spot(1, "north"), 5, new Spot(3, "west"), 1));
        assertThat(session.query(Hotel.class)
                        .where(HOTEL.lights()
                                .anyEntry((spot, lamps) -> spot.floor.eq(3).and(lamps.eq(1))))
                        .list())
                .containsExactly(hotel);
    }

    @Test
    @Covers("R9.12")
    void entitiesAreKeysOfValues() {
        Clerk ann = new Clerk("Ann");
        long id = saved(hotel -> hotel.getRemarks().put(ann, "early"));

        assertThat(this.<Map<String, String>>hotel(id, hotel -> {
                    Map<String, String> remarks = new TreeMap<>();
                    hotel.getRemarks().forEach((clerk, remark) -> remarks.put(clerk.getName(), remark));
                    return remarks;
                }))
                .isEqualTo(Map.of("Ann", "early"));
        Hotel hotel = session.get(Hotel.class, id);
        Clerk clerk = hotel.getRemarks().keySet().iterator().next();
        hotel.getRemarks().put(clerk, "late");
        assertThat(sql.of(session::flush))
                .containsExactly("update hotel set version", "update hotel_remarks set remarks");
    }

    @Test
    @Covers("R9.14")
    void aChangeOnTheInverseSideRaisesTheVersionOfTheOwner() {
        long id = saved(hotel -> hotel.getDuties().put("bar", new Clerk("Ann")));
        session.query(Clerk.class).list().get(0).getPlaces().clear();

        assertThat(sql.of(session::flush)).containsExactly("update hotel set version", "delete hotel_duty");
        session.commit();
        assertThat(this.<Integer>hotel(id, Hotel::getVersion)).isEqualTo(1);
    }

    // life

    @Test
    @Covers("R9.13")
    void rollbackPutsEntriesBack() {
        long id = staffed("cook", "page");
        Hotel hotel = session.get(Hotel.class, id);
        hotel.getStaff().remove("page");
        hotel.getStaff().put("maid", new Clerk("Eve"));
        session.flush();

        session.rollback();

        assertThat(named(hotel.getStaff())).isEqualTo(Map.of("cook", "cook's clerk", "page", "page's clerk"));
        session.commit();
        assertThat(staffOf(id)).containsOnlyKeys("cook", "page");
    }

    @Test
    @Covers("R9.13")
    void aSavepointKeepsTheEntriesBeforeIt() {
        long id = staffed("cook");
        Hotel hotel = session.get(Hotel.class, id);
        hotel.getDuties().put("bar", new Clerk("Ann"));
        Savepoint savepoint = session.savepoint();
        hotel.getDuties().put("door", new Clerk("Bob"));
        hotel.getDuties().remove("bar");
        session.flush();

        savepoint.rollback();
        session.commit();

        assertThat(this.<Map<String, String>>hotel(id, read -> named(read.getDuties())))
                .isEqualTo(Map.of("bar", "Ann"));
    }

    @Test
    @Covers("R9.13")
    void mergeTakesEntriesWithTheirKeys() {
        long id = saved(hotel -> hotel.getDuties().put("bar", new Clerk("Ann")));
        Hotel detached = hotel(id, hotel -> {
            hotel.getDuties().size();
            return hotel;
        });
        Clerk ann = Objects.requireNonNull(detached.getDuties().remove("bar"));
        detached.getDuties().put("door", ann);

        session.merge(detached);
        session.commit();

        assertThat(this.<Map<String, String>>hotel(id, hotel -> named(hotel.getDuties())))
                .isEqualTo(Map.of("door", "Ann"));
    }

    @Test
    @Covers("R9.13")
    void mergingWithoutLoadingKnowsTheEntries() {
        long id = saved(hotel -> hotel.getDuties().put("bar", new Clerk("Ann")));
        Hotel detached = hotel(id, hotel -> {
            hotel.getDuties().size();
            return hotel;
        });

        Hotel hotel = session.merge(detached, MergeMode.NO_LOAD);

        assertThat(sql.of(session::flush)).isEmpty();
        assertThat(hotel.getDuties()).containsOnlyKeys("bar");
    }

    @Test
    @Covers("R9.13")
    void refreshTakesTheEntriesOfTheDatabase() {
        long id = staffed("cook");
        Hotel hotel = session.get(Hotel.class, id);
        hotel.getStaff().put("maid", new Clerk("Eve"));

        session.refresh(hotel);

        assertThat(hotel.getStaff()).containsOnlyKeys("cook");
    }

    @Test
    @Covers("R9.13")
    void deletingTheOwnerDeletesWhatCascades() {
        long id = staffed("cook");
        given(other -> other.get(Hotel.class, id).getDuties().put("bar", new Clerk("Ann")));
        session.delete(session.get(Hotel.class, id));
        session.commit();

        assertThat(this.<Integer>inDatabase(
                        other -> other.query(Clerk.class).list().size()))
                .isZero();
    }

    @Test
    void theSchemaIsWhatTheMappingSays() {
        assertThat(LiveSchema.of(lab.engine()).diff(mappings.metaData()).toString())
                .isEmpty();
    }
}
