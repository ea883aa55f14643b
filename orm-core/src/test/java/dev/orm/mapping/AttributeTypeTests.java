package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.time.Year;
import org.junit.jupiter.api.Test;

class AttributeTypeTests {

    enum Level {
        LOW,
        HIGH
    }

    enum Grade {
        GOOD("g"),
        BAD("b");

        @EnumeratedValue
        final String code;

        Grade(String code) {
            this.code = code;
        }
    }

    @Converter(autoApply = true)
    static class SideConverter implements AttributeConverter<Side, String> {

        @Override
        public String convertToDatabaseColumn(Side attribute) {
            return attribute.name().substring(0, 1);
        }

        @Override
        public Side convertToEntityAttribute(String column) {
            return column.equals("F") ? Side.FRONT : Side.BACK;
        }
    }

    enum Side {
        FRONT,
        BACK
    }

    @Converter(autoApply = true)
    static class YearConverter implements AttributeConverter<Year, Integer> {

        @Override
        public Integer convertToDatabaseColumn(Year attribute) {
            return attribute.getValue();
        }

        @Override
        public Year convertToEntityAttribute(Integer column) {
            return Year.of(column);
        }
    }

    @Converter
    static class YesNo implements AttributeConverter<Boolean, String> {

        @Override
        public String convertToDatabaseColumn(Boolean attribute) {
            return attribute ? "Y" : "N";
        }

        @Override
        public Boolean convertToEntityAttribute(String column) {
            return column.equals("Y");
        }
    }

    @Entity
    static class Film {
        @Id
        Long id;

        Level level;
        Grade grade;

        @Enumerated(EnumType.STRING)
        Grade named;

        Side side;

        @Enumerated(EnumType.STRING)
        Side whole;

        Year year;

        @Convert(converter = YesNo.class)
        boolean dubbed;
    }

    private static final EntityMapping<Film> FILM = MappingRegistry.of(
                    Film.class, YearConverter.class, SideConverter.class)
            .entity(Film.class);

    private static SqlType<Object> type(String path) {
        return ((BasicAttribute) FILM.attribute(path)).type();
    }

    @Test
    void enumIsStoredByOrdinalUnlessAnnotated() {
        assertThat(type("level")).isEqualTo(SqlTypes.enumByOrdinal(Level.class));
    }

    @Test
    void enumMaySayItselfWhatIsStored() throws SQLException {
        assertThat(type("grade").toJdbc(Grade.BAD)).isEqualTo("b");
    }

    @Test
    void enumeratedStoresWhatTheEnumSays() throws SQLException {
        assertThat(type("named").toJdbc(Grade.BAD)).isEqualTo("b");
    }

    @Test
    void converterLeavesEnumsThatSayHowTheyAreStored() throws SQLException {
        assertThat(type("side").toJdbc(Side.BACK)).isEqualTo("B");
        assertThat(type("whole").toJdbc(Side.BACK)).isEqualTo("BACK");
    }

    @Test
    void converterAppliesItself() throws SQLException {
        assertThat(type("year").toJdbc(Year.of(1994))).isEqualTo(1994);
        assertThat(type("year").jdbcType()).isEqualTo(JDBCType.INTEGER);
    }

    @Test
    void converterIsNamedByTheAttribute() throws SQLException {
        assertThat(type("dubbed").toJdbc(true)).isEqualTo("Y");
    }

    @Test
    @Covers("D2.1")
    void columnHasTheTypeOfItsAttribute() {
        assertThat(FILM.table().column("year").type()).isSameAs(type("year"));
    }
}
