package dev.orm.benchmarks.orm;

import dev.orm.benchmarks.generated.MappedNodes;
import dev.orm.benchmarks.generated.WideRows;
import dev.orm.benchmarks.generated.WideTable;
import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Opens {@code orm}. */
public final class OrmProvider implements ContenderProvider {

    @Override
    public String name() {
        return "orm";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        return new OrmContender(sessions(
                dataSource,
                Customer.class,
                Product.class,
                PurchaseOrder.class,
                OrderLine.class,
                StockMovement.class,
                Visitor.class));
    }

    private static SessionFactory sessions(DataSource dataSource, Class<?>... types) {
        return SessionFactory.of(Engine.of(dataSource), MappingRegistry.of(types));
    }

    @Override
    public WideRows openWideRows(DataSource dataSource, WideTable table) {
        return new OrmWideRows(sessions(dataSource, table.type()), table.type());
    }

    @Override
    public MappedNodes openNodes(DataSource dataSource, Supplier<List<Class<?>>> types) {
        Class<?>[] nodes = types.get().toArray(Class<?>[]::new);
        return new OrmNodes(sessions(dataSource, nodes), nodes[0]);
    }
}
