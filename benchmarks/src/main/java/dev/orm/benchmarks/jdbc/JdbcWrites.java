package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.ShopData;
import dev.orm.benchmarks.shop.ShopTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Changes, in batches, with keys taken ahead. The driver of PostgreSQL is told by its URL to rewrite batches of inserts. */
final class JdbcWrites {

    private static final int BATCH = 1_000;

    private JdbcWrites() {}

    static void insertOrders(Connection connection, Database database, List<NewOrder> orders) throws SQLException {
        long[] keys = keys(connection, database, "purchase_order_seq", orders.size());
        try (PreparedStatement insert = connection.prepareStatement("insert into purchase_order"
                + " (customer_id, reference, status, placed_on, id) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < keys.length; i++) {
                NewOrder order = orders.get(i);
                insert.setLong(1, order.customer());
                insert.setString(2, order.reference());
                insert.setString(3, order.status());
                insert.setObject(4, order.placedOn());
                insert.setLong(5, keys[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        insertLines(connection, database, orders, keys);
    }

    private static void insertLines(Connection connection, Database database, List<NewOrder> orders, long[] orderKeys)
            throws SQLException {
        long[] keys = keys(connection, database, "order_line_seq", orders.size() * ShopData.LINES);
        try (PreparedStatement insert = connection.prepareStatement("insert into order_line"
                + " (order_id, product_id, position, quantity, price, id) values (?, ?, ?, ?, ?, ?)")) {
            int next = 0;
            for (int i = 0; i < orderKeys.length; i++) {
                for (NewLine line : orders.get(i).lines()) {
                    add(insert, orderKeys[i], line, keys[next++]);
                }
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, long order, NewLine line, long key) throws SQLException {
        insert.setLong(1, order);
        insert.setLong(2, line.product());
        insert.setInt(3, line.position());
        insert.setInt(4, line.quantity());
        insert.setBigDecimal(5, line.price());
        insert.setLong(6, key);
        insert.addBatch();
    }

    /** As many keys as are needed, by one statement: each value of the sequence stands for a block of them. */
    static long[] keys(Connection connection, Database database, String sequence, int count) throws SQLException {
        String sql = database == Database.H2
                ? "select next value for " + sequence + " from system_range(1, ?)"
                : "select nextval('" + sequence + "') from generate_series(1, ?)";
        long[] keys = new long[count];
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, (count + ShopTables.KEYS - 1) / ShopTables.KEYS);
            try (ResultSet blocks = select.executeQuery()) {
                for (int i = 0; blocks.next(); ) {
                    for (long key = blocks.getLong(1), end = key + ShopTables.KEYS; key < end && i < count; key++) {
                        keys[i++] = key;
                    }
                }
            }
        }
        return keys;
    }

    static void rateCustomers(Connection connection, int loaded, int rating) throws SQLException {
        List<CustomerRow> customers = firstCustomers(connection, loaded);
        try (PreparedStatement update = connection.prepareStatement("update customer set rating = ? where id = ?")) {
            for (int i = 0; i < customers.size(); i += 10) {
                update.setInt(1, rating);
                update.setLong(2, customers.get(i).id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static List<CustomerRow> firstCustomers(Connection connection, int count) throws SQLException {
        List<CustomerRow> customers = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select " + JdbcRows.CUSTOMER + " from customer c order by c.id limit ?")) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    customers.add(JdbcRows.customer(rows, 1));
                }
            }
        }
        return customers;
    }

    static void deleteOrders(Connection connection, List<Long> ids) throws SQLException {
        for (String sql : List.of(
                "delete from order_line where order_id = any(?)", "delete from purchase_order where id = any(?)")) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                delete.executeUpdate();
            }
        }
    }

    static void insertMovements(Connection connection, List<Movement> movements) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into stock_movement"
                + " (id, quantity, reason, moved_on, cost, note) values (?, ?, ?, ?, ?, ?)")) {
            int rows = 0;
            for (Movement movement : movements) {
                insert.setLong(1, movement.id());
                insert.setInt(2, movement.quantity());
                insert.setString(3, movement.reason());
                insert.setObject(4, movement.movedOn());
                insert.setBigDecimal(5, movement.cost());
                insert.setString(6, movement.note());
                insert.addBatch();
                if (++rows % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    static void restock(Connection connection, List<Long> ids, int stock) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update product set stock = ? where id = ?")) {
            for (long id : ids) {
                update.setInt(1, JdbcGraph.product(connection, id).stock() + stock);
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
