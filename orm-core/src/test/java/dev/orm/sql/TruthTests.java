package dev.orm.sql;

import static dev.orm.sql.Func.caseOf;
import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.and;
import static dev.orm.sql.Sql.caseWhen;
import static dev.orm.sql.Sql.or;
import static dev.orm.sql.Sql.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class TruthTests {

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
    @Covers("Q23.2")
    void nullIsDistinctFromValuesAndNotFromItself() {
        sheet.assertSql(N.isDistinctFrom(7), "s.n is distinct from ?");
        assertThat(sheet.rows(N.isDistinctFrom(7))).containsExactly(2L, 3L, 4L);
        assertThat(sheet.rows(N.isNotDistinctFrom(7))).containsExactly(1L);
        assertThat(sheet.rows(N.isNotDistinctFrom(N))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sheet.rows(N.isDistinctFrom(I.plus(4).toLong()))).containsExactly(2L, 3L);
        assertThat(sheet.rows(S.isDistinctFrom("pen"))).containsExactly(2L, 3L, 4L);
    }

    @Test
    @Covers("Q23.2")
    void aNullThatIsComparedDistinctlyIsAskedFor() {
        Long nothing = null;
        sheet.assertSql(N.isDistinctFrom(nothing), "s.n is not null");
        assertThat(sheet.rows(N.isDistinctFrom(nothing))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(N.isNotDistinctFrom(nothing))).containsExactly(4L);
    }

    @Test
    @Covers("Q23.1")
    void nullHasPredicatesOfItsOwn() {
        assertThat(sheet.rows(N.isNull())).containsExactly(4L);
        assertThat(sheet.rows(N.plus(1).isNotNull())).containsExactly(1L, 2L, 3L);
        sheet.assertSql(N.gt(1).isNull(), "(s.n > ?) is null");
    }

    @Test
    @Covers("Q23.1")
    void everyComparisonWithNullNamesIsNull() {
        Long nothing = null;
        List<ThrowingCallable> comparisons = List.of(
                () -> N.eq(nothing),
                () -> N.ne(nothing),
                () -> N.gt(nothing),
                () -> N.le(nothing),
                () -> N.between(nothing, nothing),
                () -> N.betweenSymmetric(1L, nothing),
                () -> N.notBetween(nothing, nothing),
                () -> N.in(Arrays.asList(1L, nothing)),
                () -> N.nullIf(nothing),
                () -> row(N, I).gt(nothing, 1));
        assertThat(comparisons)
                .allSatisfy(comparison -> assertThatIllegalArgumentException()
                        .isThrownBy(comparison)
                        .withMessageContaining("sheet.n.")
                        .withMessageContaining("isNull()"));
    }

    @Test
    @Covers("Q23.3")
    void constantConditionsAreFolded() {
        assertThat(Condition.always().and(N.eq(1))).isEqualTo(N.eq(1));
        assertThat(N.eq(1).or(Condition.never())).isEqualTo(N.eq(1));
        assertThat(N.eq(1).or(Condition.always())).isSameAs(Condition.always());
        assertThat(and(N.eq(1), Condition.never(), N.eq(2))).isSameAs(Condition.never());
        assertThat(Condition.always().not()).isSameAs(Condition.never());
        assertThat(sheet.rows(Condition.always())).hasSize(4);
        assertThat(sheet.rows(Condition.never())).isEmpty();
        assertThat(sheet.rows(or(N.eq(7), Condition.never()))).containsExactly(1L);
    }

    @Test
    void conditionsAreTestedForWhatTheyComeTo() {
        Condition positive = N.gt(0);
        sheet.assertSql(positive.isTrue(), "(s.n > ?) is true");
        assertThat(sheet.rows(positive.isTrue())).containsExactly(1L, 3L);
        assertThat(sheet.rows(positive.isNotTrue())).containsExactly(2L, 4L);
        assertThat(sheet.rows(positive.isFalse())).containsExactly(2L);
        assertThat(sheet.rows(positive.isNotFalse())).containsExactly(1L, 3L, 4L);
        assertThat(sheet.rows(positive.isUnknown())).containsExactly(4L);
        assertThat(sheet.rows(OK.isNotUnknown())).containsExactly(1L, 2L);
        assertThat(sheet.rows(OK.isNotTrue().and(N.gt(0)))).containsExactly(3L);
        assertThat(N.eqIfPresent(null).isTrue().isAbsent()).isTrue();
    }

    @Test
    @Covers("Q19.4")
    void valuesLieBetweenOthers() {
        sheet.assertSql(N.between(I.toLong(), ID.plus(20)), "s.n between s.i and s.id + ?");
        assertThat(sheet.rows(N.between(I.toLong(), ID.plus(20)))).containsExactly(1L, 3L);
        assertThat(sheet.rows(N.between(-7, 7))).containsExactly(1L, 2L);
        assertThat(sheet.rows(N.notBetween(0, 10))).containsExactly(2L, 3L);
        sheet.assertSql(
                N.betweenSymmetric(10L, 0L),
                "s.n between symmetric ? and ?",
                Map.of("SQLite", "(s.n between ? and ? or s.n between ? and ?)"));
        assertThat(sheet.rows(N.betweenSymmetric(10L, 0L))).containsExactly(1L);
        assertThat(sheet.rows(DAY.betweenSymmetric(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 1, 1))))
                .containsExactly(1L, 2L);
    }

    @Test
    @Covers("Q19.4")
    void absentBoundsLeaveARangeOpen() {
        assertThat(sheet.rows(N.betweenIfPresent(0L, 10L))).containsExactly(1L);
        assertThat(sheet.rows(N.betweenIfPresent(null, 10L))).containsExactly(1L, 2L);
        assertThat(sheet.rows(N.betweenIfPresent(7L, null))).containsExactly(1L, 3L);
        assertThat(N.betweenIfPresent(null, null).isAbsent()).isTrue();
    }

    @Test
    @Covers("Q19.1")
    void valuesAreChosenByConditions() {
        TextExpression size =
                caseWhen(N.gt(10), "great").when(N.gt(0), S).whenNull(N.lt(0)).orElse("none");
        assertThat(sheet.values(size.upper())).containsExactly("PEN", null, "GREAT", "NONE");
        FloatingExpression<Double> half = caseWhen(N.gt(0), F).orElse(-1.0);
        assertThat(sheet.values(half.times(2))).containsExactly(1.0, -2.0, 5.0, -2.0);
        TemporalExpression<LocalDate> day = caseWhen(N.gt(0), DAY).orNull();
        assertThat(sheet.values(day.year())).containsExactly(2025, null, 2024, null);
    }

    @Test
    @Covers("Q19.1")
    void valuesAreChosenByTheValueOfASubject() {
        WholeExpression<Long> number = caseOf(GRP).when("a", N).when("b", 1L).orElse(0L);
        assertThat(sheet.values(number.plus(1))).containsExactly(8L, -6L, 2L, 2L);
        assertThat(sheet.sql(number)).startsWith("case s.grp when ? then s.n when ? then ");
        assertThat(sheet.values(caseOf(I).when(3, "three").when(6, S).orNull().length()))
                .containsExactly(5, 5, 5, null);
        assertThat(sheet.values(caseOf(N.plus(1)).when(8L, D).orElse(D.negate()))
                        .subList(0, 2))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("1.5"), new BigDecimal("-2.5"));
        assertThat(sheet.values(caseOf(S).when("pen", DAY).orNull()))
                .containsExactly(LocalDate.of(2025, 1, 31), null, null, null);
        assertThat(sheet.values(caseOf(S).when("pen", F).orNull())).containsExactly(0.5, null, null, null);
        assertThat(sheet.values(caseOf(S).when("pen", new BigDecimal("2.5")).orElse(D))
                        .get(0))
                .isEqualByComparingTo("2.5");
    }
}
