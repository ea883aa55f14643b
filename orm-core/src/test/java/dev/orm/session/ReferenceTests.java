package dev.orm.session;

import static dev.orm.session.shop.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Employee;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectRetrievalFailureException;

/** To-ones that were not loaded: generated references load themselves, reflective access loads them in one batch with their owners. */
final class ReferenceTests extends SessionTest {

    private static final int ORDERS = 20;

    ReferenceTests(Lab lab) {
        super(lab, shopAnd(Employee.class));
    }

    @BeforeEach
    void ordersOfManyCustomers() {
        givenAll(IntStream.range(0, ORDERS)
                .mapToObj(i -> new Order(new Customer("c" + i)))
                .toArray());
    }

    private List<Order> orders() {
        return session.query(Order.class).orderBy(ORDER.id.asc()).list();
    }

    private static Customer customer(Order order) {
        return Objects.requireNonNull(order.getCustomer());
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aQueryLoadsNoReferences() {
        assertThat(sql.of(this::orders)).containsExactly("select orders");
    }

    @Test
    @OnlyOn(Setup.H2_REFLECTIVE)
    void withoutGeneratedCodeTargetsComeInOneBatch() {
        assertThat(sql.of(this::orders)).containsExactly("select orders", "select customer");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void idAndToStringDoNotLoad() {
        Customer reference = customer(orders().get(0));

        assertThat(sql.of(() -> {
                    assertThat(reference.getId()).isNotNull();
                    assertThat(reference.toString()).contains("Customer", "not loaded");
                }))
                .isEmpty();
    }

    @Test
    @Covers("L1.2")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void theFirstUseLoadsTheReferencesOfAllSiblings() {
        List<Order> orders = orders();

        assertThat(sql.of(() -> assertThat(
                                orders.stream().map(order -> customer(order).getName()))
                        .hasSize(ORDERS)
                        .doesNotContainNull()))
                .containsExactly("select customer");
    }

    @Test
    void aReferenceIsTheObjectOfItsIdentityFromThenOn() {
        Customer reference = customer(orders().get(0));
        Customer found = session.get(Customer.class, reference.getId());

        assertThat(found).isSameAs(reference);
        assertThat(session.query(Customer.class).list()).anyMatch(customer -> customer == reference);
        assertThat(found.getName()).isEqualTo("c0");
    }

    @Test
    @Covers("L1.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceToAKnownObjectIsThatObject() {
        Customer known = session.query(Customer.class).filterBy("name", "c3").one();

        assertThat(session.reference(Customer.class, known.getId())).isSameAs(known);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceWhoseRowIsGoneThrowsOnFirstUse() {
        Customer gone = session.reference(Customer.class, 4711L);

        assertThatThrownBy(gone::getName)
                .isInstanceOf(ObjectRetrievalFailureException.class)
                .hasMessageContaining("Customer");
    }

    @Test
    @OnlyOn(Setup.H2_REFLECTIVE)
    void withoutGeneratedCodeThereAreNoReferences() {
        assertThatThrownBy(() -> session.reference(Customer.class, 1L))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("find(...)");
    }

    @Test
    @Covers("R1.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceCanBeReferredToWithoutBeingLoaded() {
        Long id = customer(orders().get(0)).getId();
        session.clear();
        Order order = new Order(session.reference(Customer.class, id));
        session.add(order);

        assertThat(sql.of(session::flush)).containsExactly("insert orders");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aSetterOfAReferenceLoadsItFirst() {
        Customer reference = customer(orders().get(0));
        reference.setName("changed");

        assertThat(sql.of(session::flush)).containsExactly("update customer set name");
    }

    @Test
    @Covers({"L1.3", "TX10.9"})
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceOfAClosedSessionThrowsOneExceptionWithTheRemedy() {
        Customer reference = customer(orders().get(0));
        session.close();

        assertThatThrownBy(reference::getName)
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Customer")
                .hasMessageContaining("joined(");
    }

    @Test
    @Covers("S53.2")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceOfADetachedObjectThrowsToo() {
        Customer reference = customer(orders().get(0));
        session.clear();

        assertThatThrownBy(reference::getName).isInstanceOf(LazyLoadingException.class);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void findHydratesTheReferenceThereIs() {
        Customer reference = customer(orders().get(0));

        assertThat(sql.of(() -> session.get(Customer.class, reference.getId()))).containsExactly("select customer");
        assertThat(sql.of(reference::getName)).isEmpty();
    }

    @Test
    @Covers("L1.1")
    void nullForeignKeysCostNothing() {
        givenAll(new Order(null));

        assertThat(session.query(Order.class).filterBy("customer", null).one().getCustomer())
                .isNull();
    }

    @Test
    void chainsOfSelfReferencesLoad() {
        Employee boss = new Employee("boss");
        Employee middle = new Employee("middle", boss);
        givenAll(new Employee("low", middle));

        Employee low = session.query(Employee.class).filterBy("name", "low").one();

        assertThat(low.getManager().getManager().getName()).isEqualTo("boss");
        assertThat(low.getManager().getManager().getManager()).isNull();
    }

    @Test
    void naturalKeysAreReferencesToo() {
        Order order = new Order(null);
        order.addLine(new Product("pen", "Pen"), 1);
        givenAll(order);

        assertThat(session.get(Order.class, order.getId())
                        .getLines()
                        .get(0)
                        .getProduct()
                        .getName())
                .isEqualTo("Pen");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceLoadedInsideASavepointStaysLoaded() {
        Customer reference = customer(orders().get(0));
        try (Savepoint savepoint = session.savepoint()) {
            assertThat(reference.getName()).isEqualTo("c0");
            reference.setName("changed");
            session.flush();
            savepoint.rollback();
        }

        assertThat(reference.getName()).isEqualTo("c0");
        assertThat(sql.of(session::flush)).isEmpty();
    }
}
