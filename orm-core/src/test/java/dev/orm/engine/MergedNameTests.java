package dev.orm.engine;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Row2;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private final Engine engine;

    MergedNameTests(TestDatabase database) {
        database.clear();
        engine = Engine.of(database.dataSource());
        MetaData.of(List.of(SPOT, SOURCE), List.of()).createAll(engine);
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
}
