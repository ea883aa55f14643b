package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Table;
import dev.orm.sql.Cte;
import dev.orm.sql.Insert;
import dev.orm.sql.Row;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

@OnEachDatabase
final class LargeStatementTests {

    private final List<SentStatement> sent = new ArrayList<>();
    private final Engine engine;
    private final EngineConnection connection;

    LargeStatementTests(TestDatabase database) {
        this.engine = empty(database).withListeners(event -> sent.add(event.statement()));
        this.connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private static Insert<Table> author(long id) {
        return insertInto(AUTHOR).columns(AUTHOR_ID, NAME).values(id, "A" + id);
    }

    @Test
    @Covers("E15.5")
    void aMillionIdsAreOneParameterOrSixteenWhereArraysAreShort() {
        connection.executeAll(LongStream.rangeClosed(1, 1_000)
                .mapToObj(LargeStatementTests::author)
                .toList());
        sent.clear();
        List<Long> ids =
                LongStream.rangeClosed(1, 1_000_000).map(id -> id * 7).boxed().toList();
        List<Long> found = connection
                .execute(select(AUTHOR_ID).where(AUTHOR_ID.in(ids)).orderBy(AUTHOR_ID.asc()))
                .all();
        assertThat(found)
                .isEqualTo(
                        LongStream.rangeClosed(1, 142).map(id -> id * 7).boxed().toList());
        assertThat(sent)
                .singleElement()
                .satisfies(statement -> assertThat(statement.types())
                        .hasSize(connection.dialect().takesLongLists() ? 1 : 16));
    }

    @ParameterizedTest
    @ValueSource(ints = {32_767, 32_768, 65_535, 65_536})
    void listsOfAnyLengthShareOneText(int length) {
        connection.executeAll(List.of(author(1), author(length), author(length + 1L)));
        List<Long> ids = LongStream.rangeClosed(1, length).boxed().toList();
        assertThat(connection
                        .execute(select(AUTHOR_ID).where(AUTHOR_ID.in(ids)).orderBy(AUTHOR_ID.asc()))
                        .all())
                .containsExactly(1L, (long) length);
        assertThat(connection
                        .execute(select(AUTHOR_ID).where(AUTHOR_ID.notIn(ids)))
                        .all())
                .containsExactly(length + 1L);
    }

    @Test
    @NotOn(value = DatabaseProduct.H2, because = "it has no WITH before an insert, which another test says")
    void aLargeInsertBehindWithGoesInPortions() {
        connection.execute(author(1));
        Cte first = cte("first", select(NAME.as("name")).where(AUTHOR_ID.eq(1)));
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(2L, select(first.text("name")).from(first).scalar()));
        LongStream.rangeClosed(3, 40_000).forEach(id -> rows.add(List.of(id, "many")));
        sent.clear();

        assertThat(connection.execute(with(first)
                        .then(insertInto(AUTHOR).columns(AUTHOR_ID, NAME).allValues(rows))))
                .isEqualTo(39_999);
        assertThat(sent).hasSize(3).allMatch(statement -> statement.sql().startsWith("with first "));
        assertThat(connection
                        .execute(select(NAME).where(AUTHOR_ID.in(2, 40_000)))
                        .all())
                .containsExactlyInAnyOrder("A1", "many");
    }

    private Result<Row> ofParameters(int count) {
        return connection.unsafeQuery(
                "select count(*) as n from author where id in (?" + ", ?".repeat(count - 1) + ")",
                LongStream.rangeClosed(1, count).boxed().toArray());
    }

    @Test
    void asManyParametersAsTheDatabaseTakesAreSent() {
        connection.executeAll(List.of(author(1), author(1_000_000)));
        assertThat(ofParameters(connection.dialect().maxParameters()).one().get("n", Number.class))
                .hasToString("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {32_766, 32_767, 32_768, 65_535, 65_536})
    void anyNumberOfParametersIsSentOrRefusedBefore(int count) {
        connection.executeAll(List.of(author(1), author(count), author(count + 1L)));
        if (count <= connection.dialect().maxParameters()) {
            assertThat(ofParameters(count).one().get("n", Number.class)).hasToString("2");
        } else {
            assertThatThrownBy(() -> ofParameters(count)).isInstanceOf(InvalidDataAccessApiUsageException.class);
            assertThat(connection.state()).isEqualTo(TransactionState.ACTIVE);
        }
    }

    @Test
    void moreParametersAreRefusedBeforeTheDriverIsAsked() {
        int most = connection.dialect().maxParameters();
        assertThatThrownBy(() -> ofParameters(most + 1))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("has " + (most + 1) + " parameters")
                .hasMessageContaining(connection.dialect().name() + " takes at most " + most)
                .hasMessageContaining("executeAll");
        assertThat(sent).isEmpty();
        assertThat(connection.inTransaction()).isFalse();
    }

    @Test
    @Covers("E20.1")
    void neighboursOfOneShapeAreABatchAndEachSaysHowManyRowsItTouched() {
        long[] counts = connection.executeAll(List.of(
                author(1),
                author(2),
                author(3),
                update(AUTHOR).set(NAME, "B").where(AUTHOR_ID.le(2)),
                update(AUTHOR).set(NAME, "C").where(AUTHOR_ID.le(9)),
                deleteFrom(AUTHOR).where(AUTHOR_ID.eq(7))));
        assertThat(counts).containsExactly(1, 1, 1, 2, 3, 0);
        assertThat(sent).extracting(SentStatement::batchSize).containsExactly(3, 2, 1);
        assertThat(sent).extracting(SentStatement::sql).startsWith("insert into author (id, name) values (?, ?)");
        assertThat(connection.execute(select(NAME)).all()).containsExactly("C", "C", "C");
    }

    @Test
    void aBatchThatFailsHalfwayFailsItsTransaction() {
        assertThatThrownBy(() -> connection.executeAll(List.of(author(1), author(2), author(1))))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("a batch failed");
        assertThat(connection.state()).isEqualTo(TransactionState.FAILED);
    }

    @Test
    void batchesOfAnyLengthStaySmall() {
        connection.executeAll(LongStream.rangeClosed(1, 2_500)
                .mapToObj(LargeStatementTests::author)
                .toList());
        assertThat(sent).extracting(SentStatement::batchSize).containsExactly(1_000, 1_000, 500);
        assertThat(connection.execute(select(count()).from(AUTHOR)).one()).isEqualTo(2_500);
    }

    @Test
    void anInsertOfMoreValuesThanParametersGoesInPortions() {
        int rows = connection.dialect().maxParameters() / 2 + 1;
        Insert<Table> insert = insertInto(AUTHOR)
                .columns(AUTHOR_ID, NAME)
                .allValues(LongStream.rangeClosed(1, rows)
                        .mapToObj(id -> List.<Object>of(id, "A" + id))
                        .toList());
        assertThat(connection.execute(insert)).isEqualTo(rows);
        assertThat(sent)
                .hasSizeGreaterThan(1)
                .allSatisfy(statement -> assertThat(statement.types())
                        .hasSizeLessThanOrEqualTo(connection.dialect().maxParameters()));
        assertThat(connection.execute(select(countDistinct(NAME)).from(AUTHOR)).one())
                .isEqualTo(rows);
    }
}
