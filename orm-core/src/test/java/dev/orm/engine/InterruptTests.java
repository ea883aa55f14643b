package dev.orm.engine;

import static dev.orm.engine.TestSql.number;
import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.dao.DataAccessException;

/** Threads that are interrupted while the server works for them. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
final class InterruptTests {

    private static final String SLOW = "select 1 from pg_sleep(60)";
    private static final String RUNNING = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()";

    private final Engine engine;

    InterruptTests(TestDatabase database) {
        this.engine = Engine.of(database.dataSource());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "There are virtual threads since Java 21")
    void interruptingAVirtualThreadEndsItsStatementOnTheServer() throws Exception {
        CompletableFuture<DataAccessException> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread thread = startVirtual(() -> {
            try (EngineConnection connection = engine.connect()) {
                connection.query(sql(SLOW), rows -> rows.next());
            } catch (DataAccessException e) {
                failure.complete(e);
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(within(Duration.ofSeconds(20), running -> running == 1)).isTrue();

        thread.interrupt();

        assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(ConnectionLostException.class);
        assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(within(Duration.ofSeconds(1), running -> running == 0)).isTrue();
    }

    private static Thread startVirtual(Runnable work) throws ReflectiveOperationException {
        return (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
    }

    /** Whether the number of slow statements that the server runs becomes one that is wanted. */
    private boolean within(Duration time, LongPredicate wanted) {
        Instant end = Instant.now().plus(time);
        while (!wanted.test(number(engine, RUNNING))) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
        }
        return true;
    }
}
