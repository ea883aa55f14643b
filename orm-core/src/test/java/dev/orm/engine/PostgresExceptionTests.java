package dev.orm.engine;

import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;

/** The server is made to raise each error code by name. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
class PostgresExceptionTests {

    private final TestDatabase database;
    private final Engine engine;

    PostgresExceptionTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @Test
    @Covers("TX9.2")
    void aSerializationFailureIsRetryable() {
        assertThat(raised("40001"))
                .isInstanceOf(SerializationFailureException.class)
                .matches(RetryableFailure::isRetryable);
    }

    @Test
    @Covers("TX9.2")
    void aDeadlockIsRetryable() {
        assertThat(raised("40P01"))
                .isInstanceOf(SerializationFailureException.class)
                .matches(RetryableFailure::isRetryable);
    }

    @Test
    @Covers("TX9.4")
    void aLockThatIsNotAvailableIsNotRetriedByItself() {
        assertThat(raised("55P03"))
                .isInstanceOf(CannotAcquireLockException.class)
                .matches(failure -> !RetryableFailure.isRetryable(failure));
    }

    @Test
    @Covers("TX9.5")
    void aCancelledStatementIsATimeout() {
        assertThat(raised("57014")).isInstanceOf(QueryTimeoutException.class);
    }

    /** Of these four the server says that it has closed the connection. */
    @ParameterizedTest
    @ValueSource(strings = {"57P04", "57P05", "25P03", "25P04"})
    @Covers("TX9.6")
    void aConnectionThatTheServerGaveUpIsLost(String state) {
        assertThat(raised(state)).isInstanceOf(ConnectionLostException.class).matches(RetryableFailure::isRetryable);
    }

    @Test
    void aTransactionThatWasIdleForTooLongHasLostItsConnection() {
        try (EngineConnection connection = engine.connect()) {
            int server = connection.query(sql("select pg_backend_pid()"), rows -> {
                rows.next();
                return rows.getInt(1);
            });
            connection.update(sql("set idle_in_transaction_session_timeout = 1"));
            while (TestSql.number(engine, "select count(*) from pg_stat_activity where pid = " + server) > 0) {
                Thread.onSpinWait();
            }
            assertThat(catchThrowable(() -> connection.query(sql("select 1"), rows -> rows.next())))
                    .isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void aMissingPrivilegeIsDenied() {
        assertThat(raised("42501")).isInstanceOf(PermissionDeniedDataAccessException.class);
    }

    @Test
    void tooManyConnectionsAreAResourceFailure() {
        assertThat(raised("53300")).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void anErrorWithoutAnExceptionOfItsOwnNamesItsState() {
        assertThat(raised("P0001")).isInstanceOf(StatementFailedException.class).hasMessageContaining("P0001");
    }

    @Test
    @Covers("TX9.3")
    void aStatementOfUnknownOutcomeIsNotRetried() {
        assertThat(raised("40003"))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .matches(failure -> !RetryableFailure.isRetryable(failure));
    }

    @Test
    @Covers("TX9.7")
    void aPlanThatATableAlteredUnderItIsRetryable() {
        database.execute("create table shape (id bigint)", "insert into shape values (1)");
        try (EngineConnection connection = engine.connect()) {
            for (int i = 0; i < 10; i++) {
                connection.query(sql("select * from shape"), rows -> rows.next());
            }
            connection.commit();
            connection.withJdbc(jdbc -> jdbc.getMetaData().getDatabaseMajorVersion());
            database.execute("alter table shape add column more int");
            Throwable failure = catchThrowable(() -> {
                for (int i = 0; i < 10; i++) {
                    connection.query(sql("select * from shape"), rows -> rows.next());
                }
            });
            assertThat(failure).isInstanceOf(StaleStatementException.class).matches(RetryableFailure::isRetryable);
        }
    }

    @Test
    @Covers("TX9.8")
    void aStatementAfterAnUnseenErrorIsRefusedByTheServerAndSaysSo() {
        try (EngineConnection connection = engine.connect()) {
            connection.withJdbc(jdbc -> {
                try (Statement statement = jdbc.createStatement()) {
                    return statement.execute("select 1 / 0");
                } catch (SQLException expected) {
                    return false;
                }
            });
            assertThat(catchThrowable(() -> connection.query(sql("select 1"), rows -> rows.next())))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class);
        }
    }

    private Throwable raised(String state) {
        try (EngineConnection connection = engine.connect()) {
            String text = "do $$ begin raise exception using errcode = '" + state + "', message = 'made up'; end $$";
            return catchThrowable(() -> connection.update(sql(text)));
        }
    }
}
