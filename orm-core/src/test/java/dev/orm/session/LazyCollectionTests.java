package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.loading.LazyLoadingException;
import dev.orm.loading.LazyPolicy;
import dev.orm.loading.LoadingSettings;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Tag;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class LazyCollectionTests extends SessionTest {

    private static final int CUSTOMERS = 20;

    LazyCollectionTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void customersWithTwoOrdersEach() {
        givenAll(IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> {
                    Customer customer = new Customer("c" + i);
                    customer.addOrder(new Order(null));
                    customer.addOrder(new Order(null));
                    return customer;
                })
                .toArray());
    }

    private static List<Customer> customers(Session session) {
        return session.query(Customer.class).orderBy(CUSTOMER.id.asc()).list();
    }

    @Test
    void aQueryLoadsNoCollections() {
        assertThat(sql.of(() -> customers(session))).containsExactly("select customer");
    }

    @Test
    @Covers("L1.2")
    void touchingOneLoadsThoseOfAllSiblings() {
        List<Customer> customers = customers(session);

        assertThat(sql.of(() -> customers.forEach(
                        customer -> assertThat(customer.getOrders()).hasSize(2))))
                .containsExactly("select orders");
    }

    @Test
    @Covers("L1.2")
    void theBatchSizeLimitsTheSiblingsOfTheFirstLoad() {
        try (Session small = openSession(new LoadingSettings(LazyPolicy.BATCH, 5))) {
            List<Customer> customers = customers(small);

            assertThat(sql.of(() -> customers
                            .subList(0, 5)
                            .forEach(customer -> customer.getOrders().size())))
                    .containsExactly("select orders");
            assertThat(sql.of(() -> customers.get(5).getOrders().size())).containsExactly("select orders");
        }
    }

    @Test
    @Covers("L1.2")
    void eachFurtherLoadServesTwiceAsManySiblings() {
        try (Session small = openSession(new LoadingSettings(LazyPolicy.BATCH, 2))) {
            List<Customer> customers = customers(small);

            assertThat(customers)
                    .extracting(customer ->
                            sql.of(() -> customer.getOrders().size()).size())
                    .containsExactly(1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void eachRelationOfAResultHasBatchesOfItsOwn() {
        try (Session small = openSession(new LoadingSettings(LazyPolicy.BATCH, 2))) {
            List<Order> orders = small.query(Order.class).list();
            orders.subList(0, 3).forEach(order -> order.getLines().size());

            assertThat(orders.subList(0, 3))
                    .extracting(order -> sql.of(() -> order.getTags().size()).size())
                    .containsExactly(1, 0, 1);
        }
    }

    @Test
    void aBatchSizeOfOneLoadsForEachObjectAlone() {
        try (Session single = openSession(new LoadingSettings(LazyPolicy.BATCH, 1))) {
            List<Customer> customers = customers(single);

            assertThat(sql.of(() ->
                            customers.forEach(customer -> customer.getOrders().size())))
                    .hasSize(CUSTOMERS)
                    .containsOnly("select orders");
        }
    }

    @Test
    void anObjectFoundByIdLoadsItsOwnOnly() {
        Customer customer =
                session.get(Customer.class, customers(session).get(0).getId());

        assertThat(customer.getOrders()).hasSize(2).allMatch(order -> order.getCustomer() == customer);
    }

    @Test
    void iteratingLoads() {
        int count = 0;
        for (Order order : customers(session).get(0).getOrders()) {
            count += order.getId() == null ? 0 : 1;
        }

        assertThat(count).isEqualTo(2);
    }

    @Test
    void streamsContainsAndIndexLoad() {
        Customer customer = customers(session).get(0);
        assertThat(customer.getOrders().stream().count()).isEqualTo(2);
        session.clear();
        Customer again = customers(session).get(0);
        assertThat(again.getOrders().contains(new Order(null))).isFalse();
        session.clear();
        assertThat(customers(session).get(0).getOrders().get(1)).isNotNull();
    }

    @Test
    @Covers("R8.1")
    void elementsComeInTheirOrder() {
        Customer customer = customers(session).get(0);

        assertThat(customer.getOrders()).extracting(Order::getId).isSorted();
    }

    @Test
    @Covers({"S32.1", "R7.2"})
    void whatIsAddedToAnUnloadedListJoinsTheOthers() {
        Customer customer = customers(session).get(0);
        Order added = new Order(customer);
        assertThat(sql.of(() -> customer.getOrders().add(added))).isEmpty();

        assertThat(customer.getOrders()).hasSize(3).endsWith(added);
    }

    @Test
    void removingFromAnUnloadedListLoadsIt() {
        Customer customer = customers(session).get(0);
        customer.getOrders().remove(0);
        session.commit();

        assertInDatabase(s -> s.query(Order.class).filterBy("customer", null).count())
                .isEqualTo(1L);
    }

    @Test
    void clearingAnUnloadedListLetsAllOfItGo() {
        Customer customer = customers(session).get(0);
        customer.getOrders().clear();
        session.commit();

        assertInDatabase(s -> s.query(Order.class).filterBy("customer", null).count())
                .isEqualTo(2L);
    }

    @Test
    void replacingAnUnloadedListLetsTheOthersGo() {
        Customer customer = customers(session).get(0);
        Order added = new Order(null);
        customer.setOrders(new ArrayList<>(List.of(added)));
        session.commit();

        assertInDatabase(s -> s.query(Order.class).filterBy("customer", null).count())
                .isEqualTo(2L);
        assertThat(added.getCustomer()).isSameAs(customer);
    }

    @Test
    void aCollectionOfAnotherObjectIsTakenOver() {
        List<Customer> customers = customers(session);
        customers.get(0).setOrders(new ArrayList<>(customers.get(1).getOrders()));
        customers.get(1).getOrders().clear();
        session.commit();

        assertInDatabase(s -> s.get(Customer.class, customers.get(0).getId())
                        .getOrders()
                        .size())
                .isEqualTo(2);
    }

    @Test
    @Covers("L6.1")
    void warningsNameTheRelationTheAccessSiteAndTheRemedy() {
        Logger logger = (Logger) LoggerFactory.getLogger("orm.loading");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        try (Session warning = openSession(new LoadingSettings(LazyPolicy.WARN, 100))) {
            customers(warning).get(0).getOrders().size();
        } finally {
            logger.detachAppender(appender);
            logger.setAdditive(true);
        }

        assertThat(appender.list)
                .first()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("ORM-LAZY", "Customer.orders", "selectin(", "LazyCollectionTests");
    }

    @Test
    @Covers("L6.1")
    void theRaisePolicyRefusesWithTheRemedy() {
        try (Session strict = openSession(new LoadingSettings(LazyPolicy.RAISE, 100))) {
            List<Order> orders = customers(strict).get(0).getOrders();

            assertThatThrownBy(orders::size)
                    .isInstanceOf(LazyLoadingException.class)
                    .hasMessageContaining("Customer.orders")
                    .hasMessageContaining("selectin(");
        }
    }

    @Test
    void theRaisePolicyLetsEagerlyLoadedCollectionsThrough() {
        try (Session strict = openSession(new LoadingSettings(LazyPolicy.RAISE, 100))) {
            assertThat(strict.query(CUSTOMER)
                            .options(LoadOption.selectin(CUSTOMER.orders()))
                            .list())
                    .allMatch(customer -> customer.getOrders().size() == 2);
        }
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void theRaisePolicyRefusesReferencesToo() {
        try (Session strict = openSession(new LoadingSettings(LazyPolicy.RAISE, 100))) {
            Customer reference = strict.query(Order.class).list().get(0).getCustomer();

            assertThatThrownBy(reference::getName)
                    .isInstanceOf(LazyLoadingException.class)
                    .hasMessageContaining("Customer");
        }
    }

    @Test
    @Covers({"S21.1", "L6.3"})
    void theRaisePolicyDoesNotHinderAFlush() {
        try (Session strict = openSession(new LoadingSettings(LazyPolicy.RAISE, 100))) {
            Customer customer = customers(strict).get(0);
            strict.delete(customer);
            strict.flush();

            assertThat(strict.contains(customer)).isFalse();
        }
    }

    @Test
    @Covers("L1.3")
    void aClosedSessionIsOneExceptionWithTheRemedy() {
        List<Order> orders = customers(session).get(0).getOrders();
        session.close();

        assertThatThrownBy(orders::size)
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Customer.orders")
                .hasMessageContaining("closed")
                .hasMessageContaining("selectin(");
    }

    @Test
    void aLoadedCollectionOutlivesItsSession() {
        List<Order> orders = customers(session).get(0).getOrders();
        orders.size();
        session.close();

        assertThat(orders).hasSize(2);
    }

    @Test
    void aDetachedObjectsCollectionIsRefusedToo() {
        Customer customer = customers(session).get(0);
        session.detach(customer);

        assertThatThrownBy(() -> customer.getOrders().size()).isInstanceOf(LazyLoadingException.class);
    }

    @Test
    void manyToManyCollectionsAreBatchedToo() {
        given(other -> {
            Tag tag = new Tag("t");
            other.query(Order.class).list().forEach(order -> order.getTags().add(tag));
        });
        List<Order> orders = session.query(Order.class).list();

        assertThat(sql.of(() ->
                        orders.forEach(order -> assertThat(order.getTags()).hasSize(1))))
                .containsExactly("select tag");
    }

    @Test
    void loadingDoesNotMakeDirty() {
        List<Customer> customers = customers(session);
        customers.forEach(customer -> customer.getOrders().size());

        assertThat(session.dirtyEntities()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void newObjectsHaveTheirOwnCollections() {
        Customer customer = new Customer("new");
        session.add(customer);
        session.flush();

        assertThat(sql.of(() -> assertThat(customer.getOrders()).isEmpty())).isEmpty();
    }
}
