package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.session.shop.Product_.PRODUCT;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.update;
import static dev.orm.type.SqlTypes.LONG;
import static dev.orm.type.SqlTypes.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.sql.Batch;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** Updates and deletes by condition, and by keys, beside objects that are loaded. */
final class ConditionalChangeTests extends SessionTest {

    ConditionalChangeTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void ordersAndProducts() {
        Customer customer = new Customer("c");
        givenAll(new Order(customer), new Order(customer), new Order(null));
        givenAll(new Product("pen", "Pen"), new Product("ink", "Ink"));
    }

    private List<Order> orders() {
        return session.query(ORDER).orderBy(ORDER.id.asc()).list();
    }

    @Test
    @Covers("L22.1")
    void loadedObjectsGetTheNewValuesByTheStatementItself() {
        List<Order> orders = orders();

        List<String> statements = sql.of(() -> {
            assertThat(session.execute(update(ORDER)
                            .set(ORDER.status, "DONE")
                            .where(ORDER.customer().id.isNotNull())))
                    .isEqualTo(2);
            assertThat(orders).extracting(Order::getStatus).containsExactly("DONE", "DONE", "OPEN");
        });

        assertThat(statements).hasSize(1);
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("L22.1")
    void valuesThatTheDatabaseComputesComeBackToo() {
        List<Order> orders = orders();

        session.execute(update(ORDER)
                .set(ORDER.status, ORDER.status.concat("!"))
                .where(ORDER.id.eq(orders.get(0).getId())));

        assertThat(orders).extracting(Order::getStatus).containsExactly("OPEN!", "OPEN", "OPEN");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("L22.1")
    void deletedObjectsLeaveTheSession() {
        List<Order> orders = orders();
        Long gone = orders.get(2).getId();

        assertThat(session.execute(deleteFrom(ORDER).where(ORDER.customer().id.isNull())))
                .isEqualTo(1);

        assertThat(session.contains(orders.get(2))).isFalse();
        assertThat(session.contains(orders.get(0))).isTrue();
        assertThat(session.find(Order.class, gone)).isEmpty();
        session.commit();
    }

    @Test
    @Covers("L22.2")
    void whatTheChangeDoesNotMeetIsNeitherTouchedNorReadAgain() {
        List<Order> orders = orders();
        session.execute(update(ORDER)
                .set(ORDER.status, "DONE")
                .where(ORDER.customer().id.isNotNull()));

        assertThat(sql.of(() -> session.get(Order.class, orders.get(2).getId())))
                .isEmpty();
    }

    @Test
    @Covers("L22.2")
    void whatIsChangedBesideItStaysChanged() {
        List<Customer> customers = session.query(CUSTOMER).list();
        session.withoutAutoflush(() -> {
            session.execute(update(CUSTOMER).set(CUSTOMER.name, "new").allRows());
            customers.get(0).setAddress(null);
        });
        session.commit();

        assertInDatabase(other -> other.query(CUSTOMER).one().getName()).isEqualTo("new");
    }

    @Test
    @Covers("L22.1")
    void withoutLoadedObjectsNothingComesBack() {
        assertThat(sql.texts(() ->
                        session.execute(update(ORDER).set(ORDER.status, "DONE").allRows())))
                .singleElement()
                .asString()
                .startsWith("update")
                .doesNotContain("returning");
    }

    @Test
    @Covers("L22.3")
    void theVersionOfTheRowsIsRaised() {
        Order order = orders().get(0);
        int before = order.getVersion();
        session.execute(update(ORDER).set(ORDER.status, "DONE").allRows());

        assertThat(order.getVersion()).isEqualTo(before + 1);
        order.setStatus("AGAIN");
        session.commit();
        assertInDatabase(other -> other.get(Order.class, order.getId()).getStatus())
                .isEqualTo("AGAIN");
    }

    @Test
    @Covers("L22.3")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void whoeverHasReadTheRowsBeforeNotices() {
        Order order = orders().get(0);
        session.commit();
        order.setStatus("MINE");
        given(other -> other.execute(update(ORDER).set(ORDER.status, "DONE").allRows()));

        assertThatThrownBy(session::commit).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @Covers("L22.3")
    void aBatchRaisesTheVersionOfTheRows() {
        Order order = orders().get(0);
        int before = order.getVersion();
        session.execute(Batch.of(
                update(ORDER).set(ORDER.status, param("status", STRING)).where(ORDER.id.eq(param("id", LONG))),
                List.of(Map.of("status", "DONE", "id", Objects.requireNonNull(order.getId())))));

        order.setStatus("AGAIN");
        session.commit();
        assertThat(session.get(Order.class, order.getId()).getVersion()).isEqualTo(before + 2);
        assertThat(order.getStatus()).isEqualTo("AGAIN");
    }

    @Test
    @Covers("L22.3")
    void anUpsertOfTheLanguageRaisesTheVersionOfTheRowThatIsThere() {
        Order order = orders().get(0);
        int before = order.getVersion();
        session.execute(insertInto(ORDER)
                .row(Map.of("id", Objects.requireNonNull(order.getId()), "version", 0, "status", "DONE"))
                .onConflict(ORDER.id)
                .doUpdate(ORDER.status, "DONE"));

        order.setCustomer(null);
        session.commit();
        assertThat(session.get(Order.class, order.getId()).getVersion()).isEqualTo(before + 2);
    }

    @Test
    @Covers("L22.3")
    void aVersionThatIsSetIsKept() {
        session.execute(update(ORDER).set(ORDER.version, 40).allRows());

        assertThat(orders()).extracting(Order::getVersion).containsOnly(40);
    }

    @Test
    @Covers("L22.3")
    void synchronizeNoneLeavesTheObjectsAlone() {
        List<Order> orders = orders();

        List<String> texts = sql.texts(
                () -> session.execute(update(ORDER).set(ORDER.status, "DONE").allRows(), Synchronize.NONE));

        assertThat(texts).singleElement().asString().doesNotContain("returning").doesNotContain("final table");
        assertThat(orders).extracting(Order::getStatus).containsOnly("OPEN");
        session.query(ORDER).list();
        assertThat(orders).extracting(Order::getStatus).containsOnly("OPEN");
    }

    @Test
    @Covers("L22.1")
    void aRollbackRestoresTheObjectsToo() {
        List<Order> orders = orders();
        int version = orders.get(0).getVersion();
        session.execute(update(ORDER).set(ORDER.status, "DONE").allRows());
        session.rollback();

        assertThat(orders).extracting(Order::getStatus).containsOnly("OPEN");
        assertThat(orders).extracting(Order::getVersion).containsOnly(version);
    }

    @Test
    @Covers("L22.1")
    void aRollbackBringsDeletedObjectsBack() {
        List<Order> orders = orders();
        session.execute(deleteFrom(ORDER).allRows());
        session.rollback();

        assertThat(orders).allMatch(session::contains);
    }

    @Test
    @Covers("L22.1")
    void aRelationThatIsSetByItsKeyIsReadAgain() {
        List<Order> orders = orders();
        Long customer = orders.get(0).getCustomer().getId();
        session.execute(update(ORDER).setKey(ORDER.customer().id, customer).allRows());
        orders();

        assertThat(orders.get(2).getCustomer()).isSameAs(orders.get(0).getCustomer());
    }

    @Test
    @Covers("L22.1")
    void bothSidesOfARelationFollowAStatementThatSetsItsKey() {
        Customer other = new Customer("other");
        session.add(other);
        List<Order> orders = orders();
        Order moved = orders.get(0);
        Customer former = Objects.requireNonNull(moved.getCustomer());
        assertThat(former.getOrders()).hasSize(2);
        assertThat(other.getOrders()).isEmpty();
        session.flush();

        assertThat(sql.of(() -> session.execute(
                        update(ORDER).setKey(ORDER.customer().id, other.getId()).where(ORDER.id.eq(moved.getId())))))
                .hasSize(2)
                .last()
                .isEqualTo("select orders");
        assertThat(moved.getCustomer()).isSameAs(other);
        assertThat(former.getOrders()).containsExactly(orders.get(1));
        assertThat(other.getOrders()).containsExactly(moved);
        moved.setCustomer(former);
        session.commit();
        assertInDatabase(look ->
                        look.get(Order.class, moved.getId()).getCustomer().getId())
                .isEqualTo(former.getId());
    }

    @Test
    @Covers("L22.1")
    void aStatementLetsARelationReferToNothing() {
        List<Order> orders = orders();
        Customer former = Objects.requireNonNull(orders.get(0).getCustomer());
        assertThat(former.getOrders()).hasSize(2);

        assertThat(session.execute(update(ORDER)
                        .setNullKey(ORDER.customer().id)
                        .where(ORDER.customer().id.eq(former.getId()))))
                .isEqualTo(2);
        assertThat(orders).extracting(Order::getCustomer).containsOnlyNulls();
        assertThat(former.getOrders()).isEmpty();
        assertThatThrownBy(() -> update(ORDER).setKey(ORDER.customer().id, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use setNullKey(");
    }

    @Test
    @Covers("L22.1")
    void aRollbackRestoresBothSidesOfARelationThatAStatementHasSet() {
        List<Order> orders = orders();
        Customer customer = Objects.requireNonNull(orders.get(0).getCustomer());
        assertThat(customer.getOrders()).hasSize(2);
        session.execute(
                update(ORDER).setKey(ORDER.customer().id, customer.getId()).allRows());
        assertThat(customer.getOrders()).hasSize(3);
        session.rollback();

        assertThat(customer.getOrders()).containsExactly(orders.get(0), orders.get(1));
        assertThat(orders.get(2).getCustomer()).isNull();
    }

    @Test
    @Covers("L21.1")
    void updateAllRaisesTheVersionsOfLoadedObjectsToo() {
        Order order = orders().get(0);
        Order form = inDatabase(other -> other.get(Order.class, order.getId()));
        form.setStatus("DONE");

        assertThat(sql.of(() -> session.updateAll(List.of(form), ORDER.status)))
                .hasSize(2)
                .last()
                .isEqualTo("select orders");
        assertThat(order.getStatus()).isEqualTo("DONE");
        assertThat(order.getVersion()).isEqualTo(form.getVersion() + 1);
        order.setStatus("AGAIN");
        session.commit();
        assertInDatabase(other -> other.get(Order.class, order.getId()).getStatus())
                .isEqualTo("AGAIN");
    }

    @Test
    @Covers("L21.1")
    void updateAllWritesAttributesOfRowsByTheirKeys() {
        Product pen = new Product("pen", "Fountain pen");
        Product ink = new Product("ink", "Blue ink");
        Product none = new Product("none", "None");

        assertThat(session.updateAll(List.of(pen, ink, none), PRODUCT.name)).isEqualTo(2);
        session.commit();

        assertInDatabase(other -> other.query(Sql.select(PRODUCT.name))
                        .orderBy(PRODUCT.name.asc())
                        .list())
                .isEqualTo(List.of("Blue ink", "Fountain pen"));
    }

    @Test
    @Covers("L21.1")
    void updateAllWritesTheLaterOfTwoObjectsWithOneKey() {
        Order order = orders().get(0);
        Order first = inDatabase(other -> other.get(Order.class, order.getId()));
        Order last = inDatabase(other -> other.get(Order.class, order.getId()));
        first.setStatus("FIRST");
        last.setStatus("LAST");

        assertThat(session.updateAll(List.of(first, last), ORDER.status)).isOne();
        assertThat(order.getStatus()).isEqualTo("LAST");
        assertThat(order.getVersion()).isEqualTo(last.getVersion() + 1);
    }

    @Test
    @Covers("L21.1")
    void updateAllIsOneBatchAndLoadedObjectsFollow() {
        List<Product> loaded = session.query(PRODUCT).orderBy(PRODUCT.sku.asc()).list();

        assertThat(sql.of(() -> {
                    session.updateAll(List.of(new Product("pen", "P"), new Product("ink", "I")), PRODUCT.name);
                    assertThat(loaded).extracting(Product::getName).containsExactly("I", "P");
                }))
                .hasSize(1);
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("L21.1")
    void updateAllRefusesObjectsWithoutAKeyAndAttributesThatAreNotUpdated() {
        assertThatThrownBy(() -> session.updateAll(List.of(new Order(null)), ORDER.status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without an identifier");
        assertThatThrownBy(() -> session.updateAll(List.of(new Product("pen", "P")), PRODUCT.sku))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Product.sku");
    }
}
