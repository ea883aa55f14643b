package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.hotel.Clerk;
import dev.orm.session.hotel.Hotel;
import dev.orm.session.hotel.Menu;
import dev.orm.session.hotel.Room;
import dev.orm.session.hotel.Season;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written before something is loaded while an object is out of the collection that owned it. */
final class OrphanLoadTests extends SessionTest {

    private Hotel hotel;
    private Room room;
    private Long otherHotel = 0L;
    private Long clerk = 0L;
    private Long menu = 0L;

    OrphanLoadTests(Lab lab) {
        super(lab, Hotel.class, Room.class, Clerk.class, Menu.class);
        hotel = new Hotel("h");
        room = new Room("1");
    }

    @BeforeEach
    void aRoomIsTakenOutOfItsHotel() {
        givenId(other -> {
            Hotel second = new Hotel("other");
            second.getMenus().put(Season.SUMMER, new Menu("soup"));
            second.getStaff().put("cook", new Clerk("Ann"));
            Hotel first = new Hotel("first");
            first.getRooms().put("1", new Room("1"));
            other.addAll(List.of(first, second));
            other.flush();
            otherHotel = Objects.requireNonNull(second.getId());
            menu = Objects.requireNonNull(
                    second.getMenus().values().iterator().next().getId());
            clerk = Objects.requireNonNull(
                    second.getStaff().values().iterator().next().getId());
            return first.getId();
        });
        hotel = session.query(Hotel.class).filterBy("name", "first").one();
        room = Objects.requireNonNull(hotel.getRooms().remove("1"));
    }

    private void takeIn(Hotel other) {
        room.setHotel(other);
        other.getRooms().put("1", room);
        session.commit();
        assertThat(this.<Integer>inDatabase(
                        s -> s.get(Hotel.class, otherHotel).getRooms().size()))
                .isEqualTo(1);
    }

    @Test
    @Covers("R11.4")
    void whatMayTakeItInIsLoadedWithoutAFlush() {
        assertThat(sql.of(() -> session.get(Hotel.class, otherHotel))).containsExactly("select hotel");

        takeIn(session.get(Hotel.class, otherHotel));
    }

    @Test
    @Covers("R11.4")
    void whatLeadsToThatIsLoadedWithoutAFlush() {
        assertThat(sql.of(() -> session.get(Clerk.class, clerk)))
                .startsWith("select hotel_clerk")
                .doesNotContain("delete room");

        takeIn(Objects.requireNonNull(session.get(Clerk.class, clerk).getEmployer()));
    }

    @Test
    @Covers("R11.4")
    void aCollectionThatMayTakeItInIsLoadedWithoutAFlush() {
        Hotel other = session.get(Hotel.class, otherHotel);

        assertThat(sql.of(() -> other.getRooms().size())).containsExactly("select room");

        takeIn(other);
    }

    @Test
    @Covers("R11.4")
    void whatLeadsNowhereIsLoadedBehindAFlush() {
        assertThat(sql.of(() -> session.get(Menu.class, menu))).containsExactly("delete room", "select menu");
    }

    @Test
    @Covers("R11.4")
    void aCollectionOfSuchIsLoadedBehindAFlush() {
        Hotel other = session.get(Hotel.class, otherHotel);

        assertThat(sql.of(() -> other.getMenus().size())).containsExactly("delete room", "select menu");
    }

    @Test
    @Covers("R11.4")
    void nothingThatIsToBeTakenInLetsEverythingBeWritten() {
        Hotel other = session.get(Hotel.class, otherHotel);
        hotel.getRooms().put("1", room);
        Clerk ann = session.get(Clerk.class, clerk);
        ann.setEmployer(null);

        assertThat(sql.of(() -> other.getMenus().size())).contains("update hotel_clerk set employer_id");
    }
}
