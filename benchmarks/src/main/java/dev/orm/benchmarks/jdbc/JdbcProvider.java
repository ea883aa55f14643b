package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.generated.MappedNodes;
import dev.orm.benchmarks.generated.WideRows;
import dev.orm.benchmarks.generated.WideTable;
import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Opens {@code jdbc}. */
public final class JdbcProvider implements ContenderProvider {

    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        return new JdbcContender(dataSource, database);
    }

    @Override
    public WideRows openWideRows(DataSource dataSource, WideTable table) {
        return new JdbcWideRows(new JdbcTransactions(dataSource), table);
    }

    @Override
    public MappedNodes openNodes(DataSource dataSource, Supplier<List<Class<?>>> types) {
        return new JdbcNodes(new JdbcTransactions(dataSource));
    }
}
