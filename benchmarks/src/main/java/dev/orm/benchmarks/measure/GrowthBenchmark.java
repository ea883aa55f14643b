package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.ShopData;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** How effort grows with the number of rows that are read, and of objects that are inserted. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class GrowthBenchmark {

    /** How many. */
    @State(Scope.Benchmark)
    public static class Size {

        @Param({"100", "1000", "10000", "25000", "50000", "100000"})
        private int rows;

        private List<Movement> movements = List.of();

        /** Has as many products in the table, and as many movements at hand. */
        @Setup(Level.Trial)
        public void grow(OpenShop shop) throws Exception {
            shop.tables().growProducts(Math.max(rows, ShopData.ROWS));
            movements = ShopData.movements(rows);
        }
    }

    /** Takes away what was inserted. */
    @State(Scope.Thread)
    public static class Emptied {

        /** Empties the table. */
        @Setup(Level.Invocation)
        public void empty(OpenShop shop) throws Exception {
            shop.tables().removeMovements();
        }
    }

    /** So many managed objects. */
    @Benchmark
    public Object load(OpenShop shop, Size size, OwnCost cost) throws Exception {
        cost.begin();
        return shop.contender().products(size.rows);
    }

    /** So many new objects by one flush. */
    @Benchmark
    public int insert(OpenShop shop, Size size, Emptied emptied, OwnCost cost) throws Exception {
        int turn = cost.beginEach();
        shop.contender().insertMovements(size.movements);
        cost.endEach();
        return turn;
    }
}
