package dev.orm.benchmarks.jimmer;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.CustomerValues;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.OrderValues;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductValues;
import dev.orm.benchmarks.shop.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.babyfish.jimmer.ImmutableObjects;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.mutation.AssociatedSaveMode;
import org.babyfish.jimmer.sql.ast.mutation.DeleteMode;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;
import org.babyfish.jimmer.sql.fetcher.Fetcher;

/** The shop by Jimmer. It has no sessions, and objects do not load what they lack. */
final class JimmerContender implements Contender {

    private static final Fetcher<OrderLine> LINES = OrderLineFetcher.$
            .allScalarFields()
            .product(ProductFetcher.$.allScalarFields());
    private static final Fetcher<PurchaseOrder> GRAPH = PurchaseOrderFetcher.$
            .allScalarFields()
            .customer(CustomerFetcher.$.allScalarFields())
            .lines(LINES);
    private static final Fetcher<PurchaseOrder> HEADS =
            PurchaseOrderFetcher.$.allScalarFields().customer(CustomerFetcher.$.allScalarFields());

    private final JSqlClient client;

    JimmerContender(JSqlClient client) {
        this.client = client;
    }

    @Override
    public Set<Workload> lacks() {
        return Set.of(Workload.OPEN_CLOSE);
    }

    private <T> T call(Supplier<T> work) {
        return client.transaction(work);
    }

    @Override
    public Customer customer(long id) {
        return call(() -> loneCustomer(id));
    }

    @Override
    public Customer loneCustomer(long id) {
        return Objects.requireNonNull(client.findById(Customer.class, id));
    }

    @Override
    public List<Product> products(int count) {
        ProductTable product = ProductTable.$;
        return call(() -> client.createQuery(product)
                .orderBy(product.id())
                .select(product)
                .limit(count)
                .execute());
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
    public List<PurchaseOrder> orders(List<Long> ids) {
        return call(() -> client.findByIds(GRAPH, ids));
    }

    @Override
    public long walkOrders(List<Long> ids) {
        return call(() -> {
            long sum = 0;
            for (PurchaseOrder order : client.findByIds(HEADS, ids)) {
                sum += order.customer().rating();
                for (OrderLine line : linesOf(order.id())) {
                    sum += line.quantity() + line.price().unscaledValue().longValue();
                    sum += product(line.product().id()).stock();
                }
            }
            return sum;
        });
    }

    private List<OrderLine> linesOf(long order) {
        OrderLineTable line = OrderLineTable.$;
        return client.createQuery(line)
                .where(line.order().id().eq(order))
                .select(line)
                .execute();
    }

    private Product product(long id) {
        return Objects.requireNonNull(client.findById(Product.class, id));
    }

    @Override
    public List<Product> page(ProductFilter filter) {
        ProductTable product = ProductTable.$;
        return call(() -> client.createQuery(product)
                .where(product.category().eqIf(filter.category()))
                .where(product.price().geIf(filter.lowestPrice()))
                .where(product.stock().geIf(filter.lowestStock()))
                .orderBy(product.price(), product.id())
                .select(product)
                .limit(ProductFilter.PAGE, filter.offset())
                .execute());
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        insert(orders.stream().map(JimmerContender::order).toList());
    }

    private void insert(List<?> objects) {
        call(() -> client.saveEntitiesCommand(objects)
                .setMode(SaveMode.INSERT_ONLY)
                .setAssociatedModeAll(AssociatedSaveMode.APPEND)
                .execute());
    }

    private static PurchaseOrder order(NewOrder values) {
        return PurchaseOrderDraft.$.produce(order -> {
            order.setCustomer(ImmutableObjects.makeIdOnly(Customer.class, values.customer()));
            order.setReference(values.reference());
            order.setStatus(values.status());
            order.setPlacedOn(values.placedOn());
            order.setLines(values.lines().stream().map(JimmerContender::line).toList());
        });
    }

    private static OrderLine line(NewLine values) {
        return OrderLineDraft.$.produce(line -> {
            line.setProduct(ImmutableObjects.makeIdOnly(Product.class, values.product()));
            line.setPosition(values.position());
            line.setQuantity(values.quantity());
            line.setPrice(values.price());
        });
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        CustomerTable customer = CustomerTable.$;
        call(() -> {
            List<Customer> customers = client.createQuery(customer)
                    .orderBy(customer.id())
                    .select(customer)
                    .limit(loaded)
                    .execute();
            List<Customer> changed = new ArrayList<>();
            for (int i = 0; i < customers.size(); i += 10) {
                long id = customers.get(i).id();
                changed.add(CustomerDraft.$.produce(
                        draft -> draft.setId(id).setRating(rating)));
            }
            return client.saveEntitiesCommand(changed)
                    .setMode(SaveMode.UPDATE_ONLY)
                    .execute();
        });
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        call(() -> client.deleteByIds(PurchaseOrder.class, ids, DeleteMode.PHYSICAL));
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        insert(movements.stream().map(JimmerContender::movement).toList());
    }

    private static StockMovement movement(Movement values) {
        return StockMovementDraft.$.produce(movement -> movement.setId(values.id())
                .setQuantity(values.quantity())
                .setReason(values.reason())
                .setMovedOn(values.movedOn())
                .setCost(values.cost())
                .setNote(values.note()));
    }

    @Override
    public void loadMovements(List<Movement> movements) {
        insertMovements(movements);
    }

    @Override
    public void restock(List<Long> ids, int stock) {
        call(() -> {
            List<Product> changed = new ArrayList<>(ids.size());
            for (Long id : ids) {
                int now = product(id).stock();
                changed.add(ProductDraft.$.produce(draft -> draft.setId(id).setStock(now + stock)));
            }
            return client.saveEntitiesCommand(changed)
                    .setMode(SaveMode.UPDATE_ONLY)
                    .execute();
        });
    }

    @Override
    public CustomerValues viewCustomer(Object customer) {
        return Views.customer((Customer) customer);
    }

    @Override
    public ProductValues viewProduct(Object product) {
        return Views.product((Product) product);
    }

    @Override
    public OrderValues viewOrder(Object order) {
        return Views.order((PurchaseOrder) order);
    }

    @Override
    public void close() {}
}
