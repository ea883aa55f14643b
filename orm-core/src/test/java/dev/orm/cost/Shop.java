package dev.orm.cost;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A thousand customers, and two hundred orders of five lines each, in an empty database. */
final class Shop {

    static final int CUSTOMERS = 1_000;
    static final int ORDERS = 200;
    static final int LINES = 5;

    private final SessionFactory sessions;
    private final List<Long> orderIds = new ArrayList<>();

    Shop(Engine engine) {
        MappingRegistry mappings = MappingRegistry.of(Customer.class, PurchaseOrder.class, OrderLine.class);
        mappings.metaData().dropAll(engine);
        mappings.metaData().createAll(engine);
        this.sessions = SessionFactory.of(engine, mappings);
        sessions.doInTransaction(this::fill);
    }

    private void fill(Session session) {
        List<Customer> customers =
                IntStream.range(0, CUSTOMERS).mapToObj(Customer::new).toList();
        List<PurchaseOrder> orders = IntStream.range(0, ORDERS)
                .mapToObj(i -> order(customers.get(i * 3), i))
                .toList();
        session.addAll(customers);
        session.addAll(orders);
        session.flush();
        orders.forEach(order -> orderIds.add(Objects.requireNonNull(order.getId())));
    }

    static PurchaseOrder order(Customer customer, int number) {
        PurchaseOrder order =
                new PurchaseOrder(customer, LocalDate.of(2025, 1, 1).plusDays(number % 365));
        for (int line = 0; line < LINES; line++) {
            order.getLines().add(new OrderLine(order, number + line));
        }
        return order;
    }

    SessionFactory sessions() {
        return sessions;
    }

    List<Long> orderIds(int count) {
        return orderIds.subList(0, count);
    }
}
