package dev.orm.benchmarks.jooq;

import static dev.orm.benchmarks.jooq.Tables.*;
import static org.jooq.impl.DSL.any;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.OrderRow;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import dev.orm.benchmarks.shop.Workload;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/** The shop by jOOQ. It has no sessions. */
final class JooqContender implements Contender {

    private final DSLContext context;

    JooqContender(DSLContext context) {
        this.context = context;
    }

    @Override
    public Set<Workload> lacks() {
        return Set.of(Workload.OPEN_CLOSE);
    }

    private <T> T call(Function<DSLContext, T> work) {
        return context.transactionResult(transaction -> work.apply(transaction.dsl()));
    }

    private void run(Consumer<DSLContext> work) {
        context.transaction(transaction -> work.accept(transaction.dsl()));
    }

    @Override
    public CustomerRow customer(long id) {
        return call(transaction -> JooqReads.customer(transaction, id));
    }

    @Override
    public CustomerRow loneCustomer(long id) {
        return JooqReads.customer(context, id);
    }

    @Override
    public List<ProductRow> products(int count) {
        return call(transaction -> JooqReads.products(transaction, count));
    }

    @Override
    public List<ProductRow> readOnlyProducts(int count) {
        return products(count);
    }

    @Override
    public List<ProductRow> productRecords(int count) {
        return products(count);
    }

    @Override
    public List<OrderRow> orders(List<Long> ids) {
        return call(transaction -> JooqReads.orders(transaction, ids));
    }

    @Override
    public long walkOrders(List<Long> ids) {
        return call(transaction -> JooqReads.walk(transaction, ids));
    }

    @Override
    public List<ProductRow> page(ProductFilter filter) {
        return call(transaction -> JooqReads.page(transaction, filter));
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        run(transaction -> JooqWrites.insertOrders(transaction, orders));
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        run(transaction -> {
            List<CustomerRow> customers = JooqReads.customers(transaction, loaded);
            BatchBindStep update = JooqWrites.rating(transaction);
            for (int i = 0; i < customers.size(); i += 10) {
                update.bind(rating, customers.get(i).id());
            }
            update.execute();
        });
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        Long[] keys = ids.toArray(new Long[0]);
        run(transaction -> {
            transaction.deleteFrom(LINE).where(LINE_ORDER.eq(any(keys))).execute();
            transaction.deleteFrom(ORDER).where(ORDER_ID.eq(any(keys))).execute();
        });
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        run(transaction -> JooqWrites.insertMovements(transaction, movements));
    }

    @Override
    public void loadMovements(List<Movement> movements) {
        insertMovements(movements);
    }

    @Override
    public void restock(List<Long> ids, int stock) {
        run(transaction -> {
            BatchBindStep update = JooqWrites.stock(transaction);
            for (Long id : ids) {
                update.bind(JooqReads.product(transaction, id).stock() + stock, id);
            }
            update.execute();
        });
    }

    @Override
    public void close() {}
}
