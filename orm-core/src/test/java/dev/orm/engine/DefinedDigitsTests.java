package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.TemporalColumn;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A column that the mapping spells itself keeps the digits that it spells. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class DefinedDigitsTests {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 2, 29, 12, 0);

    private final TestDatabase database;
    private final Engine engine;

    DefinedDigitsTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    private <T extends Temporal> void assertKept(String definition, SqlType<T> type, T whole, int digits) {
        database.clear();
        Table table = Table.builder("held")
                .column(Column.builder("at", type).unsafeDefinition(definition).build())
                .build();
        MetaData.of(List.of(table), List.of()).createAll(engine);
        TemporalColumn<Table, T> at = table.temporal("at", type.javaType());
        T kept = plus(type, whole, digits == 0 ? 0 : 1_000_000_000L / pow(digits));
        T read = engine.inTransaction(connection -> {
            connection.execute(insertInto(table).columns(at).values(kept));
            return connection.execute(select(at)).one();
        });
        assertThat((Object) read).isEqualTo(kept);
        T finer = plus(type, whole, 1_000_000_000L / pow(digits + 1));
        assertThatThrownBy(() -> engine.inTransaction(connection ->
                        connection.execute(insertInto(table).columns(at).values(finer))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("at");
        assertThat(engine.dialect().fitting(table.column("at"), finer)).isEqualTo(whole);
    }

    private static long pow(int digits) {
        return Math.round(Math.pow(10, digits));
    }

    private static <T extends Temporal> T plus(SqlType<T> type, T time, long nanos) {
        return type.javaType().cast(time.plus(nanos, ChronoUnit.NANOS));
    }

    @Test
    void noDigitsAreSomethingSaid() {
        assertKept("timestamp(0)", SqlTypes.TIMESTAMP, NOON, 0);
        assertKept("time(0)", SqlTypes.TIME, NOON.toLocalTime(), 0);
    }

    @Test
    void digitsOfTimesWithZonesAreRead() {
        OffsetDateTime noon = NOON.atOffset(ZoneOffset.UTC);
        OffsetTime clock = noon.toOffsetTime();
        assertKept("timestamp(3) with time zone", SqlTypes.OFFSET_TIMESTAMP, noon, 3);
        assertKept("time(2) with time zone", SqlTypes.OFFSET_TIME, clock, 2);
        if (database.product() == DatabaseProduct.POSTGRESQL) {
            assertKept("timestamptz(3)", SqlTypes.OFFSET_TIMESTAMP, noon, 3);
            assertKept("timetz(2)", SqlTypes.OFFSET_TIME, clock, 2);
        }
    }
}
