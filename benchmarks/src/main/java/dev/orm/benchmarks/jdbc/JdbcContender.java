package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.Database;
import dev.orm.benchmarks.shop.HeldProducts;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.OrderRow;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import dev.orm.benchmarks.shop.Scenarios;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The floor. It has no managed objects: what it loads are records each time. */
final class JdbcContender implements Contender {

    private final JdbcTransactions transactions;
    private final Database database;

    JdbcContender(DataSource dataSource, Database database) {
        transactions = new JdbcTransactions(dataSource);
        this.database = database;
    }

    @Override
    public CustomerRow customer(long id) throws SQLException {
        return transactions.call(connection -> JdbcReads.customer(connection, id));
    }

    @Override
    public CustomerRow loneCustomer(long id) throws SQLException {
        return transactions.withoutTransaction(connection -> JdbcReads.customer(connection, id));
    }

    @Override
    public List<ProductRow> products(int count) throws SQLException {
        return transactions.call(connection -> JdbcReads.products(connection, count));
    }

    @Override
    public List<ProductRow> readOnlyProducts(int count) throws SQLException {
        return products(count);
    }

    @Override
    public List<ProductRow> productRecords(int count) throws SQLException {
        return products(count);
    }

    @Override
    public List<OrderRow> orders(List<Long> ids) throws SQLException {
        return transactions.call(connection -> JdbcGraph.orders(connection, ids));
    }

    @Override
    public long walkOrders(List<Long> ids) throws SQLException {
        return transactions.call(connection -> JdbcGraph.walk(connection, ids));
    }

    @Override
    public List<ProductRow> page(ProductFilter filter) throws SQLException {
        return transactions.call(connection -> JdbcReads.page(connection, filter));
    }

    @Override
    public void insertOrders(List<NewOrder> orders) throws SQLException {
        transactions.run(connection -> JdbcWrites.insertOrders(connection, database, orders));
    }

    @Override
    public void rateCustomers(int loaded, int rating) throws SQLException {
        transactions.run(connection -> JdbcWrites.rateCustomers(connection, loaded, rating));
    }

    @Override
    public void deleteOrders(List<Long> ids) throws SQLException {
        transactions.run(connection -> JdbcWrites.deleteOrders(connection, ids));
    }

    @Override
    public void insertMovements(List<Movement> movements) throws SQLException {
        transactions.run(connection -> JdbcWrites.insertMovements(connection, movements));
    }

    @Override
    public void loadMovements(List<Movement> movements) throws SQLException {
        if (database == Database.H2) {
            insertMovements(movements);
        } else {
            transactions.run(connection -> JdbcBulkLoad.copy(connection, movements));
        }
    }

    @Override
    public void restock(List<Long> ids, int stock) throws SQLException {
        transactions.run(connection -> JdbcWrites.restock(connection, ids, stock));
    }

    @Override
    public HeldProducts hold(int count) throws SQLException {
        Connection connection = transactions.begin();
        return new Held(connection, JdbcReads.products(connection, count));
    }

    /** Knows which product was changed, and writes it. */
    private record Held(Connection connection, List<ProductRow> products) implements HeldProducts {

        @Override
        public void changeOne(int index, int stock) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement("update product set stock = ? where id = ?")) {
                update.setInt(1, stock);
                update.setLong(2, products.get(index).id());
                update.executeUpdate();
            }
        }

        @Override
        public void changeAll(int stock) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement("update product set stock = ? where id = ?")) {
                for (ProductRow product : products) {
                    update.setInt(1, stock);
                    update.setLong(2, product.id());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    @Override
    public void openAndClose() throws SQLException {
        transactions.begin().close();
    }

    @Override
    public Scenarios scenarios() {
        return new JdbcScenarios(transactions, database);
    }

    @Override
    public void close() {}
}
