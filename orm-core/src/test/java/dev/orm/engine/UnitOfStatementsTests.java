package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.TransactionEvent.Kind;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@OnEachDatabase
final class UnitOfStatementsTests {

    private final List<Kind> events = new ArrayList<>();
    private final Engine engine;
    private final EngineConnection connection;

    UnitOfStatementsTests(TestDatabase database) {
        this.engine = empty(database).withTransactionListeners(event -> events.add(event.kind()));
        this.connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private void insert(long id) {
        connection.execute(insertInto(AUTHOR).columns(AUTHOR_ID, NAME).values(id, "A" + id));
    }

    private List<Long> committed() {
        try (EngineConnection other = engine.connect()) {
            other.autocommit(true);
            return other.execute(select(AUTHOR_ID).orderBy(AUTHOR_ID.asc())).all();
        }
    }

    @Test
    @Covers({"E3.1", "E12.3"})
    void theFirstStatementBeginsATransaction() {
        assertThat(connection.inTransaction()).isFalse();
        insert(1);
        assertThat(connection.inTransaction()).isTrue();
        assertThat(events).containsExactly(Kind.CONNECTION_TAKEN, Kind.BEGUN);
    }

    @Test
    @Covers({"E3.2", "E12.3"})
    void closingWithoutCommitRollsBack() {
        insert(1);
        connection.close();
        assertThat(events)
                .containsExactly(Kind.CONNECTION_TAKEN, Kind.BEGUN, Kind.ROLLED_BACK, Kind.CONNECTION_RETURNED);
        assertThat(committed()).isEmpty();
    }

    @Test
    @Covers({"E3.3", "E12.3"})
    void afterACommitTheConnectionBeginsAnew() {
        insert(1);
        connection.commit();
        insert(2);
        connection.rollback();
        assertThat(events)
                .containsExactly(
                        Kind.CONNECTION_TAKEN,
                        Kind.BEGUN,
                        Kind.COMMITTED,
                        Kind.CONNECTION_RETURNED,
                        Kind.CONNECTION_TAKEN,
                        Kind.BEGUN,
                        Kind.ROLLED_BACK,
                        Kind.CONNECTION_RETURNED);
        assertThat(committed()).containsExactly(1L);
    }

    @Test
    @Covers("E4.1")
    void inTransactionCommitsWhatReturnsAndRollsBackWhatThrows() {
        engine.inTransaction(inner ->
                inner.execute(insertInto(AUTHOR).columns(AUTHOR_ID, NAME).values(1L, "A")));
        assertThatThrownBy(() -> engine.inTransaction(inner -> {
                    inner.execute(insertInto(AUTHOR).columns(AUTHOR_ID, NAME).values(2L, "B"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(committed()).containsExactly(1L);
    }

    @Test
    @Covers("E4.1")
    void aTransactionThatWasBegunEndsWithItsBlock() {
        try (EngineTransaction transaction = connection.begin()) {
            insert(1);
            transaction.commit();
        }
        try (EngineTransaction transaction = connection.begin()) {
            insert(2);
            assertThat(connection.inTransaction()).isTrue();
            assertThat(transaction).isNotNull();
        }
        assertThat(committed()).containsExactly(1L);
    }

    @Test
    @Covers("E4.2")
    void aSecondBeginningIsRefused() {
        insert(1);
        assertThatThrownBy(connection::begin)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("by its first statement")
                .hasMessageContaining("savepoint");
        connection.rollback();
        connection.begin();
        assertThatThrownBy(connection::begin)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("by begin()");
    }

    @Test
    @Covers("E4.2")
    void inTransactionRefusesABeginningInside() {
        assertThatThrownBy(() -> engine.inTransaction(EngineConnection::begin))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A transaction has begun");
    }

    @Test
    void aTransactionEndsOnce() {
        EngineTransaction transaction = connection.begin();
        insert(1);
        transaction.commit();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
        insert(2);
        transaction.close();
        assertThat(connection.inTransaction()).isTrue();
    }

    @Test
    @Covers({"E5.1", "E12.3"})
    void aSavepointTakesBackOnlyWhatHappenedSince() {
        insert(1);
        SavepointHandle savepoint = connection.savepoint();
        insert(2);
        savepoint.rollback();
        insert(3);
        connection.commit();
        assertThat(committed()).containsExactly(1L, 3L);
        assertThat(events).contains(Kind.SAVEPOINT_SET, Kind.SAVEPOINT_ROLLED_BACK);
    }

    @Test
    @Covers({"E5.1", "E12.3"})
    void workBehindASavepointIsKeptOrUndone() {
        insert(1);
        connection.inSavepoint(() -> {
            insert(2);
            return null;
        });
        assertThatThrownBy(() -> connection.inSavepoint(() -> {
                    insert(3);
                    insert(1);
                    return null;
                }))
                .isInstanceOf(DuplicateKeyException.class);
        connection.commit();
        assertThat(committed()).containsExactly(1L, 2L);
        assertThat(events).contains(Kind.SAVEPOINT_RELEASED, Kind.SAVEPOINT_ROLLED_BACK);
    }

    @Test
    @Covers("E5.2")
    void commitEndsTheTransactionWhateverSavepointsAreOpen() {
        insert(1);
        SavepointHandle savepoint = connection.savepoint();
        insert(2);
        connection.commit();
        assertThat(committed()).containsExactly(1L, 2L);
        assertThatThrownBy(savepoint::rollback)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended");
    }

    @Test
    @Covers("E5.2")
    void rollbackEndsTheTransactionWhateverSavepointsAreOpen() {
        insert(1);
        connection.savepoint();
        insert(2);
        connection.rollback();
        assertThat(committed()).isEmpty();
    }

    @Test
    @Covers("E7.3")
    void autocommitIsALevel() {
        connection.isolation(IsolationLevel.AUTOCOMMIT);
        insert(1);
        assertThat(connection.inTransaction()).isFalse();
        assertThat(committed()).containsExactly(1L);
        assertThat(events).startsWith(Kind.CONNECTION_TAKEN, Kind.CONNECTION_RETURNED);
        assertThatThrownBy(connection::begin).hasMessageContaining("autocommit");
    }

    @Test
    @Covers("E7.1")
    void theIsolationLevelIsSetBeforeTheFirstStatementOnly() {
        insert(1);
        assertThatThrownBy(() -> connection.isolation(IsolationLevel.SERIALIZABLE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A transaction has begun")
                .hasMessageContaining("SERIALIZABLE");
    }

    @Test
    @Covers("E12.5")
    void aListenerThatWasRemovedIsNotTold() {
        List<TransactionEvent> told = new ArrayList<>();
        TransactionListener listener = told::add;
        Engine listening = engine.withTransactionListeners(listener);
        Engine removed = listening.withoutTransactionListener(listener);
        removed.inTransaction(
                inner -> inner.execute(select(count()).from(AUTHOR)).one());
        assertThat(told).isEmpty();
        listening.inTransaction(
                inner -> inner.execute(select(count()).from(AUTHOR)).one());
        assertThat(told).hasSize(4);
        assertThat(told)
                .extracting(TransactionEvent::connection)
                .containsOnly(told.get(0).connection());
    }

    @Test
    void aListenerThatThrowsKeepsNoConnection() {
        Engine refusing = engine.withTransactionListeners(event -> {
            throw new IllegalStateException("listener");
        });
        for (int i = 0; i < 12; i++) {
            try (EngineConnection refused = refusing.connect()) {
                refused.autocommit(true);
                assertThatThrownBy(() -> refused.execute(select(NAME))).hasMessage("listener");
            }
        }
        assertThat(committed()).isEmpty();
    }
}
