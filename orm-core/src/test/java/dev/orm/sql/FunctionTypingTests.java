package dev.orm.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler takes and refuses in code that uses functions, windows and operators, with all its warnings on. */
final class FunctionTypingTests {

    private static final String SOURCE = """
            package shop;

            import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
            import static dev.orm.metamodel.sample.Order_.ORDER;
            import static dev.orm.sql.Aggregates.*;
            import static dev.orm.sql.Func.*;
            import static dev.orm.sql.Sql.*;
            import static dev.orm.sql.WindowFunctions.*;
            import static dev.orm.type.SqlTypes.*;

            import dev.orm.metamodel.sample.*;
            import dev.orm.sql.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.time.temporal.ChronoUnit;
            import java.util.List;

            class Statements {
                void build(Status open, LocalDateTime since, long number, Long boxed, Integer small) {
            %s
                }
            }
            """;
    private static final int FIRST_LINE =
            (int) SOURCE.substring(0, SOURCE.indexOf("%s")).lines().count() + 1;

    @TempDir
    private Path directory;

    private List<String> findings(String code) {
        return new SourceCompiler(directory)
                .options("-proc:none")
                .compile(List.of(new SourceText("shop.Statements", SOURCE.formatted(code))))
                .findings();
    }

    @Test
    @Covers({"Q15.3", "Q16.2", "Q26.2"})
    void familiesAreKeptWithoutCastOrSuppression() {
        assertThat(findings("""
                WholeExpression<Long> running = sum(ORDER.version)
                        .filter(ORDER.total.gt(BigDecimal.ONE))
                        .over(w -> w.partitionBy(ORDER.status).orderBy(ORDER.id.asc()).rows(preceding(2), currentRow()));
                DecimalExpression days = avg(ORDER.total).over(
                        window().orderBy(ORDER.placedAt.asc()).range(preceding(Duration.ofDays(7)), following(1)));
                TextExpression before = lag(ORDER.note).by(2).orElse("-").over(window().orderBy(ORDER.id.asc())).upper();
                TemporalExpression<LocalDateTime> next = lead(ORDER.placedAt).over(w -> w.orderBy(ORDER.id.asc()));
                WholeExpression<Long> place = rank().over(w -> w.orderBy(ORDER.total.desc())).plus(1);
                OrderedExpression<Status> first = firstValue(ORDER.status).over();
                TextExpression notes = stringAgg(ORDER.note, ", ").orderBy(ORDER.id.asc()).upper();
                Expression<List<String>> array = arrayAgg(ORDER.note).distinct();
                FloatingExpression<Double> median = percentileCont(0.5, ORDER.total).times(2);
                OrderedExpression<LocalDateTime> middle = percentileDisc(0.5, ORDER.placedAt);
                Condition all = boolAnd(ORDER.total.gt(BigDecimal.ONE)).and(every(ORDER.version.gt(1)));
                DecimalExpression quotient = ORDER.version.dividedBy(3).plus(ORDER.id.dividedBy(ORDER.version));
                WholeExpression<Integer> floor = ORDER.version.floorDiv(2).modulo(5).negate().abs();
                WholeExpression<Long> bits = ORDER.version.bitAnd(3).bitOr(ORDER.id).shiftLeft(1);
                WholeExpression<Long> most = greatest(ORDER.id, ORDER.version.toLong());
                TextExpression longest = greatest(ORDER.note, ORDER.customer().name).left(3);
                DecimalExpression least = least(ORDER.total, ORDER.version.toDecimal()).round(2);
                TemporalExpression<LocalDateTime> later =
                        greatest(ORDER.placedAt, localTimestamp()).plus(2, ChronoUnit.DAYS).truncate(TemporalField.WEEK);
                Condition ranges = ORDER.id.between(1, number).and(ORDER.id.between(boxed, boxed)).and(ORDER.id.gt(small));
                Condition distinct = ORDER.id.isDistinctFrom(1).and(ORDER.id.isDistinctFrom(boxed)).and(ORDER.note.isDistinctFrom("a"));
                Condition dates = ORDER.placedAt.betweenIfPresent(since, null).and(ORDER.placedAt.plus(Duration.ofDays(1)).gt(since));
                Condition quantified = ORDER.id.gt(any(select(ORDER.id))).and(ORDER.note.eq(all(select(ORDER.note))));
                Condition rows = row(ORDER.id, ORDER.note).gt(1L, "a").and(row(ORDER.id).in(select(ORDER.id)));
                OrderedExpression<String> text = ORDER.id.cast(STRING);
                TextExpression sounds = asText(func("soundex", STRING, ORDER.note)).concat("!");
                WholeExpression<Long> own = asWhole(func("shop.points", LONG, ORDER.total)).plus(1);
                TextExpression name = caseOf(ORDER.status).when(open, "open").when(Status.PAID, ORDER.note).orElse("?");
                FloatingExpression<Double> rate = caseWhen(ORDER.id.gt(1), CUSTOMER.rating).orNull();
                OrderedExpression<String> known = coalesce(ORDER.note, CUSTOMER.name, value("-"));
                """)).isEmpty();
    }

    @Test
    @Covers({"Q26.2", "Q44.1"})
    void argumentsOfTheWrongKindDoNotCompile() {
        List<String> mistakes = List.of(
                "select(rowNumber());",
                "select(lag(ORDER.note));",
                "ORDER.note.sqrt();",
                "ORDER.note.sum();",
                "sum(ORDER.note);",
                "avg(ORDER.placedAt);",
                "stringAgg(ORDER.id, \",\");",
                "boolAnd(ORDER.note);",
                "window().rows(preceding(Duration.ofDays(1)), currentRow());",
                "window().groups(preceding(BigDecimal.ONE));",
                "window().orderBy(ORDER.id);",
                "ORDER.total.bitAnd(1);",
                "ORDER.total.floorDiv(2);",
                "ORDER.id.upper();",
                "ORDER.id.plus(\"1\");",
                "ORDER.note.plus(1, ChronoUnit.DAYS);",
                "ORDER.placedAt.plus(1);",
                "ORDER.note.isTrue();",
                "ORDER.id.isDistinctFrom(\"1\");",
                "ORDER.id.eq(any(select(ORDER.note)));",
                "ORDER.id.gt(all(ORDER.id));",
                "greatest(ORDER.id, ORDER.note);",
                "func(\"lower\", ORDER.note);",
                "asText(ORDER.id);",
                "asCondition(ORDER.note);",
                "ORDER.id.cast(\"text\");",
                "caseOf(ORDER.status).when(\"OPEN\", 1);",
                "caseOf(ORDER.status).when(open, \"a\").when(open, 1L);",
                "caseWhen(ORDER.id.gt(1), \"a\").orElse(1L);",
                "sum(ORDER.id).filter(ORDER.note);",
                "lag(ORDER.id).orElse(\"a\");",
                "ORDER.note.lpad(5, \"ab\");",
                "ORDER.total.between(1, 2);",
                "row(ORDER.id, \"a\");");
        assertThat(findings(String.join("\n", mistakes)))
                .extracting(finding -> Integer.parseInt(finding.substring(0, finding.indexOf(':'))) - FIRST_LINE)
                .containsOnlyOnceElementsOf(
                        IntStream.range(0, mistakes.size()).boxed().toList());
    }
}
