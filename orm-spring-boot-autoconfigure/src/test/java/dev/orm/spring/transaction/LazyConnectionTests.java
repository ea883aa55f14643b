package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.UnexpectedRollbackException;

/** Transactions on a data source that fetches a connection for the first statement. */
@OnEachDatabase
final class LazyConnectionTests {

    private final TestDatabase database;
    private int fetched;
    private Shop shop;

    LazyConnectionTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database, new LazyConnectionDataSourceProxy(new Counting()));
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
        fetched = 0;
    }

    private final class Counting extends DelegatingDataSource {

        Counting() {
            super(database.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            fetched++;
            return super.getConnection();
        }
    }

    @Test
    @Covers("TX12.3")
    void aTransactionThatSendsNothingFetchesNone() {
        shop.doInTransaction(() -> {});
        shop.doInTransaction(() -> {
            shop.session.reference(Customer.class, 1L);
            assertThat(shop.session.newEntities()).isEmpty();
        });

        assertThat(fetched).isZero();
    }

    @Test
    @Covers("TX12.3")
    void aTransactionThatSendsSomethingFetchesOne() {
        shop.doInTransaction(() -> shop.customer("Ann").setName("Anna"));

        assertThat(fetched).isEqualTo(1);
        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers("TX8.2")
    void aStatementOfJdbcThatFailedAndWasSwallowedIsStillFound() {
        Runnable swallowing = () -> {
            shop.jdbc.update("update customer set name = 'Anna'");
            assertThat(catchThrowable(() -> shop.jdbc.update("update customer set name = null")))
                    .isInstanceOf(DataAccessException.class);
        };
        if (database.product() == DatabaseProduct.POSTGRESQL) {
            assertThatExceptionOfType(UnexpectedRollbackException.class)
                    .isThrownBy(() -> shop.doInTransaction(swallowing));
            assertThat(shop.names()).containsExactly("Ann");
        } else {
            shop.doInTransaction(swallowing);
            assertThat(shop.names()).containsExactly("Anna");
        }
    }
}
