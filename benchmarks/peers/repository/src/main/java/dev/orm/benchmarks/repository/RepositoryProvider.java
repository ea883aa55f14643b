package dev.orm.benchmarks.repository;

import dev.orm.benchmarks.orm.Customer;
import dev.orm.benchmarks.orm.OrderLine;
import dev.orm.benchmarks.orm.Product;
import dev.orm.benchmarks.orm.PurchaseOrder;
import dev.orm.benchmarks.orm.StockMovement;
import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.ContenderProvider;
import dev.orm.benchmarks.shop.Database;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import javax.sql.DataSource;

/** Opens {@code repository}. */
public final class RepositoryProvider implements ContenderProvider {

    @Override
    public String name() {
        return "repository";
    }

    @Override
    public Contender open(DataSource dataSource, Database database) {
        Engine engine = Engine.of(dataSource);
        MappingRegistry mappings = MappingRegistry.of(
                Customer.class, Product.class, PurchaseOrder.class, OrderLine.class, StockMovement.class);
        OrmRepositoryFactory repositories = new OrmRepositoryFactory(SessionFactory.of(engine, mappings));
        return new RepositoryContender(
                repositories.getRepository(CustomerRepository.class),
                repositories.getRepository(ProductRepository.class),
                new OrmTransactionManager(engine));
    }
}
