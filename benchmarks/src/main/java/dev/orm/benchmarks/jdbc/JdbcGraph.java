package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.OrderRow;
import dev.orm.benchmarks.shop.ProductRow;
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

/** Reads orders with what belongs to them: in two statements, or, without thinking, in one for each thing that is met. */
final class JdbcGraph {

    private static final String ORDERS = "select o.id, o.reference, o.status, o.placed_on, " + JdbcRows.CUSTOMER
            + " from purchase_order o join customer c on c.id = o.customer_id where o.id = any(?)";
    private static final String LINES = "select l.order_id, l.id, l.position, l.quantity, l.price, " + JdbcRows.PRODUCT
            + " from order_line l join product p on p.id = l.product_id where l.order_id = any(?)";
    private static final String LINES_OF_ONE =
            "select l.quantity, l.price, l.product_id from order_line l where l.order_id = ?";
    private static final String PRODUCT = "select " + JdbcRows.PRODUCT + " from product p where p.id = ?";

    private JdbcGraph() {}

    static List<OrderRow> orders(Connection connection, List<Long> ids) throws SQLException {
        List<OrderRow> orders = heads(connection, ids);
        Map<Long, OrderRow> byId = new HashMap<>();
        orders.forEach(order -> byId.put(order.id(), order));
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Objects.requireNonNull(byId.get(rows.getLong(1))).lines().add(line(rows));
                }
            }
        }
        return orders;
    }

    private static List<OrderRow> heads(Connection connection, List<Long> ids) throws SQLException {
        List<OrderRow> orders = new ArrayList<>(ids.size());
        try (PreparedStatement select = connection.prepareStatement(ORDERS)) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    orders.add(order(rows));
                }
            }
        }
        return orders;
    }

    private static OrderRow order(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                JdbcRows.customer(row, 5),
                new ArrayList<>());
    }

    private static OrderRow.Line line(ResultSet row) throws SQLException {
        return new OrderRow.Line(
                row.getLong(2), row.getInt(3), row.getInt(4), row.getBigDecimal(5), JdbcRows.product(row, 6));
    }

    static long walk(Connection connection, List<Long> ids) throws SQLException {
        long sum = 0;
        for (OrderRow order : heads(connection, ids)) {
            sum += order.customer().rating() + walkLines(connection, order);
        }
        return sum;
    }

    private static long walkLines(Connection connection, OrderRow order) throws SQLException {
        long sum = 0;
        try (PreparedStatement select = connection.prepareStatement(LINES_OF_ONE)) {
            select.setLong(1, order.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sum += rows.getInt(1)
                            + rows.getBigDecimal(2).unscaledValue().longValue();
                    sum += product(connection, rows.getLong(3)).stock();
                }
            }
        }
        return sum;
    }

    static ProductRow product(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PRODUCT)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No product " + id);
                }
                return JdbcRows.product(row, 1);
            }
        }
    }
}
