package dev.orm.spring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.engine.CommitOutcomeUnknownException;
import dev.orm.spring.shop.Box;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.LossyProxy;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Connections that break before, while and after a commit is sent: what the caller is told is what is known. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
final class PostgresCommitTests {

    private final TestDatabase database;
    private final List<String> callbacks = new ArrayList<>();
    private Shop shop;

    PostgresCommitTests(TestDatabase database) {
        this.database = database;
        this.shop = new Shop(database);
    }

    @BeforeEach
    void addCustomer() {
        shop = new Shop(database);
        shop.doInTransaction(() -> shop.session.add(new Customer("Ann", "Berlin")));
        callbacks.clear();
    }

    private void observe() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                callbacks.add("committed");
            }

            @Override
            public void afterCompletion(int status) {
                callbacks.add("completed " + status);
            }
        });
    }

    private int backend(Shop at) {
        Integer pid = at.jdbc.queryForObject("select pg_backend_pid()", Integer.class);
        return pid == null ? 0 : pid;
    }

    private void terminate(int backend) {
        database.execute("select pg_terminate_backend(" + backend + ", 5000)");
    }

    @ParameterizedTest(name = "after {0} boxes")
    @ValueSource(ints = {0, 1, 500})
    @Covers("TX8.3")
    void aConnectionThatBreaksInTheMiddleOfAFlushIsTheReasonThatIsTold(int boxes) {
        Throwable failure = catchThrowable(() -> shop.doInTransaction(() -> {
            observe();
            shop.session.addAll(boxes(boxes));
            shop.session.flush();
            terminate(backend(shop));
            shop.session.addAll(boxes(1_000 - boxes));
        }));

        assertThat(failure).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(failure.getCause()).isInstanceOf(SQLException.class);
        assertThat(((SQLException) failure.getCause()).getSQLState()).isIn("57P01", "08006");
        assertThat(callbacks).containsExactly("completed " + TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(shop.session.query(Box.class).count()).isZero();
    }

    private static List<Box> boxes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Box("box " + i, null))
                .toList();
    }

    @Test
    @Covers("TX8.6")
    void aSessionWhoseConnectionBrokeRefusesToGoOn() {
        shop.transaction(0, false).executeWithoutResult(status -> {
            terminate(backend(shop));
            assertThat(catchThrowable(() -> shop.customer("Ann")))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            assertThat(catchThrowable(() -> shop.customer("Ann")))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasRootCauseInstanceOf(SQLException.class);
            status.setRollbackOnly();
        });

        assertThat(shop.customer("Ann")).isNotNull();
    }

    @Test
    @Covers("TX8.4")
    void aCommitWhoseAnswerIsLostIsUnknownAndTellsNobodyOfSuccess() throws Exception {
        try (LossyProxy proxy = new LossyProxy(database);
                HikariDataSource lossy = new HikariDataSource()) {
            lossy.setJdbcUrl(proxy.url() + "&preferQueryMode=simple"); // else only the first commit is sent as text
            lossy.setMinimumIdle(0);
            Shop behind = new Shop(database, lossy);
            assertThatExceptionOfType(CommitOutcomeUnknownException.class)
                    .isThrownBy(() -> behind.doInTransaction(() -> {
                        observe();
                        behind.session.add(new Customer("Bob", "Paris"));
                        behind.session.flush();
                        proxy.loseAnswerTo("COMMIT");
                    }));
        }

        assertThat(callbacks).containsExactly("completed " + TransactionSynchronization.STATUS_UNKNOWN);
        awaitName("Bob");
    }

    /** The server works on after the client has gone, so its row may come a moment later. */
    private void awaitName(String name) {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!shop.names().contains(name) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(shop.names()).contains(name);
    }

    @Test
    @Covers("TX8.5")
    void aConnectionThatBreaksWhileTheServerCommitsLooksTheSame() throws Exception {
        database.execute(
                "create function wait_a_moment() returns trigger language plpgsql as $$ begin perform pg_sleep(10); return null; end $$",
                "create constraint trigger slow_commit after insert on customer deferrable initially deferred"
                        + " for each row execute function wait_a_moment()");
        AtomicInteger backend = new AtomicInteger();
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> terminateInCommit(backend));
        assertThatExceptionOfType(CommitOutcomeUnknownException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    observe();
                    shop.session.add(new Customer("Bob", "Paris"));
                    backend.set(backend(shop));
                }));
        killer.get();

        assertThat(callbacks).containsExactly("completed " + TransactionSynchronization.STATUS_UNKNOWN);
        assertThat(shop.names()).containsExactly("Ann");
    }

    private void terminateInCommit(AtomicInteger backend) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        String committing =
                "select count(*) from pg_stat_activity where pid = ? and query = 'COMMIT' and state = 'active'";
        while (Integer.valueOf(0).equals(jdbc.queryForObject(committing, Integer.class, backend.get()))) {
            Thread.onSpinWait();
        }
        terminate(backend.get());
    }
}
