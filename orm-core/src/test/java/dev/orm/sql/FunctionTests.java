package dev.orm.sql;

import static dev.orm.sql.Func.*;
import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.sql.render.Recording;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class FunctionTests {

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    @Test
    @Covers("Q16.1")
    void anyFunctionIsCalledByItsName() {
        OrderedExpression<String> function =
                func("substr", SqlTypes.STRING, S, value(2L).cast(SqlTypes.INTEGER));
        assertThat(sheet.sql(function)).startsWith("substr(s.s, cast(");
        assertThat(sheet.values(function)).containsExactly("en", "nk", "0%_!", null);
        assertThat(sheet.rows(func("abs", SqlTypes.LONG, N).gt(10L))).containsExactly(3L);
    }

    @Test
    @Covers("Q16.1")
    void aSchemaMayStandBeforeTheName() {
        assertThat(sheet.sql(func("shop.discount_of", SqlTypes.DECIMAL, D))).isEqualTo("shop.discount_of(s.d)");
        if (sheet.isOn("PostgreSQL")) {
            assertThat(sheet.value(func("pg_catalog.upper", SqlTypes.STRING, S), 1))
                    .isEqualTo("PEN");
        }
    }

    @Test
    @Covers("Q16.1")
    void whatIsNoNameIsRefused() {
        for (String name : List.of("", "a b", "a;", "a(", "1a", "a.", "a.b.c.d", "\"a\"", "a--", "a/*", "a'", "a\0")) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> func(name, SqlTypes.STRING))
                    .withMessageContaining("A function is called by its name")
                    .withMessageContaining("unsafe(...)");
        }
    }

    @Test
    @Covers("Q16.1")
    void resultsGetTheMethodsOfTheirFamily() {
        assertThat(sheet.values(asText(func("lower", SqlTypes.STRING, S)).concat("!")))
                .containsExactly("pen!", "ink!", "50%_!!", null);
        assertThat(sheet.values(asWhole(func("abs", SqlTypes.LONG, N)).plus(1))).containsExactly(8L, 8L, 21L, null);
        assertThat(sheet.values(asFloating(func("abs", SqlTypes.DOUBLE, F)).times(2)))
                .containsExactly(1.0, 3.0, 5.0, null);
        assertThat(sheet.values(asDecimal(func("abs", SqlTypes.DECIMAL, D)).floor())
                        .get(0))
                .isEqualByComparingTo("1");
        assertThat(sheet.values(asTemporal(func("nullif", SqlTypes.DATE, DAY, DAY.plus(1, ChronoUnit.DAYS)))
                        .year()))
                .containsExactly(2025, 2025, 2024, null);
        assertThat(sheet.rows(asCondition(func("coalesce", SqlTypes.BOOLEAN, OK, ID.gt(3)))))
                .containsExactly(1L, 4L);
        assertThat(sheet.rows(asOrdered((Expression<String>) S).gt("a"))).containsExactly(1L);
    }

    @Test
    void familiesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asWhole(D))
                .withMessageContaining("asWhole(sheet.d): its values are java.math.BigDecimal, not whole numbers")
                .withMessageContaining("cast(type)");
        assertThatIllegalArgumentException().isThrownBy(() -> asFloating(N));
        assertThatIllegalArgumentException().isThrownBy(() -> asTemporal(S));
    }

    @Test
    @Covers("Q16.3")
    void applicationsDeclareFunctionsOfTheirOwn() {
        assertThat(sheet.values(initials(S, GRP))).containsExactly("pa", "Ia", "5b", null);
    }

    /** What an application would write. */
    private static TextExpression initials(TextExpression first, TextExpression second) {
        return asText(func("concat", SqlTypes.STRING, first.left(1), second.left(1)))
                .nullIf("b");
    }

    @Test
    @Covers("Q16.4")
    void databasesSpellFunctionsTheirWay() {
        sheet.assertSql(
                random(),
                "random()",
                Map.of("SQLite", "((random() + 9223372036854775808.0) / 18446744073709551616.0)"));
        assertThat(sheet.values(random()))
                .allSatisfy(number -> assertThat(number).isBetween(0.0, 1.0));
        assertThat(new HashSet<>(sheet.values(random()))).hasSize(4);
        assertThat(new HashSet<>(sheet.values(randomUuid())))
                .hasSize(4)
                .allSatisfy(uuid -> assertThat(uuid.version()).isEqualTo(4));
    }

    @Test
    @Covers("Q16.2")
    void greatestAndLeastLeaveNullsOut() {
        sheet.assertSql(
                greatest(N, ID),
                "greatest(s.n, s.id)",
                Map.of(
                        "H2",
                        "greatest(s.n, s.id) ignore nulls",
                        "SQLite",
                        "max(coalesce(s.n, s.id), coalesce(s.id, s.n))"));
        assertThat(sheet.values(greatest(N, ID))).containsExactly(7L, 2L, 20L, 4L);
        assertThat(sheet.values(least(N, ID))).containsExactly(1L, -7L, 3L, 4L);
        assertThat(sheet.values(least(S, GRP))).containsExactly("a", "Ink", "50%_!", "b");
        assertThat(sheet.values(greatest(greatest(N, ID), value(5L)))).containsExactly(7L, 5L, 20L, 5L);
        assertThat(sheet.values(least(DAY, AT.toDate()))).containsExactlyElementsOf(sheet.values(DAY));
        assertThat(sheet.values(greatest(F, F))).containsExactly(0.5, 1.5, 2.5, null);
        assertThat(sheet.values(least(D, N.toDecimal())).get(1)).isEqualByComparingTo("-7");
    }

    @Test
    @Covers("Q19.2")
    void theFirstValueThereIsIsTaken() {
        sheet.assertSql(coalesce(S, GRP.nullIf("b"), S.upper()), "coalesce(s.s, nullif(s.grp, ?), upper(s.s))");
        assertThat(sheet.values(coalesce(S, GRP.nullIf("a")))).containsExactly("pen", "Ink", "50%_!", "b");
        assertThat(sheet.values(N.coalesce(0))).containsExactly(7L, -7L, 20L, 0L);
        assertThat(sheet.values(N.nullIf(7L))).containsExactly(null, -7L, 20L, null);
        assertThat(sheet.values(DAY.nullIf(LocalDate.of(2025, 1, 31)).year())).containsExactly(null, 2025, 2024, null);
        assertThat(sheet.values(F.nullIf(0.5).times(2))).containsExactly(null, 3.0, 5.0, null);
    }

    @Test
    @Covers("Q20.1")
    void typesAreCastTo() {
        sheet.assertSql(N.cast(SqlTypes.STRING), "cast(s.n as text)", Map.of("H2", "cast(s.n as varchar)"));
        assertThat(sheet.values(N.cast(SqlTypes.STRING))).containsExactly("7", "-7", "20", null);
        assertThat(sheet.value(value("12").cast(SqlTypes.INTEGER), 1)).isEqualTo(12);
        assertThat(sheet.value(value("1.25").cast(SqlTypes.DECIMAL), 1)).isEqualByComparingTo("1.25");
        assertThat(sheet.value(value("2025-03-01").cast(SqlTypes.DATE), 1)).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(sheet.values(I.cast(SqlTypes.DOUBLE))).containsExactly(3.0, 3.0, 6.0, null);
        sheet.assertSql(
                S.concat(S).cast(SqlTypes.STRING),
                "cast(s.s || s.s as text)",
                Map.of("H2", "cast(s.s || s.s as varchar)"));
    }

    @Test
    @Covers("Q20.2")
    void castsThatFailYieldNullWhereTheDatabaseCanDoThat() {
        OrderedExpression<Integer> tried = S.left(2).tryCast(SqlTypes.INTEGER);
        if (sheet.isOn("PostgreSQL")) {
            sheet.assertSql(
                    tried,
                    "case when pg_input_is_valid(left(s.s, ?), 'integer') then cast(left(s.s, ?) as integer) end");
            assertThat(sheet.values(tried)).containsExactly(null, null, 50, null);
            assertThat(sheet.values(N.tryCast(SqlTypes.INTEGER))).containsExactly(7, -7, 20, null);
        } else {
            sheet.assertUnsupported(tried, "A cast that yields NULL where it fails");
        }
    }

    @Test
    @Covers("Q20.3")
    void coercionChangesHowValuesAreReadButNotTheSql() {
        OrderedExpression<Integer> coerced = N.coerce(SqlTypes.INTEGER);
        sheet.assertSql(coerced, "s.n");
        assertThat(sheet.values(coerced)).containsExactly(7, -7, 20, null);
        SqlType<StringBuilder> type =
                SqlTypes.converted(StringBuilder.class, SqlTypes.STRING, StringBuilder::toString, StringBuilder::new);
        assertThat(sheet.value(S.coerce(type), 1)).hasToString("pen");
        assertThat(sheet.rows(S.coerce(type).eq(new StringBuilder("pen")))).containsExactly(1L);
        sheet.assertSql(asWhole(N.plus(1).coerce(SqlTypes.INTEGER)).times(2), "(s.n + ?) * ?");
    }

    @Test
    @Covers("Q27.1")
    void valuesTakeTheTypeOfTheOtherSide() {
        SqlType<Long> halved = SqlTypes.converted(Long.class, SqlTypes.LONG, n -> n * 2, n -> n / 2);
        OrderedExpression<Long> column = N.coerce(halved);
        assertThat(sheet.rows(column.eq(10L))).containsExactly(3L);
        assertThat(sheet.rows(column.in(List.of(10L)))).containsExactly(3L);
        assertThat(sheet.values(column.coalesce(1L))).containsExactly(3L, -3L, 10L, 1L);
    }

    @Test
    @Covers("Q27.3")
    void literalsAreWrittenIntoTheText() {
        assertThat(sheet.sql(literal(SqlTypes.STRING, "it's"))).isEqualTo("'it''s'");
        assertThat(sheet.value(literal(SqlTypes.STRING, "it's"), 1)).isEqualTo("it's");
        assertThat(sheet.value(asWhole(literal(SqlTypes.LONG, -5L)).negate(), 1))
                .isEqualTo(5L);
        assertThat(sheet.value(literal(SqlTypes.DATE, LocalDate.of(2025, 1, 2)), 1))
                .isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(Recording.of(Sql.select(literal(SqlTypes.LONG, 1L)).from(SHEET), sheet.dialect())
                        .key())
                .isNotEqualTo(Recording.of(
                                Sql.select(literal(SqlTypes.LONG, 2L)).from(SHEET), sheet.dialect())
                        .key());
    }
}
