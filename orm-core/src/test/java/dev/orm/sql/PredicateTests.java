package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.row;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.render.SampleText.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.dialect.Dialects;
import dev.orm.metamodel.sample.Status;
import dev.orm.sql.render.Recording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PredicateTests {

    @Test
    void comparisonsWithValuesBindThem() {
        assertThat(where(ORDER.note.eq("a"))).isEqualTo("o.note = ?");
        assertThat(where(ORDER.note.ne("a"))).isEqualTo("o.note <> ?");
        assertThat(where(ORDER.total.gt(BigDecimal.ONE))).isEqualTo("o.total > ?");
        assertThat(where(ORDER.total.ge(BigDecimal.ONE))).isEqualTo("o.total >= ?");
        assertThat(where(ORDER.total.lt(BigDecimal.ONE))).isEqualTo("o.total < ?");
        assertThat(where(ORDER.total.le(BigDecimal.ONE))).isEqualTo("o.total <= ?");
        assertThat(where(ORDER.id.between(1, 2))).isEqualTo("o.id between ? and ?");
    }

    @Test
    void comparisonsWithExpressionsBindNothing() {
        assertThat(where(ORDER.version.eq(ORDER.version))).isEqualTo("o.version = o.version");
        assertThat(where(ORDER.placedAt.lt(ORDER.placedAt))).isEqualTo("o.placed_at < o.placed_at");
    }

    @Test
    void plainNumbersTakeTheTypeOfTheAttribute() {
        assertThat(values(ORDER.id.eq(7))).containsExactly(7L);
        assertThat(values(ORDER.version.eq(7))).containsExactly(7);
    }

    @Test
    void numbersThatDoNotFitTheAttributeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDER.version.eq(3_000_000_000L))
                .withMessageContaining("Order.version")
                .withMessageContaining("Integer");
    }

    @Test
    void nullIsRefusedWithTheWayToAskForIt() {
        String nothing = nothing();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDER.note.eq(nothing))
                .withMessageContaining("Order.note.eq(null)")
                .withMessageContaining("isNull()");
    }

    @Test
    void nullInAListIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDER.note.in("a", nothing()))
                .withMessageContaining("Order.note.in(null)");
    }

    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        return (T) null;
    }

    @Test
    void nullIsAskedForByName() {
        assertThat(where(ORDER.note.isNull())).isEqualTo("o.note is null");
        assertThat(where(ORDER.note.isNotNull())).isEqualTo("o.note is not null");
    }

    @Test
    void absentValuesLeaveTheirConditionOut() {
        Condition filter = ORDER.note
                .eqIfPresent(null)
                .and(ORDER.total.gtIfPresent(null))
                .and(ORDER.id.eq(1))
                .and(ORDER.note
                        .containsIfPresent(null)
                        .or(ORDER.status.inIfPresent(null))
                        .not());
        assertThat(where(filter)).isEqualTo("o.id = ?");
    }

    @Test
    void onlyAbsentConditionsMakeNoWhereClause() {
        assertThat(where(ORDER.note.eqIfPresent(null).and(Condition.absent()))).isEmpty();
    }

    @Test
    void listsAreOneParameterWhateverTheirLength() {
        assertThat(where(ORDER.id.in(1, 2, 3))).isEqualTo("(o.id) in arrays(?)");
        assertThat(where(ORDER.status.notIn(Status.OPEN))).isEqualTo("(o.status) not in arrays(?)");
        assertThat(values(ORDER.id.in(1, 2, 3))).containsExactly((Object) new Object[] {1L, 2L, 3L});
    }

    @Test
    void emptyListsAreDecidedWithoutTheDatabase() {
        assertThat(where(ORDER.id.in(List.of()))).isEqualTo("1 = 0");
        assertThat(where(ORDER.id.notIn(List.of()))).isEqualTo("1 = 1");
        assertThat(where(ORDER.id.in(List.of()).or(ORDER.id.eq(1)))).isEqualTo("o.id = ?");
        assertThat(where(ORDER.id.notIn(List.of()).and(ORDER.id.eq(1)))).isEqualTo("o.id = ?");
        assertThat(where(ORDER.id.in(List.of()).not().and(ORDER.id.eq(1)))).isEqualTo("o.id = ?");
    }

    @Test
    void impossibleSelectsAreKnownToBeEmpty() {
        Condition impossible = ORDER.note.eq("a").and(ORDER.id.in(List.of()));
        assertThat(select(ORDER).where(impossible).isEmpty()).isTrue();
        assertThat(select(ORDER.id).limit(0).isEmpty()).isTrue();
        assertThat(select(Sql.count()).from(ORDER).where(impossible).isEmpty()).isFalse();
        assertThat(select(ORDER).where(ORDER.id.eq(1)).isEmpty()).isFalse();
    }

    @Test
    void rowsAreComparedWithOneArrayPerColumn() {
        Condition condition = row(ORDER.id, ORDER.version).in(List.of(new Object[] {1L, 1}, new Object[] {2L, 5}));
        assertThat(where(condition)).isEqualTo("(o.id, o.version) in arrays(?, ?)");
        assertThat(values(condition)).containsExactly(new Object[] {1L, 2L}, new Object[] {1, 5});
    }

    @Test
    void rowsOfTheWrongWidthAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row(ORDER.id, ORDER.version).in(List.of(new Object[] {1L}, new Object[] {1L})))
                .withMessageContaining("a row of 1 values where 2 are compared");
    }

    @Test
    void partsOfTextStandForThemselves() {
        assertThat(where(ORDER.note.contains("50%_!"))).isEqualTo("o.note like ? escape '!'");
        assertThat(values(ORDER.note.contains("50%_!"))).containsExactly("%50!%!_!!%");
        assertThat(values(ORDER.note.startsWith("a%"))).containsExactly("a!%%");
        assertThat(values(ORDER.note.endsWith("a_"))).containsExactly("%a!_");
        assertThat(values(ORDER.note.like("a%"))).containsExactly("a%");
    }

    @Test
    void caseIsIgnoredOnBothSides() {
        assertThat(where(ORDER.note.eqIgnoreCase("A"))).isEqualTo("lower(o.note) = lower(?)");
        assertThat(where(ORDER.note.containsIgnoreCase("A"))).isEqualTo("lower(o.note) like lower(?) escape '!'");
        assertThat(where(ORDER.note.notLike("A%"))).isEqualTo("o.note not like ? escape '!'");
    }

    @Test
    void parenthesesStandOnlyWhereTheyAreNeeded() {
        Condition a = ORDER.id.eq(1);
        Condition b = ORDER.id.eq(2);
        Condition c = ORDER.id.eq(3);
        assertThat(where(a.and(b).and(c))).isEqualTo("o.id = ? and o.id = ? and o.id = ?");
        assertThat(where(a.and(b).or(c))).isEqualTo("o.id = ? and o.id = ? or o.id = ?");
        assertThat(where(a.or(b).and(c))).isEqualTo("(o.id = ? or o.id = ?) and o.id = ?");
        assertThat(where(a.or(b).not())).isEqualTo("not (o.id = ? or o.id = ?)");
        assertThat(where(a.not().not())).isEqualTo("o.id = ?");
    }

    @Test
    void booleanAttributesAreConditions() {
        assertThat(where(ORDER.customer().active.and(ORDER.customer().active.not())))
                .isEqualTo("c.active and not c.active");
    }

    @Test
    void severalWhereClausesAreJoinedByAnd() {
        Select<?> select = select(CUSTOMER).where(CUSTOMER.name.eq("a")).where(CUSTOMER.active, CUSTOMER.id.eq(1));
        assertThat(select.condition()).hasToString("Customer.name = ? and Customer.active and Customer.id = ?");
    }

    private static @Nullable Object[] values(Condition condition) {
        return Recording.of(select(ORDER).where(condition), Dialects.h2()).values();
    }
}
