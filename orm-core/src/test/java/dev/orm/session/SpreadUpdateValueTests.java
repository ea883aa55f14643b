package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.annotation.Computed;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Assignable;
import dev.orm.sql.TextExpression;
import dev.orm.testing.Covers;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of all sorts that updates by keys write into several tables. */
final class SpreadUpdateValueTests extends SessionTest {

    private final Instant old = Instant.parse("2020-01-01T00:00:00Z");

    SpreadUpdateValueTests(Lab lab) {
        super(lab, Device.class, Sensor.class, Ticket.class, Pass.class, Fob.class, Key.class);
    }

    enum Grade {
        LOW,
        HIGH
    }

    static final class GradeConverter implements AttributeConverter<Grade, String> {

        @Override
        public String convertToDatabaseColumn(Grade grade) {
            return grade == Grade.LOW ? "l" : "h";
        }

        @Override
        public Grade convertToEntityAttribute(String text) {
            return text.equals("l") ? Grade.LOW : Grade.HIGH;
        }
    }

    @Embeddable
    static class Place {

        String street = "";

        @Nullable
        Integer floor;

        protected Place() {}

        Place(String street, @Nullable Integer floor) {
            this.street = street;
            this.floor = floor;
        }
    }

    @Entity(name = "Device")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Device {

        @Id
        String name = "";

        @Version
        @Nullable
        Instant changed;

        @Convert(converter = GradeConverter.class)
        @Nullable
        Grade grade;

        @Computed
        @Nullable
        String label;

        static TextExpression label(DynamicTable<?> device) {
            return device.text("name").concat("!");
        }
    }

    @Entity(name = "Sensor")
    static class Sensor extends Device {

        @Embedded
        @Nullable
        Place place;

        @Nullable
        LocalDate checked;

        @Computed
        @Nullable
        String at;

        static TextExpression at(DynamicTable<Sensor> sensor) {
            return sensor.text("name").concat("@").concat(sensor.text("place.street"));
        }
    }

    @Embeddable
    record TicketId(int year, String number) implements Serializable {}

    @Entity(name = "Ticket")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Ticket {

        @EmbeddedId
        @Nullable
        TicketId id;

        String holder = "";
    }

    @Entity(name = "Pass")
    static class Pass extends Ticket {

        int days;
    }

    @Entity(name = "Fob")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Fob {

        @Id
        @Column(columnDefinition = "char(10)")
        String code = "";

        String owner = "";
    }

    @Entity(name = "Key")
    static class Key extends Fob {

        int teeth;
    }

    private Sensor sensor(String name, @Nullable Grade grade, @Nullable Place place) {
        Sensor sensor = new Sensor();
        sensor.name = name;
        sensor.grade = grade;
        sensor.place = place;
        sensor.changed = old;
        sensor.checked = LocalDate.EPOCH;
        return sensor;
    }

    private static Pass pass(int year, String number, String holder, int days) {
        Pass pass = new Pass();
        pass.id = new TicketId(year, number);
        pass.holder = holder;
        pass.days = days;
        return pass;
    }

    private static Key key(String code, String owner, int teeth) {
        Key key = new Key();
        key.code = code;
        key.owner = owner;
        key.teeth = teeth;
        return key;
    }

    private Assignable<?, ?> attribute(Class<?> type, String path) {
        return mappings.entity(type).source().assignable(path);
    }

    @Test
    @Covers("L21.2")
    void convertersEmbeddedValuesAndNullsAreWritten() {
        givenAll(sensor("a", Grade.LOW, new Place("Elm", 1)), sensor("b", null, new Place("Oak", 2)));
        Sensor loaded = session.get(Sensor.class, "a");

        assertThat(session.updateAll(
                        List.of(sensor("a", Grade.HIGH, new Place("Ash", null)), sensor("b", Grade.LOW, null)),
                        attribute(Sensor.class, "grade"),
                        attribute(Sensor.class, "place.street"),
                        attribute(Sensor.class, "place.floor"),
                        attribute(Sensor.class, "checked")))
                .isEqualTo(2);
        assertThat(loaded.grade).isEqualTo(Grade.HIGH);
        assertThat(loaded.at).isEqualTo("a@Ash");
        assertThat(loaded.changed).isAfter(old);
        session.commit();

        assertThat(session.dirtyEntities()).isEmpty();
        assertInDatabase(other -> other.get(Sensor.class, "a")).satisfies(a -> {
            assertThat(a.grade).isEqualTo(Grade.HIGH);
            assertThat(a.place).isNotNull();
            assertThat(a.at).isEqualTo("a@Ash");
            assertThat(a.changed).isEqualTo(loaded.changed);
        });
        assertInDatabase(other -> other.get(Sensor.class, "b")).satisfies(b -> {
            assertThat(b.grade).isEqualTo(Grade.LOW);
            assertThat(b.place).isNull();
            assertThat(b.label).isEqualTo("b!");
        });
    }

    @Test
    @Covers("L21.2")
    void aComputedAttributeHasNoColumnToWrite() {
        assertThatThrownBy(() -> session.updateAll(List.of(sensor("a", null, null)), attribute(Sensor.class, "at")))
                .hasMessageContaining("Sensor.at");
    }

    @Test
    @Covers("L21.2")
    void rowsAreNamedByKeysOfSeveralParts() {
        givenAll(pass(1, "a", "Ann", 1), pass(1, "b", "Bob", 1), pass(2, "a", "Cid", 1));

        assertThat(session.updateAll(
                        List.of(pass(1, "b", "Bea", 7), pass(2, "a", "Cia", 8), pass(2, "b", "Dia", 9)),
                        attribute(Pass.class, "days"),
                        attribute(Pass.class, "holder")))
                .isEqualTo(2);
        session.commit();

        assertInDatabase(other -> other.query(Pass.class).list().stream()
                        .map(each -> each.holder + each.days)
                        .sorted()
                        .toList())
                .isEqualTo(List.of("Ann1", "Bea7", "Cia8"));
    }

    @Test
    @Covers("L21.2")
    void keysMayComeBackInAnotherForm() {
        givenAll(key("one", "Ann", 1), key("two", "Bob", 2));

        assertThat(session.updateAll(
                        List.of(key("one", "Ann", 5), key("two", "Bob", 6), key("ten", "", 0)),
                        attribute(Key.class, "teeth")))
                .isEqualTo(2);
        session.commit();

        assertInDatabase(other -> other.query(Key.class).list().stream()
                        .map(each -> each.owner + each.teeth)
                        .sorted()
                        .toList())
                .isEqualTo(List.of("Ann5", "Bob6"));
    }
}
