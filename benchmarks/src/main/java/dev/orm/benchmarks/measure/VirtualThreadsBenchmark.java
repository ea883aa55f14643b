package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.shop.Workload;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * As many virtual threads as there may be requests at once, each of which reads by key: from the start of the first to the end of the last. A rate of
 * each thread would say nothing, since most of them wait for a connection.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Thread)
public class VirtualThreadsBenchmark {

    @Param("1000")
    private int threads;

    private final ExecutorService executor = executor();

    /** Of a JDK of 21 or later; this module is compiled for 17. */
    private static ExecutorService executor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Virtual threads need a JDK of 21 or later", e);
        }
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        executor.shutdown();
    }

    /** One read for each thread. */
    @Benchmark
    public int run(OpenShop shop, OwnCost cost) throws Exception {
        int turn = cost.begin();
        List<Callable<Object>> reads = IntStream.range(0, threads)
                .<Callable<Object>>mapToObj(i -> () -> shop.contender().customer(Workload.customer(turn + i)))
                .toList();
        for (Future<Object> read : executor.invokeAll(reads)) {
            read.get();
        }
        return turn;
    }
}
