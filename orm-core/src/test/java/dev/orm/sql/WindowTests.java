package dev.orm.sql;

import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static dev.orm.sql.WindowFunctions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class WindowTests {

    private static final Window BY_ID = window().orderBy(ID.asc());

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
    @Covers("Q14.1")
    void rowsArePartitionedAndOrdered() {
        WholeExpression<Long> running = sum(ID).over(w -> w.partitionBy(GRP).orderBy(ID.desc()));
        sheet.assertSql(running, "sum(s.id) over (partition by s.grp order by s.id desc)");
        assertThat(sheet.values(running)).containsExactly(3L, 2L, 7L, 4L);
        assertThat(sheet.values(count().over())).containsExactly(4L, 4L, 4L, 4L);
        sheet.assertSql(count().over(), "count(*) over ()");
    }

    @Test
    @Covers("Q14.1")
    void aWindowIsAnOperandLikeAnyOther() {
        WholeExpression<Long> share = ID.times(100).quotient(sum(ID).over(w -> w.partitionBy(GRP)));
        sheet.assertSql(
                share,
                "s.id * ? / cast(sum(s.id) over (partition by s.grp) as bigint)",
                Map.of("SQLite", "s.id * ? / cast(sum(s.id) over (partition by s.grp) as integer)"));
        assertThat(sheet.values(share)).containsExactly(33L, 66L, 42L, 57L);
    }

    @Test
    @Covers("Q14.2")
    void framesCountRows() {
        WholeExpression<Long> moving = sum(ID).over(BY_ID.rows(preceding(1), following(1)));
        sheet.assertSql(moving, "sum(s.id) over (order by s.id rows between ? preceding and ? following)");
        assertThat(sheet.values(moving)).containsExactly(3L, 6L, 9L, 7L);
        assertThat(sheet.values(sum(ID).over(BY_ID.rows(unboundedPreceding())))).containsExactly(1L, 3L, 6L, 10L);
        assertThat(sheet.values(sum(ID).over(BY_ID.rows(currentRow(), unboundedFollowing()))))
                .containsExactly(10L, 9L, 7L, 4L);
    }

    @Test
    @Covers("Q14.2")
    void framesCountGroupsOfEqualRows() {
        WholeExpression<Long> groups = sum(ID).over(w -> w.orderBy(GRP.asc()).groups(preceding(1)));
        sheet.assertSql(groups, "sum(s.id) over (order by s.grp groups between ? preceding and current row)");
        assertThat(sheet.values(groups)).containsExactly(3L, 3L, 10L, 10L);
        assertThat(sheet.values(sum(ID).over(w -> w.orderBy(GRP.asc()).groups(following(1), unboundedFollowing()))))
                .containsExactly(7L, 7L, null, null);
    }

    @Test
    @Covers("Q14.2")
    void framesMeasureDistancesOfNumbers() {
        sheet.assertSql(
                sum(ID).over(BY_ID.range(preceding(1))),
                "sum(s.id) over (order by s.id range between ? preceding and current row)");
        assertThat(sheet.values(sum(ID).over(BY_ID.range(preceding(1))))).containsExactly(1L, 3L, 5L, 7L);
        assertThat(sheet.values(sum(ID).over(w -> w.orderBy(F.asc()).range(preceding(1.0), following(0.5))))
                        .subList(0, 3))
                .containsExactly(1L, 3L, 5L);
        BigDecimal one = BigDecimal.ONE;
        assertThat(sheet.values(sum(ID).over(w -> w.orderBy(D.asc()).range(preceding(one), following(one))))
                        .subList(0, 3))
                .containsExactly(3L, 3L, 3L);
        assertThat(sheet.values(sum(ID).over(w -> w.orderBy(GRP.asc()).range(unboundedPreceding()))))
                .containsExactly(3L, 3L, 10L, 10L);
    }

    @Test
    @Covers("Q14.2")
    void framesMeasureTimes() {
        WholeExpression<Long> lately = count().over(w ->
                w.orderBy(AT.asc()).range(preceding(Duration.ofHours(38)), following(Duration.ofMillis(1))));
        if (sheet.isOn("SQLite")) {
            sheet.assertUnsupported(lately, "A range frame over dates and times");
            return;
        }
        sheet.assertSql(
                lately,
                "count(*) over (order by s.at range between cast(? as interval day to second) preceding"
                        + " and cast(? as interval day to second) following)");
        assertThat(sheet.values(lately)).startsWith(1L, 2L, 1L);
    }

    @Test
    @Covers("Q14.3")
    void rowsAreExcludedFromFrames() {
        Window all = window().orderBy(GRP.asc()).rows(unboundedPreceding(), unboundedFollowing());
        sheet.assertSql(
                sum(ID).over(all.excludeCurrentRow()),
                "sum(s.id) over (order by s.grp rows between unbounded preceding and unbounded following"
                        + " exclude current row)");
        assertThat(sheet.values(sum(ID).over(all.excludeCurrentRow()))).containsExactly(9L, 8L, 7L, 6L);
        assertThat(sheet.values(sum(ID).over(all.excludeGroup()))).containsExactly(7L, 7L, 3L, 3L);
        assertThat(sheet.values(sum(ID).over(all.excludeTies()))).containsExactly(8L, 9L, 6L, 7L);
    }

    @Test
    @Covers("Q14.4")
    void rowsAreRanked() {
        Window byGroup = window().orderBy(GRP.desc());
        sheet.assertSql(rowNumber().over(BY_ID), "row_number() over (order by s.id)");
        assertThat(sheet.values(rowNumber().over(w -> w.orderBy(ID.desc())))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(sheet.values(rank().over(byGroup))).containsExactly(3L, 3L, 1L, 1L);
        assertThat(sheet.values(denseRank().over(byGroup))).containsExactly(2L, 2L, 1L, 1L);
        assertThat(sheet.values(percentRank().over(byGroup).round(4))).containsExactly(0.6667, 0.6667, 0.0, 0.0);
        assertThat(sheet.values(cumeDist().over(byGroup))).containsExactly(1.0, 1.0, 0.5, 0.5);
        assertThat(sheet.values(ntile(3).over(BY_ID))).containsExactly(1, 1, 2, 3);
    }

    @Test
    @Covers("Q14.4")
    void neighboursAreSeen() {
        sheet.assertSql(lag(S).over(BY_ID), "lag(s.s) over (order by s.id)");
        sheet.assertSql(lead(N).by(2).orElse(0L).over(BY_ID), "lead(s.n, ?, ?) over (order by s.id)");
        assertThat(sheet.values(lag(S).over(BY_ID).upper())).containsExactly(null, "PEN", "INK", "50%_!");
        assertThat(sheet.values(lead(N).by(2).orElse(0L).over(BY_ID))).containsExactly(20L, null, 0L, 0L);
        assertThat(sheet.values(lag(ID).by(0).over(BY_ID))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sheet.values(lag(I).orElse(I.plus(1)).over(BY_ID))).containsExactly(4, 3, 3, 6);
        assertThat(sheet.values(lead(DAY).over(BY_ID)))
                .containsExactly(LocalDate.of(2025, 2, 1), LocalDate.of(2024, 2, 29), null, null);
    }

    @Test
    @Covers("Q14.4")
    void valuesOfTheFrameAreSeen() {
        Window whole = BY_ID.rows(unboundedPreceding(), unboundedFollowing());
        sheet.assertSql(nthValue(S, 2).over(BY_ID), "nth_value(s.s, ?) over (order by s.id)");
        assertThat(sheet.values(firstValue(S).over(whole))).containsOnly("pen");
        assertThat(sheet.values(lastValue(ID).over(whole))).containsOnly(4L);
        assertThat(sheet.values(lastValue(ID).over(BY_ID))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sheet.values(nthValue(F, 2).over(BY_ID))).containsExactly(null, 1.5, 1.5, 1.5);
        assertThat(sheet.values(firstValue(OK).over(whole))).containsOnly(true);
    }

    @Test
    @Covers("Q14.5")
    void oneWindowServesSeveralFunctions() {
        Window byGroup = window().partitionBy(GRP).orderBy(ID.asc());
        assertThat(sheet.list(
                        select(rowNumber().over(byGroup), sum(ID).over(byGroup)).orderBy(ID.asc())))
                .containsExactly(new Row2<>(1L, 1L), new Row2<>(2L, 3L), new Row2<>(1L, 3L), new Row2<>(2L, 7L));
    }

    @Test
    @Covers("Q14.1")
    void aggregatesAreComputedOverWindowsOfGroups() {
        Select<Row2<String, Long>> select = select(GRP, sum(sum(ID)).over(w -> w.orderBy(GRP.asc())))
                .groupBy(GRP)
                .orderBy(GRP.asc());
        assertThat(sheet.list(select)).containsExactly(new Row2<>("a", 3L), new Row2<>("b", 10L));
    }

    @Test
    void framesThatHaveNoRowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window().rows(following(1), currentRow()))
                .withMessageContaining("has no rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window().rows(unboundedFollowing(), unboundedFollowing()))
                .withMessage("A frame from unbounded following to unbounded following has no rows;"
                        + " its first bound comes before its second");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preceding(-1))
                .withMessageContaining("a distance is not negative");
        assertThatIllegalArgumentException().isThrownBy(() -> following(Duration.ofDays(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ntile(0)).withMessageContaining("ntile(0)");
        assertThatIllegalArgumentException().isThrownBy(() -> lag(N).by(-1)).withMessageContaining("lead ahead");
    }

    @Test
    void framesThatNeedAnOrderSaySo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sum(N).over(w -> w.groups(preceding(1))))
                .withMessageContaining("orderBy(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> sum(N).over(w -> w.orderBy(N.asc(), I.asc()).range(preceding(1))))
                .withMessageContaining("2 terms");
        assertThatIllegalStateException()
                .isThrownBy(() -> window().orderBy(N.asc()).excludeTies())
                .withMessageContaining("has none; say rows(...)");
    }
}
