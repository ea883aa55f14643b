package dev.orm.sql;

import static dev.orm.sql.Func.asWhole;
import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.dialect.TableNames;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.RenderedSql;
import dev.orm.sql.render.SqlSpelling;
import dev.orm.sql.render.SqlText;
import dev.orm.sql.render.TestSpelling;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class OperatorTests {

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    private static final Operation SAME_TEXT = Operation.named("same text")
            .on("PostgreSQL", "{0} ~* {1}")
            .on("H2", "regexp_like({0}, {1}, 'i')")
            .on("SQLite", "{0} like {1}")
            .withPrecedence(Precedence.COMPARISON);

    private static final Operation MIX =
            Operation.unsafe("mix", "{0} + 2 * {1}").withPrecedence(Precedence.SUM);

    private static final Operation MEDIAN = Operation.named("median")
            .on("H2", "median({0})")
            .notOn("SQLite", "sort the rows and take the one in the middle");

    @Test
    @Covers({"M30.1", "Q26.1"})
    void operatorsOfTheApplicationAreSpelledForEachDatabase() {
        Condition same = SAME_TEXT.test(S, GRP.concat("en"));
        sheet.assertSql(
                same,
                "s.s ~* s.grp || ?",
                Map.of("H2", "regexp_like(s.s, s.grp || ?, 'i')", "SQLite", "s.s like s.grp || ?"));
        assertThat(sheet.rows(SAME_TEXT.test(S, value("INK")))).containsExactly(2L);
        assertThat(sheet.rows(SAME_TEXT.test(S, value("INK")).not().or(ID.eq(2))))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    @Covers("Q26.1")
    void operatorsHaveParenthesesOnlyWhereTheyAreNeeded() {
        OrderedExpression<Long> mixed = MIX.apply(SqlTypes.LONG, N, I.times(2));
        sheet.assertSql(mixed, "s.n + 2 * s.i * ?");
        sheet.assertSql(MIX.apply(SqlTypes.LONG, N, I.plus(2)), "s.n + 2 * (s.i + ?)");
        sheet.assertSql(asWhole(mixed).times(3), "(s.n + 2 * s.i * ?) * ?");
        sheet.assertSql(asWhole(mixed).plus(3), "s.n + 2 * s.i * ? + ?");
        assertThat(sheet.values(asWhole(mixed).times(3))).containsExactly(57L, 15L, 132L, null);
        sheet.assertSql(
                SAME_TEXT.test(S, GRP).isTrue(),
                "(s.s ~* s.grp) is true",
                Map.of("H2", "(regexp_like(s.s, s.grp, 'i')) is true", "SQLite", "(s.s like s.grp) is true"));
    }

    @Test
    @Covers("M30.1")
    void operationsTakePartInTheCacheByTheirShape() {
        assertThat(Recording.of(select(ID).where(SAME_TEXT.test(S, value("a"))), sheet.dialect())
                        .key())
                .isEqualTo(Recording.of(select(ID).where(SAME_TEXT.test(S, value("b"))), sheet.dialect())
                        .key())
                .isNotEqualTo(Recording.of(select(ID).where(SAME_TEXT.test(value("a"), S)), sheet.dialect())
                        .key());
    }

    @Test
    @Covers("M30.3")
    void operationsWithoutASpellingAreRefused() {
        if (sheet.isOn("H2")) {
            assertThat(sheet.list(select(MEDIAN.apply(SqlTypes.LONG, N)))).containsExactly(7L);
            return;
        }
        String instead = sheet.isOn("SQLite")
                ? "sort the rows and take the one in the middle"
                : "give the operation a spelling for it by on(...)";
        assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(() -> sheet.list(select(MEDIAN.apply(SqlTypes.LONG, N))))
                .withMessage("median is not available on " + sheet.dialect().name() + ": " + instead);
    }

    @Test
    @Covers("M30.2")
    void dialectsSpellBuiltInOperationsOtherwise() {
        SqlSpelling shouting = new TestSpelling() {
            @Override
            public Template template(Operation operation) {
                return operation.name().equals("upper") ? Template.of("shout({0})") : super.template(operation);
            }
        };
        RenderedSql text = SqlText.render(
                Recording.of(select(S.upper().lower()).from(SHEET), sheet.dialect()),
                new TableNames(sheet.dialect()),
                shouting);
        assertThat(text.sql()).isEqualTo("select lower(shout(s.s)) from sheet s");
    }
}
