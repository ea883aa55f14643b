package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Condition;
import dev.orm.sql.TemporalColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A time that is finer than a column, as every present time is, meets no row that is later. */
@OnEachDatabase
final class FineTimeTests {

    private static final LocalDateTime WHOLE = LocalDateTime.of(2024, 2, 29, 12, 0, 0, 123_456_000);
    private static final long FINER = 900;

    private final TestDatabase database;
    private final Engine engine;

    FineTimeTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    private <T extends Temporal & Comparable<? super T>> void assertCompared(SqlType<T> type, T whole) {
        database.clear();
        Table table = Table.builder("held")
                .column(Column.builder("n", SqlTypes.INTEGER).build())
                .column(Column.builder("at", type).precision(6, 0).build())
                .build();
        MetaData.of(List.of(table), List.of()).createAll(engine);
        WholeColumn<Table, Integer> n = table.whole("n", Integer.class);
        TemporalColumn<Table, T> at = table.temporal("at", type.javaType());
        T later = type.javaType().cast(whole.plus(1, ChronoUnit.MICROS));
        T between = type.javaType().cast(whole.plus(FINER, ChronoUnit.NANOS));
        engine.inTransaction(connection -> connection.execute(
                insertInto(table).columns(n, at).values(1, whole).values(2, later)));

        assertThat(found(n, at.le(between))).containsExactly(1);
        assertThat(found(n, at.gt(between))).containsExactly(2);
        assertThat(found(n, at.in(List.of(later, whole)))).containsExactly(1, 2);
        assertThat(found(n, at.in(List.of(between))))
                .isEqualTo(database.product() == DatabaseProduct.POSTGRESQL ? List.of(1) : List.of());
    }

    private List<Integer> found(WholeColumn<Table, Integer> n, Condition condition) {
        return engine.inTransaction(connection ->
                connection.execute(select(n).where(condition).orderBy(n.asc())).all());
    }

    @Test
    void localTimesAreNotRoundedUp() {
        assertCompared(SqlTypes.TIMESTAMP, WHOLE);
        assertCompared(SqlTypes.TIME, WHOLE.toLocalTime());
    }

    @Test
    void pointsInTimeAreNotRoundedUp() {
        assertCompared(SqlTypes.INSTANT, WHOLE.toInstant(ZoneOffset.UTC));
        assertCompared(SqlTypes.OFFSET_TIMESTAMP, WHOLE.atOffset(ZoneOffset.UTC));
        assertCompared(SqlTypes.ZONED_TIMESTAMP, WHOLE.atZone(ZoneOffset.UTC));
    }
}
