package dev.orm.benchmarks.repository;

import dev.orm.benchmarks.orm.Customer;
import dev.orm.benchmarks.orm.Product;
import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.Workload;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is worth a call of a repository: single reads, results of each size, and reads that lead to changes. The rest would be the same session behind
 * one call more.
 */
final class RepositoryContender implements Contender {

    private static final Set<Workload> HAS = EnumSet.of(
            Workload.BY_KEY,
            Workload.LONE_READ,
            Workload.LOAD_10,
            Workload.LOAD_100,
            Workload.LOAD_1000,
            Workload.UPDATE,
            Workload.READ_MODIFY_WRITE);

    private final CustomerRepository customers;
    private final ProductRepository products;
    private final TransactionTemplate transactions;

    RepositoryContender(
            CustomerRepository customers, ProductRepository products, PlatformTransactionManager transactions) {
        this.customers = customers;
        this.products = products;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public Set<Workload> lacks() {
        return EnumSet.complementOf(EnumSet.copyOf(HAS));
    }

    private <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    @Override
    public Customer customer(long id) {
        return call(() -> loneCustomer(id));
    }

    @Override
    public Customer loneCustomer(long id) {
        return customers.findById(id).orElseThrow();
    }

    @Override
    public List<Product> products(int count) {
        return call(() -> products.findAllByOrderByIdAsc(Limit.of(count)));
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        transactions.executeWithoutResult(status -> {
            List<Customer> first = customers.findAllByOrderByIdAsc(Limit.of(loaded));
            for (int i = 0; i < first.size(); i += 10) {
                first.get(i).rate(rating);
            }
        });
    }

    @Override
    public void restock(List<Long> ids, int stock) {
        transactions.executeWithoutResult(status -> {
            for (Long id : ids) {
                Product product = products.findById(id).orElseThrow();
                product.stock(product.stock() + stock);
            }
        });
    }

    private static UnsupportedOperationException lacking() {
        return new UnsupportedOperationException("This is measured by sessions alone");
    }

    @Override
    public List<?> readOnlyProducts(int count) {
        throw lacking();
    }

    @Override
    public List<?> productRecords(int count) {
        throw lacking();
    }

    @Override
    public List<?> orders(List<Long> ids) {
        throw lacking();
    }

    @Override
    public long walkOrders(List<Long> ids) {
        throw lacking();
    }

    @Override
    public List<?> page(ProductFilter filter) {
        throw lacking();
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        throw lacking();
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        throw lacking();
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        throw lacking();
    }

    @Override
    public void loadMovements(List<Movement> movements) {
        throw lacking();
    }

    @Override
    public void close() {}
}
