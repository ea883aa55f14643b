package dev.orm.spring.transaction;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.session.Savepoint;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.LockMode;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What transactions leave on the only connection of a pool: nothing. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class ConnectionStateTests {

    private final TestDatabase database;
    private HikariDataSource single = new HikariDataSource();
    private Shop shop;

    ConnectionStateTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        single = new HikariDataSource();
        single.setJdbcUrl(database.url());
        single.setMaximumPoolSize(1);
        shop = new Shop(database, single);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    @AfterEach
    void close() {
        single.close();
    }

    private void workOfEveryKind() {
        Customer ann = shop.customer("Ann");
        ann.setEmail("a@example.com");
        Savepoint savepoint = shop.session.savepoint();
        shop.session.add(new Customer("Bob", "Paris"));
        savepoint.rollback();
        shop.session.lock(ann, LockMode.UPDATE);
        try (Stream<Customer> all = shop.session.query(Customer.class).stream()) {
            assertThat(all).hasSize(1);
        }
        shop.session.insertAll(
                Customer.class,
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new Customer("Customer " + i, "Rome"))
                        .toList());
        shop.session.upsert(new Customer("Customer 1", "Oslo"), CUSTOMER.name);
        shop.session.execute(update(CUSTOMER).set(CUSTOMER.active, false).allRows());
        shop.session.delete(ann);
    }

    private List<Object> state() {
        return Objects.requireNonNull(shop.jdbc.execute((ConnectionCallback<List<Object>>) connection ->
                List.of(connection.getAutoCommit(), connection.isReadOnly(), connection.getTransactionIsolation())));
    }

    /** What a server keeps for a connection beyond its transactions. */
    private List<String> kept() {
        return Stream.of(
                        "select string_agg(name || '=' || setting, ', ' order by name) from pg_settings",
                        "select count(*) from pg_locks where locktype = 'advisory'",
                        "select count(*) from pg_class where relpersistence = 't'")
                .map(sql -> shop.jdbc.queryForObject(sql, String.class))
                .toList();
    }

    @Test
    @Covers("TX12.1")
    void aConnectionGoesBackAsItCame() {
        List<Object> before = state();
        List<String> keptBefore = database.product() == DatabaseProduct.POSTGRESQL ? kept() : List.of();

        shop.doInTransaction(this::workOfEveryKind);
        TransactionTemplate readOnly = shop.transaction(PROPAGATION_REQUIRED, true);
        readOnly.setIsolationLevel(Connection.TRANSACTION_SERIALIZABLE);
        readOnly.setTimeout(20);
        readOnly.executeWithoutResult(
                status -> shop.session.query(Customer.class).count());

        assertThat(state()).isEqualTo(before);
        if (database.product() == DatabaseProduct.POSTGRESQL) {
            assertThat(kept()).isEqualTo(keptBefore);
        }
    }

    @Test
    @Covers("TX12.2")
    void nothingOfASessionCommitsBeforeItsTransaction() {
        shop.rolledBack(PROPAGATION_REQUIRED, () -> {
            workOfEveryKind();
            assertThat(state().get(0)).isEqualTo(false);
            shop.session.flush();
        });

        assertThat(shop.names()).containsExactly("Ann");
        assertThat(shop.customer("Ann").getEmail()).isNull();
    }
}
