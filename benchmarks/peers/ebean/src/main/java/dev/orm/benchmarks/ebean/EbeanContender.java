package dev.orm.benchmarks.ebean;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.Workload;
import io.ebean.Database;
import io.ebean.ExpressionList;
import io.ebean.FetchConfig;
import io.ebean.Query;
import io.ebean.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The shop by Ebean. Changes are of beans that note what was set; there is no session that a flush would go through. */
final class EbeanContender implements Contender {

    private final Database database;

    EbeanContender(Database database) {
        this.database = database;
    }

    @Override
    public Set<Workload> lacks() {
        return Set.of(Workload.OPEN_CLOSE);
    }

    private <T> T inTransaction(Supplier<T> work) {
        try (Transaction transaction = database.beginTransaction()) {
            T result = work.get();
            transaction.commit();
            return result;
        }
    }

    private void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public Object customer(long id) {
        return inTransaction(() -> loneCustomer(id));
    }

    @Override
    public Object loneCustomer(long id) {
        Customer customer = database.find(Customer.class, id);
        if (customer == null) {
            throw new IllegalStateException("No customer " + id);
        }
        return customer;
    }

    @Override
    public List<Product> products(int count) {
        return inTransaction(() -> firstProducts(count).findList());
    }

    @Override
    public List<Product> readOnlyProducts(int count) {
        return inTransaction(() -> firstProducts(count).setUnmodifiable(true).findList());
    }

    @Override
    public List<Product> productRecords(int count) {
        return readOnlyProducts(count);
    }

    private Query<Product> firstProducts(int count) {
        return database.find(Product.class).orderBy("id").setMaxRows(count);
    }

    @Override
    public List<PurchaseOrder> orders(List<Long> ids) {
        return inTransaction(() -> database.find(PurchaseOrder.class)
                .fetch("customer")
                .fetch("lines", FetchConfig.ofQuery())
                .fetch("lines.product")
                .where()
                .idIn(ids)
                .findList());
    }

    @Override
    public long walkOrders(List<Long> ids) {
        return inTransaction(() -> {
            long sum = 0;
            for (PurchaseOrder order :
                    database.find(PurchaseOrder.class).where().idIn(ids).findList()) {
                sum += order.customer().rating();
                for (OrderLine line : order.lines()) {
                    sum += line.quantity() + line.price().unscaledValue().longValue();
                    sum += line.product().stock();
                }
            }
            return sum;
        });
    }

    @Override
    public List<Product> page(ProductFilter filter) {
        return inTransaction(() -> {
            ExpressionList<Product> where = database.find(Product.class).where();
            if (filter.category() != null) {
                where.eq("category", filter.category());
            }
            if (filter.lowestPrice() != null) {
                where.ge("price", filter.lowestPrice());
            }
            if (filter.lowestStock() != null) {
                where.ge("stock", filter.lowestStock());
            }
            return where.orderBy("price, id")
                    .setMaxRows(ProductFilter.PAGE)
                    .setFirstRow(filter.offset())
                    .findList();
        });
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        inTransaction(() -> {
            List<PurchaseOrder> beans = new ArrayList<>(orders.size());
            orders.forEach(values -> beans.add(order(values)));
            database.saveAll(beans);
        });
    }

    private PurchaseOrder order(NewOrder values) {
        PurchaseOrder order = new PurchaseOrder(database.reference(Customer.class, values.customer()), values);
        for (NewLine line : values.lines()) {
            order.lines().add(new OrderLine(order, database.reference(Product.class, line.product()), line));
        }
        return order;
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        inTransaction(() -> {
            List<Customer> customers = database.find(Customer.class)
                    .orderBy("id")
                    .setMaxRows(loaded)
                    .findList();
            List<Customer> changed = new ArrayList<>();
            for (int i = 0; i < customers.size(); i += 10) {
                customers.get(i).rate(rating);
                changed.add(customers.get(i));
            }
            database.saveAll(changed);
        });
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        inTransaction(() -> {
            database.deleteAll(PurchaseOrder.class, ids);
        });
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        inTransaction(() -> database.insertAll(movements.stream().map(StockMovement::new).toList()));
    }

    @Override
    public void loadMovements(List<Movement> movements) {
        insertMovements(movements);
    }

    @Override
    public void restock(List<Long> ids, int stock) {
        inTransaction(() -> {
            List<Product> changed = new ArrayList<>(ids.size());
            for (Long id : ids) {
                Product product = database.find(Product.class).setId(id).findOne();
                if (product != null) {
                    product.stock(product.stock() + stock);
                    changed.add(product);
                }
            }
            database.saveAll(changed);
        });
    }

    @Override
    public void close() {
        database.shutdown(false, false);
    }
}
