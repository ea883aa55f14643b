package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.ofDriver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

@OnEachDatabase
final class FailureHookTests {

    private final TestDatabase database;
    private final Engine engine;

    FailureHookTests(TestDatabase database) {
        this.database = database;
        this.engine = Library.filled(database);
    }

    @Test
    @Covers({"E13.1", "E13.2"})
    void anErrorHoldsTheDriversExceptionAndTheTextButNoValues() {
        assertThatThrownBy(() -> engine.inTransaction(
                        connection -> connection.unsafeQuery("select * from nowhere where name = ?", "secret")))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("select * from nowhere where name = ?")
                .hasMessageNotContaining("secret");
    }

    @Test
    @Covers("E13.3")
    void aViolatedConstraintIsNamed() {
        database.execute("create table tagged (id bigint, constraint uk_tagged unique (id))");
        engine.inTransaction(connection -> connection.unsafeUpdate("insert into tagged values (1)"));
        assertThatThrownBy(() -> engine.inTransaction(
                        connection -> connection.unsafeUpdate("insert into tagged values (?)", 1L)))
                .isInstanceOf(DuplicateKeyException.class)
                .message()
                .containsIgnoringCase("tagged");
    }

    @Test
    @Covers("E13.4")
    void aHookReplacesTheException() {
        List<StatementFailure> seen = new ArrayList<>();
        Engine hooked = engine.withFailureHook(failure -> {
            seen.add(failure);
            return new DataAccessResourceFailureException("replaced", failure.cause());
        });
        assertThatThrownBy(() -> hooked.inTransaction(connection -> connection.unsafeUpdate("delete from nowhere")))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("replaced");
        assertThat(seen).singleElement().satisfies(failure -> {
            assertThat(failure.sql()).isEqualTo("delete from nowhere");
            assertThat(failure.exception()).isNotNull();
        });
    }

    @Test
    @Covers({"E13.4", "E11.1"})
    void aHookSaysThatTheConnectionIsLost() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setMaximumPoolSize(1);
            Engine hooked = Engine.of(pool).withFailureHook(StatementFailure::connectionLost);
            List<Object> connections = new ArrayList<>();
            assertThatThrownBy(() -> hooked.inTransaction(connection -> {
                        connections.add(ofDriver(connection, database.product()));
                        return connection.unsafeUpdate("delete from nowhere");
                    }))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("delete from nowhere")
                    .hasNoSuppressedExceptions();
            Object next = hooked.inTransaction(connection -> ofDriver(connection, database.product()));
            assertThat(next).isNotSameAs(connections.get(0));
            assertThat(count(hooked, "book")).isEqualTo(4);
        }
    }
}
