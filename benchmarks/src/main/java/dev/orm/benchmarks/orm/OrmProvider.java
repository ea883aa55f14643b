package dev.orm.benchmarks.orm;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import javax.sql.DataSource;

/** Opens {@code orm}. */
public final class OrmProvider implements ContenderProvider {

    @Override
    public String name() {
        return "orm";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        MappingRegistry mappings = MappingRegistry.of(
                Customer.class,
                Product.class,
                PurchaseOrder.class,
                OrderLine.class,
                StockMovement.class,
                Visitor.class);
        return new OrmContender(SessionFactory.of(Engine.of(dataSource), mappings));
    }
}
