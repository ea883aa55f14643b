package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.number;
import static dev.orm.engine.TestSql.sql;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.LossyProxy;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.UnexpectedRollbackException;

/** What only a server in a process of its own shows. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
class PostgresTransactionTests {

    private final TestDatabase database;
    private final Engine engine;

    PostgresTransactionTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void createTable() {
        database.clear();
        database.execute("create table note (id bigint primary key)");
    }

    @Test
    void anErrorThatWasSwallowedInJdbcWorkStopsTheCommit() {
        try (EngineConnection connection = engine.connect()) {
            connection.update(sql("insert into note values (1)"));
            connection.withJdbc(PostgresTransactionTests::failQuietly);
            assertThatThrownBy(connection::commit).isInstanceOf(UnexpectedRollbackException.class);
        }
        assertThat(count(engine, "note")).isZero();
    }

    private static boolean failQuietly(Connection jdbc) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            return statement.execute("insert into note values (1)");
        } catch (SQLException expected) {
            return false;
        }
    }

    @Test
    @Covers("TX9.6")
    void aConnectionThatBreaksBeforeTheCommitIsReportedAsLostAndWorthAnotherTry() {
        try (EngineConnection connection = engine.connect()) {
            connection.update(sql("insert into note values (1)"));
            terminate(backend(connection));
            assertThatThrownBy(() -> connection.update(sql("insert into note values (2)")))
                    .isInstanceOf(ConnectionLostException.class)
                    .matches(RetryableFailure::isRetryable);
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(UnexpectedRollbackException.class)
                    .hasCauseInstanceOf(ConnectionLostException.class);
        }
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    @Covers("TX9.6")
    void rollingBackABrokenConnectionDoesNotMaskTheFirstFailure() {
        try (EngineConnection connection = engine.connect()) {
            connection.update(sql("insert into note values (1)"));
            terminate(backend(connection));
            assertThatThrownBy(() -> connection.update(sql("insert into note values (2)")))
                    .isInstanceOf(ConnectionLostException.class);
            connection.rollback();
            connection.update(sql("insert into note values (3)"));
            connection.commit();
        }
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void aChangeWhoseConnectionBreaksInAutocommitModeIsNotRetried() {
        try (EngineConnection connection = engine.connect()) {
            connection.autocommit(true);
            String suicide = "insert into note select 1 from pg_terminate_backend(pg_backend_pid())";
            assertThatThrownBy(() -> connection.update(sql(suicide)))
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .matches(failure -> !RetryableFailure.isRetryable(failure));
        }
    }

    @Test
    @Covers("TX9.3")
    void aConnectionThatBreaksDuringTheCommitLeavesTheOutcomeUnknown() throws Exception {
        database.execute(
                "create function wait_a_moment() returns trigger language plpgsql as $$ begin perform pg_sleep(10); return null; end $$",
                "create constraint trigger slow_commit after insert on note deferrable initially deferred"
                        + " for each row execute function wait_a_moment()");
        try (EngineConnection connection = engine.connect()) {
            connection.update(sql("insert into note values (1)"));
            long backend = backend(connection);
            Thread killer = new Thread(() -> terminateInCommit(backend));
            killer.start();
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(CommitOutcomeUnknownException.class)
                    .matches(failure -> !RetryableFailure.isRetryable(failure));
            killer.join();
        }
    }

    @Test
    @Covers("TX9.3")
    void aCommitWhoseAnswerIsLostMayWellBeCommitted() throws Exception {
        try (LossyProxy proxy = new LossyProxy(database)) {
            try (Engine lossy = Engine.create(proxy.url());
                    EngineConnection connection = lossy.connect()) {
                connection.update(sql("insert into note values (1)"));
                proxy.loseAnswerTo("COMMIT");
                assertThatThrownBy(connection::commit).isInstanceOf(CommitOutcomeUnknownException.class);
            }
        }
        awaitRow();
    }

    /** The server works on after the client has gone, so its row may come a moment later. */
    private void awaitRow() {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (count(engine, "note") == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void aConstraintCheckedAtCommitFailsWithTheOrdinaryException() {
        database.execute(
                "alter table note add constraint note_unique unique (id) deferrable initially deferred",
                "create table child (id bigint primary key references note (id) deferrable initially deferred)");
        try (EngineConnection connection = engine.connect()) {
            connection.update(sql("insert into child values (7)"));
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("child_id_fkey");
        }
        assertThat(count(engine, "child")).isZero();
    }

    @Test
    @Covers("TX9.8")
    void aReadOnlyTransactionRefusesToWrite() {
        try (EngineConnection connection = engine.connect()) {
            connection.readOnly(true);
            assertThatThrownBy(() -> connection.update(sql("insert into note values (1)")))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void theConnectionOfAReadOnlyTransactionWritesAgainAfterwards() {
        try (EngineConnection connection = engine.connect()) {
            connection.readOnly(true);
            connection.query(sql("select 1"), rows -> rows.next());
            connection.commit();
            connection.readOnly(false);
            connection.update(sql("insert into note values (1)"));
            connection.commit();
        }
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    @Covers("TX9.5")
    void aStatementThatTakesTooLongIsCancelledAndTheConnectionKept() {
        try (EngineConnection connection = engine.connect()) {
            connection.timeout(Duration.ofMillis(500));
            long backend = backend(connection);
            assertThatThrownBy(() -> connection.query(sql("select pg_sleep(20)"), rows -> rows.next()))
                    .isInstanceOf(QueryTimeoutException.class);
            connection.rollback();
            assertThat(backend(connection)).isEqualTo(backend);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsALostConnectionAfterTheTimeoutOfItsSocket() throws Exception {
        try (LossyProxy proxy = new LossyProxy(database)) {
            try (Engine stalled = Engine.create(proxy.url() + "&socketTimeout=1");
                    EngineConnection connection = stalled.connect()) {
                connection.update(sql("insert into note values (1)"));
                proxy.swallow("stalled");
                assertThatThrownBy(() -> connection.query(sql("select 'stalled'"), ResultSet::next))
                        .isInstanceOf(ConnectionLostException.class)
                        .hasMessageContaining("SQLState 08006")
                        .matches(RetryableFailure::isRetryable);
                connection.rollback();
                assertThat(connection.<Boolean>query(sql("select 1"), ResultSet::next))
                        .as("another connection")
                        .isTrue();
            }
        }
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    @Covers("E17.2")
    void aStreamWhoseConnectionBreaksYieldsWhatCameBeforeAndThenItsFailure() {
        database.execute("insert into note select * from generate_series(1, 10000)");
        List<Long> seen = new ArrayList<>();
        try (EngineConnection connection = engine.connect()) {
            RowCursor cursor = connection.cursor(sql("select id from note order by id"), 100);
            long backend = backend(connection);
            assertThatThrownBy(() -> {
                        while (cursor.next()) {
                            seen.add(cursor.read(row -> row.getLong(1)));
                            if (seen.size() == 50) {
                                terminate(backend);
                            }
                        }
                    })
                    .isInstanceOf(ConnectionLostException.class);
            cursor.close();
            connection.rollback();
            assertThat(connection.<Boolean>query(sql("select 1"), ResultSet::next))
                    .isTrue();
        }
        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void listsOfAnyLengthAreOneStatementOfTheServer() {
        Engine prepared = Engine.create(database.url() + "&prepareThreshold=1");
        WholeColumn<Table, Long> id = NOTE.whole("id", Long.class);
        try (prepared;
                EngineConnection connection = prepared.connect()) {
            for (int length = 1; length <= 600; length++) {
                List<Long> ids = LongStream.rangeClosed(1, length).boxed().toList();
                for (int time = 0; time < 6; time++) {
                    connection.execute(select(id).where(id.in(ids)));
                }
            }
            assertThat(connection
                            .unsafeQuery(
                                    "select count(*) as n from pg_prepared_statements where statement like 'select n.id%'")
                            .one()
                            .get("n", Long.class))
                    .isEqualTo(1);
        }
    }

    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .build();

    private static long backend(EngineConnection connection) {
        return connection.query(sql("select pg_backend_pid()"), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private void terminate(long backend) {
        number(engine, "select count(*) from pg_terminate_backend(" + backend + ", 5000)");
    }

    private void terminateInCommit(long backend) {
        String committing = "select count(*) from pg_stat_activity where pid = " + backend
                + " and query = 'COMMIT' and state = 'active'";
        while (number(engine, committing) == 0) {
            Thread.onSpinWait();
        }
        terminate(backend);
    }
}
