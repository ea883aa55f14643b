package dev.orm.benchmarks.measure;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One workload by one implementation. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
public class ShopBenchmark {

    /** Prepares before each operation. */
    @State(Scope.Thread)
    public static class Prepared {

        /** Does what the operation finds done. */
        @Setup(Level.Invocation)
        public void prepare(OpenShop shop) throws Exception {
            shop.prepare();
        }
    }

    /** One operation after the other. */
    @Benchmark
    public @Nullable Object run(OpenShop shop, OwnCost cost) throws Exception {
        return shop.run(cost.begin());
    }

    /** Operations that each need something prepared. */
    @Benchmark
    public @Nullable Object runPrepared(OpenShop shop, Prepared prepared, OwnCost cost) throws Exception {
        int turn = cost.beginEach();
        Object result = shop.run(turn);
        cost.endEach();
        return result;
    }
}
