package dev.orm.benchmarks;

import dev.orm.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the effort of a flush grows with the number of objects: four times as many may take five times as long at most. What is inserted is rolled
 * back.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@State(Scope.Thread)
public class GrowthBenchmark {

    @Param({"25000", "50000", "100000"})
    private int objects;

    private final List<Customer> loaded = new ArrayList<>();
    private @Nullable Session session;
    private int counter;

    /** Fills a session with objects whose changes are looked for. */
    @Setup(Level.Trial)
    public void fill(Shop shop) {
        Session filled = shop.sessions().openSession();
        for (int i = 0; i < objects; i++) {
            loaded.add(new Customer(i));
        }
        filled.addAll(loaded);
        filled.flush();
        session = filled;
    }

    private Session session() {
        return Objects.requireNonNull(session, "the trial was not set up");
    }

    /** Leaves the tables as they were. */
    @TearDown(Level.Trial)
    public void close() {
        session().close();
    }

    /** As many new objects, flushed at once. */
    @Benchmark
    public int insert(Shop shop) {
        try (Session other = shop.sessions().openSession()) {
            for (int i = 0; i < objects; i++) {
                other.add(new Customer(i));
            }
            other.flush();
            other.rollback();
            return objects;
        }
    }

    /** One object out of as many changed, found and written. */
    @Benchmark
    public void findOneChange() {
        loaded.get(counter % objects).rate(++counter);
        session().flush();
    }

    /** As many objects changed, written at once. */
    @Benchmark
    public void updateAll() {
        counter++;
        loaded.forEach(customer -> customer.rate(counter));
        session().flush();
    }
}
