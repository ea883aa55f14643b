package dev.orm.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.SentStatement;
import dev.orm.engine.StatementEvent;
import dev.orm.sql.render.StatementCache;
import dev.orm.sql.render.TextOrigin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EngineFiguresTests {

    private final EngineFigures figures = new EngineFigures("orm", new StatementCache());

    private void executed(String sql, long nanos, long rows, @Nullable Throwable failure) {
        figures.executed(new StatementEvent(
                new SentStatement(sql, List.of(), 1, TextOrigin.GIVEN, null, false), nanos, rows, failure));
    }

    @Test
    void statementsOfOneTextAreCountedTogether() {
        executed("select a", 5, 1, null);
        executed("select a", 7, 2, null);
        executed("select a", 1, -1, new IllegalStateException());

        assertThat(figures.longest(10)).singleElement().satisfies(entry -> {
            assertThat(entry.getKey()).isEqualTo("select a");
            assertThat(entry.getValue().count()).isEqualTo(3);
            assertThat(entry.getValue().rows()).isEqualTo(3);
            assertThat(entry.getValue().nanos()).isEqualTo(13);
            assertThat(entry.getValue().longestNanos()).isEqualTo(7);
            assertThat(entry.getValue().failures()).isEqualTo(1);
        });
        assertThat(figures.failures()).isEqualTo(1);
    }

    @Test
    void thoseThatTookLongestComeFirst() {
        executed("quick", 1, 0, null);
        executed("slow", 9, 0, null);

        assertThat(figures.longest(1)).extracting(Map.Entry::getKey).containsExactly("slow");
    }

    @Test
    void everNewTextsTakeNoMoreRoom() {
        for (int i = 0; i < EngineFigures.TEXTS + 50; i++) {
            executed("select c" + i, 1, 0, null);
        }

        assertThat(figures.longest(Integer.MAX_VALUE))
                .hasSizeLessThanOrEqualTo(EngineFigures.TEXTS + 1)
                .filteredOn(entry -> entry.getKey().equals(EngineFigures.OTHERS))
                .singleElement()
                .satisfies(others -> assertThat(others.getValue().count()).isEqualTo(50));
        assertThat(figures.statements()).isEqualTo(EngineFigures.TEXTS + 50);
    }

    @Test
    void textsThatDifferInConstantsAloneAreCountedTogether() {
        for (int i = 0; i < 2 * EngineFigures.TEXTS; i++) {
            executed("select a from t where b = " + i, 1, 0, null);
        }

        assertThat(figures.longest(2)).singleElement().satisfies(entry -> {
            assertThat(entry.getKey()).isEqualTo("select a from t where b = ...");
            assertThat(entry.getValue().count()).isEqualTo(2L * EngineFigures.TEXTS);
        });
    }

    @Test
    void longTextsAreKeptInPart() {
        executed("x".repeat(100_000), 1, 0, null);

        assertThat(figures.longest(1).get(0).getKey()).hasSize(EngineFigures.LONGEST);
    }

    @Test
    void literalsAndLineBreaksAreNotShown() {
        assertThat(StatementText.withoutLiterals("select 'it''s\nsecret'\r\n\tfrom t where a = 'x' and b = 'open"))
                .isEqualTo("select ... from t where a = ... and b = ...");
    }

    @Test
    void dollarQuotesAndNumbersAreNotShownEither() {
        assertThat(StatementText.withoutLiterals(
                        "select $$secret$$ from \"it's 1\" t1 where card = 4711.08 and x = $a$it's$a$"))
                .isEqualTo("select ... from \"it's 1\" t1 where card = ... and x = ...");
    }
}
