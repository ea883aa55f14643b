package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;

import com.sun.management.ThreadMXBean;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Line;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rollback of a nested transaction leaves of objects and rows, at any depth. */
@OnEachDatabase
final class NestedTransactionTests {

    private final TestDatabase database;
    private Shop shop;

    NestedTransactionTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomersAndAnOrder() {
        shop = new Shop(database);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            shop.session.addAll(List.of(ann, new Customer("Carl", "Rome")));
            shop.session.add(new Order(ann, LocalDate.of(2026, 1, 2), "10.00")
                    .with("pen", 1)
                    .with("ink", 2));
        });
    }

    private Order order() {
        return shop.session.query(Order.class).one();
    }

    private static List<String> products(Order order) {
        return order.getLines().stream().map(Line::getProduct).toList();
    }

    private List<String> productRows() {
        return shop.jdbc.queryForList("select product from line order by id", String.class);
    }

    @Test
    @Covers({"U19.1", "TX3.1"})
    void everyKindOfChangeIsUndone() {
        Customer bob = new Customer("Bob", "Paris");
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            Customer carl = shop.customer("Carl");
            Order order = order();
            shop.rolledBack(PROPAGATION_NESTED, () -> {
                ann.setName("Anna");
                order.getLines().remove(0);
                order.with("paper", 3);
                shop.session.add(bob);
                shop.session.delete(carl);
                shop.session.flush();
                assertThat(shop.names()).containsExactly("Anna", "Bob");
            });
            assertThat(ann.getName()).isEqualTo("Ann");
            assertThat(ann.getVersion()).isZero();
            assertThat(products(order)).containsExactly("pen", "ink");
            assertThat(shop.session.contains(bob)).isFalse();
            assertThat(shop.session.contains(carl)).isTrue();
            assertThat(shop.session.dirtyEntities()).isEmpty();
        });

        assertThat(bob.getId()).isNull();
        assertThat(shop.names()).containsExactly("Ann", "Carl");
        assertThat(productRows()).containsExactly("pen", "ink");
    }

    @Test
    @Covers("TX3.3")
    void objectsWorkOnAfterTheyWereRestored() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            Order order = order();
            shop.rolledBack(PROPAGATION_NESTED, () -> {
                ann.setName("Anna");
                order.getLines().clear();
                shop.session.flush();
            });
            ann.setName("Annabel");
            order.with("paper", 3);
        });

        assertThat(shop.names()).containsExactly("Annabel", "Carl");
        assertThat(productRows()).containsExactly("pen", "ink", "paper");
        assertThat(shop.jdbc.queryForObject("select version from customer where name = 'Annabel'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    @Covers({"U19.1", "TX3.2"})
    void threeLevelsAreUndoneOneByOne() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            Order order = order();
            change(ann, order, "one");
            shop.rolledBack(PROPAGATION_NESTED, () -> {
                change(ann, order, "two");
                shop.doIn(PROPAGATION_NESTED, () -> {
                    change(ann, order, "three");
                    shop.rolledBack(PROPAGATION_NESTED, () -> change(ann, order, "four"));
                    isLike("three", ann, order, "pen", "ink", "one", "two", "three");
                });
                isLike("three", ann, order, "pen", "ink", "one", "two", "three");
            });
            isLike("one", ann, order, "pen", "ink", "one");
        });

        assertThat(shop.names()).containsExactly("Carl", "one");
        assertThat(productRows()).containsExactly("pen", "ink", "one");
    }

    private void change(Customer customer, Order order, String word) {
        customer.setName(word);
        order.with(word, 1);
        shop.session.flush();
    }

    private void isLike(String name, Customer customer, Order order, String... products) {
        assertThat(customer.getName()).isEqualTo(name);
        assertThat(products(order)).containsExactly(products);
        assertThat(shop.names()).containsExactlyInAnyOrder(name, "Carl");
        assertThat(productRows()).containsExactly(products);
    }

    @Test
    @Covers("TX3.2")
    void anOuterRollbackUndoesWhatANestedTransactionKept() {
        shop.rolledBack(PROPAGATION_NESTED, () -> {
            Customer ann = shop.customer("Ann");
            shop.doIn(PROPAGATION_NESTED, () -> {
                ann.setName("Anna");
                shop.session.flush();
            });
            assertThat(ann.getName()).isEqualTo("Anna");
        });

        assertThat(shop.names()).containsExactly("Ann", "Carl");
    }

    @Test
    @Covers("TX3.7")
    void manyNestedTransactionsInOneKeepWhatTheyWroteOrNot() {
        int pairs = 200;
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            for (int i = 0; i < pairs; i++) {
                String email = i + "@example.com";
                shop.doIn(PROPAGATION_NESTED, () -> ann.setEmail(email));
                shop.rolledBack(PROPAGATION_NESTED, () -> {
                    ann.setEmail("lost");
                    shop.session.flush();
                });
            }
            assertThat(ann.getEmail()).isEqualTo(pairs - 1 + "@example.com");
        });

        Customer ann = shop.customer("Ann");
        assertThat(ann.getEmail()).isEqualTo(pairs - 1 + "@example.com");
        assertThat(ann.getVersion()).isEqualTo(pairs);
    }

    /** Bytes that a thread has used are a count of its work, whatever else the machine does. */
    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they work in this JVM, and their bytes would be counted")
    @Covers("TX3.7")
    void thousandsOfSavepointsInOneTransactionCostTenTimesAsMuchAsHundreds() {
        savepoints(500);
        long hundreds = savepoints(500);
        long thousands = savepoints(5_000);

        assertThat(thousands).isBetween(5 * hundreds, 12 * hundreds);
        assertThat(shop.customer("Ann").getEmail()).isEqualTo("4998@example.com");
    }

    private long savepoints(int count) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            shop.session.query(Customer.class).list();
            for (int i = 0; i < count; i++) {
                String email = i + "@example.com";
                Runnable change = () -> ann.setEmail(email);
                if (i % 2 == 0) {
                    shop.doIn(PROPAGATION_NESTED, change);
                } else {
                    shop.rolledBack(PROPAGATION_NESTED, change);
                }
            }
        });
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    @Covers("TX3.7")
    void aThousandLevelsAreUndoneDownToOne() {
        Customer bob = new Customer("Bob", "Paris");
        shop.transaction(PROPAGATION_REQUIRED, false).executeWithoutResult(status -> {
            Customer ann = shop.customer("Ann");
            List<Object> savepoints = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                ann.setEmail(i + "@example.com");
                shop.session.flush();
                savepoints.add(status.createSavepoint());
            }
            shop.session.add(bob);
            shop.session.flush();
            for (int i = 999; i >= 100; i--) {
                status.rollbackToSavepoint(savepoints.get(i));
            }
            assertThat(ann.getEmail()).isEqualTo("100@example.com");
        });

        assertThat(bob.getId()).isNull();
        assertThat(shop.names()).containsExactly("Ann", "Carl");
        assertThat(shop.customer("Ann").getEmail()).isEqualTo("100@example.com");
    }
}
