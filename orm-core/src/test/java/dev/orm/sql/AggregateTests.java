package dev.orm.sql;

import static dev.orm.sql.Aggregates.*;
import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.countDistinct;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class AggregateTests {

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    private <T> @Nullable T total(Expression<T> aggregate) {
        return sheet.list(select(aggregate).from(SHEET)).get(0);
    }

    @Test
    @Covers("Q15.1")
    void aggregatesAreFiltered() {
        WholeAggregate<Long> filtered = sum(ID).filter(N.gt(0), GRP.eqIfPresent(null));
        sheet.assertSql(filtered, "sum(s.id) filter (where s.n > ?)");
        assertThat(total(filtered)).isEqualTo(4L);
        assertThat(total(filtered.filter(ID.lt(3)))).isEqualTo(1L);
        assertThat(total(count().filter(N.isNull()))).isEqualTo(1L);
        sheet.assertSql(count().filter(Condition.absent()), "count(*)");
    }

    @Test
    @Covers("Q15.1")
    void filteredAggregatesAreComputedOverWindows() {
        WholeExpression<Long> running = sum(ID).filter(N.gt(0)).over(w -> w.partitionBy(GRP));
        sheet.assertSql(running, "sum(s.id) filter (where s.n > ?) over (partition by s.grp)");
        assertThat(sheet.values(running)).containsExactly(1L, 1L, 3L, 3L);
    }

    @Test
    void equalValuesCountOnceOnDemand() {
        sheet.assertSql(sum(I).distinct(), "sum(distinct s.i)");
        assertThat(total(sum(I).distinct())).isEqualTo(9L);
        assertThat(total(countDistinct(GRP))).isEqualTo(2L);
        assertThat(total(countDistinct(GRP).filter(ID.gt(2)))).isEqualTo(1L);
    }

    @Test
    @Covers("Q15.2")
    void textsAreJoinedInAnOrder() {
        TextAggregate joined = stringAgg(S, "; ").orderBy(ID.desc());
        sheet.assertSql(joined, "string_agg(s.s, ? order by s.id desc)");
        assertThat(total(joined)).isEqualTo("50%_!; Ink; pen");
        assertThat(total(joined.filter(N.lt(10)).upper())).isEqualTo("INK; PEN");
    }

    @Test
    @Covers("Q15.2")
    void valuesAreGatheredIntoArrays() {
        ValueAggregate<List<Integer>> gathered = arrayAgg(I).orderBy(I.desc().nullsLast());
        if (sheet.isOn("SQLite")) {
            sheet.assertUnsupported(gathered, "array_agg");
            return;
        }
        sheet.assertSql(gathered, "array_agg(s.i order by s.i desc nulls last)");
        assertThat(total(gathered)).isEqualTo(Arrays.asList(6, 3, 3, null));
        assertThat(total(arrayAgg(I).distinct().filter(I.isNotNull()).orderBy(I.asc())))
                .isEqualTo(List.of(3, 6));
        assertThat(total(arrayAgg(DAY).filter(ID.eq(1)))).isEqualTo(List.of(LocalDate.of(2025, 1, 31)));
    }

    @Test
    @Covers("Q15.3")
    void percentilesAreTakenWithinTheOrder() {
        if (sheet.isOn("SQLite")) {
            sheet.assertUnsupported(percentileCont(0.5, F), "percentile_cont");
            sheet.assertUnsupported(percentileDisc(0.5, N), "percentile_disc");
            sheet.assertUnsupported(mode(GRP), "mode");
            return;
        }
        sheet.assertSql(percentileCont(0.5, F), "percentile_cont(?) within group (order by s.f)");
        assertThat(total(percentileCont(0.5, F))).isEqualTo(1.5);
        assertThat(total(percentileCont(0.25, N))).isEqualTo(0.0);
        assertThat(total(percentileCont(0.5, D))).isEqualTo(2.5);
        assertThat(total(percentileDisc(0.5, N))).isEqualTo(7L);
        assertThat(total(percentileDisc(1, DAY))).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(total(mode(I))).isEqualTo(3);
        assertThat(total(percentileDisc(0.5, N).filter(ID.gt(2)))).isEqualTo(20L);
    }

    @Test
    void sharesAreBetweenZeroAndOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percentileCont(50, F))
                .withMessage("percentile_cont(50.0, ...): the share of the rows is between 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> percentileDisc(Double.NaN, F));
    }

    @Test
    @Covers("Q16.2")
    void conditionsOfAGroupAreSummedUp() {
        sheet.assertSql(boolAnd(OK), "bool_and(s.ok)", Map.of("SQLite", "min(s.ok)"));
        assertThat(total(boolAnd(OK))).isFalse();
        assertThat(total(boolOr(OK))).isTrue();
        assertThat(total(every(N.gt(-10)))).isTrue();
        assertThat(total(boolAnd(OK).filter(ID.gt(2)))).isNull();
        assertThat(sheet.list(select(GRP).groupBy(GRP).having(boolOr(N.gt(10)))))
                .containsExactly("b");
        assertThat(sheet.values(boolOr(N.gt(10)).over(w -> w.partitionBy(GRP))))
                .containsExactly(false, false, true, true);
    }

    @Test
    @Covers("Q16.2")
    void spreadsAreComputed() {
        if (sheet.isOn("SQLite")) {
            sheet.assertUnsupported(stddev(N), "stddev_samp");
            sheet.assertUnsupported(corr(N, I), "corr");
            sheet.assertUnsupported(bitAnd(N), "bit_and");
            return;
        }
        sheet.assertSql(variance(N), "var_samp(cast(s.n as double precision))");
        assertThat(total(stddevPop(N))).isCloseTo(11.0253, within(0.001));
        assertThat(total(stddev(F))).isEqualTo(1.0);
        assertThat(total(variancePop(F))).isCloseTo(0.6667, within(0.001));
        assertThat(total(variance(D))).isCloseTo(21.5833, within(0.001));
        assertThat(total(corr(F, F))).isCloseTo(1.0, within(1e-9));
        assertThat(total(covarPop(F, F))).isCloseTo(0.6667, within(0.001));
        assertThat(total(covarSamp(F, F))).isCloseTo(1.0, within(1e-9));
        assertThat(total(regrSlope(F.times(2), F))).isCloseTo(2.0, within(1e-9));
        assertThat(total(regrIntercept(F.plus(3), F))).isCloseTo(3.0, within(1e-9));
        assertThat(total(bitAnd(I))).isEqualTo(2L);
        assertThat(total(bitOr(I))).isEqualTo(7L);
    }

    @Test
    @Covers("Q16.1")
    void anyAggregateIsCalledByItsName() {
        OrderedAggregate<Long> largest = aggregate("max", SqlTypes.LONG, N);
        sheet.assertSql(largest.filter(ID.lt(3)), "max(s.n) filter (where s.id < ?)");
        assertThat(total(largest)).isEqualTo(20L);
        assertThat(sheet.values(largest.over(w -> w.partitionBy(GRP)))).containsExactly(7L, 7L, 20L, 20L);
        assertThatIllegalArgumentException().isThrownBy(() -> aggregate("max(1)", SqlTypes.LONG, N));
    }

    @Test
    void aggregatesAreEqualByWhatTheyCompute() {
        assertThat(sum(N).filter(N.gt(1))).isEqualTo(sum(N).filter(N.gt(1))).hasSameHashCodeAs(sum(N).filter(N.gt(1)));
        assertThat(sum(N)).isNotEqualTo(sum(N).distinct()).isNotEqualTo(max(N));
        assertThat(stringAgg(S, ",").orderBy(S.asc())).hasToString("string_agg(sheet.s, ? order by sheet.s)");
    }
}
