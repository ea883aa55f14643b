package dev.orm.session;

import static dev.orm.session.club.Tour_.TOUR;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.session.shop.Product_.PRODUCT;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.club.Tour;
import dev.orm.session.club.Town;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Passport;
import dev.orm.session.shop.Person;
import dev.orm.session.shop.Product;
import dev.orm.session.zoo.Car;
import dev.orm.session.zoo.Garage;
import dev.orm.session.zoo.Taxi;
import dev.orm.session.zoo.Vehicle;
import dev.orm.session.zoo.Wheel;
import dev.orm.sql.LockMode;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Rows that are locked by {@code find}, {@code get} and {@code refresh}. */
final class LockedReadTests extends SessionTest {

    private final Order order = new Order(new Customer("Ann"));

    LockedReadTests(Lab lab) {
        super(
                lab,
                shopAnd(
                        Person.class,
                        Passport.class,
                        Vehicle.class,
                        Car.class,
                        Taxi.class,
                        Wheel.class,
                        Garage.class,
                        Tour.class,
                        Town.class));
    }

    private List<String> locks(Runnable work) {
        return sql.texts(work).stream()
                .filter(text -> text.contains(" for ")) // for update, for no key update
                .toList();
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void findLocksByTheStatementThatReads() {
        givenAll(order);

        assertThat(sql.texts(() -> session.find(Order.class, order.getId(), LockMode.UPDATE)))
                .filteredOn(text -> text.contains("orders"))
                .singleElement()
                .asString()
                .contains("for update");
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void findLocksTheRowOfAnObjectThatTheSessionHasAndKeepsItsValues() {
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        loaded.setStatus("PAID");
        session.flush();

        assertThat(locks(() -> assertThat(session.find(Order.class, order.getId(), LockMode.UPDATE))
                        .containsSame(loaded)))
                .hasSize(1);
        assertThat(loaded.getStatus()).isEqualTo("PAID");
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void findOfAnObjectWhoseRowHasAnotherVersionIsAFailure() {
        givenAll(order);
        session.get(Order.class, order.getId());
        session.commit();
        session.get(Order.class, order.getId());
        given(other -> other.get(Order.class, order.getId()).setStatus("PAID"));

        assertThatThrownBy(() -> session.get(Order.class, order.getId(), LockMode.UPDATE))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class)
                .hasMessageContaining("Refresh it before locking");
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void anObjectWithoutVersionTakesWhatItsLockedRowHas() {
        givenAll(new Product("pen", "Pen"));
        Product pen = session.get(Product.class, "pen");
        given(other -> other.get(Product.class, "pen").setName("Quill"));
        assertThat(session.get(Product.class, "pen", LockMode.UPDATE)).isSameAs(pen);
        assertThat(pen.getName()).isEqualTo("Quill");
        session.commit();

        pen.setPrice(BigDecimal.TEN);
        session.withoutAutoflush(() -> {
            given(other -> other.get(Product.class, "pen").setName("Nib"));
            return session.get(Product.class, "pen", LockMode.UPDATE);
        });

        assertThat(pen.getName()).isEqualTo("Nib");
        assertThat(pen.getPrice()).isEqualByComparingTo("10");
        session.commit();
        assertInDatabase(other -> other.get(Product.class, "pen").getName()).isEqualTo("Nib");
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void objectsThatAQueryLocksHaveTheValuesOfTheirRows() {
        givenAll(order, new Product("pen", "Pen"));
        Product pen = session.get(Product.class, "pen");
        Order loaded = session.get(Order.class, order.getId());
        given(other -> {
            other.get(Product.class, "pen").setName("Quill");
            other.get(Order.class, order.getId()).setStatus("PAID");
        });

        assertThat(session.query(select(PRODUCT).lock(LockMode.UPDATE)).one()).isSameAs(pen);
        assertThat(session.query(select(ORDER).lock(LockMode.UPDATE)).one()).isSameAs(loaded);

        assertThat(pen.getName()).isEqualTo("Quill");
        assertThat(loaded.getStatus()).isEqualTo("PAID");
        assertThat(session.isModified(loaded)).isFalse();
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void aChangedObjectThatAQueryLocksKeepsItsVersion() {
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        given(other -> other.get(Order.class, order.getId()).setStatus("PAID"));
        loaded.setStatus("LOST");

        session.withoutAutoflush(
                () -> session.query(select(ORDER).lock(LockMode.UPDATE)).one());

        assertThat(loaded.getStatus()).isEqualTo("LOST");
        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void anObjectWithAChangedCollectionThatAQueryLocksKeepsItsVersion() {
        Tour tour = new Tour();
        givenAll(tour);
        Tour loaded = session.get(Tour.class, tour.getId());
        loaded.getNotes().clear();
        loaded.getNotes().add("mine");
        given(other -> other.get(Tour.class, tour.getId()).getNotes().add("theirs"));

        session.withoutAutoflush(
                () -> session.query(select(TOUR).lock(LockMode.UPDATE)).one());

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void rowsThatAreNotThereAreNotFound() {
        assertThat(session.find(Order.class, -1L, LockMode.UPDATE)).isEmpty();
        assertThatThrownBy(() -> session.get(Order.class, -1L, LockMode.SHARE))
                .isInstanceOf(MissingEntityException.class);
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void refreshLocksTheRowItReads() {
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        given(other -> other.get(Order.class, order.getId()).setStatus("PAID"));

        assertThat(locks(() -> session.refresh(loaded, LockMode.UPDATE)))
                .singleElement()
                .asString()
                .contains("orders", "for update");
        assertThat(loaded.getStatus()).isEqualTo("PAID");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void aRefreshThatDoesNotGetTheLockLeavesTheObjectAsItWas() {
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        loaded.setStatus("PAID");
        try (Session other = factory.openSession()) {
            other.get(Order.class, order.getId(), LockMode.UPDATE);
            assertThatThrownBy(() -> session.refresh(loaded, LockMode.UPDATE_NOWAIT))
                    .isInstanceOf(PessimisticLockingFailureException.class);
        }

        assertThat(loaded.getStatus()).isEqualTo("PAID");
        assertThat(session.isModified(loaded)).isTrue();
        session.rollback();
        assertThat(loaded.getStatus()).isEqualTo("OPEN");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void aRowThatIsPassedOverIsNotSaidToBeGone() {
        givenAll(order);
        Order loaded = session.get(Order.class, order.getId());
        loaded.setStatus("PAID");
        try (Session other = factory.openSession()) {
            other.get(Order.class, order.getId(), LockMode.UPDATE);
            assertThatThrownBy(() -> session.refresh(loaded, LockMode.UPDATE_SKIP_LOCKED))
                    .isInstanceOf(PessimisticLockingFailureException.class)
                    .hasMessageContaining("Order")
                    .hasMessageContaining("locked by another transaction");
            assertThat(session.isModified(loaded)).isTrue();
        }

        session.commit();
        assertInDatabase(o -> o.get(Order.class, order.getId()).getStatus()).isEqualTo("PAID");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void aRowThatIsPassedOverIsNotSaidToBeMissing() {
        givenAll(order);
        try (Session other = factory.openSession()) {
            other.get(Order.class, order.getId(), LockMode.UPDATE);
            assertThatThrownBy(() -> session.get(Order.class, order.getId(), LockMode.UPDATE_SKIP_LOCKED))
                    .isInstanceOf(MissingEntityException.class)
                    .hasMessageContaining("There is no Order of the given id that nobody else has locked");
        }
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void whatIsJoinedToTheRowIsNotLocked() {
        Person person = new Person("Ann");
        person.setPassport(new Passport("1"));
        givenAll(person);

        assertThat(session.get(Person.class, person.getId(), LockMode.UPDATE)
                        .getPassport()
                        .getNumber())
                .isEqualTo("1");
        session.commit();
        given(other -> other.query(Passport.class).one().setNumber("2"));
        Person stale = session.get(Person.class, person.getId());
        session.refresh(stale, LockMode.SHARE);
        assertThat(stale.getPassport().getNumber()).isEqualTo("2");
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void theRootOfAnObjectInSeveralTablesIsLocked() {
        Car car = new Car("CAR", 100, 5);
        givenAll(car);

        assertThat(session.find(Vehicle.class, car.getId(), LockMode.UPDATE)).containsInstanceOf(Car.class);
        assertThat(locks(() -> session.refresh(session.get(Car.class, car.getId()), LockMode.UPDATE)))
                .hasSize(1);
    }

    @Test
    @Covers("L24.1")
    @OnlyOn(Setup.SQLITE)
    void whereRowsCannotBeLockedItIsRefused() {
        givenAll(order);

        assertThatThrownBy(() -> session.find(Order.class, order.getId(), LockMode.UPDATE))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("A row lock (for update) is not available on SQLite");
    }
}
