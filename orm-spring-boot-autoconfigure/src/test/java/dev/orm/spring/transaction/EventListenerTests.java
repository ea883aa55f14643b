package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Person;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Listeners to events of a transaction write in each of its phases, or are told that they cannot. */
@OnEachDatabase
final class EventListenerTests {

    private final TestDatabase database;
    private Shop shop;
    private AnnotationConfigApplicationContext context;

    EventListenerTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
        this.context = new AnnotationConfigApplicationContext();
    }

    @BeforeEach
    void startListening() {
        useShop(new Shop(database));
    }

    private void useShop(Shop used) {
        context.close();
        shop = used;
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
        context = new AnnotationConfigApplicationContext();
        context.registerBean(OrmTransactionManager.class, () -> shop.transactionManager);
        context.register(Transactions.class, Listener.class);
        context.refresh();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    /** Something to do in one phase. */
    private record Event(TransactionPhase phase, Runnable work) {}

    static class Listener {

        @Nullable
        Throwable failure;

        @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
        void beforeCommit(Event event) {
            run(event, TransactionPhase.BEFORE_COMMIT);
        }

        @TransactionalEventListener
        void afterCommit(Event event) {
            run(event, TransactionPhase.AFTER_COMMIT);
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
        void afterRollback(Event event) {
            run(event, TransactionPhase.AFTER_ROLLBACK);
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
        void afterCompletion(Event event) {
            run(event, TransactionPhase.AFTER_COMPLETION);
        }

        private void run(Event event, TransactionPhase phase) {
            if (event.phase() == phase) {
                failure = catchThrowable(event.work()::run);
            }
        }
    }

    private void addLate() {
        shop.session.add(new Customer("Late", "Rome"));
    }

    private void addLateInATransactionOfItsOwn() {
        shop.doIn(PROPAGATION_REQUIRES_NEW, this::addLate);
    }

    private void inTransaction(TransactionPhase phase, Runnable listener) {
        shop.doInTransaction(() -> renameAndPublish(phase, listener));
    }

    private void inRolledBackTransaction(TransactionPhase phase, Runnable listener) {
        shop.rolledBack(PROPAGATION_REQUIRED, () -> renameAndPublish(phase, listener));
    }

    private void renameAndPublish(TransactionPhase phase, Runnable listener) {
        shop.customer("Ann").setName("Anna");
        context.publishEvent(new Event(phase, listener));
    }

    private @Nullable Throwable failure() {
        return context.getBean(Listener.class).failure;
    }

    @Test
    @Covers({"U19.1", "TX6.1"})
    void beforeTheCommitWritesBelongToTheTransaction() {
        inTransaction(TransactionPhase.BEFORE_COMMIT, () -> {
            assertThat(shop.customer("Anna").getName()).isEqualTo("Anna");
            addLate();
        });

        assertThat(shop.names()).containsExactly("Anna", "Late");
    }

    @Test
    @Covers("TX6.1")
    void beforeTheCommitAFailingWriteRollsBack() {
        assertThatThrownBy(() -> inTransaction(
                        TransactionPhase.BEFORE_COMMIT, () -> shop.session.add(new Customer("Anna", "Rome"))))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    @Covers("TX6.1")
    void beforeTheCommitAListenerMayCauseTheNextOne() {
        inTransaction(TransactionPhase.BEFORE_COMMIT, () -> {
            addLate();
            TransactionSynchronizationManager.registerSynchronization(
                    onBeforeCompletion(() -> shop.session.add(new Customer("Later", "Rome"))));
        });

        assertThat(shop.names()).containsExactly("Anna", "Late", "Later");
    }

    private static TransactionSynchronization onBeforeCompletion(Runnable work) {
        return new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }
        };
    }

    @Test
    @Covers("TX6.2")
    void afterTheCommitWritesNeedATransactionOfTheirOwn() {
        inTransaction(TransactionPhase.AFTER_COMMIT, this::addLate);

        assertThat(failure())
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("REQUIRES_NEW");
        assertThat(shop.names()).containsExactly("Anna");
    }

    @Test
    @Covers("TX6.2")
    void afterTheCommitATransactionOfItsOwnWrites() {
        inTransaction(TransactionPhase.AFTER_COMMIT, this::addLateInATransactionOfItsOwn);

        assertThat(shop.names()).containsExactly("Anna", "Late");
    }

    @Test
    @Covers("TX6.2")
    void afterTheCommitReadsSeeWhatWasCommitted() {
        inTransaction(
                TransactionPhase.AFTER_COMMIT,
                () -> assertThat(shop.customer("Anna")).isNotNull());

        assertThat(failure()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = TransactionPhase.class,
            names = {"AFTER_COMMIT", "AFTER_COMPLETION"})
    @Covers("TX6.5")
    void afterTheCommitReadsUseTheConnectionAtHand(TransactionPhase phase) {
        try (HikariDataSource single = single()) {
            useShop(new Shop(database, single));
            inTransaction(phase, () -> {
                assertThat(shop.customer("Anna").getEmail()).isNull();
                assertThat(shop.session.query(Customer.class).count()).isEqualTo(1);
            });

            assertThat(failure()).isNull();
            assertThat(shop.customer("Anna")).isNotNull();
        }
    }

    @Test
    @Covers("TX6.5")
    void afterTheRollbackReadsUseTheConnectionAtHandAlsoAfterOneThatFailed() {
        try (HikariDataSource single = single()) {
            useShop(new Shop(database, single));
            shop.jdbc.execute("drop table person");
            inRolledBackTransaction(TransactionPhase.AFTER_ROLLBACK, () -> {
                assertThat(catchThrowable(() -> shop.session.query(Person.class).count()))
                        .isInstanceOf(BadSqlGrammarException.class);
                assertThat(shop.customer("Ann")).isNotNull();
            });

            assertThat(failure()).isNull();
            assertThat(shop.names()).containsExactly("Ann");
        }
    }

    private HikariDataSource single() {
        HikariDataSource single = new HikariDataSource();
        single.setJdbcUrl(database.url());
        single.setMaximumPoolSize(1);
        single.setConnectionTimeout(250);
        return single;
    }

    @Test
    @Covers("TX6.2")
    void afterTheRollbackWritesNeedATransactionOfTheirOwn() {
        inRolledBackTransaction(TransactionPhase.AFTER_ROLLBACK, this::addLate);

        assertThat(failure())
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("REQUIRES_NEW");
    }

    @Test
    @Covers("TX6.2")
    void afterTheRollbackATransactionOfItsOwnWrites() {
        inRolledBackTransaction(TransactionPhase.AFTER_ROLLBACK, this::addLateInATransactionOfItsOwn);

        assertThat(shop.names()).containsExactly("Ann", "Late");
    }

    @Test
    @Covers("TX6.2")
    void afterCompletionATransactionOfItsOwnWritesWhateverTheOutcome() {
        Consumer<String> add =
                name -> shop.doIn(PROPAGATION_REQUIRES_NEW, () -> shop.session.add(new Customer(name, "Rome")));

        inRolledBackTransaction(TransactionPhase.AFTER_COMPLETION, () -> add.accept("Rolled back"));
        inTransaction(TransactionPhase.AFTER_COMPLETION, () -> add.accept("Committed"));

        assertThat(shop.names()).containsExactly("Anna", "Committed", "Rolled back");
    }

    @Test
    @Covers("TX6.3")
    void afterTheCommitAFailureDoesNotUndoIt() {
        RuntimeException broken = new IllegalStateException("no mail today");

        assertThatThrownBy(() -> shop.doInTransaction(() -> {
                    shop.customer("Ann").setName("Anna");
                    TransactionSynchronizationManager.registerSynchronization(onAfterCommit(() -> {
                        throw broken;
                    }));
                }))
                .isSameAs(broken);

        assertThat(shop.names()).containsExactly("Anna");
    }

    private static TransactionSynchronization onAfterCommit(Runnable work) {
        return new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        };
    }
}
