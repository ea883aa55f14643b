package dev.orm.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class RangeTests {

    @Test
    void boundsBelongToTheRangeAsTheySay() {
        Range<Integer> range = Range.closedOpen(1, 5);

        assertThat(range.contains(1)).isTrue();
        assertThat(range.contains(5)).isFalse();
        assertThat(Range.closed(1, 5).contains(5)).isTrue();
        assertThat(Range.open(1, 5).contains(1)).isFalse();
        assertThat(Range.<Integer>all().contains(7)).isTrue();
        assertThat(Range.lessThan(5).contains(-7)).isTrue();
    }

    @Test
    void rangesThatTouchOverlapOnlyWhereBothHoldTheBound() {
        assertThat(Range.closedOpen(1, 5).overlaps(Range.closed(5, 6))).isFalse();
        assertThat(Range.closed(1, 5).overlaps(Range.closed(5, 6))).isTrue();
        assertThat(Range.closed(5, 6).overlaps(Range.closed(1, 5))).isTrue();
        assertThat(Range.<Integer>empty().overlaps(Range.all())).isFalse();
    }

    @Test
    void rangeBetweenOneValueAndItselfIsEmptyUnlessItHoldsIt() {
        assertThat(Range.closedOpen(3, 3)).isEqualTo(Range.empty());
        assertThat(Range.closed(3, 3).contains(3)).isTrue();
    }

    @Test
    void rangeThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.closed(5, 1))
                .withMessageContaining("begins before it ends");
    }

    @Test
    void rangeReadsAsInMathematics() {
        assertThat(Range.closedOpen(1, 5)).hasToString("[1, 5)");
        assertThat(Range.atLeast(1)).hasToString("[1, )");
    }
}
