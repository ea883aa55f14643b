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
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many transfers at once, each thread with columns of its own beside the balances: no money is lost and nobody waits for nobody. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class BankTests {

    private static final int THREADS = 16;
    private static final int TRANSFERS = 20;
    private static final int FEWER = 8;
    private static final long BALANCE = 1_000;
    private static final List<String> SERIALIZATION_FAILURE = List.of("40001");

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
    @Covers({"U19.1", "TX10.1"})
    void sumsStayWhatTheyAre(int accounts) throws Exception {
        SortedMap<Integer, Integer> attempts = moveAtOnce(accounts, TRANSFERS, Transfers::move);

        assertThat(done(attempts)).as("transfers that nobody gave up").isEqualTo(THREADS * TRANSFERS);
        assertThat(failures).as("deadlocks").doesNotContain("40P01");
    }

    @ParameterizedTest(name = "{0} accounts")
    @ValueSource(ints = {4, 10, 100})
    @Covers("TX10.2")
    void transfersThatLockTheirAccountsAreDoneAtTheFirstAttempt(int accounts) throws Exception {
        SortedMap<Integer, Integer> attempts = moveAtOnce(accounts, TRANSFERS, Transfers::moveLocked);

        assertThat(attempts).containsExactly(Map.entry(1, THREADS * TRANSFERS));
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest(name = "{0} accounts")
    @ValueSource(ints = {4, 10, 100})
    @Covers("TX10.3")
    void transfersThatSeeTheSameRowsThroughoutMeetConflictsOnly(int accounts) throws Exception {
        SortedMap<Integer, Integer> attempts = moveAtOnce(accounts, FEWER, Transfers::moveInRepeatableRead);

        assertThat(done(attempts)).as("transfers that nobody gave up").isEqualTo(THREADS * FEWER);
        assertThat(failures).isSubsetOf(SERIALIZATION_FAILURE);
    }

    @ParameterizedTest(name = "{0} accounts")
    @ValueSource(ints = {4, 10, 100})
    @Covers("TX10.3")
    void transfersThatAreSerializableMeetConflictsOnly(int accounts) throws Exception {
        SortedMap<Integer, Integer> attempts = moveAtOnce(accounts, FEWER, Transfers::moveSerializable);

        assertThat(done(attempts)).as("transfers that nobody gave up").isEqualTo(THREADS * FEWER);
        assertThat(failures).isSubsetOf(SERIALIZATION_FAILURE);
    }

    /** One way to move an amount. */
    private interface Move {

        void move(Transfers transfers, long from, long to, long amount, int style);
    }

    private static int done(SortedMap<Integer, Integer> attempts) {
        return attempts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many transfers needed how many attempts; no money is lost, and each change has raised a version. */
    private SortedMap<Integer, Integer> moveAtOnce(int accounts, int transfers, Move move) throws Exception {
        SortedMap<Integer, Integer> attempts = new ConcurrentSkipListMap<>();
        try (Bank bank = new Bank(database, this::observe)) {
            bank.open(accounts, BALANCE);
            inThreads(new Round(bank, accounts, transfers, move, attempts)::of);

            List<Account> all = bank.transfers.accounts();
            assertThat(all).hasSize(accounts);
            assertThat(all.stream().mapToLong(Account::getBalance).sum()).isEqualTo(accounts * BALANCE);
            assertThat(all.stream().mapToLong(Account::getVersion).sum()).isEqualTo(2L * THREADS * transfers);
        }
        return attempts;
    }

    private static void inThreads(IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                done.add(threads.submit(() -> work.accept(number)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The transfers of each thread. */
    private record Round(Bank bank, int accounts, int transfers, Move move, SortedMap<Integer, Integer> attempts) {

        void of(int style) {
            Random random = new Random(style);
            for (int i = 0; i < transfers; i++) {
                long from = 1 + random.nextInt(accounts);
                long to = 1 + (from - 1 + 1 + random.nextInt(accounts - 1)) % accounts;
                move.move(bank.transfers, from, to, 1 + random.nextInt(10), style);
                attempts.merge(bank.transfers.takeAttemptsOfThread(), 1, Integer::sum);
            }
        }
    }
}
