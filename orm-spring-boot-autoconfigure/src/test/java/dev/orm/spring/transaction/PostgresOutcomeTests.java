package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.engine.CommitOutcomeUnknownException;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.Condition;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outcomes that only a real server can produce: its connection dies, or it gives a transaction up by itself. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
final class PostgresOutcomeTests {

    private final TestDatabase database;
    private final AtomicInteger status = new AtomicInteger(-1);
    private Shop shop;

    PostgresOutcomeTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    @AfterEach
    void nextTransactionWorks() {
        shop.doInTransaction(() -> assertThat(shop.customer("Ann")).isNotNull());
    }

    private void observe() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int completion) {
                status.set(completion);
            }
        });
    }

    /** Ends the server process of the transaction's connection from outside. */
    private void killConnection() {
        Integer pid = shop.jdbc.queryForObject("select pg_backend_pid()", Integer.class);
        database.execute("select pg_terminate_backend(" + pid + ", 5000)");
    }

    @Test
    @Covers("TX8.3")
    void connectionLostInTheMiddleIsReportedAsThat() {
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.customer("Ann").setName("Anna");
                    shop.session.flush();
                    killConnection();
                    shop.session.query(Customer.class).count();
                }));

        assertThat(status).hasValue(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX8.5")
    void connectionLostWhileCommittingIsAnUnknownOutcome() {
        assertThatExceptionOfType(CommitOutcomeUnknownException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.jdbc.update("update customer set email = 'x'");
                    killConnection();
                }));

        assertThat(status).hasValue(TransactionSynchronization.STATUS_UNKNOWN);
    }

    @Test
    @Covers("TX8.5")
    void unknownOutcomeStaysUnknownWhenCommitFailuresAreRolledBack() {
        shop.transactionManager.setRollbackOnCommitFailure(true);

        assertThatExceptionOfType(CommitOutcomeUnknownException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.jdbc.update("update customer set email = 'x'");
                    killConnection();
                }));

        assertThat(status).hasValue(TransactionSynchronization.STATUS_UNKNOWN);
    }

    @Test
    @Covers("TX8.5")
    void lazyConnectionsDoNotChangeAnUnknownOutcome() {
        shop = new Shop(database, new LazyConnectionDataSourceProxy(database.dataSource()));
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));

        connectionLostWhileCommittingIsAnUnknownOutcome();
    }

    @Test
    @Covers("TX8.2")
    void failureSwallowedInJdbcTemplateRollsBackAndSaysSo() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.jdbc.update("update customer set email = 'x'");
                    assertThat(catchThrowable(() -> shop.jdbc.execute("select * from nowhere")))
                            .isInstanceOf(DataAccessException.class);
                }));

        assertThat(status).hasValue(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(shop.inTransaction(() -> shop.customer("Ann")).getEmail()).isNull();
    }

    @Test
    void statementEndsWithTheTimeOfItsTransaction() {
        Condition slow = Sql.unsafe("pg_sleep(20) is not null").asCondition();
        TransactionTemplate oneSecond = shop.transaction(TransactionDefinition.PROPAGATION_REQUIRED, false);
        oneSecond.setTimeout(1);

        assertThatExceptionOfType(QueryTimeoutException.class)
                .isThrownBy(() -> oneSecond.executeWithoutResult(
                        status -> shop.session.query(Customer.class).where(slow).list()));
    }

    @Test
    @Covers("TX8.7")
    void constraintCheckedAtCommitIsADataAccessFailure() {
        database.execute("alter table customer add constraint named_once unique (email) deferrable initially deferred");

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.customer("Ann").setEmail("same@example.com");
                    Customer bob = new Customer("Bob", "Paris");
                    bob.setEmail("same@example.com");
                    shop.session.add(bob);
                }));

        assertThat(status).hasValue(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(shop.names()).containsExactly("Ann");
    }
}
