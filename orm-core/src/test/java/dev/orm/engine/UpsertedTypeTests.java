package dev.orm.engine;

import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Upsert;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values of every kind keep their types where an upsert makes rows of them. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class UpsertedTypeTests {

    private static final Table EVENT = Table.builder("event")
            .column(Column.builder("id", SqlTypes.UUID).notNull().build())
            .column(Column.builder("day", SqlTypes.DATE).build())
            .column(Column.builder("at", SqlTypes.TIMESTAMP).build())
            .column(Column.builder("price", SqlTypes.DECIMAL).precision(10, 2).build())
            .column(Column.builder("ratio", SqlTypes.DOUBLE).build())
            .column(Column.builder("open", SqlTypes.BOOLEAN).build())
            .column(Column.builder("data", SqlTypes.BYTES).build())
            .primaryKey("id")
            .build();

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    private final EngineConnection connection;

    UpsertedTypeTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MetaData.of(List.of(EVENT), List.of()).createAll(engine);
        connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private static List<@Nullable Object> full(UUID id) {
        return Arrays.asList(
                id,
                LocalDate.of(2024, 2, 29),
                LocalDateTime.of(2024, 2, 29, 23, 59, 58, 123_456_000),
                new BigDecimal("12.25"),
                0.1,
                true,
                new byte[] {1, 2});
    }

    private static List<@Nullable Object> empty(UUID id) {
        return Arrays.asList(id, null, null, null, null, null, null);
    }

    private static Upsert<Table> upsert(List<List<@Nullable Object>> rows) {
        return insertInto(EVENT)
                .columns(EVENT.all().toArray(dev.orm.sql.Assignable[]::new))
                .allValues(rows)
                .onConflict(EVENT.value("id", UUID.class))
                .doUpdateAll();
    }

    private List<@Nullable Object> row(UUID id) {
        return connection
                .execute(select(EVENT.all(), Arrays::asList)
                        .where(EVENT.value("id", UUID.class).eq(id)))
                .one();
    }

    @Test
    @Covers("Q40.2")
    void nullAndValuesOfOneColumnStandInOneStatement() {
        connection.execute(upsert(List.of(empty(FIRST), full(SECOND))));
        connection.execute(upsert(List.of(full(FIRST), empty(SECOND))));
        assertThat(row(FIRST)).usingRecursiveComparison().isEqualTo(full(FIRST));
        assertThat(row(SECOND)).isEqualTo(empty(SECOND));
    }
}
