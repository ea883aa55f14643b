package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.engine.TestSql.sql;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class ThreadTests {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Engine engine;

    ThreadTests(TestDatabase database) {
        this.engine = filled(database);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @Covers({"E1.2", "E25.1"})
    void anEngineIsUsedByManyThreadsAtOnce() throws Exception {
        List<Future<Long>> sums = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            sums.add(threads.submit(() -> {
                long sum = 0;
                for (int i = 0; i < 100; i++) {
                    sum += engine.inTransaction(connection -> connection
                            .execute(select(count()).from(BOOK).where(ID.le(3)))
                            .one());
                }
                return sum;
            }));
        }
        for (Future<Long> sum : sums) {
            assertThat(sum.get()).isEqualTo(300);
        }
        assertThat(engine.statements().hits() + engine.statements().misses()).isGreaterThanOrEqualTo(400);
    }

    @Test
    @Covers("E25.2")
    void aConnectionThatTwoThreadsUseAtOnceRefusesTheSecond() {
        try (EngineConnection connection = engine.connect()) {
            Throwable refused = connection.query(sql("select 1"), rows -> {
                Future<?> second = threads.submit(() -> connection.execute(select(TITLE)));
                return catchThrowable(() -> get(second));
            });
            assertThat(refused)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("belongs to one thread")
                    .hasMessageContaining("'" + Thread.currentThread().getName() + "'");
            assertThat(connection.execute(select(TITLE)).all()).hasSize(4);
        }
    }

    @Test
    @Covers("E25.2")
    void rowsOfAStreamAreNotReadWhileAnotherThreadRunsAStatement() {
        try (EngineConnection connection = engine.connect();
                Result<String> stream = connection.stream(select(TITLE))) {
            Iterator<String> rows = stream.iterator();
            rows.next();
            Throwable refused = connection.query(sql("select 1"), one -> {
                Future<?> second = threads.submit(rows::next);
                return catchThrowable(() -> get(second));
            });
            assertThat(refused).isInstanceOf(IllegalStateException.class).hasMessageContaining("belongs to one thread");
        }
    }

    @Test
    @Covers("E25.2")
    void noStatementRunsWhileAnotherThreadReadsARowOfAStream() {
        try (EngineConnection connection = engine.connect();
                RowCursor cursor = connection.cursor(sql("select title from book"), 10)) {
            cursor.next();
            Throwable refused = cursor.read(row -> {
                Future<?> second = threads.submit(() -> connection.execute(select(TITLE)));
                return catchThrowable(() -> get(second));
            });
            assertThat(refused).isInstanceOf(IllegalStateException.class).hasMessageContaining("belongs to one thread");
            assertThat(connection.execute(select(TITLE)).all()).hasSize(4);
            assertThat(cursor.next()).isTrue();
        }
    }

    @Test
    void aConnectionMayBeHandedOverBetweenStatements() throws Exception {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(deleteFrom(BOOK).where(ID.eq(1)));
            long left = threads.submit(
                            () -> connection.execute(select(count()).from(BOOK)).one())
                    .get();
            assertThat(left).isEqualTo(3);
        }
    }

    private static void get(Future<?> future) throws Throwable {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }
}
