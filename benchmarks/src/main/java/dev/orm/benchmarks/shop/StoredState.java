package dev.orm.benchmarks.shop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The sum of everything the shop's tables hold, but keys that the database generated: they depend on who inserts. */
public final class StoredState {

    private static final List<String> QUERIES = List.of(
            "select id, name, email, city, balance, since, rating from customer order by id",
            "select id, sku, name, category, price, stock, released from product order by id",
            "select customer_id, reference, status, placed_on from purchase_order order by reference",
            "select o.reference, l.product_id, l.position, l.quantity, l.price from order_line l"
                    + " join purchase_order o on o.id = l.order_id order by o.reference, l.position",
            "select id, quantity, reason, moved_on, cost, note from stock_movement order by id",
            "select name, description from visitor order by name, description");

    private StoredState() {}

    /** The sum of what is stored now. */
    public static String checksum(DataSource dataSource) throws SQLException {
        Checksum sum = new Checksum();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    add(sum, rows);
                }
            }
        }
        return sum.take();
    }

    private static void add(Checksum sum, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                sum.add(rows.getString(column));
            }
        }
        sum.add("end");
    }
}
