package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Single reads of customers and products. */
final class JdbcReads {

    private static final String BY_KEY = "select " + JdbcRows.CUSTOMER + " from customer c where c.id = ?";
    private static final String FIRST = "select " + JdbcRows.PRODUCT + " from product p order by p.id limit ?";

    private JdbcReads() {}

    static CustomerRow customer(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_KEY)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No customer " + id);
                }
                return JdbcRows.customer(row, 1);
            }
        }
    }

    static List<ProductRow> products(Connection connection, int count) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setInt(1, count);
            try (ResultSet rows = select.executeQuery()) {
                return JdbcRows.products(rows);
            }
        }
    }

    static List<ProductRow> page(Connection connection, ProductFilter filter) throws SQLException {
        List<Object> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(page(filter, values))) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                return JdbcRows.products(rows);
            }
        }
    }

    private static String page(ProductFilter filter, List<Object> values) {
        StringBuilder sql = new StringBuilder("select " + JdbcRows.PRODUCT + " from product p where 1 = 1");
        if (filter.category() != null) {
            sql.append(" and p.category = ?");
            values.add(filter.category());
        }
        if (filter.lowestPrice() != null) {
            sql.append(" and p.price >= ?");
            values.add(filter.lowestPrice());
        }
        if (filter.lowestStock() != null) {
            sql.append(" and p.stock >= ?");
            values.add(filter.lowestStock());
        }
        values.add(ProductFilter.PAGE);
        values.add(filter.offset());
        return sql.append(" order by p.price, p.id limit ? offset ?").toString();
    }
}
