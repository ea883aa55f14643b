package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Passport;
import dev.orm.session.shop.Person;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Both sides of a relation count: the one that changed wins, the other follows. */
final class RelationSyncTests extends SessionTest {

    private final Customer ann = new Customer("Ann");
    private final Customer bob = new Customer("Bob");
    private final Order order = new Order(ann);

    RelationSyncTests(Lab lab) {
        super(lab, shopAnd(Person.class, Passport.class));
    }

    @BeforeEach
    void annHasAnOrder() {
        session.addAll(List.of(ann, bob, order));
        session.commit();
    }

    private String customerInDatabase() {
        return inDatabase(other -> {
            Customer customer = other.get(Order.class, order.getId()).getCustomer();
            return customer == null ? "none" : customer.getName();
        });
    }

    @Test
    void aNewElementsOwnerHasItAfterTheFlush() {
        assertThat(ann.getOrders()).containsExactly(order);
    }

    @Test
    @Covers("R7.1")
    void settingTheOwnerMovesTheElementBetweenLoadedCollections() {
        order.setCustomer(bob);
        session.flush();

        assertThat(ann.getOrders()).isEmpty();
        assertThat(bob.getOrders()).containsExactly(order);
    }

    @Test
    @Covers("R7.1")
    void manyElementsLeaveALargeCollectionAndSomeComeBack() {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            orders.add(new Order(ann));
        }
        session.addAll(orders);
        session.flush();
        assertThat(ann.getOrders()).hasSize(41);
        assertThat(bob.getOrders()).isEmpty();
        orders.subList(0, 30).forEach(each -> each.setCustomer(bob));
        orders.subList(30, 35).forEach(session::delete);
        session.flush();
        orders.subList(0, 5).forEach(each -> each.setCustomer(ann));
        session.commit();

        assertThat(ann.getOrders())
                .hasSize(11)
                .containsAll(orders.subList(0, 5))
                .containsAll(orders.subList(35, 40));
        assertThat(bob.getOrders()).containsExactlyInAnyOrderElementsOf(orders.subList(5, 30));
    }

    @Test
    void aDeletedObjectWhoseLinksAreNotLoadedLeavesTheLoadedCollectionsOfTheOtherSide() {
        Tag tag = new Tag("t");
        Order linked = new Order(null);
        linked.getTags().add(tag);
        givenAll(tag, linked);
        Tag known = session.get(Tag.class, tag.getId());
        assertThat(known.getOrders()).hasSize(1);
        session.delete(session.get(Order.class, linked.getId()));
        session.commit();

        assertThat(known.getOrders()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R7.1")
    void settingTheOwnerToNullTakesTheElementOutOfTheCollection() {
        order.setCustomer(null);
        session.commit();

        assertThat(ann.getOrders()).isEmpty();
        assertThat(customerInDatabase()).isEqualTo("none");
    }

    @Test
    @Covers("R7.1")
    void addingToACollectionSetsTheOwner() {
        Order loose = new Order(null);
        ann.getOrders().add(loose);
        session.commit();

        assertThat(loose.getCustomer()).isSameAs(ann);
    }

    @Test
    @Covers("R1.2")
    void removingFromACollectionSetsTheOwnerToNull() {
        ann.getOrders().remove(order);
        session.commit();

        assertThat(order.getCustomer()).isNull();
        assertThat(customerInDatabase()).isEqualTo("none");
    }

    @Test
    @Covers("R1.2")
    void movingFromOneCollectionToTheOtherChangesTheOwner() {
        ann.getOrders().remove(order);
        bob.getOrders().add(order);
        session.commit();

        assertThat(order.getCustomer()).isSameAs(bob);
        assertThat(customerInDatabase()).isEqualTo("Bob");
    }

    @Test
    @Covers("R7.1")
    void addingToAnotherCollectionMovesTheElement() {
        bob.getOrders().add(order);
        session.commit();

        assertThat(ann.getOrders()).isEmpty();
        assertThat(customerInDatabase()).isEqualTo("Bob");
    }

    @Test
    void movingOnBothSidesAgreesToo() {
        ann.getOrders().remove(order);
        bob.addOrder(order);
        session.commit();

        assertThat(customerInDatabase()).isEqualTo("Bob");
        assertThat(bob.getOrders()).containsExactly(order);
    }

    @Test
    @Covers("R7.3")
    void sidesThatDisagreeAreRefusedNamingBoth() {
        Customer cid = new Customer("Cid");
        session.add(cid);
        bob.getOrders().add(order);
        order.setCustomer(cid);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Customer.orders")
                .hasMessageContaining("Order.customer");
    }

    @Test
    @Covers("R7.3")
    void anElementAddedToTwoCollectionsIsRefused() {
        Order loose = new Order(null);
        ann.getOrders().add(loose);
        bob.getOrders().add(loose);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Customer.orders");
    }

    @Test
    @Covers({"S32.1", "R7.2"})
    void unloadedCollectionsAreNotLoadedForTheOwningSide() {
        session.clear();
        Order loaded = session.get(Order.class, order.getId());
        Customer other = session.get(Customer.class, bob.getId());
        loaded.setCustomer(other);

        assertThat(sql.of(session::flush)).containsExactly("update orders set customer_id, version");
        assertThat(other.getOrders()).containsExactly(loaded);
    }

    @Test
    void addingToAnUnloadedListLoadsNothing() {
        session.clear();
        Customer loaded = session.get(Customer.class, ann.getId());
        Order added = new Order(null);

        assertThat(sql.of(() -> {
                    loaded.getOrders().add(added);
                    session.flush();
                }))
                .containsExactly("insert orders");
        assertThat(loaded.getOrders()).hasSize(2).contains(added);
    }

    @Test
    @Covers("R7.2")
    void anElementAddedToAnUnloadedListThatHasItAlreadyIsThereOnce() {
        session.clear();
        Customer loaded = session.get(Customer.class, ann.getId());
        Order element = session.get(Order.class, order.getId());
        loaded.getOrders().add(element);

        session.flush();

        assertThat(loaded.getOrders()).containsExactly(element);
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R11.1")
    void anOrphanThatMovesToAnotherOwnerIsNone() {
        Product product = new Product("pen", "Pen");
        Person person = new Person("P");
        Person other = new Person("Q");
        Passport passport = new Passport("1");
        person.setPassport(passport);
        session.addAll(List.of(product, person, other));
        session.commit();

        person.setPassport(null);
        other.setPassport(passport);
        session.commit();

        assertInDatabase(s -> s.query(Passport.class).one().getPerson().getName())
                .isEqualTo("Q");
        assertThat(passport.getPerson()).isSameAs(other);
    }

    @Test
    @Covers("R2.1")
    void settingTheInverseSideOfAOneToOneSetsTheOwningSide() {
        Person person = new Person("P");
        Passport passport = new Passport("1");
        person.setPassport(passport);
        session.add(person);
        session.commit();

        assertThat(passport.getPerson()).isSameAs(person);
        assertInDatabase(s -> s.query(Passport.class).one().getPerson().getName())
                .isEqualTo("P");
    }

    @Test
    @Covers("R2.1")
    void settingTheOwningSideOfAOneToOneSetsTheInverseSide() {
        Person person = new Person("P");
        Passport passport = new Passport("1");
        passport.setPerson(person);
        session.addAll(List.of(person, passport));
        session.flush();

        assertThat(person.getPassport()).isSameAs(passport);
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    void aPersistentInverseSideOfAOneToOneIsNotDirtyBecauseItFollowed() {
        Person person = new Person("P");
        Passport passport = new Passport("1");
        session.addAll(List.of(person, passport));
        session.commit();
        passport.setPerson(person);
        session.flush();

        assertThat(person.getPassport()).isSameAs(passport);
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    void aDeletedElementLeavesTheLoadedCollectionOfItsOwner() {
        assertThat(ann.getOrders()).containsExactly(order);
        session.delete(order);
        session.flush();

        assertThat(ann.getOrders()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
        session.rollback();
        assertThat(ann.getOrders()).containsExactly(order);
    }

    @Test
    void linesOfMandatoryOwnersMoveByCollection() {
        Product product = new Product("pen", "Pen");
        Order other = new Order(null);
        session.addAll(List.of(product, other));
        session.flush();
        Line line = new Line(other, 1, product, 5);
        other.getLines().add(line);
        session.commit();

        assertInDatabase(
                        s -> s.get(Order.class, other.getId()).getLines().get(0).getQuantity())
                .isEqualTo(5);
    }

    @Test
    void sidesAgreeAfterARefusedFlushIsRolledBack() {
        Customer cid = new Customer("Cid");
        session.add(cid);
        bob.getOrders().add(order);
        order.setCustomer(cid);
        assertThatThrownBy(session::flush).isInstanceOf(InvalidDataAccessApiUsageException.class);

        session.rollback();

        assertThat(order.getCustomer()).isSameAs(ann);
        assertThat(bob.getOrders()).isEmpty();
    }
}
