package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Address;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.session.shop.Tier;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

final class FlushTests extends SessionTest {

    FlushTests(Lab lab) {
        super(lab, SHOP);
    }

    @Test
    @Covers({"S1.1", "U7.2", "R1.1"})
    void insertsFollowForeignKeysWhateverTheOrderOfAdding() {
        Customer customer = new Customer("Ann");
        Product product = new Product("pen", "Pen");
        Order order = new Order(customer);
        order.addLine(product, 1);

        session.addAll(List.of(order, product, customer));

        assertThat(sql.of(session::flush))
                .containsExactly("insert customer", "insert orders", "insert product", "insert line");
    }

    @Test
    @Covers("R10.1")
    void objectsReachedByReferencesAreInsertedToo() {
        Customer customer = new Customer("Ann");
        session.add(new Order(customer));

        assertThat(sql.of(session::flush)).containsExactly("insert customer", "insert orders");
        assertThat(session.contains(customer)).isTrue();
    }

    @Test
    void objectsAddedToACollectionOfAPersistentObjectAreInserted() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.flush();
        Order order = new Order(null);
        customer.getOrders().add(order);

        assertThat(sql.of(session::flush)).containsExactly("insert orders");
        assertThat(order.getCustomer()).isSameAs(customer);
    }

    @Test
    @Covers("S1.2")
    void deletesGoTheOtherWay() {
        Customer customer = new Customer("Ann");
        Order order = new Order(customer);
        order.addLine(new Product("pen", "Pen"), 1);
        session.add(order);
        session.flush();

        session.delete(customer);
        session.delete(order);

        assertThat(sql.of(session::flush)).endsWith("delete line", "delete orders", "delete customer");
    }

    @Test
    @Covers("U8.2")
    void updatesNameChangedColumnsOnly() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.flush();

        customer.setTier(Tier.GOLD);

        assertThat(sql.texts(session::flush))
                .singleElement()
                .asString()
                .contains("set tier = ?")
                .doesNotContain("name");
    }

    @Test
    void aPartOfAnEmbeddedObjectIsAColumnOfItsOwn() {
        Customer customer = new Customer("Ann");
        customer.setAddress(new Address("Main Street 1", "Berlin"));
        session.add(customer);
        session.flush();

        customer.setAddress(new Address("Main Street 1", "Bonn"));

        assertThat(sql.of(session::flush)).containsExactly("update customer set city");
    }

    @Test
    void anEmbeddedObjectSetToNullClearsItsColumns() {
        Customer customer = new Customer("Ann");
        customer.setAddress(new Address("Main Street 1", "Berlin"));
        session.add(customer);
        session.flush();

        customer.setAddress(null);
        session.commit();

        assertInDatabase(s -> s.get(Customer.class, customer.getId()).getAddress())
                .isNull();
    }

    @Test
    void assigningTheSameValueWritesNothing() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.flush();

        customer.setName("Bob");
        customer.setName(new String("Ann"));

        assertThat(session.isModified(customer)).isFalse();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void aDecimalOfEqualValueIsNoChange() {
        Product product = new Product("pen", "Pen");
        product.setPrice(new BigDecimal("1.00"));
        session.add(product);
        session.flush();

        product.setPrice(new BigDecimal("1.0"));

        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void aSecondFlushWritesNothing() {
        Order order = new Order(new Customer("Ann"));
        order.addLine(new Product("pen", "Pen"), 1);
        order.getTags().add(new Tag("new"));
        session.add(order);
        session.flush();

        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void updatesComeInTheOrderOfTables() {
        Customer customer = new Customer("Ann");
        Order order = new Order(customer);
        session.add(order);
        session.flush();

        order.setStatus("PAID");
        customer.setName("Bob");

        assertThat(sql.of(session::flush))
                .containsExactly("update customer set name", "update orders set status, version");
    }

    @Test
    @Covers("U7.1")
    void thePlanSaysWhatAFlushWillDoAndSendsNothing() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.flush();
        customer.setName("Bob");
        Order order = new Order(customer);
        order.getTags().add(new Tag("new"));
        session.add(order);

        assertThat(sql.of(() -> assertThat(session.plan().lines())
                        .containsExactly(
                                "insert Order x1", "insert Tag x1", "update Customer x1 [name]", "link Order.tags x1")))
                .isEmpty();
    }

    @Test
    void aPlanChangesNothingThatTheFlushThenWrites() {
        Order order = new Order(new Customer("Ann"));
        order.addLine(new Product("pen", "Pen"), 1);
        session.add(order);

        List<String> first = session.plan().lines();

        assertThat(session.plan().lines()).isEqualTo(first);
        session.flush();
        assertThat(session.plan().isEmpty()).isTrue();
    }

    @Test
    @Covers("U6.1")
    void sessionsTellWhatIsNewDirtyAndDeleted() {
        Customer dirty = new Customer("Ann");
        Customer deleted = new Customer("Bob");
        session.addAll(List.of(dirty, deleted));
        session.flush();
        Customer added = new Customer("Cid");

        session.add(added);
        dirty.setName("Dan");
        session.delete(deleted);

        assertThat(session.newEntities()).containsExactly(added);
        assertThat(session.dirtyEntities()).containsExactly(dirty);
        assertThat(session.deletedEntities()).containsExactly(deleted);
    }

    @Test
    void aPendingObjectThatIsDeletedIsTransientAgain() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.delete(customer);

        assertThat(sql.of(session::flush)).isEmpty();
        assertThat(session.contains(customer)).isFalse();
    }

    @Test
    void addingADeletedObjectAgainKeepsIt() {
        Customer customer = new Customer("Ann");
        session.add(customer);
        session.flush();
        session.delete(customer);
        session.add(customer);

        assertThat(sql.of(session::flush)).isEmpty();
        assertThat(session.contains(customer)).isTrue();
    }

    @Test
    void anObjectDeletedByAFlushCanBeAddedAgain() {
        Product product = new Product("pen", "Pen");
        session.add(product);
        session.flush();
        session.delete(product);
        session.flush();

        session.add(product);
        session.commit();

        assertInDatabase(s -> s.find(Product.class, "pen").isPresent()).isEqualTo(true);
    }

    @Test
    void aRowReplacedByANewObjectOfTheSameIdIsUpdated() {
        Product old = new Product("pen", "Pen");
        session.add(old);
        session.flush();
        session.delete(old);
        Product replacement = new Product("pen", "Better pen");
        session.add(replacement);

        assertThat(sql.of(session::flush)).containsExactly("update product set name, price");
        assertThat(session.get(Product.class, "pen")).isSameAs(replacement);
        assertThat(session.contains(old)).isFalse();
    }

    @Test
    @Covers("S29.1")
    void aNullElementInACollectionIsRefusedByName() {
        Customer customer = new Customer("Ann");
        customer.getOrders().add(null);
        session.add(customer);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Customer.orders")
                .hasMessageContaining("null");
    }

    @Test
    @Covers("S34.1")
    void theSameElementTwiceInAListIsOneRow() {
        Order order = new Order(null);
        Customer customer = new Customer("Ann");
        customer.getOrders().add(order);
        customer.getOrders().add(order);
        session.add(customer);

        session.commit();

        assertInDatabase(s -> s.query(Order.class).count()).isEqualTo(1L);
    }

    @Test
    void deletingAnObjectOfNoSessionIsRefused() {
        assertThatThrownBy(() -> session.delete(new Customer("Ann")))
                .hasMessageContaining("Customer")
                .hasMessageContaining("merge()");
    }

    @Test
    void anAssignedIdThatIsMissingIsRefusedByName() {
        session.add(new Product(null, "Pen"));

        assertThatThrownBy(session::flush).hasMessageContaining("Product.sku").hasMessageContaining("@GeneratedValue");
    }

    @Test
    void aNullIntoANotNullColumnNamesTheColumn() {
        Order order = new Order(null);
        order.getLines().add(new dev.orm.session.shop.Line(order, 1, null, 1));
        session.add(order);

        assertThatThrownBy(session::flush).hasMessageContaining("product");
    }
}
