package dev.orm.engine;

import static dev.orm.sql.Sql.excluded;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.AliasedTable;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Row2;
import dev.orm.sql.Upsert;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and tables that are called as a MERGE calls its own. */
@OnEachDatabase
final class MergedNameTests {

    private static final Table SPOT = Table.builder("s")
            .column(Column.builder("r", SqlTypes.LONG).notNull().build())
            .column(Column.builder("n_", SqlTypes.LONG).build())
            .column(Column.builder("N__", SqlTypes.LONG).build())
            .primaryKey("r")
            .build();
    private static final Table SOURCE = Table.builder("source")
            .column(Column.builder("c0", SqlTypes.LONG).notNull().build())
            .primaryKey("c0")
            .build();
    private static final WholeColumn<Table, Long> R = SPOT.whole("r", Long.class);
    private static final WholeColumn<Table, Long> N = SPOT.whole("n_", Long.class);
    private static final WholeColumn<Table, Long> NN = SPOT.whole("N__", Long.class);
    private static final WholeColumn<Table, Long> C = SOURCE.whole("c0", Long.class);

    private static final Table EXCLUDED = named("excluded");

    private final TestDatabase database;
    private final Engine engine;

    MergedNameTests(TestDatabase database) {
        this.database = database;
        database.clear();
        engine = Engine.of(database.dataSource());
        MetaData.of(List.of(SPOT, SOURCE), List.of()).createAll(engine);
    }

    private static Table named(String name) {
        return Table.builder(name)
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .column(Column.builder("excluded", SqlTypes.LONG).build())
                .primaryKey("id")
                .build();
    }

    @Test
    void firstOfEqualRowsIsInsertedWhateverTheColumnsAreCalled() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(insertInto(SPOT)
                    .columns(R, N, NN)
                    .values(1L, 10L, 20L)
                    .values(1L, 11L, 21L)
                    .values(2L, 12L, 22L)
                    .onConflict(R)
                    .doNothing());

            assertThat(connection.execute(select(N, NN).orderBy(R.asc())).all())
                    .containsExactly(new Row2<>(10L, 20L), new Row2<>(12L, 22L));
        }
    }

    @Test
    void rowsAreUpdatedFromOthersWhateverTheTablesAreCalled() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(insertInto(SPOT).columns(R, N).values(1L, 1L).values(2L, 2L));
            connection.execute(insertInto(SOURCE).columns(C).values(2L));
            connection.execute(update(SPOT).set(N, C.plus(40)).from(SOURCE).where(C.eq(R)));

            assertThat(connection.execute(select(R, N).orderBy(R.asc())).all())
                    .containsExactly(new Row2<>(1L, 1L), new Row2<>(2L, 42L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"excluded", "\"Excluded\"", "new", "old", "final", "r", "values"})
    @Covers({"Q40.1", "Q40.2"})
    void upsertWorksWhateverTheTableIsCalled(String name) {
        Table table = named(name);
        MetaData.of(List.of(table), List.of()).createAll(engine);
        WholeColumn<Table, Long> id = table.whole("id", Long.class);
        WholeColumn<Table, Long> held = table.whole("excluded", Long.class);
        Upsert<Table> upsert = insertInto(table)
                .columns(id, held)
                .values(1L, 10L)
                .values(2L, 20L)
                .onConflict(id)
                .doUpdate(held, held.plus(excluded(held)).plus(held));
        try (EngineConnection connection = engine.connect()) {
            connection.execute(insertInto(table).columns(id, held).values(1L, 1L));
            assertThat(connection.execute(upsert.where(held.lt(excluded(held)))))
                    .isEqualTo(2);
            assertThat(connection.execute(insertInto(table)
                            .columns(id, held)
                            .values(1L, 7L)
                            .values(3L, 8L)
                            .onConflict(id)
                            .doNothing()))
                    .isEqualTo(1);

            assertThat(connection.execute(select(id, held).orderBy(id.asc())).all())
                    .containsExactly(new Row2<>(1L, 12L), new Row2<>(2L, 20L), new Row2<>(3L, 8L));
        }
    }

    @Test
    @Covers({"Q40.2", "Q40.3"})
    void theTableIsCalledOtherwiseWhereItsNameIsThatOfTheRow() {
        MetaData.of(List.of(EXCLUDED), List.of()).createAll(engine);
        WholeColumn<Table, Long> id = EXCLUDED.whole("id", Long.class);
        WholeColumn<Table, Long> held = EXCLUDED.whole("excluded", Long.class);
        List<String> sent = new ArrayList<>();
        try (EngineConnection connection =
                engine.withListeners(event -> sent.add(event.sql())).connect()) {
            connection.execute(insertInto(EXCLUDED).columns(id, held).values(1L, 1L));
            List<Row2<Long, Long>> returned = connection
                    .execute(insertInto(EXCLUDED)
                            .columns(id, held)
                            .values(1L, 10L)
                            .onConflict(id)
                            .doUpdate(held, excluded(held).plus(held))
                            .returning(id, held))
                    .all();

            assertThat(returned).containsExactly(new Row2<>(1L, 11L));
            assertThat(sent.get(0)).startsWith("insert into excluded (id, excluded) values");
            assertThat(sent.get(1))
                    .contains(
                            database.product() == DatabaseProduct.H2
                                    ? "merge into excluded as e using (values"
                                    : "insert into excluded as e (id, excluded) values",
                            "set excluded = excluded.excluded + e.excluded");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"excluded", "Excluded", "new", "old", "target"})
    @Covers("Q40.2")
    void subqueriesOfAnUpsertSeeTheRowWhateverTheirSourcesAreCalled(String alias) {
        AliasedTable other = SPOT.as(alias);
        WholeColumn<Table, Long> otherId = other.whole("r", Long.class);
        Upsert<Table> upsert = insertInto(SPOT)
                .columns(R, N)
                .values(1L, 10L)
                .onConflict(R)
                .doUpdate(
                        N,
                        select(otherId.plus(excluded(N)).plus(N))
                                .from(other)
                                .where(otherId.ne(R))
                                .scalar());
        try (EngineConnection connection = engine.connect()) {
            connection.execute(insertInto(SPOT).columns(R, N).values(1L, 1L).values(5L, 5L));
            connection.execute(upsert);

            assertThat(connection.execute(select(R, N).orderBy(R.asc())).all())
                    .containsExactly(new Row2<>(1L, 16L), new Row2<>(5L, 5L));
        }
    }
}
