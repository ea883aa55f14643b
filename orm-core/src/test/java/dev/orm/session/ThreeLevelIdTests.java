package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Identifiers derived by id classes over three levels. */
final class ThreeLevelIdTests extends SessionTest {

    @Entity
    static class Campus {
        @Id
        String code = "";

        protected Campus() {}

        Campus(String code) {
            this.code = code;
        }
    }

    @Embeddable
    record WingId(String campus, int number) {}

    @Entity
    @IdClass(WingId.class)
    static class Wing {
        @Id
        @ManyToOne
        @Nullable
        Campus campus;

        @Id
        int number;

        protected Wing() {}

        Wing(Campus campus, int number) {
            this.campus = campus;
            this.number = number;
        }
    }

    @Embeddable
    record RoomId(WingId wing, int position) {}

    @Entity
    @IdClass(RoomId.class)
    static class Room {
        @Id
        @ManyToOne
        @Nullable
        Wing wing;

        @Id
        int position;

        String purpose = "";

        protected Room() {}

        Room(Wing wing, int position) {
            this.wing = wing;
            this.position = position;
        }
    }

    @Embeddable
    record DoorId(WingId wing, int place) {}

    @Entity
    static class Door {
        @EmbeddedId
        @Nullable
        DoorId id;

        @MapsId("wing")
        @ManyToOne
        @Nullable
        Wing wing;

        protected Door() {}

        Door(Wing wing, int place) {
            this.id = new DoorId(new WingId("", 0), place);
            this.wing = wing;
        }
    }

    @Embeddable
    record ChairId(RoomId room, int place) {}

    @Entity
    static class Chair {
        @EmbeddedId
        @Nullable
        ChairId id;

        @MapsId("room")
        @ManyToOne
        @Nullable
        Room room;

        protected Chair() {}

        Chair(Room room, int place) {
            this.id = new ChairId(new RoomId(new WingId("", 0), 0), place);
            this.room = room;
        }
    }

    record SwatchId(String colour, String shade) {}

    @Entity
    @IdClass(SwatchId.class)
    static class Swatch {
        @Id
        @Nullable
        String colour;

        @Id
        String shade = "";

        protected Swatch() {}

        Swatch(String colour, String shade) {
            this.colour = colour;
            this.shade = shade;
        }
    }

    private static final RoomId ID = new RoomId(new WingId("north", 2), 7);

    ThreeLevelIdTests(Lab lab) {
        super(lab, Campus.class, Wing.class, Room.class, Door.class, Chair.class, Swatch.class);
    }

    private void givenRoom() {
        Campus campus = new Campus("north");
        Wing wing = new Wing(campus, 2);
        givenAll(campus, wing, new Room(wing, 7));
    }

    @Test
    void rowIsFoundByItsId() {
        givenRoom();

        assertThat(session.get(Room.class, ID).position).isEqualTo(7);
    }

    @Test
    void rowsAreQueriedAndChanged() {
        givenRoom();

        session.query(Room.class).one().purpose = "store";
        session.flush();
        session.clear();

        assertThat(session.get(Room.class, ID).purpose).isEqualTo("store");
    }

    @Test
    void aRelationThatIsAPartIsNotTakenAway() {
        givenRoom();
        session.query(Room.class).one().wing = null;

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("Room.wing was set to null, and is a part of the identifier, without which there is no row."
                        + " Nothing was written. Set it to another value, or delete the object.");
    }

    @Test
    void aRelationThatIsAPartOfWhatOthersReferToIsNotTakenAway() {
        givenRoom();
        session.query(Wing.class).one().campus = null;

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Wing.campus was set to null");
    }

    @Test
    void anAttributeThatIsAPartIsNotTakenAway() {
        givenAll(new Swatch("red", "a"));
        session.query(Swatch.class).one().colour = null;

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Swatch.colour was set to null");
    }

    @Test
    void aRelationWithinTheIdThatAnEmbeddedOneHoldsIsAPartByItsName() {
        givenRoom();
        session.add(new Door(session.query(Wing.class).one(), 5));
        session.commit();
        session.clear();

        Door door = session.get(Door.class, new DoorId(new WingId("north", 2), 5));
        assertThat(door.wing).isSameAs(session.query(Wing.class).one());
    }

    @Test
    void idsWithinIdsThatAnEmbeddedOneHoldsAreObjectsOfTheirClasses() {
        givenRoom();
        session.add(new Chair(session.query(Room.class).one(), 3));
        session.commit();
        session.clear();

        Chair chair = session.get(Chair.class, new ChairId(ID, 3));
        assertThat(chair.room).isSameAs(session.query(Room.class).one());
    }
}
