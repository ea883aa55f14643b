package dev.orm.cost;

import static dev.orm.cost.Customer_.CUSTOMER;
import static dev.orm.cost.PurchaseOrder_.PURCHASE_ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.session.Session;
import dev.orm.session.SessionOptions;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What sessions allocate, for each byte that JDBC written by hand allocates beside them in the same process. The bounds are what was reached and
 * a little more; the targets stand in docs/performance.md.
 */
@OnEachDatabase(only = DatabaseProduct.POSTGRESQL)
class AllocationTests {

    private final Engine engine;
    private final HandWritten jdbc;
    private final Shop shop;
    private int counter;

    AllocationTests(TestDatabase database) {
        database.clear();
        this.engine = Engine.create(database.url());
        this.jdbc = new HandWritten(engine.dataSource());
        this.shop = new Shop(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void assertRatio(int runs, double bound, Allocation.Operation operation, Allocation.Operation other)
            throws SQLException {
        assertThat(Allocation.ratio(runs, bound, operation, other)).isLessThanOrEqualTo(bound);
    }

    private long nextId() {
        return 1 + counter++ % 500;
    }

    private <T> T inSession(Function<Session, T> work) {
        return shop.sessions().inTransaction(work);
    }

    @Test
    void oneEntityByItsKey() throws SQLException {
        assertRatio(
                500,
                2.1,
                () -> {
                    try (Session session = shop.sessions().openSession(SessionOptions.singleReads())) {
                        return session.get(Customer.class, nextId());
                    }
                },
                () -> jdbc.byKey(nextId()));
    }

    @Test
    void aThousandManagedEntities() throws SQLException {
        assertRatio(
                25,
                1.39,
                () -> inSession(session -> session.query(CUSTOMER)
                        .orderBy(CUSTOMER.id.asc())
                        .limit(1_000)
                        .list()),
                () -> jdbc.customers(1_000));
    }

    @Test
    void aThousandReadOnlyEntities() throws SQLException {
        assertRatio(
                25,
                1.32,
                () -> {
                    try (Session session = shop.sessions().openSession(SessionOptions.singleReads())) {
                        return session.query(CUSTOMER)
                                .orderBy(CUSTOMER.id.asc())
                                .limit(1_000)
                                .list();
                    }
                },
                () -> jdbc.customers(1_000));
    }

    /** As the expression language makes them. */
    record CustomerView(
            Long id, String name, String email, String city, BigDecimal balance, LocalDate since, Integer rating) {}

    @Test
    void aThousandRecords() throws SQLException {
        assertRatio(
                25,
                1.26,
                () -> inSession(session -> session.query(CUSTOMER)
                        .orderBy(CUSTOMER.id.asc())
                        .limit(1_000)
                        .into(CustomerView.class)
                        .list()),
                () -> jdbc.customers(1_000));
    }

    @Test
    void aGraph() throws SQLException {
        List<Long> ids = shop.orderIds(50);
        assertRatio(
                60,
                2.25,
                () -> inSession(session -> session.query(PURCHASE_ORDER)
                        .where(PURCHASE_ORDER.id.in(ids))
                        .options(joined(PURCHASE_ORDER.customer()), selectin(PURCHASE_ORDER.lines()))
                        .list()),
                () -> jdbc.graph(ids));
    }

    @Test
    void theInsertOfAGraph() throws SQLException {
        assertRatio(
                10,
                1.55,
                () -> {
                    try (Session session = shop.sessions().openSession()) {
                        for (int i = 0; i < 100; i++) {
                            session.add(Shop.order(session.reference(Customer.class, 1L + i), i));
                        }
                        session.flush();
                        session.rollback();
                        return session;
                    }
                },
                () -> jdbc.insert(100));
    }

    @Test
    void aPage() throws SQLException {
        assertRatio(
                200,
                2.2,
                () -> inSession(session -> session.query(CUSTOMER)
                        .where(CUSTOMER.city.eq("City 1").and(CUSTOMER.rating.ge(0)))
                        .orderBy(CUSTOMER.name.asc())
                        .limit(20)
                        .list()),
                () -> jdbc.page("City 1", 0, 20));
    }

    @Test
    void twentyObjectsReadOneByOneAndChanged() throws SQLException {
        assertRatio(
                60,
                3.2,
                () -> inSession(session -> {
                    int rating = counter++;
                    for (long id = 1; id <= 20; id++) {
                        session.get(Customer.class, id).rate(rating);
                    }
                    return session;
                }),
                () -> jdbc.readModifyWrite(20, counter++));
    }

    @Test
    void oneChangeAmongAThousandObjects() throws SQLException {
        assertRatio(
                25,
                1.6,
                () -> inSession(session -> {
                    List<Customer> customers = session.query(CUSTOMER)
                            .orderBy(CUSTOMER.id.asc())
                            .limit(1_000)
                            .list();
                    customers.get(500).rate(counter++);
                    return customers;
                }),
                () -> jdbc.update(1_000, 1, counter++));
    }

    @Test
    void aThousandNewObjects() throws SQLException {
        assertRatio(
                25,
                1.4,
                () -> {
                    try (Session session = shop.sessions().openSession()) {
                        for (int i = 0; i < 1_000; i++) {
                            session.add(new Customer(i));
                        }
                        session.flush();
                        session.rollback();
                        return session;
                    }
                },
                () -> jdbc.insertCustomers(1_000));
    }

    @Test
    void theDeletionOfAGraph() throws SQLException {
        List<Long> ids = shop.orderIds(100);
        assertRatio(
                25,
                52.0,
                () -> {
                    try (Session session = shop.sessions().openSession()) {
                        session.query(PURCHASE_ORDER)
                                .where(PURCHASE_ORDER.id.in(ids))
                                .list()
                                .forEach(session::delete);
                        session.flush();
                        session.rollback();
                        return session;
                    }
                },
                () -> jdbc.delete(ids));
    }

    /** JDBC takes a connection of the pool and gives it back. */
    @Test
    void aSessionThatDoesNothing() throws SQLException {
        assertRatio(
                1_000,
                24.0,
                () -> {
                    try (Session session = shop.sessions().openSession()) {
                        return session;
                    }
                },
                jdbc::nothing);
    }

    @Test
    void theUpdateOfFiftyOfFiveHundred() throws SQLException {
        assertRatio(
                25,
                2.1,
                () -> inSession(session -> {
                    int rating = counter++;
                    List<Customer> customers = session.query(CUSTOMER)
                            .orderBy(CUSTOMER.id.asc())
                            .limit(500)
                            .list();
                    for (int i = 0; i < 50; i++) {
                        customers.get(i * 10).rate(rating);
                    }
                    return customers;
                }),
                () -> jdbc.update(500, 50, counter++));
    }
}
