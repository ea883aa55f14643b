package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop by Spring Data JDBC. It has no sessions. */
final class SpringDataContender implements Contender {

    private static final Sort BY_ID = Sort.by("id");

    private final ConfigurableApplicationContext context;
    private final JdbcAggregateOperations aggregates;
    private final TransactionTemplate transactions;

    SpringDataContender(ConfigurableApplicationContext context) {
        this.context = context;
        aggregates = context.getBean(JdbcAggregateOperations.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @Override
    public Set<Workload> lacks() {
        return Set.of(Workload.OPEN_CLOSE);
    }

    private <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private void run(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    @Override
    public Customer customer(long id) {
        return call(() -> loneCustomer(id));
    }

    @Override
    public Customer loneCustomer(long id) {
        return Objects.requireNonNull(aggregates.findById(id, Customer.class));
    }

    @Override
    public List<Product> products(int count) {
        return call(() -> aggregates.findAll(Query.empty().sort(BY_ID).limit(count), Product.class));
    }

    @Override
    public List<Product> readOnlyProducts(int count) {
        return products(count);
    }

    @Override
    public List<Product> productRecords(int count) {
        return products(count);
    }

    @Override
    public List<OrderGraph> orders(List<Long> ids) {
        return call(() -> {
            List<PurchaseOrder> orders = aggregates.findAllById(ids, PurchaseOrder.class);
            Map<Long, Customer> customers = new HashMap<>();
            aggregates
                    .findAllById(
                            orders.stream().map(PurchaseOrder::customerId).collect(Collectors.toSet()), Customer.class)
                    .forEach(customer -> customers.put(customer.id(), customer));
            Map<Long, Product> products = products(orders);
            List<OrderGraph> graphs = new ArrayList<>(orders.size());
            for (PurchaseOrder order : orders) {
                graphs.add(
                        new OrderGraph(order, Objects.requireNonNull(customers.get(order.customerId())), products));
            }
            return graphs;
        });
    }

    private Map<Long, Product> products(List<PurchaseOrder> orders) {
        Set<Long> ids = orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderLine::productId)
                .collect(Collectors.toSet());
        Map<Long, Product> products = new HashMap<>();
        aggregates.findAllById(ids, Product.class).forEach(product -> products.put(product.id(), product));
        return products;
    }

    @Override
    public long walkOrders(List<Long> ids) {
        return call(() -> {
            long sum = 0;
            for (PurchaseOrder order : aggregates.findAllById(ids, PurchaseOrder.class)) {
                sum += loneCustomer(order.customerId()).rating();
                for (OrderLine line : order.lines()) {
                    sum += line.quantity() + line.price().unscaledValue().longValue();
                    sum += product(line.productId()).stock();
                }
            }
            return sum;
        });
    }

    private Product product(Long id) {
        return Objects.requireNonNull(aggregates.findById(id, Product.class));
    }

    @Override
    public List<Product> page(ProductFilter filter) {
        return call(() -> aggregates.findAll(
                Query.query(criteria(filter))
                        .sort(Sort.by("price", "id"))
                        .limit(ProductFilter.PAGE)
                        .offset(filter.offset()),
                Product.class));
    }

    private static Criteria criteria(ProductFilter filter) {
        List<Criteria> all = new ArrayList<>();
        if (filter.category() != null) {
            all.add(Criteria.where("category").is(filter.category()));
        }
        if (filter.lowestPrice() != null) {
            all.add(Criteria.where("price").greaterThanOrEquals(filter.lowestPrice()));
        }
        if (filter.lowestStock() != null) {
            all.add(Criteria.where("stock").greaterThanOrEquals(filter.lowestStock()));
        }
        return all.isEmpty() ? Criteria.empty() : Criteria.from(all);
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        run(() -> aggregates.insertAll(orders.stream().map(PurchaseOrder::of).toList()));
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        run(() -> {
            List<Customer> customers = aggregates.findAll(Query.empty().sort(BY_ID).limit(loaded), Customer.class);
            List<Customer> changed = new ArrayList<>();
            for (int i = 0; i < customers.size(); i += 10) {
                changed.add(customers.get(i).withRating(rating));
            }
            aggregates.updateAll(changed);
        });
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        run(() -> aggregates.deleteAllById(ids, PurchaseOrder.class));
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        run(() -> aggregates.insertAll(movements.stream().map(StockMovement::of).toList()));
    }

    @Override
    public void loadMovements(List<Movement> movements) {
        insertMovements(movements);
    }

    @Override
    public void restock(List<Long> ids, int stock) {
        run(() -> {
            List<Product> changed = new ArrayList<>(ids.size());
            for (Long id : ids) {
                Product product = product(id);
                changed.add(product.withStock(product.stock() + stock));
            }
            aggregates.updateAll(changed);
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
