package dev.orm.session;

import static dev.orm.session.shop.Tag_.TAG;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read behind a savepoint may be what its rollback takes back. */
final class SavepointReadTests extends SessionTest {

    private final Customer ada = new Customer("ada");
    private final Customer bob = new Customer("bob");

    SavepointReadTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void rows() {
        given(other -> other.addAll(List.of(ada, bob, new Order(ada), new Order(bob), new Tag("before"))));
    }

    private Customer customer(Customer saved) {
        return session.get(Customer.class, Objects.requireNonNull(saved.getId()));
    }

    private Order orderOf(Customer customer) {
        return session.query(Order.class).filterBy("customer", customer).first().orElseThrow();
    }

    @Test
    void aCollectionThatWasLoadedSinceIsLoadedAgain() {
        Customer customer = customer(ada);
        Order order = orderOf(customer);
        Savepoint savepoint = session.savepoint();
        order.setCustomer(customer(bob));
        session.flush();
        assertThat(customer.getOrders()).isEmpty();
        savepoint.rollback();

        assertThat(sql.of(() -> assertThat(customer.getOrders()).containsExactly(order)))
                .hasSize(1);
    }

    @Test
    void aCollectionThatWasLoadedAndChangedSinceIsLoadedAgain() {
        Customer customer = customer(ada);
        Order order = orderOf(customer);
        Savepoint savepoint = session.savepoint();
        order.setCustomer(customer(bob));
        session.flush();
        customer.getOrders().add(new Order(customer));
        session.flush();
        savepoint.rollback();

        assertThat(customer.getOrders()).containsExactly(order);
        session.commit();
        assertInDatabase(other -> other.get(Customer.class, Objects.requireNonNull(ada.getId()))
                        .getOrders()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aCollectionThatWasLoadedBeforeIsNot() {
        Customer customer = customer(ada);
        List<Order> orders = List.copyOf(customer.getOrders());
        Savepoint savepoint = session.savepoint();
        customer.getOrders().add(new Order(customer));
        session.flush();
        savepoint.rollback();

        assertThat(sql.of(() -> assertThat(customer.getOrders()).containsExactlyElementsOf(orders)))
                .isEmpty();
    }

    @Test
    void anObjectThatWasReadSinceIsReadAgain() {
        Savepoint savepoint = session.savepoint();
        session.execute(update(TAG).set(TAG.name, "since").allRows(), Synchronize.NONE);
        Tag tag = session.query(Tag.class).first().orElseThrow();
        assertThat(tag.getName()).isEqualTo("since");
        savepoint.rollback();

        assertThat(session.get(Tag.class, Objects.requireNonNull(tag.getId()))).isSameAs(tag);
        assertThat(tag.getName()).isEqualTo("before");
    }

    @Test
    void anObjectWhoseRowCameWithTheSavepointIsGoneWithIt() {
        Savepoint savepoint = session.savepoint();
        UUID id = UUID.randomUUID();
        session.execute(insertInto(TAG).row(Map.of("id", id, "name", "since")));
        assertThat(session.find(Tag.class, id)).isPresent();
        savepoint.rollback();

        assertThat(session.find(Tag.class, id)).isEmpty();
    }

    @Test
    void anObjectThatAnUpsertMadeLeavesTheSessionWithItsRow() {
        Savepoint savepoint = session.savepoint();
        Tag tag = session.upsert(new Tag("since"));
        savepoint.rollback();

        assertThat(session.contains(tag)).isFalse();
        assertThat(tag.getName()).isEqualTo("since");
        assertThat(session.find(Tag.class, Objects.requireNonNull(tag.getId()))).isEmpty();
    }

    @Test
    void whatAnUpsertWroteIntoALoadedObjectIsTakenBack() {
        Order order = orderOf(customer(ada));
        int version = order.getVersion();
        Order detached = inDatabase(other -> other.get(Order.class, Objects.requireNonNull(order.getId())));
        detached.setCustomer(bob);
        Savepoint savepoint = session.savepoint();
        assertThat(session.upsert(detached)).isSameAs(order);
        assertThat(order.getCustomer()).isSameAs(customer(bob));
        savepoint.rollback();

        assertThat(order.getCustomer()).isSameAs(customer(ada));
        assertThat(order.getVersion()).isEqualTo(version);
        order.setStatus("PAID");
        session.commit();
        assertInDatabase(other -> other.get(Order.class, Objects.requireNonNull(order.getId()))
                        .getStatus())
                .isEqualTo("PAID");
    }

    @Test
    void whatWasReadBehindAStatementIsTakenBackWithTheTransaction() {
        Tag tag = session.query(Tag.class).one();
        session.execute(update(TAG).set(TAG.name, "since").allRows(), Synchronize.NONE);
        session.refresh(tag);
        assertThat(tag.getName()).isEqualTo("since");
        session.rollback();

        assertThat(tag.getName()).isEqualTo("before");
    }

    @Test
    void anObjectThatAnInsertReturnsLeavesTheSessionWithItsRow() {
        Savepoint savepoint = session.savepoint();
        Tag tag = inserted();
        tag.setName("changed");
        session.flush();
        savepoint.rollback();

        assertThat(session.contains(tag)).isFalse();
        assertThat(session.find(Tag.class, Objects.requireNonNull(tag.getId()))).isEmpty();
    }

    @Test
    void whatCameWithRowsLeavesTheSessionWhenAllIsRolledBack() {
        Tag upserted = session.upsert(new Tag("since"));
        Tag inserted = inserted();
        session.rollback();

        assertThat(session.contains(upserted)).isFalse();
        assertThat(session.contains(inserted)).isFalse();
    }

    @Test
    void whatCameWithRowsAndWasDeletedIsOutOfTheSession() {
        Savepoint savepoint = session.savepoint();
        Tag deleted = inserted();
        session.delete(deleted);
        session.flush();
        Tag marked = inserted();
        session.delete(marked);
        savepoint.rollback();

        assertThat(session.contains(deleted)).isFalse();
        assertThat(session.contains(marked)).isFalse();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void whatCameWithRowsStaysWhenALaterSavepointIsRolledBack() {
        Tag tag = inserted();
        Savepoint savepoint = session.savepoint();
        tag.setName("later");
        session.flush();
        savepoint.rollback();

        assertThat(session.contains(tag)).isTrue();
        assertThat(tag.getName()).isEqualTo("since");
    }

    @Test
    void anObjectThatWasThereBeforeItsUpsertStays() {
        Tag tag = session.query(Tag.class).first().orElseThrow();
        UUID id = Objects.requireNonNull(tag.getId());
        Savepoint savepoint = session.savepoint();
        Tag since = new Tag("since");
        mappings.entity(Tag.class).id().set(since, id);
        session.upsert(since);
        assertThat(tag.getName()).isEqualTo("since");
        savepoint.rollback();

        assertThat(session.get(Tag.class, id)).isSameAs(tag);
        assertThat(tag.getName()).isEqualTo("before");
    }

    private Tag inserted() {
        return session.execute(insertInto(TAG)
                        .row(Map.of("id", UUID.randomUUID(), "name", "since"))
                        .returning(TAG))
                .get(0);
    }

    @Test
    void aReleasedSavepointHandsWhatItReadToTheOneAround() {
        Customer customer = customer(ada);
        Order order = orderOf(customer);
        Savepoint outer = session.savepoint();
        order.setCustomer(customer(bob));
        Savepoint inner = session.savepoint();
        assertThat(customer.getOrders()).isEmpty();
        inner.release();
        outer.rollback();

        assertThat(customer.getOrders()).containsExactly(order);
    }
}
