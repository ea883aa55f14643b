package dev.orm.benchmarks.hibernate;

import dev.orm.benchmarks.generated.MappedNodes;
import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.QuerySettings;

/** Opens {@code hibernate}. */
public final class HibernateProvider implements ContenderProvider {

    @Override
    public String name() {
        return "hibernate";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        return new HibernateContender(sessions(
                dataSource, Customer.class, Product.class, PurchaseOrder.class, OrderLine.class, StockMovement.class));
    }

    private static SessionFactory sessions(DataSource dataSource, Class<?>... types) {
        MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource)
                .applySetting(BatchSettings.STATEMENT_BATCH_SIZE, 50)
                .applySetting(BatchSettings.ORDER_INSERTS, true)
                .applySetting(BatchSettings.ORDER_UPDATES, true)
                .applySetting(QuerySettings.IN_CLAUSE_PARAMETER_PADDING, true)
                // It would fill Node1_ and the like, which are this mapper's.
                .applySetting(MappingSettings.STATIC_METAMODEL_POPULATION, "disabled")
                .build());
        sources.addAnnotatedClasses(types);
        return sources.buildMetadata().buildSessionFactory();
    }

    @Override
    public MappedNodes openNodes(DataSource dataSource, Supplier<List<Class<?>>> types) {
        Class<?>[] nodes = types.get().toArray(Class<?>[]::new);
        return new HibernateNodes(sessions(dataSource, nodes), nodes[0]);
    }
}
