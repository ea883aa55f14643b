package dev.orm.engine;

import static dev.orm.engine.TestSql.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.Write;
import dev.orm.dialect.WriteRules;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Locking rows in the order of their keys matters where statements really run at the same time. */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
class LockOrderTests {

    private static final int ROWS = 200;
    private static final int ROUNDS = 60;
    private static final Table ACCOUNT = Table.builder("account")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("balance", SqlTypes.LONG).notNull().build())
            .primaryKey("id")
            .build();

    private final Engine engine;

    LockOrderTests(TestDatabase database) {
        this.engine = Engine.of(database.dataSource());
    }

    @Test
    void concurrentUpdatesOfTheSameRowsInOppositeOrdersDoNotDeadlock() throws Exception {
        MetaData.of(List.of(ACCOUNT), List.of()).createAll(engine);
        List<@Nullable Object[]> rows = LongStream.rangeClosed(1, ROWS)
                .<@Nullable Object[]>mapToObj(id -> new Object[] {id, 0L})
                .toList();
        write(rules().insert(ACCOUNT, ACCOUNT.columns(), rows, List.of()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<@Nullable Void>> futures = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                boolean backwards = thread % 2 == 1;
                Callable<@Nullable Void> work = () -> updateAgainAndAgain(rows, backwards);
                futures.add(threads.submit(work));
            }
            assertThat(futures).allSatisfy(LockOrderTests::isDone);
        } finally {
            threads.shutdown();
        }
        assertThat(number(engine, "select count(*) from account where balance > 0"))
                .isEqualTo(ROWS);
    }

    private static void isDone(Future<@Nullable Void> future) throws InterruptedException, ExecutionException {
        assertThat(future.get()).isNull();
    }

    private @Nullable Void updateAgainAndAgain(List<@Nullable Object[]> rows, boolean backwards) {
        List<@Nullable Object[]> updates = new ArrayList<>();
        rows.forEach(row -> updates.add(new Object[] {1L + ROUNDS, row[0]}));
        if (backwards) {
            Collections.reverse(updates);
        }
        for (int i = 0; i < ROUNDS; i++) {
            write(rules().update(ACCOUNT, ACCOUNT.columns().subList(1, 2), ACCOUNT.keyColumns(), updates));
        }
        return null;
    }

    private WriteRules rules() {
        return engine.dialect().writes();
    }

    private void write(List<Write> writes) {
        engine.inTransaction(connection -> {
            writes.forEach(connection::write);
            return null;
        });
    }
}
