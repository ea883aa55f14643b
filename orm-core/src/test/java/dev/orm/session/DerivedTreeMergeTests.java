package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging a tree whose identifiers are derived over three levels: those of a form say only their own parts. */
final class DerivedTreeMergeTests extends SessionTest {

    DerivedTreeMergeTests(Lab lab) {
        super(lab, House.class, Floor.class, Room.class);
    }

    @Entity
    static class House {

        @Id
        @Nullable
        String code;

        @OneToMany(mappedBy = "house", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Floor> floors = new ArrayList<>();
    }

    @Embeddable
    record FloorId(@Nullable String house, int number) {}

    @Embeddable
    record RoomId(@Nullable FloorId floor, int place) {}

    @Entity
    static class Floor {

        @EmbeddedId
        @Nullable
        FloorId id;

        @MapsId("house")
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        House house;

        String name = "";

        @OneToMany(mappedBy = "floor", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Room> rooms = new ArrayList<>();
    }

    @Entity
    static class Room {

        @EmbeddedId
        @Nullable
        RoomId id;

        @MapsId("floor")
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Floor floor;

        String name = "";
    }

    private static House house() {
        House house = new House();
        house.code = "H";
        return house;
    }

    private static Floor floor(House house, int number, String name, boolean refersBack) {
        Floor floor = new Floor();
        floor.id = new FloorId(null, number);
        floor.name = name;
        floor.house = refersBack ? house : null;
        house.floors.add(floor);
        return floor;
    }

    private static void room(Floor floor, int place, String name, boolean refersBack) {
        Room room = new Room();
        room.id = new RoomId(null, place);
        room.name = name;
        room.floor = refersBack ? floor : null;
        floor.rooms.add(room);
    }

    /** One floor of two rooms, of which a form changes one, leaves one out and adds one. */
    private static House form(boolean refersBack) {
        House form = house();
        Floor floor = floor(form, 1, "changed", refersBack);
        room(floor, 2, "changed", refersBack);
        room(floor, 3, "new", refersBack);
        return form;
    }

    @BeforeEach
    void aFloorOfTwoRooms() {
        House house = house();
        Floor floor = floor(house, 1, "old", true);
        room(floor, 1, "old", true);
        room(floor, 2, "old", true);
        givenAll(house);
    }

    private List<String> rooms() {
        return inDatabase(other -> other.query(Room.class).list().stream()
                .map(room -> Objects.requireNonNull(room.id).place() + room.name)
                .sorted()
                .toList());
    }

    @Test
    void rowsOfAllLevelsAreFoundByWhatTheyBelongTo() {
        House merged = session.merge(form(true));

        assertThat(merged.floors.get(0).rooms).hasSize(2);
        assertThat(sql.of(session::commit))
                .containsExactlyInAnyOrder(
                        "update floor set name", "insert room", "update room set name", "delete room");
        assertThat(rooms()).containsExactly("2changed", "3new");
    }

    @Test
    void soTheyAreWhereNothingRefersBack() {
        House merged = session.merge(form(false));

        assertThat(merged.floors.get(0).house).isSameAs(merged);
        assertThat(sql.of(session::commit))
                .containsExactlyInAnyOrder(
                        "update floor set name", "insert room", "update room set name", "delete room");
        assertThat(rooms()).containsExactly("2changed", "3new");
    }

    @Test
    void aNewTreeIsInserted() {
        House form = form(true);
        form.code = "N";

        session.merge(form);

        assertThat(sql.of(session::commit)).containsExactly("insert house", "insert floor", "insert room");
        assertThat(rooms()).containsExactly("1old", "2changed", "2old", "3new");
    }

    @Test
    void withoutLoadingItStandsForItsRows() {
        House form = form(true);

        House merged = session.merge(form, MergeMode.NO_LOAD);

        assertThat(merged.floors.get(0).rooms.get(0).id).isEqualTo(new RoomId(new FloorId("H", 1), 2));
        assertThat(sql.of(session::flush)).isEmpty();
    }
}
