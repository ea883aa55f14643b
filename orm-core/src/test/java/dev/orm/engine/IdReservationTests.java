package dev.orm.engine;

import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@OnEachDatabase
class IdReservationTests {

    private static final Sequence BLOCKS = new Sequence("note_seq", 1, 50);
    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).identity().build())
            .column(Column.builder("text", SqlTypes.STRING).build())
            .primaryKey("id")
            .build();

    private final TestDatabase database;
    private final List<StatementEvent> statements = new ArrayList<>();
    private final Engine engine;
    private final EngineConnection connection;

    IdReservationTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource()).withListeners(statements::add);
        this.connection = engine.connect();
    }

    @BeforeEach
    void create() {
        database.clear();
        MetaData.of(List.of(NOTE), List.of(BLOCKS)).createAll(engine);
        statements.clear();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its sequences are part of the transaction")
    void idsOfASequenceComeInBlocks() {
        assertThat(connection.reserveIds(BLOCKS, 3)).containsExactly(1, 2, 3);
        assertThat(connection.reserveIds(BLOCKS, 3)).containsExactly(4, 5, 6);
        assertThat(statements).hasSize(1);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its sequences are part of the transaction")
    void manyIdsTakeOneRoundTrip() {
        assertThat(connection.reserveIds(BLOCKS, 120))
                .containsExactly(LongStream.rangeClosed(1, 120).toArray());
        assertThat(connection.reserveIds(BLOCKS, 30))
                .containsExactly(LongStream.rangeClosed(121, 150).toArray());
        assertThat(statements).hasSize(1);
    }

    @Test
    void aSequenceMadeAnewStartsAnew() {
        connection.reserveIds(BLOCKS, 3);
        connection.commit();
        MetaData metaData = MetaData.of(List.of(), List.of(BLOCKS));
        metaData.dropAll(engine);
        metaData.createAll(engine);
        assertThat(connection.reserveIds(BLOCKS, 2)).containsExactly(1, 2);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its sequences are part of the transaction")
    void idsTakenAheadAreForgottenWhenDdlFailsHalfway() {
        connection.reserveIds(BLOCKS, 3);
        connection.commit();

        assertThatThrownBy(() -> engine.execute(List.of(
                        "drop sequence note_seq", "create sequence note_seq increment by 50", "drop table absent")))
                .isInstanceOf(DataAccessException.class);

        assertThat(connection.reserveIds(BLOCKS, 2))
                .containsExactly(database.product() == DatabaseProduct.H2 ? new long[] {1, 2} : new long[] {51, 52});
    }

    @Test
    void idsOfASequenceThatCountsDownAreTakenFromItsBlocks() {
        Sequence down = new Sequence("down_seq", -1, -50);
        MetaData.of(List.of(), List.of(down)).createAll(engine);

        assertThat(connection.reserveIds(down, 3)).containsExactly(-1, -2, -3);
        assertThat(connection.reserveIds(down, 50))
                .containsExactly(LongStream.rangeClosed(4, 53).map(i -> -i).toArray());
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE},
            because = "the second database of the test lives in memory")
    void eachDatabaseBehindADataSourceHasIdsOfItsOwn() {
        SingleConnectionDataSource other = new SingleConnectionDataSource("jdbc:h2:mem:other_ids", true);
        AtomicReference<DataSource> target = new AtomicReference<>(database.dataSource());
        DataSource routing = new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                return target.get().getConnection();
            }
        };
        Engine both = Engine.of(routing);
        MetaData.of(List.of(), List.of(BLOCKS)).createAll(Engine.of(other));

        assertThat(taken(both, 3)).containsExactly(1, 2, 3);
        target.set(other);
        assertThat(taken(both, 3)).containsExactly(1, 2, 3);
        target.set(database.dataSource());
        assertThat(taken(both, 2)).containsExactly(4, 5);
        other.destroy();
    }

    private static long[] taken(Engine engine, int count) {
        return engine.inTransaction(connection -> connection.reserveIds(BLOCKS, count));
    }

    @Test
    void idsOfASequenceAreUniqueAmongThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Long> ids = new ArrayList<>();
        try {
            List<Future<long[]>> futures = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Callable<long[]> work = () -> engine.inTransaction(own -> own.reserveIds(BLOCKS, 17));
                futures.add(threads.submit(work));
            }
            for (Future<long[]> future : futures) {
                LongStream.of(future.get()).forEach(ids::add);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(ids).hasSize(40 * 17).doesNotHaveDuplicates();
    }

    @Test
    void identitiesTakenAheadStayUniqueBesideInsertsThatNumberThemselves() {
        long @Nullable [] ahead = connection.reserveIdentities(NOTE, 5);
        if (database.product() != DatabaseProduct.POSTGRESQL) {
            assertThat(ahead).isNull();
            return;
        }
        connection.update(sql("insert into note (text) values ('numbers itself')"));
        assertThat(ahead).containsExactly(1, 2, 3, 4, 5);
        assertThat(connection.reserveIdentities(NOTE, 1)).containsExactly(7);
        assertThat(statements).hasSize(3);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "all its identities take given numbers")
    void anIdentityThatTakesNoOtherNumbersIsLeftToTheDatabase() {
        database.execute("create table counted (id bigint generated always as identity primary key, text varchar(20))");
        Table counted = identity("counted");
        assertThat(connection.reserveIdentities(counted, 2)).isNull();
        assertThat(generated(counted)).containsExactly(1L);
    }

    @Test
    void anIdentityWithoutASequenceIsLeftToTheDatabase() {
        database.execute("create table fixed (id bigint default 42 primary key, text varchar(20))");
        Table fixed = identity("fixed");
        assertThat(connection.reserveIdentities(fixed, 2)).isNull();
        assertThat(connection.reserveIdentities(fixed, 2)).isNull();
        assertThat(generated(fixed)).containsExactly(42L);
    }

    private static Table identity(String name) {
        return Table.builder(name)
                .column(Column.builder("id", SqlTypes.LONG).identity().build())
                .column(Column.builder("text", SqlTypes.STRING).build())
                .primaryKey("id")
                .build();
    }

    private List<@Nullable Object> generated(Table table) {
        List<Write> writes = engine.dialect()
                .writes()
                .insert(
                        table,
                        List.of(table.column("text")),
                        List.<@Nullable Object[]>of(new Object[] {"a"}),
                        table.keyColumns());
        return connection.write(writes.get(0)).rows().stream()
                .map(row -> row[0])
                .toList();
    }

    @Test
    void aTableWithoutIdentityIsAskedOnce() {
        Table plain = Table.builder("plain")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .primaryKey("id")
                .build();
        assertThat(connection.reserveIdentities(plain, 2)).isNull();
        assertThat(connection.reserveIdentities(plain, 2)).isNull();
        assertThat(statements).isEmpty();
    }
}
