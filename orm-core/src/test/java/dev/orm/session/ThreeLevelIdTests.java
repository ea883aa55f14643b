package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    private static final RoomId ID = new RoomId(new WingId("north", 2), 7);

    ThreeLevelIdTests(Lab lab) {
        super(lab, Campus.class, Wing.class, Room.class);
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
}
