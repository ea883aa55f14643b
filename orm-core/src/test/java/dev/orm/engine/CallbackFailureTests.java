package dev.orm.engine;

import static dev.orm.engine.Library.AUTHOR;
import static dev.orm.engine.Library.AUTHOR_ID;
import static dev.orm.engine.Library.NAME;
import static dev.orm.engine.Library.empty;
import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.sql;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Table;
import dev.orm.sql.Insert;
import dev.orm.sql.render.BoundSql;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.UnexpectedRollbackException;

/** What users give the engine to call may throw anything: connections go back, half a change is not committed, the first failure wins. */
@OnEachDatabase
final class CallbackFailureTests {

    private static final BoundSql ONE = sql("select 1");

    private final List<StatementEvent> statements = new ArrayList<>();
    private final Engine engine;

    CallbackFailureTests(TestDatabase database) {
        this.engine = empty(database).withListeners(statements::add);
    }

    private static Insert<Table> author(long id) {
        return insertInto(AUTHOR).columns(AUTHOR_ID, NAME).values(id, "A" + id);
    }

    /** As languages without checked exceptions throw them. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static RuntimeException thrown(Throwable any) {
        throw CallbackFailureTests.<RuntimeException>sneaky(any);
    }

    private static List<Throwable> throwables() {
        return List.of(
                new IllegalStateException("stop"),
                new OutOfMemoryError("stop"),
                new StackOverflowError("stop"),
                new AssertionError("stop"),
                new IOException("stop"));
    }

    @Test
    void whateverWorkThrowsInATransactionIsRolledBackAndPassedOn() {
        for (Throwable failure : throwables()) {
            assertThatThrownBy(() -> engine.inTransaction(connection -> {
                        connection.execute(author(1));
                        throw thrown(failure);
                    }))
                    .isSameAs(failure);
            assertThat(count(engine, "author")).as("rows after %s", failure).isZero();
        }
    }

    @Test
    void whateverWorkBehindASavepointThrowsIsUndone() {
        try (EngineConnection connection = engine.connect()) {
            for (Throwable failure : throwables()) {
                connection.execute(author(1));
                assertThatThrownBy(() -> connection.inSavepoint(() -> {
                            connection.execute(author(2));
                            throw thrown(failure);
                        }))
                        .isSameAs(failure);
                assertThat(connection.execute(select(AUTHOR_ID)).all())
                        .as("rows after %s", failure)
                        .containsExactly(1L);
                connection.rollback();
            }
        }
    }

    @Test
    void whateverAReaderThrowsIsToldToListenersAndInAutocommitTheConnectionGoesBack() {
        try (EngineConnection connection = engine.connect()) {
            connection.autocommit(true);
            for (Throwable failure : throwables()) {
                statements.clear();
                assertThatThrownBy(() -> connection.query(ONE, rows -> {
                            throw thrown(failure);
                        }))
                        .isSameAs(failure);
                assertThat(statements)
                        .singleElement()
                        .extracting(StatementEvent::failure)
                        .isSameAs(failure);
            }
            assertThat(connection.<Boolean>query(ONE, ResultSet::next)).isTrue();
        }
    }

    @Test
    void aReaderThatThrowsAnErrorHalfwayThroughAChangeFailsTheTransaction() {
        OutOfMemoryError failure = new OutOfMemoryError("stop");
        try (EngineConnection connection = engine.connect()) {
            connection.execute(author(1));
            BoundSql change = sql(returningText(connection));
            assertThatThrownBy(() -> connection.returning(change, rows -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
            assertThat(connection.failure()).hasCause(failure).hasMessageContaining("OutOfMemoryError");
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(UnexpectedRollbackException.class)
                    .hasRootCause(failure);
        }
        assertThat(count(engine, "author")).isZero();
    }

    private static String returningText(EngineConnection connection) {
        return connection.dialect().name().equals("H2")
                ? "select id from final table (update author set name = 'B')"
                : "update author set name = 'B' returning id";
    }

    @Test
    void aSourceOfRowsThatThrowsAnErrorFailsTheTransaction() {
        StackOverflowError failure = new StackOverflowError("stop");
        Iterator<Long> ids = LongStream.rangeClosed(1, 5_000).iterator();
        Iterator<@Nullable Object[]> rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public @Nullable Object[] next() {
                if (!ids.hasNext()) {
                    throw failure;
                }
                return new Object[] {ids.next(), "A"};
            }
        };
        try (EngineConnection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.bulkInsert(AUTHOR, AUTHOR.columns(), rows))
                    .isSameAs(failure);
            assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        }
        assertThat(count(engine, "author")).isZero();
    }

    @Test
    void listenersThatThrowErrorsKeepNoConnection() {
        AssertionError failure = new AssertionError("stop");
        AtomicBoolean refusing = new AtomicBoolean(true);
        Engine strict = engine.withListeners(new StatementListener() {
            @Override
            public void executing(SentStatement statement) {
                if (refusing.get()) {
                    throw failure;
                }
            }

            @Override
            public void executed(StatementEvent event) {}
        });
        try (EngineConnection connection = strict.connect()) {
            connection.autocommit(true);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> connection.query(ONE, ResultSet::next)).isSameAs(failure);
            }
            refusing.set(false);
            assertThat(connection.<Boolean>query(ONE, ResultSet::next)).isTrue();
        }
    }

    @Test
    void aListenerThatThrowsAnErrorDoesNotHideTheFailureItIsToldOf() {
        AssertionError second = new AssertionError("listener");
        Engine strict = engine.withListeners(event -> {
            throw second;
        });
        try (EngineConnection connection = strict.connect()) {
            assertThatThrownBy(() -> connection.query(sql("select nothing"), ResultSet::next))
                    .isInstanceOf(DataAccessException.class)
                    .hasSuppressedException(second);
        }
    }

    @Test
    void aListenerOfTransactionsThatThrowsAnErrorKeepsNoConnection() {
        AssertionError failure = new AssertionError("stop");
        Engine strict = engine.withTransactionListeners(event -> {
            if (event.kind() == TransactionEvent.Kind.CONNECTION_TAKEN) {
                throw failure;
            }
        });
        try (EngineConnection connection = strict.connect()) {
            connection.autocommit(true);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> connection.query(ONE, ResultSet::next)).isSameAs(failure);
            }
        }
    }

    @Test
    void aStatementWithinTheReadingOfAnotherLeavesItItsConnection() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(author(1));
            connection.execute(author(2));
            connection.commit();
            connection.autocommit(true);
            List<Boolean> found = connection.query(sql("select id from author"), rows -> {
                List<Boolean> each = new ArrayList<>();
                while (rows.next()) {
                    each.add(connection.query(ONE, ResultSet::next));
                }
                return each;
            });
            assertThat(found).containsExactly(true, true);
        }
    }

    @Test
    void workOfOtherToolsThatWrapsAnErrorOfTheDatabaseFailsTheTransaction() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(author(1));
            assertThatThrownBy(() -> connection.withJdbc(jdbc -> {
                        try (Statement statement = jdbc.createStatement()) {
                            return statement.execute("delete from nowhere");
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        }
    }

    @Test
    void changesThatStopHalfwayFailTheTransaction() {
        IllegalStateException failure = new IllegalStateException("stop");
        Iterable<Insert<Table>> changes = () -> LongStream.rangeClosed(1, 2_000)
                .mapToObj(id -> {
                    if (id == 1_500) {
                        throw failure;
                    }
                    return author(id);
                })
                .iterator();
        try (EngineConnection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.executeAll(changes)).isSameAs(failure);
            assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        }
        assertThat(count(engine, "author")).isZero();
    }

    @Test
    void aHookThatThrowsDoesNotHideTheFailureItIsShown() {
        AssertionError second = new AssertionError("hook");
        Engine hooked = engine.withFailureHook(failure -> {
            throw second;
        });
        try (EngineConnection connection = hooked.connect()) {
            assertThatThrownBy(() -> connection.query(sql("select nothing"), ResultSet::next))
                    .isInstanceOf(DataAccessException.class)
                    .hasSuppressedException(second);
            assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        }
    }

    @Test
    void aListenerThatThrowsWhenTheConnectionReturnsDoesNotHideTheFailureBefore() {
        AssertionError second = new AssertionError("listener");
        Engine strict = engine.withTransactionListeners(event -> {
            if (event.kind() == TransactionEvent.Kind.CONNECTION_RETURNED) {
                throw second;
            }
        });
        try (EngineConnection connection = strict.connect()) {
            connection.autocommit(true);
            assertThatThrownBy(() -> connection.query(sql("select nothing"), ResultSet::next))
                    .isInstanceOf(DataAccessException.class)
                    .hasSuppressedException(second);
        }
    }

    @Test
    void anInterruptedThreadThatWaitsForAConnectionIsToldSo(TestDatabase database) {
        try (Engine one = Engine.create(EngineSettings.of(database.url()).poolSize(1));
                EngineConnection holder = one.connect();
                EngineConnection waiting = one.connect()) {
            holder.query(ONE, ResultSet::next);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> waiting.execute(author(1)))
                    .isInstanceOf(CannotGetJdbcConnectionException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted())
                    .as("the thread is still interrupted")
                    .isTrue();
            holder.rollback();
            assertThat(waiting.<Boolean>query(ONE, ResultSet::next)).isTrue();
        }
    }
}
