package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

final class VersionTests extends SessionTest {

    private Order order;

    VersionTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void anOrder() {
        order = new Order(null);
        session.add(order);
        session.commit();
    }

    private void somebodyElsePays() {
        given(other -> other.get(Order.class, order.getId()).setStatus("PAID"));
    }

    private void somebodyElseDeletes() {
        given(other -> other.delete(other.get(Order.class, order.getId())));
    }

    @Test
    @Covers("D16.1")
    void versionsBeginAtZeroAndCount() {
        assertThat(order.getVersion()).isZero();
        order.setStatus("PAID");
        session.flush();
        assertThat(order.getVersion()).isEqualTo(1);
    }

    @Test
    @Covers("D16.1")
    void anUpdateOfAChangedRowIsRefused() {
        somebodyElsePays();
        order.setStatus("LOST");

        assertThatThrownBy(session::flush)
                .isInstanceOf(ObjectOptimisticLockingFailureException.class)
                .hasMessageContaining("Order");
    }

    @Test
    @Covers({"S37.2", "U16.2"})
    void aDeleteOfAChangedRowIsRefused() {
        somebodyElsePays();
        session.delete(order);

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void oneStaleRowAmongManyIsFoundByItsId() {
        List<Order> others = List.of(new Order(null), new Order(null));
        session.addAll(others);
        session.commit();
        somebodyElsePays();
        others.forEach(other -> other.setStatus("LOST"));
        order.setStatus("LOST");

        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(
                        ObjectOptimisticLockingFailureException.class,
                        failure -> assertThat(failure.getIdentifier()).isEqualTo(order.getId()));
    }

    @Test
    @Covers({"S37.1", "U16.1"})
    void anUpdateOfADeletedRowIsRefused() {
        somebodyElseDeletes();
        order.setStatus("LOST");

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Covers({"S37.1", "U16.1"})
    void anUpdateOfADeletedRowWithoutVersionIsRefusedToo() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.commit();
        given(other -> other.delete(other.get(Customer.class, customer.getId())));
        customer.setName("Bob");

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Covers({"S37.2", "U16.2"})
    void aDeleteOfADeletedRowWithoutVersionIsForgiven() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.commit();
        given(other -> other.delete(other.get(Customer.class, customer.getId())));
        session.delete(customer);

        session.commit();

        assertThat(session.contains(customer)).isFalse();
    }

    @Test
    @Covers({"S38.1", "D16.2"})
    void aVersionSetByHandIsWrittenAndTheReadOneCompared() {
        order.setVersion(41);
        session.flush();

        assertThat(order.getVersion()).isEqualTo(41);
        session.commit();
        assertInDatabase(other -> other.get(Order.class, order.getId()).getVersion())
                .isEqualTo(41);
    }

    @Test
    @Covers("D16.2")
    void aVersionSetBackByHandIsAConflict() {
        order.setVersion(41);
        session.commit();
        order.setVersion(40);
        order.setStatus("LOST");

        assertThatThrownBy(session::flush)
                .isInstanceOf(ObjectOptimisticLockingFailureException.class)
                .hasMessageContaining("Order.version was set to an earlier version");
        session.rollback();
        assertThat(order.getVersion()).isEqualTo(41);
    }

    @Test
    @Covers("D16.2")
    void aVersionSetBackByHandIsAConflictOfADeleteToo() {
        order.setVersion(41);
        session.commit();
        order.setVersion(40);
        session.delete(order);

        assertThatThrownBy(session::flush)
                .isInstanceOf(ObjectOptimisticLockingFailureException.class)
                .hasMessageContaining("Order.version was set to an earlier version");
    }

    @Test
    void aVersionSetByHandDoesNotHideAConflict() {
        somebodyElsePays();
        order.setVersion(1);
        order.setStatus("LOST");

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void theVersionOfANewObjectIsTheGivenOne() {
        Order imported = new Order(null);
        imported.setVersion(7);
        session.add(imported);
        session.flush();

        assertThat(imported.getVersion()).isEqualTo(7);
    }

    @Test
    @Covers("S39.1")
    void anOwnerIsNotNewerBecauseItsInverseCollectionChanged() {
        order.addLine(new dev.orm.session.shop.Product("pen", "Pen"), 1);
        session.flush();

        assertThat(order.getVersion()).isZero();
    }

    @Test
    void aRolledBackUpdateTakesItsVersionBack() {
        order.setStatus("PAID");
        session.flush();
        session.rollback();

        assertThat(order.getVersion()).isZero();
        order.setStatus("PAID");
        session.commit();
        assertThat(order.getVersion()).isEqualTo(1);
    }

    @Test
    void joinTableRowsThatAreGoneDoNotStopTheirOwnersDeletion() {
        order.getTags().add(new Tag("new"));
        session.commit();
        lab.database().execute("delete from orders_tags");
        session.delete(order);

        session.commit();

        assertInDatabase(other -> other.query(Order.class).count()).isEqualTo(0L);
    }
}
