package dev.orm.benchmarks.ebean;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import io.ebean.DatabaseBuilder;
import io.ebean.DatabaseFactory;
import io.ebean.annotation.PersistBatch;
import io.ebean.config.DatabaseConfig;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** Opens {@code ebean}. */
public final class EbeanProvider implements ContenderProvider {

    @Override
    public String name() {
        return "ebean";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        DatabaseBuilder config = new DatabaseConfig()
                .name("shop")
                .loadFromProperties(new Properties())
                .dataSource(new ManualCommit(dataSource))
                .readOnlyDataSource(dataSource)
                .ddlGenerate(false)
                .defaultDatabase(true)
                .register(false)
                .persistBatch(PersistBatch.ALL)
                .persistBatchSize(1_000)
                .classes(List.of(
                        Customer.class, Product.class, PurchaseOrder.class, OrderLine.class, StockMovement.class));
        return new EbeanContender(DatabaseFactory.create(config));
    }
}
