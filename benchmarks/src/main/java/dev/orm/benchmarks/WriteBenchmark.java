package dev.orm.benchmarks;

import static dev.orm.benchmarks.Customer_.CUSTOMER;

import dev.orm.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
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

/** Writing, beside JDBC written by hand with care. What is inserted is rolled back, so that the tables stay as they are. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@State(Scope.Thread)
public class WriteBenchmark {

    private static final int ORDERS = 100;

    private int counter;

    /** 100 orders of 5 lines with generated keys, by batches. */
    @Benchmark
    public int insertGraphJdbc(Shop shop) throws SQLException {
        try (Connection connection = shop.connection()) {
            connection.setAutoCommit(false);
            long[] keys = new long[ORDERS];
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into purchase_order (customer_id, placed_on, status) values (?, ?, ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                for (int i = 0; i < ORDERS; i++) {
                    statement.setLong(1, 1 + i);
                    statement.setObject(2, LocalDate.of(2025, 1, 1).plusDays(i));
                    statement.setString(3, "OPEN");
                    statement.addBatch();
                }
                statement.executeBatch();
                try (ResultSet generated = statement.getGeneratedKeys()) {
                    for (int i = 0; generated.next(); i++) {
                        keys[i] = generated.getLong(1);
                    }
                }
            }
            int lines = insertLines(connection, keys);
            connection.rollback();
            return lines;
        }
    }

    private static int insertLines(Connection connection, long[] orders) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into order_line (order_id, product, quantity, price) values (?, ?, ?, ?)")) {
            for (int i = 0; i < ORDERS; i++) {
                for (int line = 0; line < Shop.LINES; line++) {
                    OrderLine values = new OrderLine(new PurchaseOrder(), i + line);
                    statement.setLong(1, orders[i]);
                    statement.setString(2, values.getProduct());
                    statement.setInt(3, values.getQuantity());
                    statement.setBigDecimal(4, values.getPrice());
                    statement.addBatch();
                }
            }
            return statement.executeBatch().length;
        }
    }

    /** 100 orders of 5 lines, added as a graph. */
    @Benchmark
    public int insertGraphOrm(Shop shop) {
        try (Session session = shop.sessions().openSession()) {
            for (int i = 0; i < ORDERS; i++) {
                session.add(Shop.order(session.reference(Customer.class, 1L + i), i));
            }
            session.flush();
            session.rollback();
            return ORDERS;
        }
    }

    /** 500 customers read, one column of 50 changed, by a batch. */
    @Benchmark
    public int updateDirtyJdbc(Shop shop) throws SQLException {
        int rating = counter++;
        try (Connection connection = shop.connection()) {
            connection.setAutoCommit(false);
            int read = 0;
            try (PreparedStatement statement = connection.prepareStatement(
                            "select c.id, c.name, c.email, c.city, c.balance, c.since, c.rating from customer c order by c.id limit 500");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read += row.getString(2).length() + row.getInt(7);
                }
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("update customer set rating = ? where id = ?")) {
                for (int i = 0; i < 50; i++) {
                    statement.setInt(1, rating);
                    statement.setLong(2, 1 + i * 10L);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
            return read;
        }
    }

    /** 500 customers read, one attribute of 50 assigned. */
    @Benchmark
    public int updateDirtyOrm(Shop shop) {
        int rating = counter++;
        try (Session session = shop.sessions().openSession()) {
            List<Customer> customers = session.query(CUSTOMER)
                    .orderBy(CUSTOMER.id.asc())
                    .limit(500)
                    .list();
            for (int i = 0; i < 50; i++) {
                customers.get(i * 10).rate(rating);
            }
            session.commit();
            return customers.size();
        }
    }
}
