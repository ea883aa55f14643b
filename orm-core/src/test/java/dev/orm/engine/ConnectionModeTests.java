package dev.orm.engine;

import static dev.orm.engine.Library.filled;
import static dev.orm.engine.TestSql.ofDriver;
import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A connection goes back as it came, or does not come back at all. */
@OnEachDatabase
final class ConnectionModeTests {

    private static final ExecutionOptions STRICT =
            ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE).readOnly(true);

    private final TestDatabase database;

    ConnectionModeTests(TestDatabase database) {
        this.database = database;
        filled(database);
    }

    /** Drivers refuse to roll back in autocommit mode. */
    private static void breakRollback(EngineConnection connection) {
        connection.query(sql("select 1"), ResultSet::next);
        connection.withJdbc(jdbc -> {
            jdbc.setAutoCommit(true);
            return null;
        });
    }

    @Test
    @Covers("E7.2")
    @NotOn(value = DatabaseProduct.H2, because = "it rolls back in autocommit mode too")
    void aConnectionWhoseRollbackFailedIsClosedOrAsItWas() throws SQLException {
        SingleConnectionDataSource one = new SingleConnectionDataSource(database.url(), true);
        Connection jdbc = one.getConnection();
        try (EngineConnection connection = Engine.of(one).withOptions(STRICT).connect()) {
            breakRollback(connection);
            assertThatThrownBy(connection::rollback).isInstanceOf(DataAccessException.class);
        }
        assertThat(jdbc.isClosed() || !jdbc.isReadOnly()).isTrue();
        one.destroy();
    }

    @Test
    @Covers("E7.2")
    @NotOn(value = DatabaseProduct.H2, because = "it rolls back in autocommit mode too")
    void onlyTheConnectionWhoseRollbackFailedLeavesAPool() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setMaximumPoolSize(2);
            Engine engine = Engine.of(pool);
            Connection other;
            Connection broken;
            try (EngineConnection good = engine.connect();
                    EngineConnection bad = engine.withOptions(STRICT).connect()) {
                other = ofDriver(good, database.product());
                broken = ofDriver(bad, database.product());
                breakRollback(bad);
                assertThatThrownBy(bad::rollback).isInstanceOf(DataAccessException.class);
            }
            try (EngineConnection one = engine.connect();
                    EngineConnection two = engine.connect()) {
                assertThat(new Connection[] {ofDriver(one, database.product()), ofDriver(two, database.product())})
                        .contains(other)
                        .doesNotContain(broken);
            }
        }
    }

    @Test
    @Covers("E7.2")
    void aConnectionGoesBackWithEveryModeItCameWith() throws SQLException {
        SingleConnectionDataSource one = new SingleConnectionDataSource(database.url(), true);
        Connection jdbc = one.getConnection();
        int before = jdbc.getTransactionIsolation();
        boolean readOnly = jdbc.isReadOnly();
        Engine engine = Engine.of(one);
        engine.inTransaction(STRICT, connection -> connection.query(sql("select 1"), ResultSet::next));
        assertThatThrownBy(() -> engine.inTransaction(
                        STRICT, connection -> connection.query(sql("select nothing"), ResultSet::next)))
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.getTransactionIsolation()).isEqualTo(before);
        assertThat(jdbc.isReadOnly()).isEqualTo(readOnly);
        assertThat(jdbc.getAutoCommit()).isTrue();
        one.destroy();
    }

    @Test
    @Covers("E7.2")
    @NotOn(
            value = {DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE},
            because = "they refuse to end a transaction in autocommit mode, and lose the connection")
    void aConnectionGoesBackInTheAutocommitModeItCameWithWhateverItsUserDid() throws SQLException {
        SingleConnectionDataSource one = new SingleConnectionDataSource(database.url(), true);
        Connection jdbc = one.getConnection();
        Engine.of(one)
                .inTransaction(connection -> connection.withJdbc(taken -> {
                    taken.setAutoCommit(true);
                    return true;
                }));
        assertThat(jdbc.getAutoCommit()).isTrue();
        one.destroy();
    }

    @Test
    @Covers("E7.2")
    void aReadOnlyConnectionStaysSo() throws SQLException {
        SingleConnectionDataSource one = new SingleConnectionDataSource(database.url(), true);
        Connection jdbc = one.getConnection();
        if (database.product() == DatabaseProduct.POSTGRESQL) {
            jdbc.setReadOnly(true);
        }
        boolean before = jdbc.isReadOnly();
        Engine.of(one).inTransaction(STRICT, connection -> connection.query(sql("select 1"), ResultSet::next));
        assertThat(jdbc.isReadOnly()).isEqualTo(before);
        one.destroy();
    }

    @Test
    void aConnectionThatWasNeverTakenIsNotDistrusted() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setMaximumPoolSize(1);
            ConnectionLease lease = new ConnectionLease(new Database(pool, null), new DataSourceConnections(pool));
            lease.distrust();
            Connection first = unwrapped(lease);
            assertThat(unwrapped(lease)).isSameAs(first);
        }
    }

    private static Connection unwrapped(ConnectionLease lease) throws SQLException {
        Connection taken = lease.take(ConnectionMode.of(ExecutionOptions.NONE)).unwrap(Connection.class);
        lease.giveBack(true);
        return taken;
    }

    @Test
    @Covers("E7.2")
    void aConnectionThatCannotBePutIntoItsModeGoesBackAsItCame() throws SQLException {
        SingleConnectionDataSource one = new SingleConnectionDataSource(database.url(), true);
        Connection jdbc = one.getConnection();
        int before = jdbc.getTransactionIsolation();
        Engine engine = Engine.of(one).withTransactionListeners(event -> {
            throw new AssertionError("stop");
        });
        try (EngineConnection connection = engine.withOptions(STRICT).connect()) {
            assertThatThrownBy(() -> connection.query(sql("select 1"), ResultSet::next))
                    .isInstanceOf(AssertionError.class);
        } catch (AssertionError again) {
            assertThat(again).hasMessage("stop");
        }
        assertThat(jdbc.getTransactionIsolation()).isEqualTo(before);
        assertThat(jdbc.getAutoCommit()).isTrue();
        one.destroy();
    }
}
