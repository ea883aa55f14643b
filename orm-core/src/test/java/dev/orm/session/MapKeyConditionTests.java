package dev.orm.session;

import static dev.orm.session.hotel.Clerk_.CLERK;
import static dev.orm.session.hotel.Hotel_.HOTEL;
import static dev.orm.session.hotel.Tower_.TOWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.mapping.MappingException;
import dev.orm.metamodel.DynamicTable;
import dev.orm.session.hotel.Clerk;
import dev.orm.session.hotel.Clerk_;
import dev.orm.session.hotel.Hotel;
import dev.orm.session.hotel.Menu;
import dev.orm.session.hotel.Room;
import dev.orm.session.hotel.Season;
import dev.orm.session.hotel.Spot;
import dev.orm.session.hotel.Tower;
import dev.orm.sql.Condition;
import dev.orm.sql.Row2;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The keys of maps of entities in conditions, joins and orders, wherever they are stored. */
final class MapKeyConditionTests extends SessionTest {

    MapKeyConditionTests(Lab lab) {
        super(lab, Hotel.class, Room.class, Clerk.class, Menu.class, Tower.class);
    }

    private void hotel(String name, Consumer<Hotel> content) {
        given(other -> {
            Hotel hotel = new Hotel(name);
            content.accept(hotel);
            other.add(hotel);
        });
    }

    private void tower(String name, Spot spot, String clerk) {
        given(other -> {
            Tower tower = new Tower(name);
            Clerk posted = new Clerk(clerk);
            Room room = new Room(name);
            other.addAll(List.of(tower, posted, room));
            other.flush();
            tower.getPosts().put(spot, posted);
            tower.getRooms().put(Objects.requireNonNull(room.getId()), room);
        });
    }

    private List<String> hotels(Condition condition) {
        return session.query(Hotel.class).where(condition).list().stream()
                .map(Hotel::getName)
                .sorted()
                .toList();
    }

    private String text(Condition condition) {
        return sql.texts(() -> session.query(Hotel.class).where(condition).list())
                .get(0);
    }

    @Test
    @Covers("R9.15")
    void anAttributeOfTheElementsIsTheKey() {
        hotel("a", hotel -> hotel.getRooms().put("1", new Room("1")));
        hotel("b", hotel -> hotel.getRooms().put("2", new Room("2")));

        Condition first = HOTEL.rooms().anyEntry((key, room) -> key.eq("1").and(room.name.ne("2")));

        assertThat(hotels(first)).containsExactly("a");
        assertThat(text(first)).endsWith("where r.hotel_id = h.id and r.name = ? and r.name <> ?)");
    }

    @Test
    @Covers("R9.15")
    void aKeyStandsInTheRowOfTheElement() {
        hotel("a", hotel -> hotel.getStaff().put("cook", new Clerk("Ann")));
        hotel("b", hotel -> hotel.getStaff().put("page", new Clerk("Ann")));

        Condition cook = HOTEL.staff().anyEntry((role, clerk) -> role.eq("cook").and(clerk.name.eq("Ann")));

        assertThat(hotels(cook)).containsExactly("a");
        assertThat(hotels(cook.not())).containsExactly("b");
        assertThat(text(cook)).endsWith("where h2.employer_id = h.id and h2.role = ? and h2.name = ?)");
    }

    @Test
    @Covers("R9.15")
    void aKeyStandsBesideAForeignKeyOfTheOwner() {
        hotel("a", hotel -> hotel.getMenus().put(Season.SUMMER, new Menu("soup")));
        hotel("b", hotel -> hotel.getMenus().put(Season.WINTER, new Menu("soup")));

        Condition summer = HOTEL.menus()
                .anyEntry((season, menu) -> season.eq(Season.SUMMER).and(menu.name.eq("soup")));

        assertThat(hotels(summer)).containsExactly("a");
    }

    @Test
    @Covers("R9.15")
    void aKeyStandsInTheJoinTable() {
        hotel("a", hotel -> hotel.getDuties().put("bar", new Clerk("Ann")));
        hotel("b", hotel -> hotel.getDuties().put("door", new Clerk("Ann")));

        Condition bar =
                HOTEL.duties().anyEntry((duty, clerk) -> clerk.name.eq("Ann").and(duty.eq("bar")));

        assertThat(hotels(bar)).containsExactly("a");
        assertThat(text(bar))
                .endsWith("exists (select 1 from hotel_duty h3 join hotel_clerk h2 on h2.id = h3.duties_id"
                        + " where h3.places_id = h.id and h2.name = ? and h3.duty = ?)");
    }

    @Test
    @Covers("R9.15")
    void keysAreSelectedGroupedAndOrdered() {
        hotel("a", hotel -> {
            hotel.getDuties().put("door", new Clerk("Bob"));
            hotel.getDuties().put("bar", new Clerk("Ann"));
        });
        hotel("b", hotel -> hotel.getDuties().put("bar", new Clerk("Eve")));
        var duties = HOTEL.duties();

        List<Row2<String, Long>> counted = session.query(Sql.select(duties.key(), Sql.count())
                        .from(HOTEL)
                        .join(duties)
                        .groupBy(duties.key())
                        .orderBy(duties.key().asc()))
                .list();

        assertThat(counted).containsExactly(new Row2<>("bar", 2L), new Row2<>("door", 1L));
    }

    @Test
    @Covers("R9.15")
    void oneMapIsJoinedTwice() {
        hotel("a", hotel -> {
            hotel.getDuties().put("door", new Clerk("Bob"));
            hotel.getDuties().put("bar", new Clerk("Ann"));
        });
        Clerk_ other = HOTEL.duties().as("other");

        List<Row2<String, String>> pairs = session.query(Sql.select(HOTEL.duties().name, other.name)
                        .from(HOTEL)
                        .join(HOTEL.duties())
                        .join(other)
                        .where(HOTEL.duties().key().lt(HOTEL.duties().key(other))))
                .list();

        assertThat(pairs).containsExactly(new Row2<>("Ann", "Bob"));
    }

    @Test
    @Covers("R9.15")
    void anOuterJoinHasNoKeyWhereThereIsNoElement() {
        hotel("a", hotel -> {});

        assertThat(session.query(Sql.select(HOTEL.duties().key()).from(HOTEL).leftJoin(HOTEL.duties()))
                        .list())
                .hasSize(1)
                .containsOnlyNulls();
    }

    @Test
    @Covers("R9.15")
    void keysOfEntitiesLeadOn() {
        hotel("a", hotel -> hotel.getKeepers().put(new Room("1"), new Clerk("Ann")));
        hotel("b", hotel -> hotel.getKeepers().put(new Room("2"), new Clerk("Ann")));

        Condition keeper =
                HOTEL.keepers().anyEntry((room, clerk) -> room.name.eq("1").and(clerk.name.eq("Ann")));

        assertThat(hotels(keeper)).containsExactly("a");
        assertThat(text(keeper)).contains("join room r on r.id = h3.room_id");
    }

    @Test
    @Covers("R9.15")
    void theIdentifierOfAKeyJoinsNothing() {
        hotel("a", hotel -> hotel.getKeepers().put(new Room("1"), new Clerk("Ann")));
        Room room = session.query(Room.class).list().get(0);

        Condition byKey = HOTEL.keepers().anyEntry((key, clerk) -> key.eq(room));

        assertThat(hotels(byKey)).containsExactly("a");
        assertThat(text(byKey)).endsWith("where h3.hotel_id = h.id and h3.room_id = ?)");
    }

    @Test
    @Covers("R9.15")
    void keysThatAreEntitiesAreJoinedAndOrdered() {
        hotel("a", hotel -> {
            hotel.getKeepers().put(new Room("2"), new Clerk("Ann"));
            hotel.getKeepers().put(new Room("1"), new Clerk("Bob"));
        });
        var keepers = HOTEL.keepers();

        assertThat(session.query(Sql.select(keepers.key().name, keepers.name)
                                .from(HOTEL)
                                .join(keepers)
                                .orderBy(keepers.key().name.asc()))
                        .list())
                .containsExactly(new Row2<>("1", "Bob"), new Row2<>("2", "Ann"));
    }

    @Test
    @Covers("R9.15")
    void keysOfValuesThatAreEntitiesAreReachedToo() {
        Clerk ann = new Clerk("Ann");
        givenAll(ann);
        hotel("a", hotel -> hotel.getRemarks().put(ann, "early"));

        Condition early =
                HOTEL.remarks().anyEntry((clerk, remark) -> clerk.name.eq("Ann").and(remark.eq("early")));

        assertThat(hotels(early)).containsExactly("a");
        assertThat(session.query(Sql.select(HOTEL.remarks().key().name)
                                .from(HOTEL)
                                .join(HOTEL.remarks()))
                        .list())
                .containsExactly("Ann");
    }

    @Test
    @Covers("R9.15")
    void partsOfEmbeddedKeysAreReached() {
        tower("east", new Spot(1, "north"), "Ann");
        tower("west", new Spot(2, "north"), "Ann");

        assertThat(session.query(TOWER)
                        .where(TOWER.posts()
                                .anyEntry((spot, clerk) -> spot.floor.eq(2).and(clerk.name.eq("Ann"))))
                        .list())
                .extracting(Tower::getName)
                .containsExactly("west");
    }

    @Test
    @Covers("R9.15")
    void theIdentifierOfTheElementsIsTheKey() {
        tower("east", new Spot(1, "north"), "Ann");
        Room room = session.query(Room.class).list().get(0);
        Long id = Objects.requireNonNull(room.getId());

        assertThat(session.query(TOWER)
                        .where(TOWER.rooms().anyEntry((key, value) -> key.eq(id)))
                        .list())
                .hasSize(1);
    }

    @Test
    @Covers("R9.15")
    void changesOfManyRowsTakeTheCondition() {
        hotel("a", hotel -> hotel.getDuties().put("bar", new Clerk("Ann")));
        hotel("b", hotel -> hotel.getDuties().put("door", new Clerk("Ann")));

        session.execute(Sql.update(HOTEL)
                .set(HOTEL.name, "barred")
                .where(HOTEL.duties().anyEntry((duty, clerk) -> duty.eq("bar"))));
        session.commit();

        assertThat(hotels(HOTEL.id.isNotNull())).containsExactly("b", "barred");
    }

    @Test
    @Covers("R9.15")
    void withoutGeneratedCodeKeysHaveNames() {
        hotel("a", hotel -> hotel.getDuties().put("bar", new Clerk("Ann")));
        hotel("b", hotel -> hotel.getKeepers().put(new Room("1"), new Clerk("Bob")));
        DynamicTable<Hotel> hotels = DynamicTable.of(Hotel.class);
        var duties = hotels.relation("duties", Clerk.class);
        var keepers = hotels.relation("keepers", Clerk.class);

        assertThat(session.query(Sql.select(duties.key(String.class))
                                .from(hotels)
                                .join(duties))
                        .list())
                .containsExactly("bar");
        assertThat(session.query(Sql.select(keepers.keyEntity(Room.class).attribute("name", String.class))
                                .from(hotels)
                                .join(keepers))
                        .list())
                .containsExactly("1");
    }

    @Test
    @Covers("R9.15")
    void whatIsNoValueOfTheMapHasNoKey() {
        Condition misplaced = HOTEL.staff().key(CLERK).eq("cook");

        assertThatThrownBy(() -> session.query(CLERK).where(misplaced).list())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Clerk has no key")
                .hasMessageContaining("Give key(...) the map itself");
    }
}
