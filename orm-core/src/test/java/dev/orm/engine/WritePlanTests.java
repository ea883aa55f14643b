package dev.orm.engine;

import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.Write;
import dev.orm.dialect.WriteRules;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.render.BoundSql;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL reads to write many rows, as it counts by itself: a plan made while a table was small stays with a prepared statement, and must not
 * be what rows are written by when the table has grown.
 */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
class WritePlanTests {

    private static final int ROWS = 20_000;
    private static final int MANY = 600;
    private static final String WIDE = "x".repeat(800);
    private static final int USES = 12;
    private static final String READ =
            "select seq_tup_read from pg_stat_xact_user_tables where relid = 'measure'::regclass";
    private static final Table MEASURE = Table.builder("measure")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("value", SqlTypes.LONG).notNull().build())
            .column(Column.builder("note", SqlTypes.STRING).length(1_000).build())
            .primaryKey("id")
            .build();

    private final TestDatabase database;
    private final Engine engine;
    private final EngineConnection connection;

    WritePlanTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.connect();
    }

    @BeforeEach
    void createASmallTable() {
        database.clear();
        MetaData.of(List.of(MEASURE), List.of()).createAll(engine);
        database.execute("insert into measure values (-1, 0), (-2, 0), (-3, 0)", "analyze measure");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private WriteRules rules() {
        return engine.dialect().writes();
    }

    private void write(List<Write> writes) {
        writes.forEach(connection::write);
    }

    private static List<@Nullable Object[]> rows(int count) {
        return LongStream.range(0, count)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id, id})
                .toList();
    }

    private void insertAll() {
        List<@Nullable Object[]> all = LongStream.range(0, ROWS)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id, id, WIDE})
                .toList();
        write(rules().insert(MEASURE, MEASURE.columns(), all, List.of()));
    }

    private void update(int count) {
        write(rules().update(MEASURE, List.of(MEASURE.column("value")), MEASURE.keyColumns(), rows(count)));
    }

    private void delete(int count) {
        List<@Nullable Object[]> keys = LongStream.range(0, count)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id})
                .toList();
        write(rules().delete(MEASURE, MEASURE.keyColumns(), keys));
    }

    private void lock(int count) {
        List<@Nullable Object[]> keys = LongStream.range(0, count)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id})
                .toList();
        write(rules().lock(MEASURE, MEASURE.keyColumns(), keys));
    }

    /** Used on the small table until the server has settled on a plan for it, and once more when the table has grown: how many rows that read one by one. */
    private long readInSequence(Runnable use) {
        for (int i = 0; i < USES; i++) {
            use.run();
        }
        insertAll();
        long before = read();
        use.run();
        return read() - before;
    }

    private long read() {
        return connection.query(sql(READ), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private String explained(List<Write> writes) {
        Write write = writes.get(0);
        return connection.query(
                new BoundSql(
                        "explain " + write.sql(), write.types(), write.rows().get(0)),
                rows -> {
                    StringBuilder plan = new StringBuilder();
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                    return plan.toString();
                });
    }

    @Test
    void manyRowsOfATableThatHasGrownAreUpdatedByTheirKeys() {
        assertThat(readInSequence(() -> update(MANY))).isZero();
    }

    @Test
    void manyRowsOfATableThatHasGrownAreDeletedByTheirKeys() {
        assertThat(readInSequence(() -> delete(MANY))).isZero();
    }

    @Test
    void manyRowsOfATableThatHasGrownAreLockedByTheirKeys() {
        assertThat(readInSequence(() -> lock(MANY))).isZero();
    }

    @Test
    void manyRowsAreNotUpdatedByThePlanOfFew() {
        for (int i = 0; i < USES; i++) {
            update(2);
        }
        assertThat(readInSequence(() -> update(MANY))).isZero();
    }

    /** The server then expects three rows, whatever it has of them. */
    @Test
    void statisticsFromWhenTheTableWasSmallLetNoRowBeComparedWithEachOfTheArrays() {
        insertAll();
        connection.rollback();
        database.execute("analyze measure");
        insertAll();

        String plan =
                explained(rules().update(MEASURE, List.of(MEASURE.column("value")), MEASURE.keyColumns(), rows(MANY)));

        assertThat(plan).contains("Hash Join").contains("(id = ANY ('{0,1,2,").doesNotContain("Nested Loop");
    }

    @Test
    void manyRowsWithStatisticsOfTheirNumberAreJoinedByAHashTable() {
        insertAll();
        connection.commit();
        database.execute("analyze measure");

        String plan =
                explained(rules().update(MEASURE, List.of(MEASURE.column("value")), MEASURE.keyColumns(), rows(MANY)));

        assertThat(plan).contains("Hash Join").contains("(id = ANY ('{0,1,2,").doesNotContain("Nested Loop");
    }
}
