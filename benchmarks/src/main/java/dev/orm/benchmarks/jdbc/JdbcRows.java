package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.ProductRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads rows by the numbers of their columns. */
final class JdbcRows {

    static final String CUSTOMER = "c.id, c.name, c.email, c.city, c.balance, c.since, c.rating";
    static final String PRODUCT = "p.id, p.sku, p.name, p.category, p.price, p.stock, p.released";

    private JdbcRows() {}

    static CustomerRow customer(ResultSet row, int first) throws SQLException {
        return new CustomerRow(
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getBigDecimal(first + 4),
                row.getObject(first + 5, LocalDate.class),
                row.getInt(first + 6));
    }

    static ProductRow product(ResultSet row, int first) throws SQLException {
        return new ProductRow(
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getBigDecimal(first + 4),
                row.getInt(first + 5),
                row.getObject(first + 6, LocalDate.class));
    }

    static List<ProductRow> products(ResultSet rows) throws SQLException {
        List<ProductRow> products = new ArrayList<>();
        while (rows.next()) {
            products.add(product(rows, 1));
        }
        return products;
    }
}
