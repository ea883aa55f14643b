package dev.orm.conformance;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.EngineConnection;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Assignable;
import dev.orm.sql.Expression;
import dev.orm.sql.Insert;
import dev.orm.sql.NamedColumn;
import dev.orm.type.RefusedValueException;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * That a value comes back as it was stored, is found by itself, and that null stays null; a value that the database does not keep is refused
 * with the name of its column before it is sent.
 */
public abstract class TypeConformance extends DialectConformance {

    /** The part of the suite about types. */
    protected TypeConformance(DataSource database) {
        super(database);
    }

    /** A type and two values that differ, the smaller first. */
    record Sample<T>(SqlType<T> type, T small, T great) {

        @Override
        public String toString() {
            return type.toString();
        }
    }

    static List<Sample<?>> samples() {
        return List.of(
                new Sample<>(SqlTypes.BOOLEAN, false, true),
                new Sample<>(SqlTypes.SHORT, Short.MIN_VALUE, Short.MAX_VALUE),
                new Sample<>(SqlTypes.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE),
                new Sample<>(SqlTypes.LONG, Long.MIN_VALUE, Long.MAX_VALUE),
                new Sample<>(SqlTypes.FLOAT, -1.5f, Float.MAX_VALUE),
                new Sample<>(SqlTypes.DOUBLE, -0.1, Double.MAX_VALUE),
                new Sample<>(SqlTypes.DECIMAL, new BigDecimal("9.95"), new BigDecimal("10.05")),
                new Sample<>(SqlTypes.STRING, "Ann's \"quotes\" \\ \uD83D\uDE00", "b\u65E5\u672C\n"),
                new Sample<>(SqlTypes.UUID, new UUID(0, 1), new UUID(Long.MAX_VALUE, -1)),
                new Sample<>(SqlTypes.DATE, LocalDate.of(999, 12, 31), LocalDate.of(2024, 2, 29)),
                new Sample<>(SqlTypes.TIME, LocalTime.of(9, 5), LocalTime.of(23, 59, 59, 999_999_000)),
                new Sample<>(
                        SqlTypes.TIMESTAMP,
                        LocalDateTime.of(2024, 2, 29, 9, 0),
                        LocalDateTime.of(2024, 2, 29, 9, 0, 0, 1_000)),
                new Sample<>(
                        SqlTypes.INSTANT,
                        Instant.parse("1969-12-31T23:59:59.5Z"),
                        Instant.parse("2024-02-29T00:00:00Z")),
                new Sample<>(
                        SqlTypes.OFFSET_TIMESTAMP,
                        OffsetDateTime.of(2024, 1, 1, 23, 0, 0, 0, ZoneOffset.ofHours(2)),
                        OffsetDateTime.of(2024, 1, 1, 22, 0, 0, 0, ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    final <T> void valuesComeBackCompareAndSort(Sample<T> sample) {
        Table table = Table.builder("suite_value")
                .column(Column.builder("n", SqlTypes.INTEGER).build())
                .column(Column.builder("held", sample.type()).build())
                .build();
        with(MetaData.of(List.of(table), List.of()), connection -> {
            Assignable<Table, Integer> n = table.whole("n", Integer.class);
            NamedColumn<Table, T> held = NamedColumn.of(table, "held", sample.type());
            if (!isKept(connection, insertInto(table).columns(n, held).values(2, sample.small()))) {
                return;
            }
            connection.execute(
                    insertInto(table).columns(n, held).values(1, sample.great()).values(3, null));

            List<T> found = connection
                    .execute(
                            select(held).orderBy(table.whole("n", Integer.class).asc()))
                    .all();
            assertThat(found).hasSize(3);
            assertSame(sample, found.get(0), sample.great());
            assertSame(sample, found.get(1), sample.small());
            assertThat(found.get(2)).isNull();
            Expression<T> value = held;
            assertThat(connection
                            .execute(select(table.whole("n", Integer.class)).where(value.eq(sample.small())))
                            .all())
                    .containsExactly(2);
            assertThat(connection
                            .execute(select(table.whole("n", Integer.class)).where(value.in(List.of(sample.great()))))
                            .all())
                    .containsExactly(1);
        });
    }

    private static boolean isKept(EngineConnection connection, Insert<Table> insert) {
        try {
            return connection.execute(insert) == 1;
        } catch (DataIntegrityViolationException e) {
            assertThat(e).hasMessageContaining("column held").hasCauseInstanceOf(RefusedValueException.class);
            return false;
        }
    }

    private static <T> void assertSame(Sample<T> sample, @Nullable T found, T expected) {
        assertThat(found).isNotNull();
        assertThat(found != null && sample.type().sameValue(found, expected))
                .as("%s for %s", found, expected)
                .isTrue();
    }
}
