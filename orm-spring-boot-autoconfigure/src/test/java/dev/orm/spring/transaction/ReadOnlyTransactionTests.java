package dev.orm.spring.transaction;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** A read-only transaction writes nothing, whether its database would let it or not. */
@OnEachDatabase
final class ReadOnlyTransactionTests {

    private final TestDatabase database;
    private Shop shop;

    ReadOnlyTransactionTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    private void readOnly(Runnable work) {
        shop.transaction(PROPAGATION_REQUIRED, true).executeWithoutResult(status -> work.run());
    }

    static Stream<Arguments> writes() {
        return Stream.of(
                write("add", shop -> shop.session.add(new Customer("Bob", "Rome"))),
                write("addAll", shop -> shop.session.addAll(List.of(new Customer("Bob", "Rome")))),
                write("delete", shop -> shop.session.delete(shop.customer("Ann"))),
                write("merge", shop -> shop.session.merge(shop.customer("Ann"))),
                write("flush", shop -> shop.session.flush()),
                write(
                        "update",
                        shop -> shop.session.execute(
                                update(CUSTOMER).set(CUSTOMER.active, false).allRows())),
                write(
                        "delete of rows",
                        shop -> shop.session.execute(deleteFrom(CUSTOMER).allRows())),
                write("insertAll", shop -> shop.session.insertAll(List.of(new Customer("Bob", "Rome")))),
                write("updateAll", shop -> shop.session.updateAll(List.of(shop.customer("Ann")), CUSTOMER.active)),
                write("upsert", shop -> shop.session.upsert(new Customer("Ann", "Rome"), CUSTOMER.name)));
    }

    private static Arguments write(String name, Consumer<Shop> work) {
        return Arguments.of(name, work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    @Covers("TX4.2")
    void refuses(String name, Consumer<Shop> write) {
        assertThatThrownBy(() -> readOnly(() -> write.accept(shop)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("read-only");

        assertThat(shop.jdbc.queryForList("select name from customer where active", String.class))
                .containsExactly("Ann");
    }

    @Test
    @Covers("TX4.1")
    void assignmentsAreNeitherComparedNorWritten() {
        readOnly(() -> {
            Customer ann = shop.customer("Ann");
            ann.setName("Anna");
            assertThat(shop.session.dirtyEntities()).isEmpty();
            assertThat(shop.session.query(Customer.class).count()).isEqualTo(1);
        });

        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    void anInstanceIsTheSameThroughout() {
        readOnly(() -> assertThat(shop.customer("Ann")).isSameAs(shop.customer("Ann")));
    }

    @Test
    @Covers("TX4.3")
    void aTransactionOfItsOwnInsideMayWrite() {
        readOnly(() -> shop.doIn(PROPAGATION_REQUIRES_NEW, () -> shop.session.add(new Customer("Bob", "Rome"))));

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX4.3")
    void joiningAReadOnlyTransactionDoesNotMakeItWrite() {
        assertThatThrownBy(() -> readOnly(
                        () -> shop.doIn(PROPAGATION_REQUIRED, () -> shop.session.add(new Customer("Bob", "Rome")))))
                .hasMessageContaining("read-only");
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they take the read-only mode of a connection as a hint")
    @Covers("TX4.2")
    void theDatabaseRefusesOthersToo() {
        assertThatThrownBy(() -> readOnly(() -> shop.jdbc.update("delete from customer")))
                .isInstanceOf(DataAccessException.class);

        assertThat(shop.names()).containsExactly("Ann");
    }
}
