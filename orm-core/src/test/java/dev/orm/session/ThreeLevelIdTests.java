package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
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
        super(lab, Campus.class, Wing.class, Room.class, Swatch.class);
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
}
