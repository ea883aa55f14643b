package dev.orm.session;

import static dev.orm.session.shop.Line_.LINE;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** What refresh, expire and detach go on to: an order has lines that all of it cascades to, and a customer and products it does not. */
final class CascadedOperationTests extends SessionTest {

    private final Product pen = new Product("pen", "Pen");
    private final Order order = new Order(new Customer("Ann"));

    CascadedOperationTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void anOrderWithTwoLines() {
        session.add(pen);
        session.add(order);
        order.addLine(pen, 1);
        order.addLine(pen, 2);
        session.commit();
    }

    private void othersChangeTheLines() {
        given(other -> other.execute(update(LINE).set(LINE.quantity, 7).allRows()));
    }

    @Test
    @Covers("R10.4")
    void refreshReadsLoadedElementsAgainByOneStatement() {
        othersChangeTheLines();
        Line first = order.getLines().get(0);
        Line second = order.getLines().get(1);
        first.setQuantity(3);

        assertThat(sql.of(() -> session.refresh(order))).containsExactly("select orders", "select line");
        assertThat(first.getQuantity()).isEqualTo(7);
        assertThat(second.getQuantity()).isEqualTo(7);
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R10.4")
    void refreshDoesNotGoOnWhereNothingCascadesIt() {
        pen.setName("mine");
        session.withoutAutoflush(() -> session.refresh(order));

        assertThat(pen.getName()).isEqualTo("mine");
    }

    @Test
    @Covers("R10.4")
    void refreshLoadsNothingThatWasNotLoaded() {
        session.clear();
        Order again = session.get(Order.class, order.getId());

        assertThat(sql.of(() -> session.refresh(again))).containsExactly("select orders");
    }

    @Test
    @Covers("R10.4")
    void anElementWhoseRowIsGoneLeavesTheSession() {
        Line gone = order.getLines().get(1);
        given(other -> other.execute(deleteFrom(LINE).where(LINE.id.number.eq(2))));
        session.refresh(order);

        assertThat(session.contains(gone)).isFalse();
        assertThat(order.getLines()).hasSize(1);
    }

    @Test
    @Covers("R10.4")
    void expireGoesOnToLoadedElements() {
        session.query(Order.class).list();
        Line line = order.getLines().get(0);
        assertThat(sql.of(() -> session.get(Line.class, line.getId()))).isEmpty();
        session.expire(order);

        assertThat(sql.of(() -> session.get(Line.class, line.getId()))).containsExactly("select line");
    }

    @Test
    @Covers("R10.5")
    void detachGoesOnToElementsNewOnesIncluded() {
        Line line = order.getLines().get(0);
        Line added = order.addLine(pen, 3);
        session.add(added);
        session.detach(order);
        line.setQuantity(9);

        assertThat(session.contains(line)).isFalse();
        assertThat(session.contains(added)).isFalse();
        assertThat(session.contains(pen)).isTrue();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void anObjectWhoseDeleteWasFlushedIsNotTakenForAStranger() {
        session.delete(order);
        session.flush();

        assertThatThrownBy(() -> session.delete(order))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("one whose delete was flushed has no row any more");
    }
}
