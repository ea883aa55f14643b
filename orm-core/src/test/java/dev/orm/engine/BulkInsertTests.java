package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.number;
import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.UnexpectedRollbackException;

@OnEachDatabase
class BulkInsertTests {

    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("text", SqlTypes.STRING).build())
            .primaryKey("id")
            .build();

    private final DatabaseProduct product;
    private final List<StatementEvent> statements = new ArrayList<>();
    private final Engine engine;
    private final EngineConnection connection;

    BulkInsertTests(TestDatabase database) {
        this.product = database.product();
        this.engine = Engine.of(database.dataSource()).withListeners(statements::add);
        this.connection = engine.connect();
        database.clear();
    }

    @BeforeEach
    void createTables() {
        MetaData.of(List.of(NOTE, AllTypes.TABLE), List.of()).createAll(engine);
        statements.clear();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void everyTypeArrives() {
        List<@Nullable Object[]> rows = AllTypes.rows(product);
        assertThat(connection.bulkInsert(AllTypes.TABLE, AllTypes.TABLE.columns(), rows.iterator()))
                .isEqualTo(rows.size());
        AllTypes.assertSame(AllTypes.read(connection), rows);
    }

    @Test
    void manyRowsArrive() {
        assertThat(connection.bulkInsert(NOTE, NOTE.columns(), notes(100_000))).isEqualTo(100_000);
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(100_000);
        assertThat(number(engine, "select sum(id) from note")).isEqualTo(5_000_050_000L);
    }

    @Test
    void noRowsAreNone() {
        assertThat(connection.bulkInsert(
                        NOTE, NOTE.columns(), List.<@Nullable Object[]>of().iterator()))
                .isZero();
    }

    @Test
    void aDuplicateKeyFailsTheTransaction() {
        List<@Nullable Object[]> rows = List.of(new Object[] {1L, "a"}, new Object[] {1L, "b"});
        assertThatThrownBy(() -> connection.bulkInsert(NOTE, NOTE.columns(), rows.iterator()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("a bulk insert failed");
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        connection.rollback();
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    void aSourceOfRowsThatThrowsLeavesAConnectionThatWorks() {
        assertThatThrownBy(() -> connection.bulkInsert(NOTE, NOTE.columns(), brokenNotes()))
                .hasMessage("five");
        connection.rollback();
        connection.update(sql("insert into note values (1, 'works')"));
        connection.commit();
        assertThat(count(engine, "note")).isEqualTo(1);
    }

    @Test
    void aSourceOfRowsThatThrowsFailsTheTransaction() {
        connection.update(sql("insert into note values (99, 'before')"));
        Throwable thrown = catchThrowable(() -> connection.bulkInsert(NOTE, NOTE.columns(), brokenNotes()));
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
        assertThat(connection.failure()).isSameAs(thrown);
        assertThatThrownBy(connection::commit).isInstanceOf(UnexpectedRollbackException.class);
        assertThat(count(engine, "note")).isZero();
    }

    @Test
    void listenersHearOfAStreamThatWasCancelled() {
        assumeThat(engine.dialect().bulkLoad()).as("streams rows").isNotNull();
        Throwable thrown = catchThrowable(() -> connection.bulkInsert(NOTE, NOTE.columns(), brokenNotes()));
        assertThat(statements).singleElement().satisfies(event -> {
            assertThat(event.sql()).startsWith("copy note");
            assertThat(event.failure()).isSameAs(thrown);
        });
    }

    private static Iterator<@Nullable Object[]> brokenNotes() {
        return LongStream.rangeClosed(1, 10)
                .<@Nullable Object[]>mapToObj(BulkInsertTests::failAtFive)
                .iterator();
    }

    private static @Nullable Object[] failAtFive(long id) {
        if (id == 5) {
            throw new IllegalStateException("five");
        }
        return new Object[] {id, "note"};
    }

    @Test
    void listenersAreToldOfTheRows() {
        connection.bulkInsert(NOTE, NOTE.columns(), notes(300));
        assertThat(statements.stream().mapToLong(StatementEvent::rows).sum()).isEqualTo(300);
    }

    private static Iterator<@Nullable Object[]> notes(long count) {
        return LongStream.rangeClosed(1, count)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id, "note " + id})
                .iterator();
    }
}
