package dev.orm.benchmarks.measure;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.generated.GeneratedRow;
import dev.orm.benchmarks.generated.WideModel;
import dev.orm.benchmarks.generated.WideRows;
import dev.orm.benchmarks.generated.WideTable;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import java.sql.Connection;
import java.sql.SQLException;
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

/** How effort grows with the number of columns; the class path has the classes of one {@link WideModel}. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class ColumnsBenchmark {

    /** The filled table, and the implementation that works on it. */
    @State(Scope.Thread)
    public static class OpenTable {

        @Param({"h2", "postgresql"})
        private String database = "";

        @Param({"jdbc", "orm"})
        private String implementation = "";

        @Param({"5", "10", "20", "50", "100"})
        private int columns;

        private @Nullable HikariDataSource dataSource;
        private @Nullable WideTable table;
        private @Nullable WideRows rows;

        /** Creates and fills the table, and opens the implementation. */
        @Setup(Level.Trial)
        public void open() throws SQLException {
            ClassLoader loader = ColumnsBenchmark.class.getClassLoader();
            HikariDataSource pool = DatabaseAccess.pool(Database.named(database), 1);
            dataSource = pool;
            try (Connection connection = pool.getConnection()) {
                model().createTables(connection, loader);
            }
            WideTable wide = model().table(loader);
            table = wide;
            rows = ContenderProvider.named(implementation).openWideRows(pool, wide);
        }

        /** Closes the pool. */
        @TearDown(Level.Trial)
        public void close() {
            Objects.requireNonNull(dataSource).close();
        }

        private WideModel model() {
            return new WideModel(columns);
        }

        private WideRows rows() {
            return Objects.requireNonNull(rows, "not measured with columns");
        }
    }

    /** An empty table, and objects for it. */
    @State(Scope.Thread)
    public static class NewRows {

        private List<GeneratedRow> list = List.of();

        /** Takes away what was inserted: an object that a session wrote is not new to the next one. */
        @Setup(Level.Invocation)
        public void prepare(OpenTable table) throws SQLException {
            table.model().empty(Objects.requireNonNull(table.dataSource));
            list = table.model().newRows(Objects.requireNonNull(table.table));
        }
    }

    /** A thousand managed objects. */
    @Benchmark
    public Object load(OpenTable table, OwnCost cost) throws Exception {
        cost.begin();
        return table.rows().load();
    }

    /** A thousand new objects by one flush. */
    @Benchmark
    public int insertPrepared(OpenTable table, NewRows rows, OwnCost cost) throws Exception {
        int turn = cost.beginEach();
        table.rows().insert(rows.list);
        cost.endEach();
        return turn;
    }
}
