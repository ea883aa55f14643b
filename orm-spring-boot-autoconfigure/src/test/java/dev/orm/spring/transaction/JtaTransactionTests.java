package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NOT_SUPPORTED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import dev.orm.spring.shop.Customer;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sessions in transactions that somebody else manages, on connections that take part in them. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class JtaTransactionTests {

    private final TestDatabase database;
    private final List<Integer> completions = new ArrayList<>();
    private JtaShop shop;

    JtaTransactionTests(TestDatabase database) {
        this.database = database;
        this.shop = new JtaShop(database);
        shop.close();
    }

    @BeforeEach
    void open() {
        shop = new JtaShop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void observe() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                completions.add(status);
            }
        });
    }

    @Test
    @Covers("TX7.1")
    void aCommitWritesWhatChanged() {
        shop.doInTransaction(() -> {
            observe();
            shop.customer("Ann").setName("Anna");
            shop.session.add(new Customer("Bob", "Paris"));
        });

        assertThat(shop.names()).containsExactly("Anna", "Bob");
        assertThat(completions).containsExactly(TransactionSynchronization.STATUS_COMMITTED);
    }

    @Test
    @Covers("TX7.1")
    void aRollbackTakesRowsAndObjectsBack() {
        Customer bob = new Customer("Bob", "Paris");
        List<Customer> loaded = new ArrayList<>();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    loaded.add(shop.customer("Ann"));
                    loaded.get(0).setName("Anna");
                    shop.session.add(bob);
                    shop.session.flush();
                    throw new IllegalArgumentException("not today");
                }));

        assertThat(shop.names()).containsExactly("Ann");
        assertThat(loaded.get(0).getName()).isEqualTo("Ann");
        assertThat(bob.getId()).isNull();
        assertThat(completions).containsExactly(TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    @Test
    @Covers("TX7.1")
    void jdbcTemplateSharesTheTransaction() {
        shop.doInTransaction(() -> {
            shop.session.add(new Customer("Bob", "Paris"));
            shop.session.flush();
            assertThat(shop.jdbc.queryForObject("select count(*) from customer", Integer.class))
                    .isEqualTo(2);
            assertThat(shop.names()).containsExactly("Ann");
            shop.jdbc.update("update customer set email = 'b@example.com' where name = 'Bob'");
        });

        assertThat(shop.customer("Bob").getEmail()).isEqualTo("b@example.com");
    }

    @Test
    @Covers("TX7.2")
    void anInnerTransactionHasASessionOfItsOwnAndTheOuterOneGoesOnAfterIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    Customer outer = shop.customer("Ann");
                    outer.setEmail("outer@example.com");
                    shop.doIn(PROPAGATION_REQUIRES_NEW, () -> {
                        assertThat(shop.session.contains(outer)).isFalse();
                        shop.session.add(new Customer("Bob", "Paris"));
                    });
                    assertThat(shop.session.contains(outer)).isTrue();
                    assertThat(shop.customer("Ann")).isSameAs(outer);
                    shop.session.flush();
                    throw new IllegalArgumentException("not today");
                }));

        assertThat(shop.names()).containsExactly("Ann", "Bob");
        assertThat(shop.customer("Ann").getEmail()).isNull();
    }

    @Test
    @Covers("TX2.6")
    void anObjectOfTheOuterTransactionThatNeedsItsFirstConnectionInsideIsRefused() {
        long ann = shop.customer("Ann").getId();
        shop.doInTransaction(() -> {
            Customer reference = shop.session.reference(Customer.class, ann);
            shop.doIn(
                    PROPAGATION_REQUIRES_NEW,
                    () -> assertThatExceptionOfType(IllegalTransactionStateException.class)
                            .isThrownBy(reference::getName)
                            .withMessageContaining("is suspended"));
            assertThat(reference.getName()).isEqualTo("Ann");
        });
    }

    @Test
    @Covers("TX7.2")
    void workThatSuspendsTheTransactionReadsOnly() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setName("Anna");
            shop.session.flush();
            shop.doIn(PROPAGATION_NOT_SUPPORTED, () -> {
                if (database.product() == DatabaseProduct.POSTGRESQL) {
                    assertThat(shop.customer("Ann").getName()).isEqualTo("Ann");
                }
                assertThat(catchThrowable(() -> shop.session.add(new Customer("Bob", "Rome"))))
                        .isInstanceOf(IllegalTransactionStateException.class);
            });
        });

        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers("TX7.5")
    void aFailureThatIsSwallowedPreventsTheCommit() {
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.session.add(new Customer("Bob", "Paris"));
                    shop.session.flush();
                    shop.session.add(new Customer("Ann", "Rome"));
                    assertThat(catchThrowable(() -> shop.session.flush())).isInstanceOf(DuplicateKeyException.class);
                }))
                .withMessageContaining("Propagation.NESTED");

        assertThat(shop.names()).containsExactly("Ann");
        assertThat(completions).containsExactly(TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    @Test
    @Covers("TX7.5")
    void aTransactionMarkedForRollbackByTheManagerIsToldOf() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    shop.customer("Ann").setName("Anna");
                    setRollbackOnly();
                }));

        assertThat(shop.names()).containsExactly("Ann");
    }

    private void setRollbackOnly() {
        try {
            shop.userTransaction.setRollbackOnly();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Covers("TX7.3")
    void methodsInATransactionThatBeganOutsideOfSpringShareASession() throws Exception {
        List<Customer> seen = new ArrayList<>();
        shop.userTransaction.begin();
        shop.doInTransaction(() -> {
            seen.add(shop.customer("Ann"));
            seen.get(0).setName("Anna");
        });
        shop.doInTransaction(() -> {
            assertThat(shop.customer("Anna")).isSameAs(seen.get(0));
            seen.get(0).setEmail("a@example.com");
        });
        assertThat(shop.names()).containsExactly("Ann");
        shop.userTransaction.commit();

        assertThat(shop.names()).containsExactly("Anna");
        assertThat(shop.customer("Anna").getEmail()).isEqualTo("a@example.com");
    }

    @Test
    @Covers("TX7.3")
    void betweenMethodsOfATransactionThatBeganOutsideOfSpringNothingIsWritten() throws Exception {
        shop.userTransaction.begin();
        shop.doInTransaction(() -> shop.customer("Ann").setName("Anna"));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> shop.session.add(new Customer("Bob", "Rome")))
                .withMessageContaining("@Transactional");
        shop.userTransaction.commit();

        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers("TX7.3")
    void aTransactionThatBeganOutsideOfSpringTakesObjectsBackWhenItRollsBack() throws Exception {
        List<Customer> seen = new ArrayList<>();
        shop.userTransaction.begin();
        shop.doInTransaction(() -> {
            observe();
            seen.add(shop.customer("Ann"));
            seen.get(0).setName("Anna");
        });
        shop.userTransaction.rollback();

        assertThat(completions).containsExactly(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(seen.get(0).getName()).isEqualTo("Ann");
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX7.4")
    void aTransactionThatIsRolledBackOnAnotherThreadWhenItsTimeIsOverEndsItsSession() throws Exception {
        CompletableFuture<Thread> completedOn = new CompletableFuture<>();
        shop.userTransaction.setTransactionTimeout(1);
        shop.userTransaction.begin();
        shop.doInTransaction(() -> {
            shop.customer("Ann").setName("Anna");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    completedOn.complete(Thread.currentThread());
                }
            });
        });
        assertThat(completedOn.get(20, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        assertThat(catchThrowable(() -> shop.userTransaction.commit())).isNotNull();
        shop.userTransaction.setTransactionTimeout(0);

        assertThat(shop.names()).containsExactly("Ann");
        shop.doInTransaction(() -> shop.customer("Ann").setEmail("a@example.com"));
        assertThat(shop.customer("Ann").getEmail()).isEqualTo("a@example.com");
    }

    @Test
    @Covers("TX7.5")
    void aTransactionWhoseTimeIsOverIsNotCommitted() {
        CompletableFuture<Integer> completed = new CompletableFuture<>();
        Throwable failure = catchThrowable(() -> inOneSecond(() -> {
            shop.customer("Ann").setName("Anna");
            shop.session.flush();
            notifyEnd(completed);
            completed.orTimeout(20, TimeUnit.SECONDS).join();
        }));

        assertThat(failure).isInstanceOf(UnexpectedRollbackException.class);
        assertThat(shop.names()).containsExactly("Ann");
    }

    private void inOneSecond(Runnable work) {
        shop.transactionManager.setDefaultTimeout(1);
        try {
            shop.doInTransaction(work);
        } finally {
            shop.transactionManager.setDefaultTimeout(-1);
        }
    }

    private void notifyEnd(CompletableFuture<Integer> completed) {
        try {
            shop.transactionManager
                    .getTransactionManager()
                    .getTransaction()
                    .registerSynchronization(new jakarta.transaction.Synchronization() {
                        @Override
                        public void beforeCompletion() {}

                        @Override
                        public void afterCompletion(int status) {
                            completed.complete(status);
                        }
                    });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
