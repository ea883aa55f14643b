package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Converters that are named for attributes declared elsewhere: inherited, embedded, elements and keys. */
final class ConvertedPartTests extends SessionTest {

    enum Grade {
        LOW,
        HIGH
    }

    static class Initial implements AttributeConverter<Grade, String> {

        @Override
        public String convertToDatabaseColumn(Grade grade) {
            return grade.name().substring(0, 1);
        }

        @Override
        public Grade convertToEntityAttribute(String column) {
            return column.equals("L") ? Grade.LOW : Grade.HIGH;
        }
    }

    @MappedSuperclass
    abstract static class Graded {
        Grade grade = Grade.LOW;
    }

    @Embeddable
    record Part(String name, Grade quality) {}

    @Entity(name = "Ware")
    @Convert(attributeName = "grade", converter = Initial.class)
    static class Ware extends Graded {

        @Id
        int id;

        @Embedded
        @Convert(attributeName = "quality", converter = Initial.class)
        @Nullable
        Part main;

        @ElementCollection
        @Convert(attributeName = "quality", converter = Initial.class)
        List<Part> parts = new ArrayList<>();

        @ElementCollection
        @Convert(attributeName = "key", converter = Initial.class)
        @Convert(attributeName = "value", converter = Initial.class)
        Map<Grade, Grade> levels = new HashMap<>();

        @ElementCollection
        @Convert(attributeName = "value.quality", converter = Initial.class)
        Map<String, Part> named = new HashMap<>();
    }

    ConvertedPartTests(Lab lab) {
        super(lab, Ware.class);
    }

    private void given() {
        Ware ware = new Ware();
        ware.id = 1;
        ware.grade = Grade.HIGH;
        ware.main = new Part("lid", Grade.HIGH);
        ware.parts.add(new Part("foot", Grade.HIGH));
        ware.levels.put(Grade.LOW, Grade.HIGH);
        ware.named.put("top", new Part("knob", Grade.HIGH));
        givenAll(ware);
    }

    private List<Object> rows(String sql) {
        List<Object> values = new ArrayList<>();
        new JdbcTemplate(lab.database().dataSource()).queryForList(sql).forEach(row -> values.addAll(row.values()));
        return values;
    }

    @Test
    void rowsHoldWhatTheConverterMakes() {
        given();

        assertThat(rows("select grade, quality from ware")).containsExactly("H", "H");
        assertThat(rows("select quality from ware_parts")).containsExactly("H");
        assertThat(rows("select levels_key, levels from ware_levels")).containsExactly("L", "H");
        assertThat(rows("select quality from ware_named")).containsExactly("H");
    }

    @Test
    void valuesAreReadThroughIt() {
        given();

        Ware ware = session.get(Ware.class, 1);
        assertThat(ware.grade).isEqualTo(Grade.HIGH);
        assertThat(ware.main).isEqualTo(new Part("lid", Grade.HIGH));
        assertThat(ware.parts).containsExactly(new Part("foot", Grade.HIGH));
        assertThat(ware.levels).containsExactly(Map.entry(Grade.LOW, Grade.HIGH));
        assertThat(ware.named).containsExactly(Map.entry("top", new Part("knob", Grade.HIGH)));
    }

    @Test
    void conditionsBindThroughIt() {
        given();

        assertThat(session.query(Ware.class)
                        .filterBy("main.quality", Grade.HIGH)
                        .list())
                .hasSize(1);
        assertThat(session.query(Ware.class).filterBy("grade", Grade.LOW).list())
                .isEmpty();
    }
}
