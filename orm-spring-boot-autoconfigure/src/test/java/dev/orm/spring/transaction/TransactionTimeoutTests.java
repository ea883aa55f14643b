package dev.orm.spring.transaction;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** No statement begins when the time of its transaction is over, whatever sends it. */
@OnEachDatabase
final class TransactionTimeoutTests {

    private final TestDatabase database;
    private Shop shop;

    TransactionTimeoutTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomerAndOrder() {
        shop = new Shop(database);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            shop.session.add(ann);
            shop.session.add(new Order(ann, LocalDate.of(2026, 1, 2), "10.00").with("pen", 1));
        });
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                statement("query", (shop, order) -> shop.customer("Ann")),
                statement("find", (shop, order) -> shop.session.find(Customer.class, 99L)),
                statement(
                        "count",
                        (shop, order) -> shop.session.query(Customer.class).count()),
                statement("stream", (shop, order) -> {
                    try (Stream<Customer> all = shop.session.query(Customer.class).stream()) {
                        assertThat(all).isNotEmpty();
                    }
                }),
                statement("lazy collection", (shop, order) -> order.getLines().size()),
                statement(
                        "lazy reference",
                        (shop, order) ->
                                Objects.requireNonNull(order.getCustomer()).getName()),
                statement("refresh", (shop, order) -> shop.session.refresh(order)),
                statement("insert", (shop, order) -> {
                    shop.session.add(new Customer("Bob", "Rome"));
                    shop.session.flush();
                }),
                statement("update", (shop, order) -> {
                    order.setNote("late");
                    shop.session.flush();
                }),
                statement("delete", (shop, order) -> {
                    shop.session.delete(order);
                    shop.session.flush();
                }),
                statement(
                        "update of rows",
                        (shop, order) -> shop.session.execute(
                                update(CUSTOMER).set(CUSTOMER.active, false).allRows())),
                statement("insertAll", (shop, order) -> shop.session.insertAll(List.of(new Customer("Bob", "Rome")))),
                statement("upsert", (shop, order) -> shop.session.upsert(new Customer("Bob", "Rome"), CUSTOMER.name)),
                statement("commit", (shop, order) -> order.setNote("too late")));
    }

    private static Arguments statement(String name, BiConsumer<Shop, Order> work) {
        return Arguments.of(name, work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    @Covers("TX5.1")
    void isNotSentTooLate(String name, BiConsumer<Shop, Order> statement) {
        assertThatExceptionOfType(TransactionTimedOutException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    Order order = shop.session.query(Order.class).one();
                    expire();
                    statement.accept(shop, order);
                }));

        assertThat(shop.names()).containsExactly("Ann");
        assertThat(shop.jdbc.queryForObject(
                        "select count(*) from orders where note is null and exists (select 1 from customer where active)",
                        Long.class))
                .isEqualTo(1);
    }

    @Test
    @Covers("TX5.1")
    void rowsAreStreamedToTheDatabaseOnlyWhileThereIsTime() {
        Iterable<Customer> slow = () -> Stream.of("Bob", "Carl", "Dora")
                .map(name -> {
                    if (name.equals("Carl")) {
                        expire();
                    }
                    return new Customer(name, "Rome");
                })
                .iterator();

        assertThatExceptionOfType(TransactionTimedOutException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> shop.session.insertAll(Customer.class, slow)));

        assertThat(shop.names()).containsExactly("Ann");
    }

    /** As if the deadline of the transaction had passed. */
    private void expire() {
        ConnectionHolder holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(database.dataSource()));
        holder.setTimeoutInMillis(-1);
    }
}
