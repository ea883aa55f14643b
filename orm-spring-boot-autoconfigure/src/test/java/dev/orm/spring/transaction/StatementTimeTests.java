package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.engine.ExecutionOptions;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.Condition;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements that take longer than somebody allows: the transaction fails, its connection is as good as before. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class StatementTimeTests {

    private final TestDatabase database;
    private final Condition slow;
    private HikariDataSource single = new HikariDataSource();
    private Shop shop;
    private String connection = "";

    StatementTimeTests(TestDatabase database) {
        this.database = database;
        this.slow = database.product() == DatabaseProduct.H2
                ? Sql.unsafe("(select sum(x + 1) from system_range(1, 100000000000)) > 0")
                        .asCondition()
                : Sql.unsafe("pg_sleep(20) is not null").asCondition();
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        single = new HikariDataSource();
        single.setJdbcUrl(database.url());
        single.setMaximumPoolSize(1);
        shop = new Shop(database, single);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
        connection = connection();
    }

    /** What the database calls the connection of the pool. */
    private String connection() {
        return String.valueOf(shop.jdbc.queryForObject(
                database.product() == DatabaseProduct.H2 ? "select session_id()" : "select pg_backend_pid()",
                Object.class));
    }

    @AfterEach
    void theConnectionWorksOn() {
        assertThat(connection()).isEqualTo(connection);
        shop.doInTransaction(() -> shop.customer("Ann").setEmail("a@example.com"));
        assertThat(shop.names()).containsExactly("Ann");
        single.close();
    }

    private void askSlowly() {
        shop.session.query(Customer.class).where(slow).list();
    }

    @Test
    @Covers("TX5.2")
    void theTimeOfTheTransactionEndsAStatement() {
        TransactionTemplate oneSecond = shop.transaction(PROPAGATION_REQUIRED, false);
        oneSecond.setTimeout(1);

        assertThatExceptionOfType(QueryTimeoutException.class)
                .isThrownBy(() -> oneSecond.executeWithoutResult(status -> {
                    shop.customer("Ann").setName("Anna");
                    shop.session.flush();
                    askSlowly();
                }));
    }

    @Test
    @Covers("TX5.3")
    void theTimeOfSomeWorkEndsAStatementAndTheTransactionWithIt() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    shop.customer("Ann").setName("Anna");
                    shop.session.flush();
                    assertThat(catchThrowable(() -> shop.session.withOptions(
                                    ExecutionOptions.NONE.timeout(Duration.ofSeconds(1)), () -> {
                                        askSlowly();
                                        return "";
                                    })))
                            .isInstanceOf(QueryTimeoutException.class);
                }));
    }

    @Test
    @NotOn(value = DatabaseProduct.H2, because = "its timeout is one of the connection")
    @Covers("TX5.3")
    void theTimeThatTheServerAllowsEndsAStatementAndTheTransactionWithIt() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    shop.jdbc.execute("set local statement_timeout = 50");
                    shop.customer("Ann").setName("Anna");
                    shop.session.flush();
                    assertThat(catchThrowable(this::askSlowly)).isInstanceOf(QueryTimeoutException.class);
                }));
    }

    @Test
    @NotOn(value = DatabaseProduct.H2, because = "its timeout is one of the connection")
    @Covers("TX5.3")
    void aStatementThatTookTooLongMayBeUndoneWithItsNestedTransaction() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setEmail("ann@example.com");
            assertThat(catchThrowable(() -> shop.doIn(PROPAGATION_NESTED, () -> {
                        shop.jdbc.execute("set local statement_timeout = 50");
                        askSlowly();
                    })))
                    .isInstanceOf(QueryTimeoutException.class);
        });

        assertThat(shop.customer("Ann").getEmail()).isEqualTo("ann@example.com");
    }
}
