package dev.orm.engine;

import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

@OnEachDatabase
class CursorTests {

    private final List<StatementEvent> statements = new ArrayList<>();
    private final EngineConnection connection;

    CursorTests(TestDatabase database) {
        this.connection =
                Engine.of(database.dataSource()).withListeners(statements::add).connect();
        database.clear();
        database.execute(
                "create table number_of (n int)",
                "insert into number_of with recursive r(n) as (select 1 union all select n + 1 from r where n < 1000) select n from r");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void rowsComeOneAfterTheOther() {
        List<Integer> read = new ArrayList<>();
        try (RowCursor cursor = connection.cursor(sql("select n from number_of order by n"), 10)) {
            while (cursor.next()) {
                read.add(cursor.read(row -> row.getInt(1)));
            }
        }
        assertThat(read).hasSize(1000).startsWith(1, 2, 3).endsWith(1000);
    }

    @Test
    @Covers("E17.2")
    void aCursorThatIsClosedEarlyLeavesAConnectionThatWorks() {
        try (RowCursor cursor = connection.cursor(sql("select n from number_of order by n"), 10)) {
            assertThat(cursor.next()).isTrue();
        }
        assertThat(connection.update(sql("delete from number_of where n > 500")))
                .isEqualTo(500);
    }

    @Test
    void theListenerLearnsHowManyRowsWereRead() {
        try (RowCursor cursor = connection.cursor(sql("select n from number_of order by n"), 10)) {
            cursor.next();
            cursor.next();
        }
        assertThat(statements).singleElement().extracting(StatementEvent::rows).isEqualTo(2L);
    }

    @Test
    @Covers("E17.1")
    void inAutocommitModeNothingIsStreamed() {
        connection.autocommit(true);
        assertThatThrownBy(() -> connection.cursor(sql("select n from number_of"), 10))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "a division by zero is null")
    void aFailureOnTheWayIsTranslated() {
        try (RowCursor cursor = connection.cursor(sql("select 1 / (n - 3) from number_of order by n"), 2)) {
            assertThatThrownBy(() -> {
                        while (cursor.next()) {
                            cursor.row();
                        }
                    })
                    .isInstanceOf(DataIntegrityViolationException.class);
        } catch (DataIntegrityViolationException failedAtOnce) {
            assertThat(failedAtOnce).hasMessageContaining("22012");
        }
    }

    @Test
    @Covers({"E12.1", "E17.2"})
    void aRowThatCannotBeReadIsToldAsAFailure() {
        IllegalStateException failure = new IllegalStateException("stop");
        try (RowCursor cursor = connection.cursor(sql("select n from number_of order by n"), 10)) {
            cursor.next();
            assertThatThrownBy(() -> cursor.read(row -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThat(statements)
                .singleElement()
                .extracting(StatementEvent::failure)
                .isSameAs(failure);
        assertThat(connection.update(sql("delete from number_of where n > 500")))
                .isEqualTo(500);
    }

    @Test
    @Covers("E17.2")
    void aClosedCursorIsRefusedAndLeavesTheTransaction() {
        RowCursor cursor = connection.cursor(sql("select n from number_of order by n"), 10);
        cursor.next();
        cursor.close();
        assertThatThrownBy(cursor::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> cursor.read(row -> row.getInt(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(connection.state()).isEqualTo(TransactionState.ACTIVE);
    }

    @Test
    @Covers("E17.2")
    void aCursorOfAnEndedTransactionIsRefusedAndLeavesTheNextOne() {
        try (RowCursor cursor = connection.cursor(sql("select n from number_of order by n"), 10)) {
            cursor.next();
            connection.commit();
            connection.update(sql("delete from number_of where n > 500"));
            assertThatThrownBy(cursor::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("transaction")
                    .hasMessageContaining("has ended");
        }
        assertThat(connection.state()).isEqualTo(TransactionState.ACTIVE);
    }
}
