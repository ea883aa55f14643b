package dev.orm.session;

import static dev.orm.session.shop.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.mapping.MappingException;
import dev.orm.session.shop.Country;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.session.shop.Town;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * What no session can make sense of: each is one exception that names entity, attribute and remedy, the session says so until it is rolled back, and the
 * database holds nothing of it.
 */
@OnEachSetup(only = {Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL, Setup.POSTGRESQL_REFLECTIVE, Setup.SQLITE})
final class BadInputTests extends SessionTest {

    private final Customer ann = new Customer("Ann");

    BadInputTests(Lab lab) {
        super(lab, shopAnd(Country.class, Town.class));
    }

    @BeforeEach
    void annHasAnOrder() {
        givenAll(ann, new Order(ann));
    }

    private Customer ann(Session from) {
        return from.get(Customer.class, Objects.requireNonNull(ann.getId()));
    }

    private Order order(Session from) {
        return from.query(Order.class).one();
    }

    /** The work fails with all else that waits, and nothing of it is written: not even by a commit that comes anyway. */
    private AbstractThrowableAssert<?, ? extends Throwable> assertAllOrNothing(ThrowingCallable flush) {
        session.add(new Product("waits", "Waits"));
        AbstractThrowableAssert<?, ? extends Throwable> refused =
                assertThatThrownBy(flush).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(session::commit).isInstanceOf(NestedRuntimeException.class);
        session.rollback();
        assertInDatabase(other -> List.of(
                        other.query(Customer.class).count(),
                        other.query(Order.class).count(),
                        other.query(Product.class).count(),
                        other.query(Town.class).count()))
                .isEqualTo(List.of(1L, 1L, 0L, 0L));
        assertThat(ann(session).getName()).isEqualTo("Ann");
        assertThat(order(session).getCustomer()).isSameAs(ann(session));
        return refused;
    }

    // identifiers

    @Test
    void aNewObjectWithoutIdentifier() {
        session.add(new Product(null, "Nameless"));

        assertAllOrNothing(session::flush)
                .hasMessage("A new Product has no identifier: set Product.sku before the flush, or let it be generated"
                        + " with @GeneratedValue.");
    }

    @Test
    void aRelationToAnObjectWithoutIdentifier() {
        session.add(new Town("Ulm", new Country(null, "Nowhere")));

        assertAllOrNothing(session::flush)
                .hasMessageContaining("Town.country refers to a Country without an identifier")
                .hasMessageContaining("add() it");
    }

    @Test
    void lookingForNoIdentifier() {
        assertThatThrownBy(() -> session.find(Customer.class, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without an id");
    }

    @Test
    void aGeneratedIdentifierThatWasChanged() {
        Customer changed = ann(session);
        setId(changed, 4711L);

        assertAllOrNothing(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Customer.id of a persistent object was changed")
                .hasMessageContaining("Refresh the object");
    }

    @Test
    void aGeneratedIdentifierThatWasTakenAway() {
        Customer changed = ann(session);
        setId(changed, null);

        assertAllOrNothing(session::flush).hasMessageContaining("Customer.id of a persistent object was changed");
    }

    @Test
    void whatIsDoneWithAnObjectWhoseIdentifierWasChanged() {
        Customer changed = ann(session);
        setId(changed, 4711L);

        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> session.delete(changed),
                () -> session.refresh(changed),
                () -> session.detach(changed),
                () -> session.add(changed))) {
            assertThatThrownBy(use)
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("Customer whose Customer.id was changed since the session loaded it")
                    .hasMessageContaining("Set it to what it was");
        }
    }

    @Test
    void anAssignedIdentifierThatWasTakenAway() {
        givenAll(new Country("DE", "Germany"));
        session.get(Country.class, "DE").setCode(null);

        assertAllOrNothing(session::flush).hasMessageContaining("Country.code");
    }

    private void setId(Customer customer, @Nullable Long id) {
        mappings.entity(Customer.class).access().set(customer, idSlot(), id);
    }

    private int idSlot() {
        return mappings.entity(Customer.class).id().attributes().get(0).slot();
    }

    // identities

    @Test
    void twoNewObjectsOfOneIdentity() {
        session.addAll(List.of(new Product("pen", "Pen"), new Product("pen", "Other pen")));

        assertAllOrNothing(session::flush)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("Product.sku");
    }

    @Test
    void aReferenceToAnotherObjectOfAnIdentityThatTheSessionHas() {
        Customer other = inDatabase(this::ann);
        order(session).setCustomer(ann(session));
        Order second = new Order(other);
        session.add(second);

        assertAllOrNothing(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Order.customer refers to a Customer that is not in this session")
                .hasMessageContaining("merge()");
    }

    @Test
    void anElementThatIsAnotherObjectOfAnIdentityThatTheSessionHas() {
        Order other = inDatabase(this::order);
        order(session);
        ann(session).getOrders().add(other);

        assertAllOrNothing(session::flush)
                .hasMessageContaining("Customer.orders refers to a Order that is not in this session")
                .hasMessageContaining("another object of the same identifier");
    }

    @Test
    void aDetachedObjectThatNothingElseStandsForCountsByItsIdentifier() {
        Order second = new Order(inDatabase(this::ann));
        session.add(second);
        session.commit();

        assertInDatabase(other -> ann(other).getOrders().size()).isEqualTo(2);
    }

    // other sessions

    @Test
    void anObjectThatAnotherSessionHolds() {
        try (Session other = factory.openSession()) {
            Customer foreign = ann(other);

            assertThatThrownBy(() -> session.add(foreign))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Customer that another session has loaded")
                    .hasMessageContaining("merge() it");
            assertThatThrownBy(() -> session.delete(foreign))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("Customer that is not in this session")
                    .hasMessageContaining("merge() it");
        }
    }

    @Test
    void aReferenceToAnObjectThatAnotherSessionHolds() {
        try (Session other = factory.openSession()) {
            session.add(new Order(ann(other)));
            other.rollback();

            assertAllOrNothing(session::flush)
                    .hasMessageContaining("Order.customer refers to a Customer that another session has loaded")
                    .hasMessageContaining("merge() it");
        }
    }

    @Test
    void anElementThatAnotherSessionHolds() {
        try (Session other = factory.openSession()) {
            ann(session).getOrders().add(order(other));
            other.rollback();

            assertAllOrNothing(session::flush)
                    .hasMessageContaining("Customer.orders refers to a Order that another session has loaded");
        }
    }

    // objects without rows

    @Test
    void aReferenceToAnObjectWhoseRowIsMissing() {
        Customer nobody = new Customer("Nobody");
        setId(nobody, 4711L);
        session.add(new Order(nobody));

        assertAllOrNothing(session::flush)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(lab.setup() == Setup.SQLITE ? "Order" : "Order.customer");
    }

    @Test
    void aTransientObjectAsTheValueOfACondition() {
        Customer fresh = new Customer("Fresh");

        assertThatThrownBy(() -> session.query(Order.class)
                        .where(ORDER.customer().eq(fresh))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Order.customer is compared with a Customer that has no id yet, so no row refers to it. Add and"
                                + " flush it first.");
    }

    @Test
    void aTransientObjectInARelationOfWhatIsInsertedInBulk() {
        assertAllOrNothing(() -> session.insertAll(List.of(new Order(new Customer("Fresh")))))
                .hasMessageContaining("Order.customer refers to a Customer that has no key yet")
                .hasMessageContaining("Save it first");
    }

    @Test
    void aTransientObjectInARelationOfWhatIsUpserted() {
        Order order = inDatabase(this::order);
        order.setCustomer(new Customer("Fresh"));

        assertThatThrownBy(() -> session.upsert(order))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Order.customer refers to a Customer that has no key yet");
        session.commit();
        assertThat(order(session).getCustomer()).isSameAs(ann(session));
    }

    @Test
    void aTransientObjectIsSavedWithWhatRefersToIt() {
        session.add(new Order(new Customer("Fresh")));
        session.commit();

        assertInDatabase(other -> other.query(Customer.class).count()).isEqualTo(2L);
    }

    // nulls

    @Test
    void aNullAmongEntities() {
        order(session).getTags().add(null);

        assertAllOrNothing(session::flush)
                .hasMessage(
                        "Order.tags holds a null element. Remove it: a collection of entities takes entities only.");
    }

    @Test
    void aNullThatIsAddedToAListThatIsNotLoaded() {
        ann(session).getOrders().add(null);

        assertAllOrNothing(session::flush).hasMessageContaining("Customer.orders holds a null element. Remove it");
    }

    @Test
    void nullIsNoObject() {
        assertThatThrownBy(() -> session.add(null)).hasMessageContaining("add(null)");
        assertThatThrownBy(() -> session.delete(null)).hasMessageContaining("null was given to the session");
    }

    @Test
    void anObjectOfAClassThatIsNotMapped() {
        assertThatThrownBy(() -> session.add("a text"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.String is not an entity of this registry")
                .hasMessageContaining("Annotate the class with @Entity");
    }

    // threads and ends

    @Test
    void aCollectionThatIsTouchedByAnotherThread() throws InterruptedException {
        Customer own = ann(session);

        assertRefused(elsewhere(() -> own.getOrders().size()));
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceThatIsTouchedByAnotherThread() throws InterruptedException {
        Customer reference = Objects.requireNonNull(order(session).getCustomer());

        assertRefused(elsewhere(reference::getName));
    }

    @Test
    void aFlushOfAnotherThread() throws InterruptedException {
        ann(session).setName("Bob");

        assertRefused(elsewhere(session::flush));
        assertRefused(elsewhere(session::commit));
        session.rollback();
        assertInDatabase(other -> ann(other).getName()).isEqualTo("Ann");
    }

    private static void assertRefused(@Nullable Throwable refused) {
        assertThat(refused)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to one thread: this one to '"
                        + Thread.currentThread().getName() + "', but 'intruder' used it")
                .hasMessageContaining("Give each thread a session of its own");
    }

    private static @Nullable Throwable elsewhere(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(work, "intruder");
        thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        return failure.get();
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceThatIsTouchedAfterItsSessionWasClosed() {
        Customer reference = Objects.requireNonNull(order(session).getCustomer());
        session.close();

        assertThatThrownBy(reference::getName)
                .isInstanceOf(LazyLoadingException.class)
                .hasMessage("Customer.name was touched, but its Customer was only referred to and never loaded, and its"
                        + " session is closed or has let go of it. Load it with the query: .options(joined(Order.customer)),"
                        + " in a repository by @Fetch(\"customer\"), or touch it inside the transaction.");
    }

    @Test
    void aCollectionThatIsTouchedAfterItsSessionWasClosed() {
        Customer detached = ann(session);
        session.close();

        assertThatThrownBy(() -> detached.getOrders().size())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Customer.orders was not loaded")
                .hasMessageContaining(
                        ".options(selectin(Customer.orders)), in a repository by @Fetch(\"orders\"), or touch it");
    }

    @Test
    void whatIsDoneWithASessionThatWasClosed() {
        session.close();

        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> session.add(new Tag("t")),
                () -> session.find(Customer.class, 1L),
                session::flush,
                session::commit,
                () -> session.query(Customer.class).list())) {
            assertThatThrownBy(use)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed")
                    .hasMessageContaining("SessionFactory.openSession()");
        }
    }
}
