package dev.orm.benchmarks.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * The tables of the shop, filled and put back by JDBC.
 *
 * <p>Keys come from sequences that count in steps of 50, as the mappers that take keys ahead want them; they are the defaults of their columns too,
 * for those that have the database generate keys.
 */
public final class ShopTables {

    /** How far the sequences count in one step. */
    public static final int KEYS = 50;

    /** Keys that are made from the sequences are above this one, also where a value stands for the keys below it. */
    private static final long GENERATED = 50_000;

    /** Keys of orders that are there to be deleted are above this one. */
    private static final long VICTIMS = 10_000_000;

    private static final List<String> TABLES =
            List.of("order_line", "purchase_order", "product", "customer", "stock_movement", "visitor");

    private final DataSource dataSource;
    private final Database database;

    /** Tables in the database of a data source. */
    public ShopTables(DataSource dataSource, Database database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** Creates all tables anew and fills them. */
    public void create() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (String statement : ShopSchema.statements(database)) {
                execute(connection, statement);
            }
            connection.setAutoCommit(false);
            insertCustomers(connection);
            insertProducts(connection, ShopData.products(ShopData.ROWS));
            insertOrders(connection, 0, ShopData.orders());
            insertVisitors(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
        settle();
    }

    private static void insertCustomers(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into customer"
                + " (id, name, email, city, balance, since, rating) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (CustomerRow row : ShopData.customers()) {
                add(insert, row.id(), row.name(), row.email(), row.city(), row.balance(), row.since(), row.rating());
            }
            insert.executeBatch();
        }
    }

    private static void insertProducts(Connection connection, List<ProductRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into product"
                + " (id, sku, name, category, price, stock, released) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (ProductRow row : rows) {
                add(insert, row.id(), row.sku(), row.name(), row.category(), row.price(), row.stock(), row.released());
            }
            insert.executeBatch();
        }
    }

    private static void insertOrders(Connection connection, long keys, List<NewOrder> orders) throws SQLException {
        try (PreparedStatement order = connection.prepareStatement("insert into purchase_order"
                        + " (id, customer_id, reference, status, placed_on) values (?, ?, ?, ?, ?)");
                PreparedStatement line = connection.prepareStatement("insert into order_line"
                        + " (id, order_id, product_id, position, quantity, price) values (?, ?, ?, ?, ?, ?)")) {
            long key = keys;
            long lineKey = keys;
            for (NewOrder row : orders) {
                key++;
                add(order, key, row.customer(), row.reference(), row.status(), row.placedOn());
                for (NewLine each : row.lines()) {
                    add(line, ++lineKey, key, each.product(), each.position(), each.quantity(), each.price());
                }
            }
            order.executeBatch();
            line.executeBatch();
        }
    }

    private static void insertVisitors(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into visitor (id, name, description) values (?, ?, ?)")) {
            for (int id = 1; id <= ShopData.VISITORS; id++) {
                add(insert, (long) id, Scenarios.name(id), Scenarios.description(-1, id));
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    /** Takes inserted rows away, so that the tables have the size they had. */
    public void removeInserted() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, "delete from order_line where id > " + GENERATED);
            execute(connection, "delete from purchase_order where id > " + GENERATED);
            execute(connection, "delete from visitor where id > " + GENERATED);
        }
    }

    /** Empties the table of movements. */
    public void removeMovements() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, "truncate table stock_movement");
        }
    }

    /** Inserts orders that are there to be deleted; their keys are the {@link #victims}. */
    public void insertVictims(List<NewOrder> orders) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            insertOrders(connection, VICTIMS, orders);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** The keys of the first orders that are there to be deleted. */
    static List<Long> victims(int count) {
        return LongStream.rangeClosed(VICTIMS + 1, VICTIMS + count).boxed().toList();
    }

    /** Adds products behind those that are there, until there are so many; there are never fewer than at first. */
    public void growProducts(int count) throws SQLException {
        int all = Math.max(count, ShopData.ROWS);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "delete from product where id > " + ShopData.ROWS);
            insertProducts(connection, ShopData.products(all).subList(ShopData.ROWS, all));
            connection.commit();
            connection.setAutoCommit(true);
        }
        settle();
    }

    /** Clears up what earlier changes left behind, where the database does so on command. */
    public void settle() throws SQLException {
        if (database == Database.POSTGRESQL) {
            try (Connection connection = dataSource.getConnection()) {
                execute(connection, "vacuum analyze " + String.join(", ", TABLES));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
