package dev.orm.engine;

import static dev.orm.engine.Labels.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Table;
import dev.orm.sql.Batch;
import dev.orm.sql.Insert;
import dev.orm.sql.Returning;
import dev.orm.sql.Row2;
import dev.orm.sql.Row3;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.type.SqlTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

final class InsertStatementTests extends LabelsTest {

    record Written(Long id, String label, Integer weight) {}

    private static Map<String, Object> note(long id, String label) {
        return Map.of("id", id, "label", label);
    }

    private List<Row2<Long, String>> notes() {
        return rows(select(NOTE_ID, NOTE_LABEL).where(NOTE_ID.gt(4)).orderBy(NOTE_ID.asc()));
    }

    @Test
    @Covers({"Q33.1", "E20.1"})
    void oneRowAndSeveralRowsAreInserted() {
        Insert<Table> insert = insertInto(NOTE).columns(NOTE_ID, NOTE_LABEL);
        assertThat(run(insert.values(5L, "a"))).isEqualTo(1);
        assertThat(run(insert.values(6L, "b").values(7L, null))).isEqualTo(2);
        assertThat(sent()).isEqualTo("insert into note (id, label) values (?, ?), (?, ?)");
        assertThat(notes()).containsExactly(new Row2<>(5L, "a"), new Row2<>(6L, "b"), new Row2<>(7L, null));
    }

    @Test
    @Covers("Q33.1")
    void valuesMayBeExpressions() {
        run(insertInto(NOTE)
                .columns(NOTE_ID, NOTE_LABEL)
                .values(
                        select(max(NOTE_ID.plus(1))).from(NOTE).scalar(),
                        value("x").upper()));
        assertThat(notes()).containsExactly(new Row2<>(5L, "X"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).columns(NOTE_ID).values("x"))
                .withMessageContaining("note.id: found java.lang.String, the attribute is java.lang.Long");
    }

    @Test
    @Covers("Q33.1")
    void rowsAreGivenByNames() {
        run(insertInto(NOTE).rows(List.of(note(5, "a"), note(6, "b"))));
        run(insertInto(NOTE).record(new Written(7L, "c", 3)));
        assertThat(sent()).isEqualTo("insert into note (id, label, weight) values (?, ?, ?)");
        assertThat(notes()).containsExactly(new Row2<>(5L, "a"), new Row2<>(6L, "b"), new Row2<>(7L, "c"));
    }

    @Test
    @Covers("Q33.2")
    void unknownColumnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).row(Map.of("colour", "red")))
                .withMessageContaining("Table note has no column \"colour\"")
                .withMessageContaining("weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).columns(NAME))
                .withMessageContaining("the insert writes to note");
    }

    @Test
    @Covers("Q35.2")
    void rowThatLacksAColumnOfTheFirstOrHasAnotherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).rows(List.of(note(5, "a"), Map.of("id", 6L))))
                .withMessageContaining("row 2 has no value for 'label'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).rows(List.of(Map.of("id", 5L), note(6, "b"))))
                .withMessageContaining("row 2 has values for [label]");
    }

    @Test
    void columnIsNamedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).columns(NOTE_ID, NOTE_ID))
                .withMessageContaining("names note.id twice");
    }

    @Test
    @Covers("Q33.3")
    void insertWithoutValuesInsertsTheDefaults() {
        assertThat(run(insertInto(LABEL).values().returning(NAME, COLOR, USES)))
                .containsExactly(new Row3<>(null, "grey", 0));
        assertThat(sent()).contains("insert into label default values");
        assertThatIllegalStateException()
                .isThrownBy(() -> run(insertInto(LABEL)))
                .withMessageContaining("has no rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(LABEL).values().values())
                .withMessageContaining("only one row of defaults");
    }

    @Test
    @Covers("Q33.3")
    void defaultStandsInPlaceOfAValueWhereTheDatabaseHasIt() {
        Insert<Table> insert =
                insertInto(LABEL).columns(NAME, COLOR).values("a", DEFAULT).values("b", "blue");
        if (!labels.isH2() && !labels.isPostgres()) {
            assertThatThrownBy(() -> run(insert))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("DEFAULT in place of a value")
                    .hasMessageContaining("leave the column out");
            return;
        }
        run(insert);
        assertThat(sent()).isEqualTo("insert into label (name, color) values (?, default), (?, ?)");
        assertThat(rows(select(COLOR).where(NAME.eq("a")))).containsExactly("grey");
        run(update(LABEL).setDefault(COLOR).where(NAME.eq("b")));
        assertThat(rows(select(COLOR).where(NAME.eq("b")))).containsExactly("grey");
    }

    @Test
    @Covers("Q34.1")
    void rowsAreTakenFromASelect() {
        assertThat(run(insertInto(NOTE)
                        .columns(NOTE_ID, NOTE_LABEL)
                        .fromSelect(select(NOTE_ID.plus(10), NOTE_LABEL.upper()).where(NOTE_LABEL.eq("urgent")))))
                .isEqualTo(2);
        assertThat(sent())
                .isEqualTo(
                        "insert into note (id, label) select n.id + ?, upper(n.label) from note n where n.label = ?");
        assertThat(notes()).containsExactly(new Row2<>(11L, "URGENT"), new Row2<>(12L, "URGENT"));
    }

    @Test
    @Covers("Q34.1")
    void selectOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).columns(NOTE_ID).fromSelect(select(NOTE_ID, NOTE_LABEL)))
                .withMessageContaining("2 items")
                .withMessageContaining("1 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(NOTE).columns(NOTE_ID).fromSelect(select(NOTE_LABEL)))
                .withMessageContaining("note.label is java.lang.String, the attribute is java.lang.Long");
        assertThatIllegalStateException()
                .isThrownBy(() -> insertInto(NOTE).columns(NOTE_ID).values(1L).fromSelect(select(NOTE_ID)))
                .withMessageContaining("use two statements");
    }

    @Test
    @Covers({"Q34.1", "Q39.1"})
    void selectedRowsComeBack() {
        assertThat(run(insertInto(LABEL)
                        .columns(NAME)
                        .fromSelect(select(NAME.concat("!")))
                        .returning(NAME)))
                .containsExactlyInAnyOrder("urgent!", "later!");
    }

    @Test
    @Covers("Q35.1")
    void batchOfAnInsertSendsOneTextWithManySets() {
        BatchResult result = labels.connection()
                .execute(Batch.of(insertInto(NOTE), List.of(note(5, "a"), note(6, "b"), note(7, "c"))));
        assertThat(result.counts()).containsExactly(1, 1, 1);
        assertThat(result.rows()).isEqualTo(3);
        assertThat(labels.statements()).hasSize(1);
        assertThat(labels.statement()).matches("insert into note \\((id, label|label, id)\\) values \\(\\?, \\?\\)");
        assertThat(notes()).containsExactly(new Row2<>(5L, "a"), new Row2<>(6L, "b"), new Row2<>(7L, "c"));
    }

    @Test
    @Covers("Q35.1")
    void batchOfAnUpdateTakesItsValuesByTheirNames() {
        BatchResult result = labels.connection()
                .execute(Batch.of(
                        update(NOTE)
                                .set(WEIGHT, param("weight", SqlTypes.INTEGER))
                                .where(NOTE_LABEL.eq(param("name", SqlTypes.STRING))),
                        List.of(Map.of("name", "urgent", "weight", 1), Map.of("name", "later", "weight", 2))));
        assertThat(result.counts()).containsExactly(2, 1);
        assertThat(result).isEqualTo(new BatchResult(new int[] {2, 1}));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> result.counts().set(0, 7));
        assertThat(labels.statement())
                .isEqualTo(labels.on(
                        "update note as n set weight = cast(? as integer) where n.label = cast(? as varchar)",
                        "update note as n set weight = cast(? as int4) where n.label = cast(? as text)",
                        "update note as n set weight = ? where n.label = ?"));
        assertThat(rows(select(WEIGHT).where(NOTE_LABEL.isNotNull()).orderBy(NOTE_ID.asc())))
                .containsExactly(1, 1, 2);
    }

    @Test
    @Covers("Q35.1")
    void nullIsAValueOfABatch() {
        Map<String, Object> toNull = new HashMap<>();
        toNull.put("weight", null);
        labels.connection()
                .execute(Batch.of(
                        update(NOTE)
                                .set(WEIGHT, param("weight", SqlTypes.INTEGER))
                                .allRows(),
                        List.of(toNull)));
        assertThat(rows(select(count(WEIGHT)).from(NOTE))).containsExactly(0L);
    }

    @Test
    @Covers("Q35.2")
    void setsOfABatchHaveTheSameNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.of(insertInto(NOTE), List.of(note(5, "a"), Map.of("id", 6L))))
                .withMessageContaining("set 2 has values for [id]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.of(insertInto(NOTE), List.of()))
                .withMessageContaining("has no values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels.connection()
                        .execute(Batch.of(
                                deleteFrom(NOTE).where(NOTE_ID.eq(param("id", SqlTypes.LONG))),
                                List.of(Map.of("ident", 1L)))))
                .withMessageContaining("no value for parameter 'id'; its sets have [ident]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels.connection()
                        .execute(Batch.of(
                                deleteFrom(NOTE).where(NOTE_ID.eq(param("id", SqlTypes.LONG))),
                                List.of(Map.of("id", 1L, "label", "a")))))
                .withMessageContaining("values for [label]")
                .withMessageContaining("its parameters are [id]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels.connection()
                        .execute(Batch.of(
                                deleteFrom(NOTE).where(NOTE_ID.eq(param("id", SqlTypes.LONG))),
                                List.of(Map.of("id", "1")))))
                .withMessageContaining("java.lang.String for parameter 'id', which takes a java.lang.Long");
    }

    @Test
    void parameterWithoutABatchIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(deleteFrom(NOTE).where(NOTE_ID.eq(param("id", SqlTypes.LONG)))))
                .withMessageContaining("[id] have no value")
                .withMessageContaining("Batch.of(change, values)");
    }

    @Test
    @Covers("Q36.1")
    void manyRowsGoInFewStatements() {
        Insert<Table> insert = insertInto(NOTE)
                .columns(NOTE_ID, NOTE_LABEL)
                .allValues(IntStream.range(100, 20_100)
                        .mapToObj(i -> List.<Object>of((long) i, "n" + i))
                        .toList());
        assertThat(run(insert)).isEqualTo(20_000);
        assertThat(labels.statements()).hasSize(2);
        assertThat(run(deleteFrom(NOTE).where(NOTE_ID.ge(100)))).isEqualTo(20_000);
        labels.statements().clear();
        assertThat(run(insert.returning(NOTE_ID))).hasSize(20_000);
        assertThat(labels.statements()).hasSize(2);
    }

    @Test
    void insertOfSeveralStatementsIsRefusedInAutocommit() {
        Insert<Table> insert = insertInto(NOTE)
                .columns(NOTE_ID)
                .allValues(IntStream.range(100, 40_100)
                        .mapToObj(i -> List.<Object>of((long) i))
                        .toList());
        labels.connection().rollback();
        labels.connection().autocommit(true);
        assertThatThrownBy(() -> run(insert))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("begin a transaction");
    }

    @Test
    @NotOn(value = DatabaseProduct.POSTGRESQL, because = "it reserves the numbers before and inserts at once")
    void rowsInOrderAreRefusedInAutocommitWhereEachIsAStatementOfItsOwn() {
        Returning<Long> insert =
                insertInto(LABEL).columns(NAME).values("a").values("b").returning(ID);
        labels.connection().rollback();
        labels.connection().autocommit(true);
        assertThatThrownBy(() -> labels.connection().executeInRowOrder(insert))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("has rows that no key known beforehand tells apart and goes as 2 statements");
    }

    @Test
    @Covers({"Q36.1", "Q36.2", "E20.2"})
    void keysThatTheDatabaseMakesComeInTheOrderOfTheRows() {
        Returning<Row2<Long, String>> insert = insertInto(LABEL)
                .columns(NAME)
                .allValues(IntStream.range(0, 50)
                        .mapToObj(i -> List.<Object>of("n" + (97 * i) % 50))
                        .toList())
                .returning(ID, NAME);
        List<Row2<Long, String>> made = labels.connection().executeInRowOrder(insert);
        assertThat(made)
                .extracting(Row2::second)
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(i -> "n" + (97 * i) % 50)
                        .toList());
        assertThat(made).extracting(Row2::first).doesNotHaveDuplicates();
        assertThat(rows(select(ID, NAME).where(NAME.startsWith("n")))).containsExactlyInAnyOrderElementsOf(made);
        assertThat(labels.statements().stream().filter(sql -> sql.contains("insert")))
                .hasSize(labels.isPostgres() ? 1 : 50);
    }

    @Test
    @Covers("Q36.2")
    void rowsWithGivenKeysAreMatchedByThem() {
        assertThat(labels.connection()
                        .executeInRowOrder(insertInto(NOTE)
                                .columns(NOTE_ID, NOTE_LABEL)
                                .values(9L, "i")
                                .values(7L, "g")
                                .values(8L, "h")
                                .returning(NOTE_LABEL)))
                .containsExactly("i", "g", "h");
        assertThat(labels.statements()).hasSize(1);
    }

    @Test
    void orderOfRowsIsThatOfValuesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels.connection()
                        .executeInRowOrder(deleteFrom(NOTE).allRows().returning(NOTE_ID)))
                .withMessageContaining("only an insert of values");
    }
}
