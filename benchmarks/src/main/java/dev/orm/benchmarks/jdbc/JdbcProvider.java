package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
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
}
