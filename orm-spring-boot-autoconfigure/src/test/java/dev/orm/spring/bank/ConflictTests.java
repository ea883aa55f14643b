package dev.orm.spring.bank;

import static dev.orm.spring.bank.Account_.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.engine.Engine;
import dev.orm.engine.RetryableFailure;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.sql.LockMode;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions that want the same at once. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class ConflictTests {

    private static final MappingRegistry MAPPINGS = MappingRegistry.of(Account.class);

    private final TestDatabase database;

    ConflictTests(TestDatabase database) {
        this.database = database;
    }

    /** Sessions and transactions on a data source. */
    private record Desk(TransactionalSession session, OrmTransactionManager transactions) {

        static Desk on(DataSource dataSource) {
            Engine engine = Engine.of(dataSource);
            OrmTransactionManager manager = new OrmTransactionManager(engine);
            manager.addListener(new SessionTransactionListener());
            return new Desk(new TransactionalSession(SessionFactory.of(engine, MAPPINGS)), manager);
        }

        TransactionTemplate transaction(int propagation, int isolation) {
            TransactionTemplate template = new TransactionTemplate(transactions);
            template.setPropagationBehavior(propagation);
            template.setIsolationLevel(isolation);
            return template;
        }

        void required(Runnable work) {
            transaction(TransactionDefinition.PROPAGATION_REQUIRED, TransactionDefinition.ISOLATION_DEFAULT)
                    .executeWithoutResult(status -> work.run());
        }

        void requiresNew(Runnable work) {
            transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW, TransactionDefinition.ISOLATION_DEFAULT)
                    .executeWithoutResult(status -> work.run());
        }

        Account account(long id) {
            return session.get(Account.class, id);
        }
    }

    @BeforeEach
    void open() {
        database.clear();
        MAPPINGS.metaData().createAll(Engine.of(database.dataSource()));
        Desk desk = Desk.on(database.dataSource());
        desk.required(() -> desk.session().addAll(List.of(new Account(1, 100), new Account(2, 100))));
    }

    @Test
    @Covers({"TX9.10", "TX10.5"})
    void theSecondToChangeARowIsToldOfTheFirst() {
        Desk desk = Desk.on(database.dataSource());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> desk.required(() -> {
                    desk.account(1).add(1);
                    desk.requiresNew(() -> desk.account(1).add(10));
                }))
                .withMessageContaining("Account");

        assertThat(desk.account(1).getBalance()).isEqualTo(110);
    }

    @Test
    @Covers("TX9.10")
    void aRowThatWasDeletedMeanwhileIsToldOf() {
        Desk desk = Desk.on(database.dataSource());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> desk.required(() -> {
                    desk.account(1).add(1);
                    desk.requiresNew(() -> desk.session().delete(desk.account(1)));
                }));
    }

    @Test
    @Covers("TX2.2")
    void aTransactionInsideAnotherHasObjectsOfItsOwnAndRefusesThoseOfTheOuter() {
        Desk desk = Desk.on(database.dataSource());

        desk.required(() -> {
            Account outer = desk.account(1);
            desk.requiresNew(() -> {
                assertThat(desk.session().contains(outer)).isFalse();
                assertThat(catchThrowable(() -> desk.session().refresh(outer)))
                        .hasMessageContaining("Account that is not in this session");
                assertThat(catchThrowable(() -> desk.session().delete(outer)))
                        .hasMessageContaining("Account that is not in this session");
            });
        });
    }

    @Test
    @Covers("TX2.3")
    void aTransactionInsideAnotherFailsInTimeWhereThePoolIsTooSmall() {
        try (HikariDataSource single = new HikariDataSource()) {
            single.setJdbcUrl(database.url());
            single.setMaximumPoolSize(1);
            single.setConnectionTimeout(Duration.ofMillis(250).toMillis());
            Desk desk = Desk.on(single);

            desk.required(() -> {
                desk.account(1).add(1);
                assertThat(catchThrowable(() -> desk.requiresNew(() -> desk.account(2))))
                        .isInstanceOf(CannotCreateTransactionException.class);
                desk.account(1).add(1);
            });

            assertThat(desk.account(1).getBalance()).isEqualTo(102);
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.H2, because = "its serializable transactions let both commit")
    @Covers("TX10.4")
    void ofTwoTransactionsThatReadWhatTheOtherWritesOneHasToGoAgain() {
        Desk desk = Desk.on(database.dataSource());
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        CompletableFuture<@Nullable Throwable> other =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> withdraw(desk, 2, bothHaveRead)));

        Throwable first = catchThrowable(() -> withdraw(desk, 1, bothHaveRead));
        Throwable second = other.join();

        assertThat(first == null).isNotEqualTo(second == null);
        assertThat(RetryableFailure.isRetryable(first == null ? second : first)).isTrue();
        assertThat(desk.account(1).getBalance() + desk.account(2).getBalance()).isEqualTo(50);
    }

    /** SQL that sets what it has read before, as objects without a version would. */
    @Test
    @Covers("TX10.5")
    void withoutAVersionTheSecondToWriteOverwritesTheFirst() {
        Desk desk = Desk.on(database.dataSource());
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        String set = "update account set balance = ? where id = 1";

        desk.required(() -> {
            long read = desk.account(1).getBalance();
            desk.requiresNew(() -> jdbc.update(set, read + 10));
            jdbc.update(set, read + 1);
        });

        assertThat(desk.account(1).getBalance()).isEqualTo(101);
    }

    @Test
    @Covers("TX10.6")
    void ofTwoTransactionsThatWaitForEachOtherOneHasToGoAgain() {
        Desk desk = Desk.on(database.dataSource());
        CyclicBarrier bothHaveLocked = new CyclicBarrier(2);
        CompletableFuture<@Nullable Throwable> other =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> lock(desk, 2, 1, bothHaveLocked)));

        Throwable first = catchThrowable(() -> lock(desk, 1, 2, bothHaveLocked));
        Throwable second = other.join();

        assertThat(first == null).isNotEqualTo(second == null);
        assertThat(RetryableFailure.isRetryable(first == null ? second : first)).isTrue();
        assertThat(desk.account(1).getBalance() + desk.account(2).getBalance()).isEqualTo(201);
    }

    private static void lock(Desk desk, long first, long second, CyclicBarrier bothHaveLocked) {
        desk.required(() -> {
            desk.session().get(Account.class, first, LockMode.UPDATE);
            await(bothHaveLocked);
            desk.session().get(Account.class, second, LockMode.UPDATE).add(1);
        });
    }

    @Test
    @Covers("TX10.7")
    void aRowThatIsLockedIsWaitedForOrNot() {
        Desk desk = Desk.on(database.dataSource());

        desk.required(() -> {
            desk.session().get(Account.class, 1L, LockMode.UPDATE);
            assertThat(catchThrowable(() ->
                            desk.requiresNew(() -> desk.session().get(Account.class, 1L, LockMode.UPDATE_NOWAIT))))
                    .isInstanceOf(CannotAcquireLockException.class);
            desk.requiresNew(() -> assertThat(desk.session()
                            .query(Sql.select(ACCOUNT).lock(LockMode.UPDATE_SKIP_LOCKED))
                            .list())
                    .extracting(Account::getId)
                    .containsExactly(2L));
        });
    }

    @Test
    @Covers("TX10.7")
    void aLockIsWaitedForAsLongAsTheDatabaseIsTold() {
        Desk desk = Desk.on(database.dataSource());

        desk.required(() -> {
            desk.session().get(Account.class, 1L, LockMode.UPDATE);
            assertThat(catchThrowable(() -> desk.requiresNew(() ->
                            waiting(50, () -> desk.session().get(Account.class, 1L, LockMode.UPDATE)))))
                    .isInstanceOf(CannotAcquireLockException.class);
        });
    }

    /** H2 remembers the time for the connection, which is not ours. */
    private void waiting(int millis, Runnable work) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        if (database.product() == DatabaseProduct.POSTGRESQL) {
            jdbc.execute("set local lock_timeout = " + millis);
            work.run();
            return;
        }
        Integer usual = jdbc.queryForObject("call lock_timeout()", Integer.class);
        jdbc.execute("set lock_timeout " + millis);
        try {
            work.run();
        } finally {
            jdbc.execute("set lock_timeout " + usual);
        }
    }

    /** Takes 150 of an account if both together have as much, as its owner is allowed to. */
    private static void withdraw(Desk desk, long id, CyclicBarrier bothHaveRead) {
        desk.transaction(TransactionDefinition.PROPAGATION_REQUIRED, TransactionDefinition.ISOLATION_SERIALIZABLE)
                .executeWithoutResult(status -> {
                    long sum = desk.account(1).getBalance() + desk.account(2).getBalance();
                    await(bothHaveRead);
                    assertThat(sum).isEqualTo(200);
                    desk.account(id).add(-150);
                });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
