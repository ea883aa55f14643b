package dev.orm.benchmarks;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A shop of 2,000 customers and 2,000 orders of 5 lines each, in the database under measurement: H2 in memory, or the PostgreSQL that the environment
 * variable {@code ORM_BENCH_POSTGRES_URL} names.
 */
@State(Scope.Benchmark)
public class Shop {

    static final int CUSTOMERS = 2_000;
    static final int ORDERS = 2_000;
    static final int LINES = 5;

    @Param({"h2", "postgresql"})
    private String database = "h2";

    private Engine engine = Engine.create("jdbc:h2:mem:");
    private SessionFactory sessions = SessionFactory.of(engine, MappingRegistry.of(Customer.class));
    private final List<Long> orderIds = new ArrayList<>();

    /** Creates and fills the tables anew. */
    @Setup(Level.Trial)
    public void fill() {
        engine = Engine.create(url());
        MappingRegistry mappings = MappingRegistry.of(Customer.class, PurchaseOrder.class, OrderLine.class);
        mappings.metaData().dropAll(engine);
        mappings.metaData().createAll(engine);
        sessions = SessionFactory.of(engine, mappings);
        sessions.doInTransaction(this::fill);
    }

    private void fill(Session session) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(new Customer(i));
        }
        session.addAll(customers);
        List<PurchaseOrder> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(order(customers.get(i * 7 % CUSTOMERS), i));
        }
        session.addAll(orders);
        session.flush();
        orders.forEach(order -> orderIds.add(Objects.requireNonNull(order.getId())));
    }

    static PurchaseOrder order(Customer customer, int number) {
        PurchaseOrder order =
                new PurchaseOrder(customer, LocalDate.of(2025, 1, 1).plusDays(number % 365));
        for (int line = 0; line < LINES; line++) {
            order.getLines().add(new OrderLine(order, number + line));
        }
        return order;
    }

    private String url() {
        return database.equals("h2")
                ? "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE"
                : Objects.requireNonNull(
                        System.getenv("ORM_BENCH_POSTGRES_URL"),
                        "ORM_BENCH_POSTGRES_URL names the PostgreSQL to measure on");
    }

    SessionFactory sessions() {
        return sessions;
    }

    Connection connection() throws SQLException {
        return engine.dataSource().getConnection();
    }

    /** Identifiers of so many orders, from a varying place on. */
    List<Long> orderIds(int from, int count) {
        int start = Math.floorMod(from * 31, ORDERS - count);
        return orderIds.subList(start, start + count);
    }

    /** Closes the pool. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }
}
