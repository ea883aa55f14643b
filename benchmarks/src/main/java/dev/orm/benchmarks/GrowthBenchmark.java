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
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class GrowthBenchmark {

    /** How many objects there are. */
    @State(Scope.Thread)
    public static class Count {

        @Param({"25000", "50000", "100000"})
        private int objects;
    }

    /** A session full of objects whose changes are looked for. */
    @State(Scope.Thread)
    public static class Loaded {

        private final List<Customer> customers = new ArrayList<>();
        private @Nullable Session session;
        private int counter;

        /** Fills the session. */
        @Setup(Level.Trial)
        public void fill(Shop shop, Count count) {
            Session filled = shop.sessions().openSession();
            for (int i = 0; i < count.objects; i++) {
                customers.add(new Customer(i));
            }
            filled.addAll(customers);
            filled.flush();
            session = filled;
        }

        private void flush() {
            Objects.requireNonNull(session, "the trial was not set up").flush();
        }

        /** Leaves the tables as they were. */
        @TearDown(Level.Trial)
        public void close() {
            Objects.requireNonNull(session, "the trial was not set up").close();
        }
    }

    /** As many new objects, flushed at once. */
    @Benchmark
    public int insert(Shop shop, Count count) {
        try (Session session = shop.sessions().openSession()) {
            for (int i = 0; i < count.objects; i++) {
                session.add(new Customer(i));
            }
            session.flush();
            session.rollback();
            return count.objects;
        }
    }

    /** One object out of as many changed, found and written. */
    @Benchmark
    public void findOneChange(Loaded loaded) {
        int counter = ++loaded.counter;
        loaded.customers.get(counter % loaded.customers.size()).rate(counter);
        loaded.flush();
    }

    /** As many objects changed, written at once. */
    @Benchmark
    public void updateAll(Loaded loaded) {
        int counter = ++loaded.counter;
        loaded.customers.forEach(customer -> customer.rate(counter));
        loaded.flush();
    }
}
