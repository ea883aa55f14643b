package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

@OnEachDatabase
final class IsolationTests {

    private final TestDatabase database;
    private final Engine engine;

    IsolationTests(TestDatabase database) {
        this.database = database;
        this.engine = filled(database);
    }

    private static int level(EngineConnection connection) {
        return connection.withJdbc(Connection::getTransactionIsolation);
    }

    @Test
    @Covers("E7.1")
    void aTransactionHasTheLevelItWasGiven() {
        int level = engine.inTransaction(
                ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE), IsolationTests::level);
        assertThat(level).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }

    @Test
    @Covers("E7.1")
    void anEngineHasALevelForAllItsTransactions() {
        Engine strict = engine.withOptions(ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE));
        assertThat(strict.inTransaction(IsolationTests::level)).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }

    @Test
    @Covers({"E7.2", "TX12.1"})
    void aConnectionGoesBackWithTheLevelItCameWith() {
        try (HikariDataSource one = new HikariDataSource()) {
            one.setJdbcUrl(database.url());
            one.setMaximumPoolSize(1);
            Engine alone = Engine.of(one);
            int before = alone.inTransaction(IsolationTests::level);
            alone.inTransaction(ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE), IsolationTests::level);
            assertThat(alone.inTransaction(IsolationTests::level)).isEqualTo(before);
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no repeatable read")
    @Covers("E7.1")
    void aRepeatableReadSeesWhatItSawBefore() {
        try (EngineConnection reader = engine.connect()) {
            reader.isolation(IsolationLevel.REPEATABLE_READ);
            long before = reader.execute(select(count()).from(BOOK)).one();
            engine.inTransaction(writer -> writer.execute(deleteFrom(BOOK).where(ID.eq(1))));
            assertThat(reader.execute(select(count()).from(BOOK)).one()).isEqualTo(before);
            reader.commit();
            assertThat(reader.execute(select(count()).from(BOOK)).one()).isEqualTo(before - 1);
        }
    }

    @Test
    @Covers("E7.3")
    void anEngineOfTheAutocommitLevelStillHasTransactionsWhereAskedFor() {
        Engine automatic = engine.withOptions(ExecutionOptions.NONE.isolation(IsolationLevel.AUTOCOMMIT));
        try (EngineConnection connection = automatic.connect()) {
            connection.execute(deleteFrom(BOOK).where(ID.eq(1)));
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThatThrownBy(() -> automatic.inTransaction(connection -> {
                    connection.execute(deleteFrom(BOOK).where(ID.eq(2)));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        long left =
                engine.inTransaction(c -> c.execute(select(count()).from(BOOK)).one());
        assertThat(left).isEqualTo(3);
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL},
            because = "they have the level")
    @Covers("E7.4")
    void aLevelTheDatabaseDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> engine.inTransaction(
                        ExecutionOptions.NONE.isolation(IsolationLevel.REPEATABLE_READ),
                        connection ->
                                connection.execute(select(count()).from(BOOK)).one()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("REPEATABLE_READ")
                .hasMessageContaining("SQLite");
    }
}
