package dev.orm.conformance;

import static dev.orm.conformance.Library.*;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.WriteResult;
import dev.orm.schema.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** That the forms of writes that a dialect chooses have the effect they are asked for, in transactions that hold. */
public abstract class WriteConformance extends DialectConformance {

    /** The part of the suite about writes and transactions. */
    protected WriteConformance(DataSource database) {
        super(database);
    }

    private List<WriteResult> run(List<Write> writes) {
        return writes.stream().map(connection()::write).toList();
    }

    private static List<Column> bookColumns(String... names) {
        return List.of(names).stream().map(BOOK::column).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 300})
    final void rowsAreInserted(int number) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (long i = 0; i < number; i++) {
            rows.add(new Object[] {100 + i, "Title " + i, i % 2 == 0 ? null : 1L, new BigDecimal("1.25"), true});
        }

        run(dialect().writes().insert(BOOK, bookColumns("id", "title", "author_id", "price", "lent"), rows, List.of()));

        assertThat(connection()
                        .execute(select(ID).where(ID.ge(100L)).orderBy(ID.asc()))
                        .all())
                .isEqualTo(LongStream.range(100, 100 + number).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 150})
    final void generatedKeysComeInTheOrderOfTheRows(int number) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(new Object[] {"text " + i});
        }

        List<Object> keys = new ArrayList<>();
        run(dialect().writes().insert(NOTE, List.of(NOTE.column("text")), rows, NOTE.keyColumns()))
                .forEach(result -> result.rows().forEach(row -> keys.add(row[0])));

        assertThat(keys).hasSize(number).doesNotHaveDuplicates();
        for (int i = 0; i < number; i++) {
            assertThat(connection()
                            .execute(select(NOTE.text("text"))
                                    .where(NOTE.whole("id", Long.class).eq((Long) keys.get(i))))
                            .one())
                    .isEqualTo("text " + i);
        }
    }

    @Test
    final void rowsThatAreNotHitAreTold() {
        List<@Nullable Object[]> rows = List.of(new Object[] {"Ants", 1L}, new Object[] {"None", 77L});

        List<Write> writes = dialect().writes().update(BOOK, bookColumns("title"), bookColumns("id"), rows);

        assertThat(hits(writes)).isEqualTo(1);
        assertThat(connection().execute(select(TITLE).where(ID.eq(1))).one()).isEqualTo("Ants");
    }

    @Test
    final void rowsAreDeletedByKey() {
        List<@Nullable Object[]> keys = List.of(new Object[] {1L}, new Object[] {3L}, new Object[] {77L});

        assertThat(hits(dialect().writes().delete(BOOK, bookColumns("id"), keys)))
                .isEqualTo(2);
        assertThat(connection().execute(select(ID).orderBy(ID.asc())).all()).containsExactly(2L, 4L);
    }

    private int hits(List<Write> writes) {
        int hits = 0;
        for (Write write : writes) {
            WriteResult result = connection().write(write);
            hits += write.kind() == Write.Kind.COUNTS
                    ? java.util.Arrays.stream(result.counts()).sum()
                    : result.rows().size();
        }
        return hits;
    }

    @Test
    final void rollbackTakesChangesBack() {
        connection().execute(deleteFrom(BOOK).allRows());
        connection().rollback();

        assertThat(books(connection())).isEqualTo(4);
    }

    @Test
    final void savepointTakesBackWhatCameAfterIt() {
        connection().execute(deleteFrom(BOOK).where(ID.eq(1)));
        var savepoint = connection().savepoint();
        connection().execute(deleteFrom(BOOK).allRows());
        savepoint.rollback();

        assertThat(books(connection())).isEqualTo(3);
    }

    @Test
    final void othersSeeWhatIsCommitted() {
        connection().execute(update(BOOK).set(TITLE, "Ants").where(ID.eq(1)));
        connection().commit();

        assertThat(engine().<Long>inTransaction(other -> other.execute(
                                select(count()).from(BOOK).where(TITLE.eq("Ants")))
                        .one()))
                .isEqualTo(1);
    }

    private static long books(EngineConnection connection) {
        return connection.execute(select(count()).from(BOOK)).one();
    }

    @Test
    final void duplicateKeyIsTold() {
        assertThatThrownBy(() ->
                        connection().execute(update(BOOK).set(TITLE, "Birds").where(ID.eq(1))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    final void readOnlyConnectionGivesUpItsModeWhenItIsClosed() {
        try (EngineConnection reading = engine().connect()) {
            reading.readOnly(true);
            assertThat(books(reading)).isEqualTo(4);
        }
        try (EngineConnection writing = engine().connect()) {
            assertThat(writing.execute(deleteFrom(BOOK).where(ID.eq(4)))).isEqualTo(1);
        }
    }

    @Test
    final void errorsAreSpringsDataAccessExceptions() {
        assertThatThrownBy(() -> connection().unsafeUpdate("this is no sql")).isInstanceOf(DataAccessException.class);
    }
}
