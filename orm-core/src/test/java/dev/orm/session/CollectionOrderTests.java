package dev.orm.session;

import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code @OrderBy} on every way by which elements come; that of an order's lines names a part of their embedded key. */
final class CollectionOrderTests extends SessionTest {

    private final Order order = new Order(null);

    CollectionOrderTests(Lab lab) {
        super(lab, SHOP);
    }

    record Item(int quantity) {}

    record OrderView(List<Item> lines) {}

    @BeforeEach
    void linesThatAreInsertedTheOtherWayRound() {
        Product pen = new Product("pen", "Pen");
        givenAll(pen, order);
        given(other -> {
            Order owner = other.get(Order.class, order.getId());
            for (int number = 3; number > 0; number--) {
                other.add(new Line(owner, number, other.get(Product.class, "pen"), number));
                other.flush();
            }
        });
    }

    private static List<Integer> quantities(Order order) {
        return order.getLines().stream().map(Line::getQuantity).toList();
    }

    @Test
    @Covers("R8.1")
    void elementsThatLoadOnFirstUseAreSorted() {
        Order loaded = session.get(Order.class, order.getId());

        assertThat(sql.texts(() -> assertThat(quantities(loaded)).containsExactly(1, 2, 3)))
                .first()
                .asString()
                .endsWith(" order by l.number");
    }

    @Test
    @Covers("R8.1")
    void elementsThatOptionsLoadAreSorted() {
        assertThat(quantities(
                        session.query(ORDER).options(selectin(ORDER.lines())).one()))
                .containsExactly(1, 2, 3);
        session.clear();
        assertThat(quantities(
                        session.query(ORDER).options(joined(ORDER.lines())).one()))
                .containsExactly(1, 2, 3);
    }

    @Test
    @Covers("R8.1")
    void elementsThatAreReadAgainAreSorted() {
        Order loaded = session.get(Order.class, order.getId());
        assertThat(loaded.getLines()).hasSize(3);
        session.refresh(loaded);

        assertThat(quantities(loaded)).containsExactly(1, 2, 3);
    }

    @Test
    @Covers("R8.1")
    void elementsOfStreamsAreSorted() {
        try (Stream<Order> orders = session.query(ORDER).options(selectin(ORDER.lines())).stream(10)) {
            assertThat(orders.map(CollectionOrderTests::quantities)).containsExactly(List.of(1, 2, 3));
        }
    }

    @Test
    @Covers("R8.1")
    void elementsOfRecordsAreSorted() {
        assertThat(session.query(ORDER).into(OrderView.class).one().lines())
                .containsExactly(new Item(1), new Item(2), new Item(3));
    }
}
