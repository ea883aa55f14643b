package dev.orm.benchmarks.orm;

import static dev.orm.benchmarks.orm.Customer_.CUSTOMER;
import static dev.orm.benchmarks.orm.Product_.PRODUCT;
import static dev.orm.benchmarks.orm.PurchaseOrder_.PURCHASE_ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.HeldProducts;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import dev.orm.benchmarks.shop.Scenarios;
import dev.orm.session.Query;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionOptions;
import java.util.List;
import java.util.function.Function;

/** The shop by sessions of this mapper. */
final class OrmContender implements Contender {

    private static final SessionOptions READ_ONLY = new SessionOptions(null, true, false, false);

    private final SessionFactory sessions;

    OrmContender(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Customer customer(long id) {
        return sessions.inTransaction(session -> session.get(Customer.class, id));
    }

    @Override
    public Customer loneCustomer(long id) {
        try (Session session = sessions.openSession(SessionOptions.singleReads())) {
            return session.get(Customer.class, id);
        }
    }

    @Override
    public List<Product> products(int count) {
        return sessions.inTransaction(session -> firstProducts(session, count).list());
    }

    @Override
    public List<Product> readOnlyProducts(int count) {
        return readOnly(session -> firstProducts(session, count).list());
    }

    @Override
    public List<ProductRow> productRecords(int count) {
        return readOnly(
                session -> firstProducts(session, count).into(ProductRow.class).list());
    }

    private static Query<Product> firstProducts(Session session, int count) {
        return session.query(PRODUCT).orderBy(PRODUCT.id.asc()).limit(count);
    }

    private <T> T readOnly(Function<Session, T> work) {
        try (Session session = sessions.openSession(READ_ONLY)) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    @Override
    public List<PurchaseOrder> orders(List<Long> ids) {
        return sessions.inTransaction(session -> session.query(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.id.in(ids))
                .options(
                        joined(PURCHASE_ORDER.customer()),
                        selectin(PURCHASE_ORDER.lines())
                                .then(joined(PURCHASE_ORDER.lines().product())))
                .list());
    }

    @Override
    public long walkOrders(List<Long> ids) {
        return sessions.inTransaction(session -> {
            long sum = 0;
            for (PurchaseOrder order : session.query(PURCHASE_ORDER)
                    .where(PURCHASE_ORDER.id.in(ids))
                    .list()) {
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
        return sessions.inTransaction(session -> filtered(session.query(PRODUCT), filter)
                .orderBy(PRODUCT.price.asc(), PRODUCT.id.asc())
                .limit(ProductFilter.PAGE)
                .offset(filter.offset())
                .list());
    }

    private static Query<Product> filtered(Query<Product> query, ProductFilter filter) {
        Query<Product> narrowed = query;
        if (filter.category() != null) {
            narrowed = narrowed.where(PRODUCT.category.eq(filter.category()));
        }
        if (filter.lowestPrice() != null) {
            narrowed = narrowed.where(PRODUCT.price.ge(filter.lowestPrice()));
        }
        if (filter.lowestStock() != null) {
            narrowed = narrowed.where(PRODUCT.stock.ge(filter.lowestStock()));
        }
        return narrowed;
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        sessions.doInTransaction(session -> orders.forEach(values -> session.add(order(session, values))));
    }

    private static PurchaseOrder order(Session session, NewOrder values) {
        PurchaseOrder order = new PurchaseOrder(session.reference(Customer.class, values.customer()), values);
        for (NewLine line : values.lines()) {
            order.lines().add(new OrderLine(order, session.reference(Product.class, line.product()), line));
        }
        return order;
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        sessions.doInTransaction(session -> {
            List<Customer> customers = session.query(CUSTOMER)
                    .orderBy(CUSTOMER.id.asc())
                    .limit(loaded)
                    .list();
            for (int i = 0; i < customers.size(); i += 10) {
                customers.get(i).rate(rating);
            }
        });
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        sessions.doInTransaction(session -> session.query(PURCHASE_ORDER)
                .where(PURCHASE_ORDER.id.in(ids))
                .list()
                .forEach(session::delete));
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        sessions.doInTransaction(session ->
                session.addAll(movements.stream().map(StockMovement::new).toList()));
    }

    @Override
    public void loadMovements(List<Movement> movements) {
        sessions.doInTransaction(session ->
                session.insertAll(StockMovement.class, movements.stream().map(StockMovement::new)::iterator));
    }

    @Override
    public void restock(List<Long> ids, int stock) {
        sessions.doInTransaction(session -> {
            for (Long id : ids) {
                Product product = session.get(Product.class, id);
                product.stock(product.stock() + stock);
            }
        });
    }

    @Override
    public HeldProducts hold(int count) {
        Session session = sessions.openSession();
        return new Held(session, firstProducts(session, count).list());
    }

    /** Assigns, and leaves it to the flush to find out. */
    private record Held(Session session, List<Product> products) implements HeldProducts {

        @Override
        public void changeOne(int index, int stock) {
            products.get(index).stock(stock);
            session.flush();
        }

        @Override
        public void changeAll(int stock) {
            products.forEach(product -> product.stock(stock));
            session.flush();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @Override
    public void openAndClose() {
        sessions.openSession().close();
    }

    @Override
    public Scenarios scenarios() {
        return new OrmScenarios(sessions);
    }

    @Override
    public void close() {}
}
