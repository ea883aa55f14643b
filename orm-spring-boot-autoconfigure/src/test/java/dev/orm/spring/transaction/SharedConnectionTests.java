package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;

import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Whoever works on the data source of a session by Spring's means is in the transaction of that session. */
@OnEachDatabase
final class SharedConnectionTests {

    private final TestDatabase database;
    private Shop shop;

    SharedConnectionTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    /** What one sees of the other before anything is committed, and what is left after a rollback. */
    private void assertShared(Statements statements) {
        shop.rolledBack(PROPAGATION_REQUIRED, () -> {
            shop.session.add(new Customer("Bob", "Rome"));
            shop.session.flush();
            assertThat(update(statements, "update customer set email = 'x' where name = 'Bob'"))
                    .isEqualTo(1);
            update(statements, "update customer set email = 'ann@example.com' where name = 'Ann'");
            assertThat(shop.customer("Ann").getEmail()).isEqualTo("ann@example.com");
        });

        assertThat(shop.names()).containsExactly("Ann");
        assertThat(shop.customer("Ann").getEmail()).isNull();
    }

    private static int update(Statements statements, String sql) {
        try {
            return statements.update(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Statements {
        int update(String sql) throws SQLException;
    }

    @Test
    @Covers({"U19.1", "TX1.2"})
    void jdbcTemplate() {
        assertShared(shop.jdbc::update);
    }

    @Test
    @Covers({"U19.1", "TX1.2"})
    void jdbcClient() {
        JdbcClient client = JdbcClient.create(database.dataSource());

        assertShared(sql -> client.sql(sql).update());
    }

    @Test
    @Covers({"U19.1", "TX1.2"})
    void plainJdbcOnTheConnectionOfTheTransaction() {
        DataSource dataSource = database.dataSource();

        assertShared(sql -> {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        });
    }

    @Test
    @Covers({"U19.1", "TX1.2"})
    void plainJdbcOnATransactionAwareDataSource() {
        DataSource aware = new TransactionAwareDataSourceProxy(database.dataSource());

        assertShared(sql -> {
            try (Connection connection = aware.getConnection();
                    Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    @Test
    @Covers("TX1.2")
    void sessionsOnATransactionAwareDataSource() {
        shop = new Shop(database, new TransactionAwareDataSourceProxy(database.dataSource()));
        addCustomerTo(shop);

        assertShared(shop.jdbc::update);
    }

    @Test
    @Covers("TX1.2")
    void sessionsOnALazyDataSource() {
        shop = new Shop(database, new LazyConnectionDataSourceProxy(database.dataSource()));
        addCustomerTo(shop);

        assertShared(shop.jdbc::update);
    }

    private static void addCustomerTo(Shop shop) {
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }
}
