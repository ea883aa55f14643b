package dev.orm.benchmarks.measure;

import com.zaxxer.hikari.HikariDataSource;
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
            if (database == Database.H2) {
                new ShopTables(pool, database).create();
            }
            try (Connection connection = pool.getConnection()) {
                connection.getMetaData().getDatabaseProductName();
            }
            double seconds = seconds(args[4], pool, database);
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
}
