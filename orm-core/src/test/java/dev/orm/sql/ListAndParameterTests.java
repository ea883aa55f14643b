package dev.orm.sql;

import static dev.orm.sql.Func.unnest;
import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.row;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.sql.render.Recording;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class ListAndParameterTests {

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    private static final Expression<List<String>> TEXTS = value(SqlTypes.listOf(SqlTypes.STRING), List.of("x", "y"));

    @Test
    @Covers({"Q17.1", "Q17.2"})
    void elementsOfAnArrayAreRows() {
        TableFunction each = unnest("u", TEXTS);
        OrderedExpression<String> element = each.value("element", String.class);
        Select1<String> select = select(element).from(each).orderBy(element.desc());
        if (sheet.isOn("SQLite")) {
            assertThatExceptionOfType(UnsupportedSqlException.class)
                    .isThrownBy(() -> sheet.sql(select))
                    .withMessageContaining("unnest is not available on SQLite");
            return;
        }
        assertThat(sheet.sql(select))
                .contains(" from unnest(cast(? as ")
                .endsWith(") u (element) order by u.element desc");
        assertThat(sheet.list(select)).containsExactly("y", "x");
    }

    @Test
    @Covers({"Q17.3", "Q17.4"})
    void elementsAreNumberedBesideTheRowsBeforeThem() {
        TableFunction each = unnest("u", TEXTS).withOrdinality("place");
        Select<Row3<Long, String, Long>> select = select(
                        ID, each.value("element", String.class), each.whole("place", Long.class))
                .from(SHEET)
                .crossJoin(each)
                .where(ID.le(2))
                .orderBy(ID.asc(), each.whole("place", Long.class).asc());
        if (sheet.isOn("SQLite")) {
            assertThatExceptionOfType(UnsupportedSqlException.class).isThrownBy(() -> sheet.sql(select));
            return;
        }
        assertThat(sheet.sql(select)).contains(" with ordinality u (element, place)");
        assertThat(sheet.list(select))
                .containsExactly(
                        new Row3<>(1L, "x", 1L),
                        new Row3<>(1L, "y", 2L),
                        new Row3<>(2L, "x", 1L),
                        new Row3<>(2L, "y", 2L));
    }

    @Test
    void whatIsNoArrayHasNoElements() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unnest("u", S))
                .withMessageContaining("unnest(\"u\", sheet.s): its values are no arrays");
    }

    @Test
    @Covers("Q24.1")
    void oneTextServesListsOfAllLengths() {
        assertThat(sheet.sql(ID.in(1))).isEqualTo(sheet.sql(ID.in(1, 2, 3))).containsOnlyOnce("?");
        assertThat(Recording.of(select(ID).where(ID.in(1)), sheet.dialect()).key())
                .isEqualTo(Recording.of(select(ID).where(ID.in(1, 2, 3)), sheet.dialect())
                        .key());
        assertThat(sheet.rows(ID.in(1, 3, 9))).containsExactly(1L, 3L);
        assertThat(sheet.rows(ID.in(LongStream.rangeClosed(3, 60_000).boxed().toList())))
                .containsExactly(3L, 4L);
        assertThat(sheet.rows(S.in("pen", "it's"))).containsExactly(1L);
        assertThat(sheet.rows(DAY.in(List.of(LocalDate.of(2025, 2, 1))))).containsExactly(2L);
        assertThat(sheet.rows(N.notIn(7, 20))).containsExactly(2L);
    }

    @Test
    @Covers("Q24.2")
    void nothingIsInAnEmptyList() {
        sheet.assertSql(ID.in(), "1 = 0");
        sheet.assertSql(ID.notIn(), "1 = 1");
        assertThat(sheet.rows(ID.in(List.of()))).isEmpty();
        assertThat(sheet.rows(N.notIn(List.of()))).hasSize(4);
        assertThat(sheet.rows(row(ID, N).notIn(List.<Object[]>of()))).hasSize(4);
    }

    @Test
    @Covers("Q23.4")
    void valuesThatArePresentAreCompared() {
        sheet.assertSql(ID.gtIfPresent(2L), "s.id > ?");
        sheet.assertSql(ID.geIfPresent(2L), "s.id >= ?");
        sheet.assertSql(ID.ltIfPresent(2L), "s.id < ?");
        sheet.assertSql(ID.leIfPresent(2L), "s.id <= ?");
        assertThat(sheet.rows(ID.gtIfPresent(2L))).containsExactly(3L, 4L);
        assertThat(sheet.rows(ID.geIfPresent(2L))).containsExactly(2L, 3L, 4L);
        assertThat(sheet.rows(ID.ltIfPresent(2L))).containsExactly(1L);
        assertThat(sheet.rows(ID.leIfPresent(2L))).containsExactly(1L, 2L);
        assertThat(sheet.rows(ID.betweenIfPresent(2L, 3L))).containsExactly(2L, 3L);
        assertThat(sheet.rows(ID.betweenIfPresent(null, 3L))).containsExactly(1L, 2L, 3L);
    }

    @Test
    @Covers("Q23.4")
    void absentConditionsAreDroppedAndChangesWithoutAnyRefused() {
        Condition absent = N.gtIfPresent(null).and(S.inIfPresent(null)).not();
        assertThat(sheet.sql(select(ID).where(absent))).isEqualTo("select s.id from sheet s");
        assertThat(sheet.rows(absent.or(ID.eq(2)))).containsExactly(2L);
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.sql(update(SHEET).set(N, 1L).where(absent)))
                .withMessageContaining("all its conditions are absent");
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.sql(deleteFrom(SHEET).where(absent)));
    }

    @Test
    @Covers("Q27.2")
    void parametersAreNamedAndGivenLater() {
        NamedParameter<Long> least = param("least", SqlTypes.LONG);
        Select1<Long> select =
                select(ID).where(N.ge(least).and(N.minus(5).lt(least))).orderBy(ID.asc());
        assertThat(sheet.list(select.bind(least, 7L))).containsExactly(1L);
        assertThat(sheet.list(select.bind("least", 20L))).containsExactly(3L);
        assertThat(Recording.of(select.bind(least, 7L), sheet.dialect()).key())
                .isEqualTo(Recording.of(select.bind(least, 8L), sheet.dialect()).key());
        assertThat(catchThrowable(() -> sheet.list(select)))
                .hasMessageContaining("least")
                .hasMessageContaining("bind(");
    }

    @Test
    @Covers("Q27.2")
    void valueForUnknownParameterIsRefused() {
        Select1<Long> select = select(ID).where(N.ge(param("least", SqlTypes.LONG)));
        assertThatThrownBy(() -> sheet.list(select.bind("least", 7L).bind("most", 9L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bind gives a value to [most]")
                .hasMessageContaining("its parameters are [least]");
        assertThatThrownBy(() -> sheet.list(select(ID).bind("most", 9L))).hasMessageContaining("[most]");
    }

    @Test
    @Covers("Q27.2")
    void valuesOfStatementReachParametersOfItsSubqueries() {
        var other = SHEET.as("other");
        Select1<Long> inner = select(other.whole("id", Long.class))
                .from(other)
                .where(other.whole("n", Long.class).ge(param("least", SqlTypes.LONG)));
        assertThat(sheet.list(select(ID).where(ID.in(inner)).bind("least", 20L)))
                .containsExactly(3L);
        assertThat(sheet.list(select(ID)
                        .where(ID.in(inner.bind("least", 20L)))
                        .bind("least", 7L)
                        .where(N.ge(param("least", SqlTypes.LONG)))))
                .containsExactly(3L);
    }

    @Test
    @Covers("Q21.3")
    void textsAreJoined() {
        sheet.assertSql(S.concat("-").concat(GRP.concat(S)), "s.s || ? || (s.grp || s.s)");
        assertThat(sheet.values(S.concat("-").concat(GRP.concat(S))))
                .containsExactly("pen-apen", "Ink-aInk", "50%_!-b50%_!", null);
    }
}
