package dev.orm.benchmarks.measure;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.ShopTables;
import dev.orm.benchmarks.shop.Workload;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A filled shop and the implementation that works on it. */
@State(Scope.Benchmark)
public class OpenShop {

    @Param({"h2", "postgresql"})
    private String database = "";

    @Param({"jdbc", "orm"})
    private String implementation = "";

    @Param("1")
    private int connections = 1;

    @Param
    private Workload workload = Workload.BY_KEY;

    private @Nullable HikariDataSource dataSource;
    private @Nullable ShopTables tables;
    private @Nullable Contender contender;

    /** Creates and fills the tables, and opens the implementation. */
    @Setup(Level.Trial)
    public void open() throws Exception {
        Database product = Database.named(database);
        HikariDataSource pool = DatabaseAccess.pool(product, connections);
        dataSource = pool;
        tables = new ShopTables(pool, product);
        tables.create();
        contender = ContenderProvider.named(implementation).open(pool, product);
    }

    /** Takes away what the iteration before has left. */
    @Setup(Level.Iteration)
    public void putBack() throws SQLException {
        workload.putBack(tables());
        tables().settle();
    }

    /** Closes everything. */
    @TearDown(Level.Trial)
    public void close() throws Exception {
        contender().close();
        Objects.requireNonNull(dataSource).close();
    }

    void prepare() throws SQLException {
        workload.prepare(tables());
    }

    @Nullable
    Object run(int turn) throws Exception {
        return workload.run(contender(), turn);
    }

    Contender contender() {
        return Objects.requireNonNull(contender, "the shop is not open");
    }

    ShopTables tables() {
        return Objects.requireNonNull(tables, "the shop is not open");
    }
}
