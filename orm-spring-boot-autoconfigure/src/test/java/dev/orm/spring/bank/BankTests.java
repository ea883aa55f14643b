package dev.orm.spring.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.StatementEvent;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many transfers at once, each thread with columns of its own beside the balances: no money is lost and nobody waits for nobody. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class BankTests {

    private static final int THREADS = 16;
    private static final int TRANSFERS = 20;
    private static final long BALANCE = 1_000;

    private final TestDatabase database;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    BankTests(TestDatabase database) {
        this.database = database;
    }

    private void observe(StatementEvent event) {
        for (Throwable cause = event.failure(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException statement) {
                failures.add(String.valueOf(statement.getSQLState()));
            }
        }
    }

    @ParameterizedTest(name = "{0} accounts")
    @ValueSource(ints = {4, 10, 100})
    @Covers("U19.1")
    void sumsStayWhatTheyAre(int accounts) throws Exception {
        try (Bank bank = new Bank(database, this::observe)) {
            bank.open(accounts, BALANCE);
            transferAtOnce(bank, accounts);

            List<Account> all = bank.transfers.accounts();
            assertThat(all).hasSize(accounts);
            assertThat(all.stream().mapToLong(Account::getBalance).sum()).isEqualTo(accounts * BALANCE);
            assertThat(all.stream().mapToLong(Account::getVersion).sum()).isEqualTo(2L * THREADS * TRANSFERS);
        }
        assertThat(failures).as("deadlocks").doesNotContain("40P01");
    }

    private static void transferAtOnce(Bank bank, int accounts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<@Nullable Void>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int style = i;
                Callable<@Nullable Void> work = () -> transfer(bank, accounts, style);
                done.add(threads.submit(work));
            }
            for (Future<@Nullable Void> each : done) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static @Nullable Void transfer(Bank bank, int accounts, int style) {
        Random random = new Random(style);
        for (int i = 0; i < TRANSFERS; i++) {
            long from = 1 + random.nextInt(accounts);
            long to = 1 + (from - 1 + 1 + random.nextInt(accounts - 1)) % accounts;
            bank.transfers.move(from, to, 1 + random.nextInt(10), style);
        }
        return null;
    }
}
