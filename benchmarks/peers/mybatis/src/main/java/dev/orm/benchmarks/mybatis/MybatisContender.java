package dev.orm.benchmarks.mybatis;

import dev.orm.benchmarks.shop.Contender;
import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.OrderRow;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import dev.orm.benchmarks.shop.ShopData;
import dev.orm.benchmarks.shop.ShopTables;
import dev.orm.benchmarks.shop.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

/** The shop by MyBatis. Its sessions hold statements, no objects. */
final class MybatisContender implements Contender {

    private static final int BATCH = 1_000;

    private final SqlSessionFactory sessions;

    MybatisContender(SqlSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Set<Workload> lacks() {
        return Set.of(Workload.OPEN_CLOSE);
    }

    private <T> T read(Function<ShopMapper, T> work) {
        try (SqlSession session = sessions.openSession()) {
            T result = work.apply(session.getMapper(ShopMapper.class));
            session.commit(true);
            return result;
        }
    }

    private void batch(Consumer<SqlSession> work) {
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH)) {
            work.accept(session);
            session.commit(true);
        }
    }

    @Override
    public CustomerRow customer(long id) {
        return read(mapper -> mapper.customer(id));
    }

    @Override
    public CustomerRow loneCustomer(long id) {
        try (SqlSession session = sessions.openSession(true)) {
            return session.getMapper(ShopMapper.class).customer(id);
        }
    }

    @Override
    public List<ProductRow> products(int count) {
        return read(mapper -> mapper.products(count));
    }

    @Override
    public List<ProductRow> readOnlyProducts(int count) {
        return products(count);
    }

    @Override
    public List<ProductRow> productRecords(int count) {
        return products(count);
    }

    @Override
    public List<OrderRow> orders(List<Long> ids) {
        Long[] keys = ids.toArray(new Long[0]);
        return read(mapper -> {
            Map<Long, OrderRow> orders = heads(mapper, keys);
            for (OrderLine line : mapper.lines(keys)) {
                Objects.requireNonNull(orders.get(line.orderId()))
                        .lines()
                        .add(new OrderRow.Line(
                                line.id(), line.position(), line.quantity(), line.price(), line.product()));
            }
            return List.copyOf(orders.values());
        });
    }

    private static Map<Long, OrderRow> heads(ShopMapper mapper, Long[] keys) {
        Map<Long, OrderRow> orders = new LinkedHashMap<>();
        for (OrderHead head : mapper.orders(keys)) {
            orders.put(
                    head.id(),
                    new OrderRow(
                            head.id(),
                            head.reference(),
                            head.status(),
                            head.placedOn(),
                            head.customer(),
                            new ArrayList<>()));
        }
        return orders;
    }

    @Override
    public long walkOrders(List<Long> ids) {
        return read(mapper -> {
            long sum = 0;
            for (OrderHead order : mapper.orders(ids.toArray(new Long[0]))) {
                sum += order.customer().rating();
                for (LineReference line : mapper.linesOf(order.id())) {
                    sum += line.quantity() + line.price().unscaledValue().longValue();
                    sum += mapper.product(line.product()).stock();
                }
            }
            return sum;
        });
    }

    @Override
    public List<ProductRow> page(ProductFilter filter) {
        return read(mapper -> mapper.page(filter));
    }

    @Override
    public void insertOrders(List<NewOrder> orders) {
        batch(session -> {
            ShopMapper mapper = session.getMapper(ShopMapper.class);
            List<Long> keys = keys(mapper.orderKeys(blocks(orders.size())));
            List<Long> lineKeys = keys(mapper.lineKeys(blocks(orders.size() * ShopData.LINES)));
            for (int i = 0; i < orders.size(); i++) {
                mapper.insertOrder(keys.get(i), orders.get(i));
            }
            int next = 0;
            for (int i = 0; i < orders.size(); i++) {
                for (NewLine line : orders.get(i).lines()) {
                    mapper.insertLine(lineKeys.get(next++), keys.get(i), line);
                }
            }
        });
    }

    private static int blocks(int count) {
        return (count + ShopTables.KEYS - 1) / ShopTables.KEYS;
    }

    private static List<Long> keys(List<Long> blocks) {
        List<Long> keys = new ArrayList<>(blocks.size() * ShopTables.KEYS);
        for (long first : blocks) {
            for (long key = first; key < first + ShopTables.KEYS; key++) {
                keys.add(key);
            }
        }
        return keys;
    }

    @Override
    public void rateCustomers(int loaded, int rating) {
        batch(session -> {
            ShopMapper mapper = session.getMapper(ShopMapper.class);
            List<CustomerRow> customers = mapper.customers(loaded);
            for (int i = 0; i < customers.size(); i += 10) {
                mapper.rate(customers.get(i).id(), rating);
            }
        });
    }

    @Override
    public void deleteOrders(List<Long> ids) {
        Long[] keys = ids.toArray(new Long[0]);
        read(mapper -> {
            mapper.deleteLines(keys);
            mapper.deleteOrders(keys);
            return keys;
        });
    }

    @Override
    public void insertMovements(List<Movement> movements) {
        batch(session -> {
            ShopMapper mapper = session.getMapper(ShopMapper.class);
            int rows = 0;
            for (Movement movement : movements) {
                mapper.insertMovement(movement);
                if (++rows % BATCH == 0) {
                    session.flushStatements();
                }
            }
        });
    }

    @Override
    public void loadMovements(List<Movement> movements) {
        insertMovements(movements);
    }

    /** Reads first: a read would send the batch. */
    @Override
    public void restock(List<Long> ids, int stock) {
        batch(session -> {
            ShopMapper mapper = session.getMapper(ShopMapper.class);
            List<ProductRow> products = new ArrayList<>(ids.size());
            ids.forEach(id -> products.add(mapper.product(id)));
            products.forEach(product -> mapper.restock(product.id(), product.stock() + stock));
        });
    }

    @Override
    public void close() {}
}
