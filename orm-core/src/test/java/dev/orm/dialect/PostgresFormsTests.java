package dev.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostgresFormsTests {

    private static final Table NOTE = Table.builder("note")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("text", SqlTypes.STRING).build())
            .column(Column.builder("version", SqlTypes.INTEGER).build())
            .primaryKey("id")
            .build();
    private static final List<@Nullable Object[]> TWO = List.of(new Object[] {1L, "a", 1}, new Object[] {2L, "b", 1});

    private final WriteRules rules = Dialects.postgresql().writes();

    @Test
    void severalRowsAreInsertedFromArrays() {
        assertThat(rules.insert(NOTE, NOTE.columns(), TWO, List.of()))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo(
                        "insert into note (id, text, version) select v.c0, v.c1, v.c2 from unnest(?, ?, ?) as v(c0, c1, c2)");
    }

    @Test
    void theTextDoesNotDependOnTheNumberOfRows() {
        List<@Nullable Object[]> many = LongStream.range(0, 25_000)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id, "a", 1})
                .toList();
        assertThat(rules.insert(NOTE, NOTE.columns(), many, List.of()))
                .hasSize(3)
                .extracting(Write::sql)
                .containsOnly(rules.insert(NOTE, NOTE.columns(), TWO, List.of())
                        .get(0)
                        .sql());
    }

    @Test
    void oneRowIsInsertedPlainly() {
        assertThat(rules.insert(NOTE, NOTE.columns(), TWO.subList(0, 1), List.of()))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo("insert into note (id, text, version) values (?, ?, ?)");
    }

    @Test
    void updatesLockTheirRowsInTheOrderOfTheKey() {
        List<@Nullable Object[]> rows = List.of(new Object[] {"a", 1L, 1}, new Object[] {"b", 2L, 1});
        assertThat(rules.update(
                        NOTE, NOTE.columns().subList(1, 2), List.of(NOTE.column("id"), NOTE.column("version")), rows))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo(
                        "with v as (select * from unnest(?, ?, ?) as v(c0, c1, c2)) update note as t set text = v.c0 from v"
                                + " where t.id = v.c1 and t.version = v.c2 and t.id = any(array(select l.id from note as l"
                                + " where l.id = any(array(select v.c1 from v)) order by l.id for no key update of l)) returning t.id");
    }

    @Test
    void rowsOfAKeyOfSeveralColumnsAreLockedByThePair() {
        Table line = Table.builder("line")
                .column(Column.builder("note_id", SqlTypes.LONG).notNull().build())
                .column(Column.builder("number", SqlTypes.INTEGER).notNull().build())
                .column(Column.builder("text", SqlTypes.STRING).build())
                .primaryKey("note_id", "number")
                .build();
        List<@Nullable Object[]> rows = List.of(new Object[] {"a", 1L, 1}, new Object[] {"b", 2L, 1});
        assertThat(rules.update(line, List.of(line.column("text")), line.keyColumns(), rows))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo(
                        "with v as (select * from unnest(?, ?, ?) as v(c0, c1, c2)) update line as t set text = v.c0 from v"
                                + " where t.note_id = v.c1 and t.number = v.c2 and t.note_id = any(array(select l.note_id from line as l"
                                + " join v on l.note_id = v.c1 and l.number = v.c2 where l.note_id = any(array(select v.c1 from v))"
                                + " and l.number = any(array(select v.c2 from v)) order by l.note_id, l.number for no key update of l))"
                                + " and t.number = any(array(select v.c2 from v)) returning t.note_id, t.number");
    }

    @Test
    void portionsOfManyRowsFollowTheirKeys() {
        List<@Nullable Object[]> rows = LongStream.range(0, 2_500)
                .<@Nullable Object[]>mapToObj(i -> new Object[] {"a", 2_500 - i})
                .toList();
        assertThat(rules.update(NOTE, NOTE.columns().subList(1, 2), NOTE.keyColumns(), rows))
                .extracting(write -> {
                    Object[] keys =
                            (Object[]) Objects.requireNonNull(write.rows().get(0)[1]);
                    return keys[0] + " to " + keys[keys.length - 1];
                })
                .containsExactly("1 to 1000", "1001 to 2000", "2001 to 2500");
    }

    private static List<@Nullable Object[]> many(int width) {
        return LongStream.range(0, 501)
                .<@Nullable Object[]>mapToObj(id -> {
                    Object[] row = new Object[width];
                    Arrays.fill(row, id);
                    return row;
                })
                .toList();
    }

    @Test
    void manyRowsAreUpdatedByATextOfTheirOwnInWhichTheirKeysStandAsAValue() {
        assertThat(rules.update(NOTE, NOTE.columns().subList(1, 2), NOTE.keyColumns(), many(2)))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo("with a as not materialized (select ? as c0, ? as c1),"
                        + " v as materialized (select u.* from a, unnest(a.c0, a.c1) as u(c0, c1))"
                        + " update note as t set text = v.c0 from v, a where t.id = v.c1 and t.id = any(a.c1)"
                        + " and (select count(*) from (select l.id from note as l, a where l.id = any(a.c1)"
                        + " order by l.id for no key update of l) as locked) >= 0 returning t.id");
    }

    @Test
    void manyRowsAreDeletedByATextOfTheirOwn() {
        assertThat(rules.delete(NOTE, NOTE.keyColumns(), many(1)))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo("with a as not materialized (select ? as c0),"
                        + " v as materialized (select u.* from a, unnest(a.c0) as u(c0))"
                        + " delete from note as t using a where t.id = any(a.c0)"
                        + " and (select count(*) from (select l.id from note as l, a where l.id = any(a.c0)"
                        + " order by l.id for update of l) as locked) >= 0 returning t.id");
    }

    @Test
    void rowsAreDeletedByAListOfTheirKeys() {
        List<@Nullable Object[]> rows = List.of(new Object[] {1L}, new Object[] {2L});
        assertThat(rules.delete(NOTE, NOTE.keyColumns(), rows))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo("with v as (select * from unnest(?) as v(c0)) delete from note as t where t.id = any(array("
                        + "select l.id from note as l where l.id = any(array(select v.c0 from v)) order by l.id for update of l))"
                        + " returning t.id");
    }

    @Test
    void rowsAreDeletedWithTheVersionTheyHad() {
        List<@Nullable Object[]> rows = List.of(new Object[] {1L, 1}, new Object[] {2L, 1});
        assertThat(rules.delete(NOTE, List.of(NOTE.column("id"), NOTE.column("version")), rows))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo(
                        "with v as (select * from unnest(?, ?) as v(c0, c1)) delete from note as t using v"
                                + " where t.id = v.c0 and t.version = v.c1 and t.id = any(array(select l.id from note as l"
                                + " where l.id = any(array(select v.c0 from v)) order by l.id for update of l)) returning t.id");
    }

    @Test
    void aTableNamedAsTheArraysIsWrittenRowByRow() {
        Table v = Table.builder("v")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .primaryKey("id")
                .build();
        assertThat(rules.delete(v, v.keyColumns(), List.of(new Object[] {1L}, new Object[] {2L})))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo("delete from v where id = ?");
    }

    @Test
    void aTypeThatDoesNotTravelInArraysGoesRowByRow() {
        SqlType<Object> odd = new OddType();
        Table table = Table.builder("odd")
                .column(Column.builder("id", odd).unsafeDefinition("point").build())
                .primaryKey("id")
                .build();
        assertThat(rules.insert(table, table.columns(), Collections.nCopies(2, new Object[] {new Object()}), List.of()))
                .singleElement()
                .satisfies(write -> assertThat(write.rows()).hasSize(2))
                .extracting(Write::sql)
                .isEqualTo("insert into odd (id) values (?)");
    }

    @Test
    void textForAColumnOfTheMappingsOwnTypeIsCast() {
        Table table = Table.builder("document")
                .column(Column.builder("body", SqlTypes.STRING)
                        .unsafeDefinition("jsonb")
                        .build())
                .column(Column.builder("title", SqlTypes.STRING)
                        .unsafeDefinition("varchar(10)")
                        .build())
                .build();
        List<@Nullable Object[]> rows = List.of(new Object[] {"{}", "a"}, new Object[] {"[]", "b"});
        assertThat(rules.insert(table, table.columns(), rows, List.of()))
                .singleElement()
                .extracting(Write::sql)
                .isEqualTo(
                        "insert into document (body, title) select cast(v.c0 as jsonb), v.c1 from unnest(?, ?) as v(c0, c1)");
    }

    @Test
    void largeValuesAreSpreadOverSeveralStatements() {
        String megabyte = "x".repeat(1024 * 1024);
        List<@Nullable Object[]> rows = LongStream.range(0, 40)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id, megabyte, 1})
                .toList();
        assertThat(rules.insert(NOTE, NOTE.columns(), rows, List.of())).hasSize(3);
    }
}
