package dev.orm.benchmarks.jimmer;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import javax.sql.DataSource;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.dialect.H2Dialect;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.runtime.ConnectionManager;

/** Opens {@code jimmer}. Its batches are large enough for the keys of a graph. */
public final class JimmerProvider implements ContenderProvider {

    @Override
    public String name() {
        return "jimmer";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        return new JimmerContender(JSqlClient.newBuilder()
                .setConnectionManager(ConnectionManager.simpleConnectionManager(dataSource))
                .setDialect(database == Database.H2 ? new H2Dialect() : new PostgresDialect())
                .setDefaultBatchSize(512)
                .setDefaultListBatchSize(128)
                .build());
    }
}
