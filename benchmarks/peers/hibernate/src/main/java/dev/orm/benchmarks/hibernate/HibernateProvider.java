package dev.orm.benchmarks.hibernate;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import javax.sql.DataSource;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.QuerySettings;

/** Opens {@code hibernate}. */
public final class HibernateProvider implements ContenderProvider {

    @Override
    public String name() {
        return "hibernate";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource)
                .applySetting(BatchSettings.STATEMENT_BATCH_SIZE, 50)
                .applySetting(BatchSettings.ORDER_INSERTS, true)
                .applySetting(BatchSettings.ORDER_UPDATES, true)
                .applySetting(QuerySettings.IN_CLAUSE_PARAMETER_PADDING, true)
                .build());
        sources.addAnnotatedClasses(
                Customer.class, Product.class, PurchaseOrder.class, OrderLine.class, StockMovement.class);
        return new HibernateContender(sources.buildMetadata().buildSessionFactory());
    }
}
