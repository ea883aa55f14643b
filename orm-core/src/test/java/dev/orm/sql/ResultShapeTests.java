package dev.orm.sql;

import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.metamodel.sample.Order;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResultShapeTests {

    record CityRevenue(String city, long orders, BigDecimal revenue) {}

    record Named(String name) {}

    static final class Pair {
        final String note;
        final Order order;

        Pair(String note, Order order) {
            this.note = note;
            this.order = order;
        }
    }

    private static final Select3<String, Long, BigDecimal> REVENUE = select(
                    ORDER.customer().address.city,
                    count(),
                    sum(ORDER.lines().quantity.times(ORDER.lines().unitPrice)))
            .from(ORDER)
            .join(ORDER.lines())
            .groupBy(ORDER.customer().address.city);

    @Test
    void oneItemIsTheRow() {
        Select<Long> ids = select(ORDER.id);
        assertThat(ids.row(new Object[] {5L})).isEqualTo(5L);
    }

    @Test
    void severalItemsAreATypedRow() {
        Row3<String, Long, BigDecimal> row = REVENUE.row(new Object[] {"Berlin", 2L, BigDecimal.TEN});
        assertThat(row).isEqualTo(new Row3<>("Berlin", 2L, BigDecimal.TEN));
    }

    @Test
    void constructorReferenceMakesTheRow() {
        Select<CityRevenue> select = REVENUE.into(CityRevenue::new);
        assertThat(select.row(new Object[] {"Berlin", 2L, BigDecimal.TEN}))
                .isEqualTo(new CityRevenue("Berlin", 2, BigDecimal.TEN));
    }

    @Test
    void recordClassMakesTheRow() {
        Select<CityRevenue> select = REVENUE.into(CityRevenue.class);
        assertThat(select.row(new Object[] {"Berlin", 2L, BigDecimal.TEN}))
                .isEqualTo(new CityRevenue("Berlin", 2, BigDecimal.TEN));
    }

    @Test
    void classMakesTheRowByTheConstructorThatFits() {
        Order order = new Order();
        Pair pair = select(ORDER.note, ORDER).into(Pair.class).row(new Object[] {"a", order});
        assertThat(pair.note).isEqualTo("a");
        assertThat(pair.order).isSameAs(order);
    }

    @Test
    void recordWithAnotherNumberOfComponentsIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REVENUE.into(Named.class))
                .withMessageContaining("into(Named.class)")
                .withMessageContaining("3 items")
                .withMessageContaining("1 components");
    }

    @Test
    void recordWithAComponentOfAnotherTypeIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER.id).into(Named.class))
                .withMessageContaining("String name")
                .withMessageContaining("item 1, Order.id of type java.lang.Long");
    }

    @Test
    void nullForAPrimitiveNamesTheComponentAndTheItem() {
        assertThatIllegalStateException()
                .isThrownBy(() -> REVENUE.into(CityRevenue.class).row(new Object[] {"Berlin", null, BigDecimal.TEN}))
                .withMessageContaining("long orders is primitive and the value NULL, which item 2, count(")
                .withMessageEndingWith("may be: take a class that can be null, or give the item a value by coalesce");
    }

    @Test
    void nullForAPrimitiveOfAFunctionNamesTheItem() {
        assertThatIllegalStateException()
                .isThrownBy(() -> REVENUE.into(CityRevenue::new).row(new Object[] {"Berlin", null, BigDecimal.TEN}))
                .withMessageStartingWith("The function given to into(...) could not make a row: item 2, count(")
                .withMessageEndingWith(", is NULL, and it takes a primitive: take a class that can be null, or give the"
                        + " item a value by coalesce")
                .withCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void failureWithinAFunctionIsPassedOn() {
        NullPointerException own = new NullPointerException("own");
        Select<String> select = select(ORDER.id, ORDER.note).into((id, note) -> {
            throw own;
        });
        assertThatThrownBy(() -> select.row(new Object[] {1L, null})).isSameAs(own);
        assertThatThrownBy(() -> select(ORDER.id, ORDER.note)
                        .into((id, note) -> note.length())
                        .row(new Object[] {1L, null}))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void clausesAfterTheShapeKeepIt() {
        Select<CityRevenue> select = REVENUE.into(CityRevenue::new).limit(5);
        assertThat(select.limit()).isEqualTo(5L);
        assertThat(select.row(new Object[] {"Berlin", 2L, BigDecimal.TEN}).city())
                .isEqualTo("Berlin");
    }

    @Test
    void anyNumberOfItemsMakesARow() {
        Select<List<Object>> select = select(List.of(ORDER.id, ORDER.note, ORDER), Arrays::asList);
        assertThat(select.items()).hasSize(3);
        assertThat(select.row(new Object[] {1L, "a", "b"})).containsExactly(1L, "a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> select(List.of(), Arrays::asList));
    }

    @Test
    void entityIsNotAScalar() {
        assertThatIllegalStateException()
                .isThrownBy(() -> select(ORDER).scalar())
                .withMessageContaining("select an attribute of it");
    }
}
