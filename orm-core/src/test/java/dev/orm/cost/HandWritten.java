package dev.orm.cost;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** The operations of these tests as a careful programmer writes them with JDBC. */
record HandWritten(DataSource dataSource) {

    private static final String CUSTOMER = "c.id, c.name, c.email, c.city, c.balance, c.since, c.rating";

    /** A customer. */
    record CustomerRow(
            long id, String name, String email, String city, BigDecimal balance, LocalDate since, int rating) {}

    /** An order. */
    record OrderRow(long id, LocalDate placedOn, String status, CustomerRow customer, List<LineRow> lines) {}

    /** A line of an order. */
    record LineRow(long id, String product, int quantity, BigDecimal price) {}

    CustomerRow byKey(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select " + CUSTOMER + " from customer c where c.id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return customer(row, 1);
            }
        }
    }

    List<CustomerRow> customers(int count) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<CustomerRow> customers = customers(connection, count);
            connection.commit();
            connection.setAutoCommit(true);
            return customers;
        }
    }

    private static List<CustomerRow> customers(Connection connection, int count) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select " + CUSTOMER + " from customer c order by c.id limit ?")) {
            statement.setInt(1, count);
            List<CustomerRow> customers = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    customers.add(customer(row, 1));
                }
            }
            return customers;
        }
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

    Map<Long, OrderRow> graph(List<Long> ids) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Map<Long, OrderRow> orders = orders(connection, ids);
            addLines(connection, ids, orders);
            connection.commit();
            connection.setAutoCommit(true);
            return orders;
        }
    }

    private static Map<Long, OrderRow> orders(Connection connection, List<Long> ids) throws SQLException {
        Map<Long, OrderRow> orders = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select o.id, o.placed_on, o.status, " + CUSTOMER
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
        return orders;
    }

    private static void addLines(Connection connection, List<Long> ids, Map<Long, OrderRow> orders)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select l.id, l.product, l.quantity, l.price, l.order_id from order_line l where l.order_id ="
                        + " any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LineRow line = new LineRow(row.getLong(1), row.getString(2), row.getInt(3), row.getBigDecimal(4));
                    Objects.requireNonNull(orders.get(row.getLong(5))).lines().add(line);
                }
            }
        }
    }

    /** What is inserted is rolled back. */
    int insert(int orders) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int lines = insertLines(connection, insertOrders(connection, orders));
            connection.rollback();
            connection.setAutoCommit(true);
            return lines;
        }
    }

    private static long[] insertOrders(Connection connection, int orders) throws SQLException {
        long[] keys = new long[orders];
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into purchase_order (customer_id, placed_on, status) values (?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < orders; i++) {
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
        return keys;
    }

    private static int insertLines(Connection connection, long[] orders) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into order_line (order_id, product, quantity, price) values (?, ?, ?, ?)")) {
            for (int i = 0; i < orders.length; i++) {
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

    int update(int read, int changed, int rating) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<CustomerRow> customers = customers(connection, read);
            try (PreparedStatement statement =
                    connection.prepareStatement("update customer set rating = ? where id = ?")) {
                for (int i = 0; i < changed; i++) {
                    statement.setInt(1, rating);
                    statement.setLong(2, customers.get(i * read / changed).id());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            return customers.size();
        }
    }

    List<CustomerRow> page(String city, int rating, int size) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<CustomerRow> customers = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("select " + CUSTOMER
                    + " from customer c where c.city = ? and c.rating >= ? order by c.name limit ?")) {
                statement.setString(1, city);
                statement.setInt(2, rating);
                statement.setInt(3, size);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        customers.add(customer(row, 1));
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return customers;
        }
    }

    int readModifyWrite(int count, int rating) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                            connection.prepareStatement("select " + CUSTOMER + " from customer c where c.id = ?");
                    PreparedStatement update =
                            connection.prepareStatement("update customer set rating = ? where id = ?")) {
                for (long id = 1; id <= count; id++) {
                    select.setLong(1, id);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        update.setLong(2, customer(row, 1).id());
                    }
                    update.setInt(1, rating);
                    update.addBatch();
                }
                update.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            return count;
        }
    }

    /** What is inserted is rolled back. */
    int insertCustomers(int count) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("insert into customer"
                    + " (id, name, email, city, balance, since, rating) values (?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < count; i++) {
                    bind(statement, 1_000_000L + i, new Customer(i));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return count;
        }
    }

    private static void bind(PreparedStatement statement, long id, Customer customer) throws SQLException {
        statement.setLong(1, id);
        statement.setString(2, customer.getName());
        statement.setString(3, customer.getName());
        statement.setString(4, customer.getName());
        statement.setBigDecimal(5, customer.getBalance());
        statement.setObject(6, LocalDate.EPOCH);
        statement.setInt(7, customer.getRating());
    }

    /** What is deleted is rolled back. */
    int delete(List<Long> orders) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int deleted = delete(connection, "delete from order_line where order_id = any(?)", orders)
                    + delete(connection, "delete from purchase_order where id = any(?)", orders);
            connection.rollback();
            connection.setAutoCommit(true);
            return deleted;
        }
    }

    private static int delete(Connection connection, String sql, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return statement.executeUpdate();
        }
    }

    boolean nothing() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isClosed();
        }
    }
}
