package dev.orm.sql;

import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class TextFunctionTests {

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    private void assertTexts(Expression<String> expression, String first, String second, String third) {
        assertThat(sheet.values(expression)).containsExactly(first, second, third, null);
    }

    @Test
    @Covers("Q16.2")
    void partsAreCutOut() {
        sheet.assertSql(S.substring(2, 1), "substring(s.s, ?, ?)");
        sheet.assertSql(S.left(2), "left(s.s, ?)", Map.of("SQLite", "substr(s.s, 1, ?)"));
        assertTexts(S.substring(2), "en", "nk", "0%_!");
        assertTexts(S.substring(2, 1), "e", "n", "0");
        assertTexts(S.left(2), "pe", "In", "50");
        assertTexts(S.right(2), "en", "nk", "_!");
        assertTexts(S.right(0), "", "", "");
        assertTexts(S.right(9), "pen", "Ink", "50%_!");
    }

    @Test
    void positionsCountFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S.substring(0))
                .withMessage("substring(0): the number is at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> S.left(-1)).withMessageContaining("left(-1)");
    }

    @Test
    @Covers("Q16.2")
    void textsAreFound() {
        sheet.assertSql(S.position("n"), "position(? in s.s)", Map.of("SQLite", "instr(s.s, ?)"));
        assertThat(sheet.values(S.position("n"))).containsExactly(3, 2, 0, null);
        assertThat(sheet.values(S.position(S.substring(2)))).containsExactly(2, 2, 2, null);
        assertThat(sheet.values(S.length())).containsExactly(3, 3, 5, null);
    }

    @Test
    @Covers("Q16.2")
    void textsAreFilledUpAndCutOff() {
        assertTexts(S.lpad(5, '*'), "**pen", "**Ink", "50%_!");
        assertTexts(S.lpad(2, '*'), "pe", "In", "50");
        assertTexts(S.rpad(5, '*'), "pen**", "Ink**", "50%_!");
        assertTexts(S.rpad(2, '*'), "pe", "In", "50");
        assertTexts(S.repeat(2), "penpen", "InkInk", "50%_!50%_!");
        assertTexts(S.repeat(0), "", "", "");
    }

    @Test
    @Covers("Q16.2")
    void textsAreChanged() {
        assertTexts(S.replace("n", "N!"), "peN!", "IN!k", "50%_!");
        assertTexts(S.upper().concat("-").concat(S.lower()), "PEN-pen", "INK-ink", "50%_!-50%_!");
        assertTexts(S.trim("pn!"), "e", "Ink", "50%_");
        assertTexts(S.ltrim("p"), "en", "Ink", "50%_!");
        assertTexts(S.rtrim("n"), "pe", "Ink", "50%_!");
        assertThat(sheet.value(value("  a ").ltrim().concat("|"), 1)).isEqualTo("a |");
        assertThat(sheet.value(value(" a  ").rtrim().concat("|"), 1)).isEqualTo(" a|");
        assertThat(sheet.value(value(" a  ").trim().concat("|"), 1)).isEqualTo("a|");
    }

    @Test
    @Covers("Q16.2")
    void reverseIsMissingOnH2() {
        if (sheet.isOn("H2")) {
            sheet.assertUnsupported(S.reverse(), "reverse");
        } else {
            assertTexts(S.reverse(), "nep", "knI", "!_%05");
        }
    }

    @Test
    @Covers("Q16.2")
    void concatWsLeavesNullsOut() {
        TextExpression joined = Func.concatWs("-", GRP, S, GRP.upper());
        sheet.assertSql(joined, "concat_ws(?, s.grp, s.s, upper(s.grp))");
        assertThat(sheet.values(joined)).containsExactly("a-pen-A", "a-Ink-A", "b-50%_!-B", "b-B");
    }

    @Test
    @Covers("Q22.1")
    void likeTakesPatternsAndKnowsCaseOnEveryDatabase() {
        if (!sheet.isOn("SQLite")) {
            sheet.assertSql(S.like("p%"), "s.s like ? escape '!'");
        }
        assertThat(sheet.rows(S.like("p%"))).containsExactly(1L);
        assertThat(sheet.rows(S.like("P%"))).isEmpty();
        assertThat(sheet.rows(S.like("_n_"))).containsExactly(2L);
        assertThat(sheet.rows(S.like("%!%!_!!"))).containsExactly(3L);
        assertThat(sheet.rows(S.notLike("p%"))).containsExactly(2L, 3L);
        assertThat(sheet.rows(S.like(GRP.concat("%")))).isEmpty();
        assertThat(sheet.rows(S.like(S.left(1).concat("%")))).containsExactly(1L, 2L, 3L);
    }

    @Test
    @Covers("Q22.1")
    void charactersThatAreSpecialToGlobStandForThemselves() {
        assertThat(sheet.rows(value("a*b?[c]").like("a*b?[c]"))).hasSize(4);
        assertThat(sheet.rows(value("aXbYc").like("a*b?[c]"))).isEmpty();
        assertThat(sheet.rows(value("a[x]").like("a[%"))).hasSize(4);
    }

    @Test
    @Covers("Q22.1")
    void charactersWithoutAFaceStandForThemselves() {
        for (String character : List.of("\u0001", "\u0002", "\u0003")) {
            assertThat(sheet.rows(value("a" + character).like("_" + character))).hasSize(4);
            assertThat(sheet.rows(value("a!").like("a" + character))).isEmpty();
            assertThat(sheet.rows(value("a%").like("a" + character))).isEmpty();
            assertThat(sheet.rows(value("a_").contains(character))).isEmpty();
        }
    }

    @Test
    @Covers("Q22.1")
    void whatIsEscapedIsNotTakenForAnEscape() {
        assertThat(sheet.rows(value("!a%").like("!!a!%"))).hasSize(4);
        assertThat(sheet.rows(value("!b!c_").like("!!b!!c!_"))).hasSize(4);
        assertThat(sheet.rows(value("%!").like("!!b"))).isEmpty();
        assertThat(sheet.rows(value("!!%").startsWith("!!%"))).hasSize(4);
        assertThat(sheet.rows(value("!xy").like("!!%"))).hasSize(4);
    }

    @Test
    void escapeThatEscapesNothingIsRefused() {
        for (String pattern : List.of("wow!", "!a%", "!!!")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> S.like(pattern))
                    .withMessage(
                            "like(...) of sheet.s: the pattern has a ! that stands before neither %, _ nor another !; write !! for"
                                    + " the character itself, or look for a text as it is by contains(...), startsWith(...) or endsWith(...)");
        }
    }

    @Test
    @Covers("Q22.1")
    void caseIsIgnoredOnDemand() {
        sheet.assertSql(S.eqIgnoreCase("INK"), "lower(s.s) = lower(?)");
        assertThat(sheet.rows(S.likeIgnoreCase("P%"))).containsExactly(1L);
        assertThat(sheet.rows(S.notLikeIgnoreCase("P%"))).containsExactly(2L, 3L);
        assertThat(sheet.rows(S.eqIgnoreCase("INK"))).containsExactly(2L);
    }

    @Test
    @Covers({"Q22.2", "Q22.3"})
    void partsOfTextsAreTakenLiterally() {
        assertThat(sheet.rows(S.startsWith("50%"))).containsExactly(3L);
        assertThat(sheet.rows(S.startsWith("5_"))).isEmpty();
        assertThat(sheet.rows(S.endsWith("_!"))).containsExactly(3L);
        assertThat(sheet.rows(S.contains("%_"))).containsExactly(3L);
        assertThat(sheet.rows(S.contains("N"))).isEmpty();
        assertThat(sheet.rows(S.containsIgnoreCase("N"))).containsExactly(1L, 2L);
        assertThat(sheet.rows(S.startsWithIgnoreCase("IN"))).containsExactly(2L);
        assertThat(sheet.rows(S.endsWithIgnoreCase("EN"))).containsExactly(1L);
    }

    @Test
    @Covers({"Q22.2", "Q22.3"})
    void partsThatExpressionsYieldAreTakenLiterally() {
        sheet.assertSql(S.contains(GRP), "position(s.grp in s.s) > 0", Map.of("SQLite", "instr(s.s, s.grp) > 0"));
        assertThat(sheet.rows(S.contains(value("%_")))).containsExactly(3L);
        assertThat(sheet.rows(S.startsWith(S.left(2)))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(S.startsWith(value("%")))).isEmpty();
        assertThat(sheet.rows(S.endsWith(value("_!")))).containsExactly(3L);
        assertThat(sheet.rows(S.endsWith(value("")))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(S.endsWith(S.concat(S)))).isEmpty();
    }

    @Test
    @Covers("Q22.2")
    void absentTextsLeaveTheirPredicatesOut() {
        Condition all = S.startsWithIfPresent(null)
                .and(S.endsWithIfPresent(null))
                .and(S.likeIfPresent(null))
                .and(S.eqIgnoreCaseIfPresent(null))
                .and(S.neIfPresent(null))
                .and(S.notInIfPresent(null));
        assertThat(all.isAbsent()).isTrue();
        assertThat(sheet.rows(S.endsWithIfPresent("n").and(S.neIfPresent("x")).and(S.likeIfPresent("p%"))))
                .containsExactly(1L);
        assertThat(sheet.rows(S.notInIfPresent(List.of("pen")))).containsExactly(2L, 3L);
    }

    @Test
    @Covers("Q22.4")
    void regularExpressionsMatchAndReplace() {
        if (sheet.isOn("SQLite")) {
            sheet.assertUnsupported(S.matches("^p"), "matches");
            sheet.assertUnsupported(S.matchesIgnoreCase("^p"), "matchesIgnoreCase");
            sheet.assertUnsupported(S.regexpReplace("[en]", "-"), "regexpReplace");
            return;
        }
        sheet.assertSql(S.matches("^[pi]"), "regexp_like(s.s, ?)", Map.of("PostgreSQL", "s.s ~ ?"));
        assertThat(sheet.rows(S.matches("^[pi]"))).containsExactly(1L);
        assertThat(sheet.rows(S.matchesIgnoreCase("^[pi]"))).containsExactly(1L, 2L);
        assertThat(sheet.rows(S.concat("x").matches("nx$").not())).containsExactly(2L, 3L);
        assertTexts(S.regexpReplace("[en]", "-"), "p--", "I-k", "50%_!");
    }

    @Test
    @Covers("Q22.4")
    void similarToIsPostgresOnly() {
        if (sheet.isOn("PostgreSQL")) {
            sheet.assertSql(S.similarTo("(p|I)%"), "s.s similar to ? escape '!'");
            assertThat(sheet.rows(S.similarTo("(p|I)%"))).containsExactly(1L, 2L);
        } else {
            sheet.assertUnsupported(S.similarTo("(p|I)%"), "similarTo");
        }
    }

    @Test
    @Covers("Q22.5")
    void fullTextIsSearchedOnPostgres() {
        if (sheet.isOn("PostgreSQL")) {
            sheet.assertSql(S.fullTextMatch("pens"), "to_tsvector(s.s) @@ plainto_tsquery(?)");
            assertThat(sheet.rows(S.fullTextMatch("pens"))).containsExactly(1L);
        } else {
            sheet.assertUnsupported(S.fullTextMatch("pens"), "fullTextMatch");
        }
    }
}
