package dev.orm.sql;

import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.render.SampleText.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.dialect.Dialects;
import dev.orm.sql.render.Recording;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeysetTests {

    @Test
    void oneTermIsOneComparison() {
        assertThat(where(Keyset.after(List.of(ORDER.id.asc()), List.of(5L)))).isEqualTo("o.id > ?");
        assertThat(where(Keyset.after(List.of(ORDER.id.desc()), List.of(5L)))).isEqualTo("o.id < ?");
    }

    @Test
    void termsOfOneDirectionAreComparedAsARow() {
        Condition after = Keyset.after(List.of(ORDER.total.desc(), ORDER.id.desc()), List.of(BigDecimal.TEN, 5L));
        assertThat(where(after)).isEqualTo("o.total <= ? and (o.total, o.id) < (?, ?)");
        assertThat(Recording.of(select(ORDER).where(after), Dialects.h2()).values())
                .containsExactly(BigDecimal.TEN, BigDecimal.TEN, 5L);
    }

    @Test
    void termsOfBothDirectionsAreComparedOneByOne() {
        assertThat(where(Keyset.after(List.of(ORDER.total.desc(), ORDER.id.asc()), List.of(BigDecimal.TEN, 5L))))
                .isEqualTo("o.total <= ? and (o.total < ? or o.total = ? and o.id > ?)");
    }

    @Test
    void valueMayBeComputedByTheDatabase() {
        Condition after = Keyset.after(
                List.of(ORDER.note.lower().asc(), ORDER.id.asc()),
                List.of(Sql.value("Bob").lower(), 5L));
        assertThat(where(after))
                .isEqualTo("lower(o.note) >= lower(cast(? as String))"
                        + " and (lower(o.note), o.id) > (lower(cast(? as String)), ?)");
    }

    @Test
    void nullsAtTheEndComeAfterEveryValue() {
        assertThat(where(Keyset.after(
                        List.of(ORDER.total.asc().nullsLast(), ORDER.id.asc()), List.of(BigDecimal.TEN, 5L))))
                .isEqualTo("o.total > ? or o.total is null or o.total = ? and o.id > ?");
        assertThat(where(Keyset.after(List.of(ORDER.total.asc().nullsLast(), ORDER.id.asc()), Arrays.asList(null, 5L))))
                .isEqualTo("o.total is null and o.id > ?");
    }

    @Test
    void nullsAtTheStartComeBeforeEveryValue() {
        assertThat(where(Keyset.after(
                        List.of(ORDER.total.asc().nullsFirst(), ORDER.id.asc()), List.of(BigDecimal.TEN, 5L))))
                .isEqualTo("o.total > ? or o.total = ? and o.id > ?");
        assertThat(where(
                        Keyset.after(List.of(ORDER.total.asc().nullsFirst(), ORDER.id.asc()), Arrays.asList(null, 5L))))
                .isEqualTo("o.total is not null or o.total is null and o.id > ?");
    }

    @Test
    void rowsBeforeAreThoseAfterInTheOppositeOrder() {
        List<Ordering> order = List.of(ORDER.total.asc().nullsLast(), ORDER.id.asc());
        assertThat(where(Keyset.before(order, List.of(BigDecimal.TEN, 5L))))
                .isEqualTo("o.total < ? or o.total = ? and o.id < ?");
        assertThat(Keyset.reversed(order)).containsExactly(ORDER.total.desc().nullsFirst(), ORDER.id.desc());
    }

    @Test
    void nullWithoutAPlaceInTheOrderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyset.after(List.of(ORDER.total.asc(), ORDER.id.asc()), Arrays.asList(null, 5L)))
                .withMessageContaining("Order.total")
                .withMessageContaining("nullsFirst() or nullsLast()");
    }

    @Test
    void wrongNumberOfValuesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyset.after(List.of(ORDER.id.asc()), List.of()))
                .withMessageContaining("has 1 terms and the row 0 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyset.after(List.of(), List.of()))
                .withMessageContaining("needs an order");
    }

    @Test
    void valueOfAnotherTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyset.after(List.of(ORDER.id.asc()), List.of("5")))
                .withMessageContaining("Order.id is java.lang.Long");
    }
}
