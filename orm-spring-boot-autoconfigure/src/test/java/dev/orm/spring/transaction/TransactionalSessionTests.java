package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.loading.LazyLoadingException;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.LockMode;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
final class TransactionalSessionTests {

    private final TestDatabase database;
    private Shop shop;

    TransactionalSessionTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
    }

    @Test
    @Covers("TX1.1")
    void commitWritesWhatWasAddedAndAssigned() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setName("Anna");
            shop.session.add(new Customer("Bob", "Paris"));
        });

        assertThat(shop.names()).containsExactly("Anna", "Bob");
    }

    @Test
    @Covers({"U20.1", "TX1.1"})
    void transactionHasOneInstanceOfARow() {
        shop.doInTransaction(() -> assertThat(shop.customer("Ann")).isSameAs(shop.customer("Ann")));
    }

    @Test
    @Covers("TX1.3")
    void rollbackRestoresObjectsAndRows() {
        Customer bob = new Customer("Bob", "Paris");
        Customer ann = shop.transaction(TransactionDefinition.PROPAGATION_REQUIRED, false)
                .execute(status -> {
                    Customer loaded = shop.customer("Ann");
                    loaded.setName("Anna");
                    shop.session.add(bob);
                    shop.session.flush();
                    status.setRollbackOnly();
                    return loaded;
                });

        assertThat(ann.getName()).isEqualTo("Ann");
        assertThat(bob.getId()).isNull();
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX1.2")
    void jdbcTemplateSeesWhatTheSessionHasFlushed() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setName("Anna");
            shop.session.flush();
            assertThat(shop.names()).containsExactly("Anna");
        });
    }

    @Test
    @Covers({"U19.1", "TX1.2"})
    void sessionSeesWhatJdbcTemplateHasWritten() {
        shop.doInTransaction(() -> {
            shop.jdbc.update("update customer set email = 'ann@example.com'");
            assertThat(shop.customer("Ann").getEmail()).isEqualTo("ann@example.com");
        });
    }

    @Test
    @Covers({"U19.1", "TX1.3"})
    void rollbackUndoesJdbcTemplateToo() {
        shop.transaction(TransactionDefinition.PROPAGATION_REQUIRED, false).executeWithoutResult(status -> {
            shop.jdbc.update("delete from customer");
            status.setRollbackOnly();
        });

        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    void readOnlyTransactionRefusesWrites() {
        TransactionTemplate readOnly = shop.transaction(TransactionDefinition.PROPAGATION_REQUIRED, true);

        assertThatThrownBy(
                        () -> readOnly.executeWithoutResult(status -> shop.session.add(new Customer("Bob", "Paris"))))
                .hasMessageContaining("read-only");
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    void readOnlyTransactionDoesNotWriteAssignments() {
        shop.transaction(TransactionDefinition.PROPAGATION_REQUIRED, true)
                .executeWithoutResult(status -> shop.customer("Ann").setName("Anna"));

        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX1.4")
    void readOutsideATransactionIsDetached() {
        shop.doInTransaction(() ->
                shop.session.add(new Order(shop.customer("Ann"), LocalDate.of(2026, 1, 2), "10.00").with("pen", 3)));

        Order order = shop.session.query(Order.class).first().orElseThrow();

        assertThat(shop.session.contains(order)).isFalse();
        assertThatExceptionOfType(LazyLoadingException.class)
                .isThrownBy(() -> order.getLines().size())
                .withMessageContaining("lines");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks no rows")
    void rowsAreLockedInTheTransaction() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");

            assertThat(shop.session.find(Customer.class, ann.getId(), LockMode.UPDATE))
                    .containsSame(ann);
            assertThat(shop.session.get(Customer.class, ann.getId(), LockMode.SHARE))
                    .isSameAs(ann);
            ann.setName("Anna");
            shop.session.refresh(ann, LockMode.UPDATE);
            assertThat(ann.getName()).isEqualTo("Ann");
        });
    }

    @Test
    @Covers("TX1.4")
    void lockOutsideATransactionNamesTransactional() {
        assertThatThrownBy(() -> shop.session.find(Customer.class, 1L, LockMode.UPDATE))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("@Transactional");
    }

    @Test
    @Covers("TX1.4")
    void queryMadeOutsideATransactionRunsInsideTheOneOfItsCall() {
        var query = shop.session.query(Customer.class).filterBy("name", "Ann");

        shop.doInTransaction(() -> assertThat(query.first()).hasValue(shop.customer("Ann")));
    }

    @Test
    @Covers("TX1.4")
    void writeOutsideATransactionNamesTransactional() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> shop.session.add(new Customer("Bob", "Paris")))
                .withMessageContaining("add")
                .withMessageContaining("@Transactional");
    }

    @Test
    @Covers("TX1.1")
    void transactionEndsTheSessionItself() {
        for (ThrowingCallable end :
                List.<ThrowingCallable>of(shop.session::commit, shop.session::rollback, shop.session::close)) {
            assertThatThrownBy(end).isInstanceOf(IllegalStateException.class).hasMessageContaining("@Transactional");
        }
    }

    @Test
    @Covers({"U20.1", "TX1.1"})
    void entityIsDetachedWhenItsTransactionHasEnded() {
        Customer ann = shop.inTransaction(() -> shop.customer("Ann"));
        ann.setName("Anna");

        shop.doInTransaction(() -> assertThat(shop.session.contains(ann)).isFalse());
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    void beforeCommitCallbackMayStillWrite() {
        shop.doInTransaction(() -> {
            shop.customer("Ann");
            beforeCommit(() -> shop.session.add(new Customer("Late", "Rome")));
        });

        assertThat(shop.names()).containsExactly("Ann", "Late");
    }

    @Test
    void beforeCommitCallbackMayBeTheFirstToWrite() {
        shop.doInTransaction(() -> beforeCommit(() -> shop.session.add(new Customer("Late", "Rome"))));

        assertThat(shop.names()).containsExactly("Ann", "Late");
    }

    private static void beforeCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }

    @Test
    void writeAfterTheCommitNamesRequiresNew() {
        assertThat(failureAfterCommit(() -> shop.customer("Ann")))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("REQUIRES_NEW");
    }

    @Test
    void firstWriteAfterTheCommitNamesRequiresNew() {
        assertThat(failureAfterCommit(() -> {}))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("REQUIRES_NEW");
    }

    private Throwable failureAfterCommit(Runnable work) {
        Throwable[] refused = new Throwable[1];
        shop.doInTransaction(() -> {
            work.run();
            afterCommit(() -> refused[0] = catchThrowable(() -> shop.session.add(new Customer("Late", "Rome"))));
        });
        return refused[0];
    }

    @Test
    void newTransactionAfterTheCommitMayWrite() {
        shop.doInTransaction(() -> afterCommit(() -> shop.doIn(
                TransactionDefinition.PROPAGATION_REQUIRES_NEW, () -> shop.session.add(new Customer("Late", "Rome")))));

        assertThat(shop.names()).containsExactly("Ann", "Late");
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Test
    void transactionOfAnotherDataSourceIsRefused() {
        DriverManagerDataSource other = new DriverManagerDataSource("jdbc:h2:mem:other");
        TransactionTemplate elsewhere = new TransactionTemplate(new JdbcTransactionManager(other));

        assertThatThrownBy(() -> elsewhere.executeWithoutResult(status -> shop.customer("Ann")))
                .hasMessageContaining("does not cover the DataSource");
    }

    @Test
    void statusFlushWritesNow() {
        shop.transaction(TransactionDefinition.PROPAGATION_REQUIRED, false).executeWithoutResult(status -> {
            shop.customer("Ann").setName("Anna");
            status.flush();
            assertThat(shop.names()).containsExactly("Anna");
        });
    }
}
