package dev.orm.sql;

import static dev.orm.sql.Sheet.S;
import static dev.orm.sql.Sql.unsafe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a text is a parameter, and what is not. */
@OnEachDatabase
final class TextParametersTests {

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
    void commentAtTheEndSwallowsNothingThatFollows() {
        Condition noted = unsafe("s.id = ? -- note ?", 2).asCondition();

        assertThat(sheet.sql(noted.or(S.eq("pen")))).contains("s.id = ? -- note ?\n)");
        assertThat(sheet.rows(noted.or(S.eq("pen")))).containsExactly(1L, 2L);
    }

    @Test
    void commentInTheMiddleStaysAsItIs() {
        assertThat(TextParameters.of("a -- ?\n and b = ?").texts()).containsExactly("a -- ?\n and b = ", "");
    }

    @Test
    void twoQuestionMarksAreAnOperator() {
        assertThat(TextParameters.of("data ?? 'k' and data ??| ? and x = ?").texts())
                .containsExactly("data ?? 'k' and data ??| ", " and x = ", "");
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they have no operator of question marks")
    void operatorsOfQuestionMarksAreSentAsTheDriverTakesThem() {
        Condition hasKey = unsafe("jsonb_build_object(s.s, 1) ?? ?", "pen").asCondition();

        assertThat(sheet.sql(hasKey)).contains("jsonb_build_object(s.s, 1) ?? ?");
        assertThat(sheet.rows(hasKey.and(S.isNotNull()))).containsExactly(1L);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no dollar quotes")
    void dollarQuotesHoldNoParameters() {
        assertThat(sheet.value(unsafe("concat($$what? :that --$$, ?)", "!").as(SqlTypes.STRING), 1))
                .isEqualTo("what? :that --!");
    }

    @Test
    void dollarQuotesEndWithTheirTag() {
        assertThat(TextParameters.of("$a$ ? $$ ? $a$ = ? and x$1$ = ?").names()).hasSize(2);
        assertThat(TextParameters.of("$1 = ? and $2 = ?").names()).hasSize(2);
    }
}
