package dev.orm.benchmarks.measure;

import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.generated.MappedNodes;
import dev.orm.benchmarks.generated.Model;
import dev.orm.benchmarks.generated.NodeModel;
import dev.orm.benchmarks.report.Cell;
import dev.orm.benchmarks.report.Measurement;
import dev.orm.benchmarks.report.ResultFile;
import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.ShopTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;

/**
 * The way of one implementation from nothing to its first row, once, in a JVM that has done nothing else: the pool is open before, and on PostgreSQL the
 * tables are there. H2's tables are in this process and made before, so that its classes are loaded already.
 */
public final class StartUp {

    private StartUp() {}

    /** Takes the file, the number of the round, database, task and implementation. */
    public static void main(String[] args) throws Exception {
        Database database = Database.named(args[2]);
        try (HikariDataSource pool = DatabaseAccess.pool(database, 1)) {
            Model model = Task.named(args[3]).model();
            if (database == Database.H2 && model == null) {
                new ShopTables(pool, database).create();
            }
            try (Connection connection = pool.getConnection()) {
                connection.getMetaData().getDatabaseProductName();
                if (database == Database.H2 && model != null) {
                    model.createTables(connection, StartUp.class.getClassLoader());
                }
            }
            double seconds =
                    model instanceof NodeModel nodes ? seconds(args[4], pool, nodes) : seconds(args[4], pool, database);
            new ResultFile(Path.of(args[0]))
                    .add(List.of(new Measurement(
                            Integer.parseInt(args[1]), new Cell(args[2], args[3], args[4]), 1 / seconds, 0, 0)));
        }
    }

    private static double seconds(String implementation, HikariDataSource pool, Database database) throws Exception {
        ContenderProvider provider = ContenderProvider.named(implementation);
        long start = System.nanoTime();
        try (Contender contender = provider.open(pool, database)) {
            contender.customer(1);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double seconds(String implementation, HikariDataSource pool, NodeModel model) throws Exception {
        ContenderProvider provider = ContenderProvider.named(implementation);
        ClassLoader loader = StartUp.class.getClassLoader();
        long start = System.nanoTime();
        try (MappedNodes nodes = Objects.requireNonNull(provider.openNodes(pool, () -> model.types(loader)))) {
            nodes.first();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
