package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;

import dev.orm.session.Savepoint;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction reports about its end when something went wrong in it. */
@OnEachDatabase
final class OutcomeTests {

    private final TestDatabase database;
    private Shop shop;
    private int status = -1;

    OutcomeTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    private void observe() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int completion) {
                status = completion;
            }
        });
    }

    private void violateUniqueName() {
        shop.session.add(new Customer("Ann", "Paris"));
        shop.session.flush();
    }

    @Test
    @Covers("TX8.1")
    void swallowedFailureRollsBackAndSaysSo() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.session.add(new Customer("Bob", "Rome"));
                    shop.session.flush();
                    assertThat(catchThrowable(this::violateUniqueName)).isInstanceOf(DuplicateKeyException.class);
                }));

        assertThat(status).isEqualTo(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX8.7")
    void failureOfTheFinalFlushRollsBack() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.session.add(new Customer("Bob", "Rome"));
                    shop.session.add(new Customer("Ann", "Paris"));
                }));

        assertThat(status).isEqualTo(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX8.6")
    void failureUndoneByANestedRollbackDoesNotHinderTheCommit() {
        shop.doInTransaction(() -> {
            shop.session.add(new Customer("Bob", "Rome"));
            Throwable failure = catchThrowable(() -> shop.doIn(PROPAGATION_NESTED, this::violateUniqueName));
            assertThat(failure).isInstanceOf(DuplicateKeyException.class);
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX8.6")
    void failureUndoneByASavepointOfTheSessionDoesNotHinderTheCommit() {
        shop.doInTransaction(() -> {
            shop.session.add(new Customer("Bob", "Rome"));
            Savepoint savepoint = shop.session.savepoint();
            assertThat(catchThrowable(this::violateUniqueName)).isInstanceOf(DuplicateKeyException.class);
            savepoint.rollback();
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX8.1")
    void failureSwallowedInsideANestedTransactionRollsThatBack() {
        shop.doInTransaction(() -> {
            shop.session.add(new Customer("Bob", "Rome"));
            Throwable unexpected = catchThrowable(() -> shop.doIn(PROPAGATION_NESTED, () -> {
                shop.session.add(new Customer("Carl", "Rome"));
                assertThat(catchThrowable(this::violateUniqueName)).isInstanceOf(DuplicateKeyException.class);
            }));
            assertThat(unexpected).isInstanceOf(UnexpectedRollbackException.class);
        });

        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("TX1.5")
    void otherTransactionManagersRollBackASwallowedFailureToo() {
        TransactionTemplate foreign = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> foreign.executeWithoutResult(transaction -> {
                    shop.session.add(new Customer("Bob", "Rome"));
                    shop.session.flush();
                    assertThat(catchThrowable(this::violateUniqueName)).isInstanceOf(DuplicateKeyException.class);
                }));

        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX1.5")
    void otherTransactionManagersFlushAtCommitToo() {
        TransactionTemplate foreign = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

        foreign.executeWithoutResult(transaction -> shop.customer("Ann").setName("Anna"));

        assertThat(shop.names()).containsExactly("Anna");
    }
}
