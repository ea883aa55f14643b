package dev.orm.benchmarks.hibernate;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.HeldProducts;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.graph.RootGraph;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** The shop by sessions of Hibernate. */
final class HibernateContender implements Contender {

    private static final String FIRST_PRODUCTS = "from Product p order by p.id";

    private final SessionFactory sessions;

    HibernateContender(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Customer customer(long id) {
        return sessions.fromTransaction(session -> session.find(Customer.class, id));
    }

    @Override
    public Customer loneCustomer(long id) {
        return sessions.fromSession(session -> session.find(Customer.class, id));
    }

    @Override
    public List<Product> products(int count) {
        return sessions.fromTransaction(session -> firstProducts(session, count).getResultList());
    }

    @Override
    public List<Product> readOnlyProducts(int count) {
        return sessions.fromTransaction(session -> {
            session.setDefaultReadOnly(true);
            return firstProducts(session, count).getResultList();
        });
    }

    private static SelectionQuery<Product> firstProducts(Session session, int count) {
        return session.createSelectionQuery(FIRST_PRODUCTS, Product.class).setMaxResults(count);
    }

    @Override
    public List<ProductRow> productRecords(int count) {
        return sessions.fromTransaction(session -> session.createSelectionQuery(
                        "select p.id, p.sku, p.name, p.category, p.price, p.stock, p.released from Product p order by p.id",
                        ProductRow.class)
                .setMaxResults(count)
                .getResultList());
    }

    /** By an entity graph: a list of ids as the parameter of a query would have it translated for each length. */
    @Override
    public List<PurchaseOrder> orders(List<Long> ids) {
        return sessions.fromTransaction(session -> {
            RootGraph<PurchaseOrder> graph = session.createEntityGraph(PurchaseOrder.class);
            graph.addAttributeNode("customer");
            graph.addSubgraph("lines").addAttributeNode("product");
            return session.findMultiple(graph, new ArrayList<Object>(ids));
        });
    }

    @Override
    public long walkOrders(List<Long> ids) {
        return sessions.fromTransaction(session -> {
            long sum = 0;
            for (PurchaseOrder order : session.createSelectionQuery(
                            "from PurchaseOrder o where o.id in :ids", PurchaseOrder.class)
                    .setParameter("ids", ids)
                    .getResultList()) {
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
        return sessions.fromTransaction(session -> {
            HibernateCriteriaBuilder builder = session.getCriteriaBuilder();
            CriteriaQuery<Product> query = builder.createQuery(Product.class);
            Root<Product> product = query.from(Product.class);
            query.where(conditions(builder, product, filter).toArray(new Predicate[0]))
                    .orderBy(builder.asc(product.get("price")), builder.asc(product.get("id")));
            return session.createSelectionQuery(query)
                    .setMaxResults(ProductFilter.PAGE)
                    .setFirstResult(filter.offset())
                    .getResultList();
        });
    }

    private static List<Predicate> conditions(
            HibernateCriteriaBuilder builder, Root<Product> product, ProductFilter filter) {
        List<Predicate> conditions = new ArrayList<>();
        if (filter.category() != null) {
            conditions.add(builder.equal(product.get("category"), filter.category()));
        }
        if (filter.lowestPrice() != null) {
            conditions.add(builder.greaterThanOrEqualTo(product.get("price"), filter.lowestPrice()));
        }
        if (filter.lowestStock() != null) {
            conditions.add(builder.greaterThanOrEqualTo(product.get("stock"), filter.lowestStock()));
        }
        return conditions;
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        sessions.inTransaction(session -> orders.forEach(values -> session.persist(order(session, values))));
    }

    private static PurchaseOrder order(Session session, NewOrder values) {
        PurchaseOrder order = new PurchaseOrder(session.getReference(Customer.class, values.customer()), values);
        for (NewLine line : values.lines()) {
            order.lines().add(new OrderLine(order, session.getReference(Product.class, line.product()), line));
        }
        return order;
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        sessions.inTransaction(session -> {
            List<Customer> customers = session.createSelectionQuery(
                            "from Customer c order by c.id", Customer.class)
                    .setMaxResults(loaded)
                    .getResultList();
            for (int i = 0; i < customers.size(); i += 10) {
                customers.get(i).rate(rating);
            }
        });
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        sessions.inTransaction(session -> {
            RootGraph<PurchaseOrder> graph = session.createEntityGraph(PurchaseOrder.class);
            graph.addAttributeNode("lines");
            session.findMultiple(graph, new ArrayList<Object>(ids)).forEach(session::remove);
        });
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        sessions.inTransaction(session -> movements.forEach(values -> session.persist(new StockMovement(values))));
    }

    /** A stateless session keeps nothing of what it inserts. */
    @Override
    public void loadMovements(List<Movement> movements) {
        sessions.inStatelessTransaction((StatelessSession session) -> {
            session.setJdbcBatchSize(1_000);
            session.insertMultiple(movements.stream().map(StockMovement::new).toList());
        });
    }

    @Override
    public void restock(List<Long> ids, int stock) {
        sessions.inTransaction(session -> {
            for (Long id : ids) {
                Product product = session.find(Product.class, id);
                product.stock(product.stock() + stock);
            }
        });
    }

    @Override
    public HeldProducts hold(int count) {
        Session session = sessions.openSession();
        session.beginTransaction();
        return new Held(session, firstProducts(session, count).getResultList());
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
            session.getTransaction().rollback();
            session.close();
        }
    }

    @Override
    public void openAndClose() {
        sessions.openSession().close();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
