package dev.orm.benchmarks;

import static dev.orm.benchmarks.Customer_.CUSTOMER;
import static dev.orm.benchmarks.PurchaseOrder_.PURCHASE_ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;

import dev.orm.session.Session;
import dev.orm.session.SessionOptions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading, beside JDBC written by hand with care. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@State(Scope.Thread)
public class ReadBenchmark {

    private static final int GRAPH = 50;
    private static final String CUSTOMER_COLUMNS = "c.id, c.name, c.email, c.city, c.balance, c.since, c.rating";

    private int counter;

    /** A row as JDBC code would hold it. */
    record CustomerRow(
            long id, String name, String email, String city, BigDecimal balance, LocalDate since, int rating) {}

    /** An order as JDBC code would hold it. */
    record OrderRow(long id, LocalDate placedOn, String status, CustomerRow customer, List<LineRow> lines) {}

    /** A line as JDBC code would hold it. */
    record LineRow(long id, String product, int quantity, BigDecimal price) {}

    /** One customer by key. */
    @Benchmark
    public Object findByIdJdbc(Shop shop) throws SQLException {
        try (Connection connection = shop.connection();
                PreparedStatement statement =
                        connection.prepareStatement("select " + CUSTOMER_COLUMNS + " from customer c where c.id = ?")) {
            statement.setLong(1, nextCustomer());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return customer(row, 1);
            }
        }
    }

    /** One customer by key. */
    @Benchmark
    public Object findByIdOrm(Shop shop) {
        try (Session session = shop.sessions().openSession(SessionOptions.singleReads())) {
            return session.get(Customer.class, nextCustomer());
        }
    }

    /** 1,000 customers. */
    @Benchmark
    public Object load1000Jdbc(Shop shop) throws SQLException {
        try (Connection connection = shop.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "select " + CUSTOMER_COLUMNS + " from customer c order by c.id limit ?")) {
            connection.setAutoCommit(false);
            statement.setInt(1, 1_000);
            List<CustomerRow> customers = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    customers.add(customer(row, 1));
                }
            }
            connection.commit();
            return customers;
        }
    }

    /** 1,000 customers as managed entities. */
    @Benchmark
    public Object load1000Orm(Shop shop) {
        try (Session session = shop.sessions().openSession()) {
            List<Customer> customers = session.query(CUSTOMER)
                    .orderBy(CUSTOMER.id.asc())
                    .limit(1_000)
                    .list();
            session.commit();
            return customers;
        }
    }

    /** 50 orders with customer and lines, in two statements. */
    @Benchmark
    public Object graphJdbc(Shop shop) throws SQLException {
        List<Long> ids = shop.orderIds(counter++, GRAPH);
        try (Connection connection = shop.connection()) {
            connection.setAutoCommit(false);
            Map<Long, OrderRow> orders = new HashMap<>();
            try (PreparedStatement statement =
                    connection.prepareStatement("select o.id, o.placed_on, o.status, " + CUSTOMER_COLUMNS
                            + " from purchase_order o join customer c on c.id = o.customer_id where o.id = any(?)")) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        OrderRow order = new OrderRow(
                                row.getLong(1),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                customer(row, 4),
                                new ArrayList<>());
                        orders.put(order.id(), order);
                    }
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "select l.id, l.product, l.quantity, l.price, l.order_id from order_line l where l.order_id = any(?)")) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        LineRow line =
                                new LineRow(row.getLong(1), row.getString(2), row.getInt(3), row.getBigDecimal(4));
                        Objects.requireNonNull(orders.get(row.getLong(5)))
                                .lines()
                                .add(line);
                    }
                }
            }
            connection.commit();
            return orders;
        }
    }

    /** 50 orders with customer and lines as managed entities. */
    @Benchmark
    public Object graphOrm(Shop shop) {
        try (Session session = shop.sessions().openSession()) {
            List<PurchaseOrder> orders = session.query(PURCHASE_ORDER)
                    .where(PURCHASE_ORDER.id.in(shop.orderIds(counter++, GRAPH)))
                    .options(joined(PURCHASE_ORDER.customer()), selectin(PURCHASE_ORDER.lines()))
                    .list();
            session.commit();
            return orders;
        }
    }

    /** The same graph walked without any option: customers and lines come in batches of siblings. */
    @Benchmark
    public Object naiveGraphOrm(Shop shop) {
        try (Session session = shop.sessions().openSession()) {
            long sum = 0;
            List<PurchaseOrder> orders = session.query(PURCHASE_ORDER)
                    .where(PURCHASE_ORDER.id.in(shop.orderIds(counter++, GRAPH)))
                    .list();
            for (PurchaseOrder order : orders) {
                Customer customer = order.getCustomer();
                sum += customer == null ? 0 : customer.getRating();
                for (OrderLine line : order.getLines()) {
                    sum += line.getQuantity();
                }
            }
            session.commit();
            return sum;
        }
    }

    private long nextCustomer() {
        return 1 + Math.floorMod(counter++ * 31, Shop.CUSTOMERS);
    }

    private static CustomerRow customer(ResultSet row, int first) throws SQLException {
        return new CustomerRow(
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getBigDecimal(first + 4),
                row.getObject(first + 5, LocalDate.class),
                row.getInt(first + 6));
    }
}
