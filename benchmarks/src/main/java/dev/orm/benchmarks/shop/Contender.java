package dev.orm.benchmarks.shop;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to work with the shop: JDBC by hand, this mapper, or a peer. Every method is one operation, in a new session and, where nothing else is
 * said, in one transaction that is committed.
 *
 * <p>What is loaded has all its columns in objects when the operation returns. Objects that are no {@code *Values} themselves are made ones by the
 * methods {@code view...}, which are called when results are compared, never when they are timed. Safe for use by several threads.
 */
public interface Contender extends AutoCloseable {

    /** Workloads this one has no means for, beside {@link #scenarios}; they are neither compared nor timed. */
    default Set<Workload> lacks() {
        return Set.of();
    }

    /** A customer by its key. */
    Object customer(long id) throws Exception;

    /** A customer by its key, where the program has declared no transaction. */
    Object loneCustomer(long id) throws Exception;

    /** The first products, as objects whose changes would be written. */
    List<?> products(int count) throws Exception;

    /** The first products, as objects that are only read. */
    List<?> readOnlyProducts(int count) throws Exception;

    /** The first products, as records or whatever else is a value only. */
    List<?> productRecords(int count) throws Exception;

    /** Orders with their customers, lines and the products of those, as one would tune it. */
    List<?> orders(List<Long> ids) throws Exception;

    /** The same orders without any word of what else is needed; the sum of what is met on the way. */
    long walkOrders(List<Long> ids) throws Exception;

    /** A page of the products that pass a filter. */
    List<?> page(ProductFilter filter) throws Exception;

    /** Inserts orders and their lines, whose keys the database generates. */
    void insertOrders(List<NewOrder> orders) throws Exception;

    /** Loads the first customers and changes the rating of every tenth. */
    void rateCustomers(int loaded, int rating) throws Exception;

    /** Deletes orders with their lines. */
    void deleteOrders(List<Long> ids) throws Exception;

    /** Inserts rows with known keys by the usual means. */
    void insertMovements(List<Movement> movements) throws Exception;

    /** Inserts rows with known keys by the fastest means there is. */
    void loadMovements(List<Movement> movements) throws Exception;

    /** Reads products one by one, changes the stock of each, and writes them. */
    void restock(List<Long> ids, int stock) throws Exception;

    /** A session that holds so many products, in a transaction that is open; for those that do not lack {@link Workload#OPEN_CLOSE}. */
    default HeldProducts hold(int count) throws Exception {
        throw new UnsupportedOperationException("There is no session that could hold anything");
    }

    /** SQLAlchemy's scenarios; null for those that are not measured with them. */
    default @Nullable Scenarios scenarios() {
        return null;
    }

    /** Opens a session and closes it, without a statement. */
    default void openAndClose() throws Exception {
        throw new UnsupportedOperationException("There is no session that could be opened");
    }

    @Override
    void close();

    /** What a loaded customer tells of itself. */
    default CustomerValues viewCustomer(Object customer) {
        return (CustomerValues) customer;
    }

    /** What a loaded product tells of itself. */
    default ProductValues viewProduct(Object product) {
        return (ProductValues) product;
    }

    /** What a loaded order tells of itself. */
    default OrderValues viewOrder(Object order) {
        return (OrderValues) order;
    }
}
