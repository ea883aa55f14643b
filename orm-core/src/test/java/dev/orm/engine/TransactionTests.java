package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.number;
import static dev.orm.engine.TestSql.sql;
import static dev.orm.sql.Sql.deleteFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.UnexpectedRollbackException;

@OnEachDatabase
class TransactionTests {

    private final TestDatabase database;
    private final Engine engine;
    private EngineConnection connection;

    TransactionTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.connect();
    }

    @BeforeEach
    void createTable() {
        database.clear();
        database.execute("create table note (id bigint primary key, text varchar(20))");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void nothingBeginsBeforeTheFirstStatement() {
        assertThat(connection.inTransaction()).isFalse();
        insert(1);
        assertThat(connection.state()).isEqualTo(TransactionState.ACTIVE);
    }

    @Test
    void committedRowsStay() {
        insert(1);
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(1);
        assertThat(connection.inTransaction()).isFalse();
    }

    @Test
    void rowsAreGoneAfterARollback() {
        insert(1);
        connection.rollback();
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    void closingRollsBack() {
        insert(1);
        connection.close();
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    void aClosedConnectionRunsNothingMore() {
        insert(1);
        connection.close();
        connection.close();
        assertThatThrownBy(() -> insert(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed")
                .hasMessageContaining("connect()");
        assertThatThrownBy(connection::begin).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(connection::savepoint).isInstanceOf(IllegalStateException.class);
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    void aNewTransactionBeginsAfterACommit() {
        insert(1);
        connection.commit();
        insert(2);
        connection.rollback();
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void inAutocommitModeEachStatementStandsAlone() {
        connection.autocommit(true);
        insert(1);
        assertThat(connection.inTransaction()).isFalse();
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void autocommitCannotBeSwitchedInATransaction() {
        insert(1);
        assertThatThrownBy(() -> connection.autocommit(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("commit or roll back before");
    }

    @Test
    void afterAFailureFurtherStatementsAreRefusedAndNameTheFirst() {
        insert(1);
        assertThatThrownBy(() -> insert(1)).isInstanceOf(DuplicateKeyException.class);
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        assertThatThrownBy(() -> insert(2))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aFailedTransactionIsRolledBackInsteadOfCommitted() {
        insert(1);
        assertThatThrownBy(() -> insert(1)).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> connection.commit())
                .isInstanceOf(UnexpectedRollbackException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    void theConnectionIsUsableAfterAFailedCommit() {
        insert(1);
        assertThatThrownBy(() -> insert(1)).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> connection.commit()).isInstanceOf(UnexpectedRollbackException.class);
        insert(2);
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void aSavepointUndoesAFailure() {
        insert(1);
        SavepointHandle savepoint = connection.savepoint();
        assertThatThrownBy(() -> insert(1)).isInstanceOf(DuplicateKeyException.class);
        savepoint.rollback();
        insert(2);
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(2);
    }

    @Test
    void savepointsWithinSavepointsUndoTheirOwnPart() {
        connection.inSavepoint(() -> {
            insert(1);
            assertThatThrownBy(() -> connection.inSavepoint(() -> {
                        insert(2);
                        connection.inSavepoint(() -> {
                            insert(3);
                            return null;
                        });
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            insert(4);
            return null;
        });
        connection.commit();
        assertThat(number(engine, "select sum(id) from note")).isEqualTo(5);
    }

    @Test
    void thousandsOfSavepointsInOneTransactionKeepOrUndoTheirRows() {
        for (int id = 1; id <= 5_000; id++) {
            SavepointHandle savepoint = connection.savepoint();
            insert(id);
            if (id % 2 == 0) {
                savepoint.rollback();
            }
            savepoint.release();
        }
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(2_500);
    }

    @Test
    void aReadOnlyTransactionRefusesEveryKindOfChangeBeforeItIsSent() {
        connection.readOnly(true);
        List<ThrowingCallable> changes = List.of(
                () -> insert(1),
                () -> connection.unsafeUpdate("delete from note"),
                () -> connection.execute(deleteFrom(NOTE).allRows()),
                () -> connection.execute(deleteFrom(NOTE).allRows().returning(NOTE_ID)),
                () -> connection.executeAll(List.of(deleteFrom(NOTE).allRows())),
                () -> connection.bulkInsert(
                        NOTE,
                        NOTE.columns(),
                        List.<Object[]>of(new Object[] {1L}).iterator()));
        assertThat(changes)
                .allSatisfy(change -> assertThatThrownBy(change)
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContaining("read-only and cannot write: begin one that is not"));
        assertThat(connection.<Long>query(
                        sql("select count(*) from note"), rows -> rows.next() ? rows.getLong(1) : -1L))
                .isZero();
    }

    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .build();
    private static final WholeColumn<Table, Long> NOTE_ID = NOTE.whole("id", Long.class);

    @Test
    void aReleasedSavepointKeepsWhatWasDone() {
        SavepointHandle savepoint = connection.savepoint();
        insert(1);
        savepoint.release();
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void aSavepointOfAnEndedTransactionIsRefused() {
        SavepointHandle savepoint = connection.savepoint();
        connection.commit();
        assertThatThrownBy(savepoint::rollback)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
    }

    @Test
    void aSavepointDoesNotReachIntoTheNextTransaction() {
        SavepointHandle savepoint = connection.savepoint();
        connection.commit();
        insert(1);
        assertThatThrownBy(savepoint::rollback).isInstanceOf(IllegalStateException.class);
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void inAutocommitModeThereIsNoSavepoint() {
        connection.autocommit(true);
        assertThatThrownBy(() -> connection.savepoint()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void autocommitModeCommitsOnAPoolThatHandsOutTransactions() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setAutoCommit(false);
            try (EngineConnection alone = Engine.of(pool).connect()) {
                alone.autocommit(true);
                alone.update(sql("insert into note values (1, 'a')"));
            }
            assertThat(count(engine, "note")).isEqualTo(1);
        }
    }

    @Test
    void aFailureInJdbcWorkMarksTheTransactionToo() {
        insert(1);
        assertThatThrownBy(() -> connection.withJdbc(jdbc -> execute(jdbc, "insert into note values (1, 'again')")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
    }

    @Test
    void theEngineCommitsWorkThatReturnsAndRollsBackWorkThatThrows() {
        engine.inTransaction(inner -> inner.update(sql("insert into note values (1, 'a')")));
        assertThatThrownBy(() -> engine.inTransaction(inner -> {
                    inner.update(sql("insert into note values (2, 'b')"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void aManagedTransactionIsNeitherCommittedNorRolledBackHere() throws SQLException {
        try (Connection jdbc = database.dataSource().getConnection()) {
            jdbc.setAutoCommit(false);
            Managed source = new Managed(jdbc);
            EngineConnection managed = engine.connect(source);
            managed.update(sql("insert into note values (1, 'a')"));
            assertThatThrownBy(managed::commit).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(managed::rollback).isInstanceOf(IllegalStateException.class);
            managed.close();
            jdbc.commit();
            assertThat(source.released).isTrue();
        }
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void theManagerOfATransactionLearnsOfItsFailure() throws SQLException {
        try (Connection jdbc = database.dataSource().getConnection()) {
            jdbc.setAutoCommit(false);
            Managed source = new Managed(jdbc);
            EngineConnection managed = engine.connect(source);
            assertThatThrownBy(() -> managed.update(sql("insert into nowhere values (1)")));
            assertThat(source.failures).containsExactly((DataAccessException) managed.failure());
            managed.close();
            jdbc.rollback();
        }
    }

    private void insert(long id) {
        connection.update(sql("insert into note values (?, 'a')", id));
    }

    private static boolean execute(Connection jdbc, String sql) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static final class Managed implements ConnectionSource {

        private final Connection jdbc;
        private final List<RuntimeException> failures = new ArrayList<>();
        private boolean released;

        Managed(Connection jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Connection acquire() {
            return jdbc;
        }

        @Override
        public void release(Connection connection) {
            released = true;
        }

        @Override
        public boolean managesTransaction() {
            return true;
        }

        @Override
        public void failed(RuntimeException failure) {
            failures.add(failure);
        }
    }
}
