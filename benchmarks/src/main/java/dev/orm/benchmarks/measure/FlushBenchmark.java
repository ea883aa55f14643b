package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.shop.HeldProducts;
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

/** One or all of many objects that a session holds changed, and flushed. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Thread)
public class FlushBenchmark {

    @Param("10000")
    private int held;

    private @Nullable HeldProducts products;

    /** Loads what the session holds. Each iteration has a transaction of its own, so that old versions of rows do not pile up. */
    @Setup(Level.Iteration)
    public void hold(OpenShop shop) throws Exception {
        shop.tables().growProducts(held);
        products = shop.contender().hold(held);
    }

    /** Ends the transaction. */
    @TearDown(Level.Iteration)
    public void close() throws Exception {
        Objects.requireNonNull(products).close();
    }

    /** One change, one flush. */
    @Benchmark
    public int flushOne(OpenShop shop, OwnCost cost) throws Exception {
        int turn = cost.begin();
        Objects.requireNonNull(products).changeOne(turn * 31 % held, turn);
        return turn;
    }

    /** All changed, one flush. */
    @Benchmark
    public int flushAll(OpenShop shop, OwnCost cost) throws Exception {
        int turn = cost.begin();
        Objects.requireNonNull(products).changeAll(turn);
        return turn;
    }
}
