package dev.orm.demo.desk;

import static dev.orm.demo.domain.Customer_.CUSTOMER;
import static dev.orm.demo.domain.LineItem_.LINE_ITEM;
import static dev.orm.demo.domain.Order_.ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;

import dev.orm.demo.desk.OrderEntry.LineEntry;
import dev.orm.demo.domain.Customer;
import dev.orm.demo.domain.Label;
import dev.orm.demo.domain.Order;
import dev.orm.demo.domain.OrderPriority;
import dev.orm.demo.domain.Staff;
import dev.orm.session.Session;
import dev.orm.sql.LoadOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes, shows and changes orders. */
@Service
@Transactional
public class OrderDesk {

    private final Session session;
    private final LabelRepository labels;
    private final OrderLines lines;
    private final Clock clock;

    OrderDesk(Session session, LabelRepository labels, OrderLines lines, Clock clock) {
        this.session = session;
        this.labels = labels;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * An order with all that belongs to it.
     *
     * @throws NotFoundException if there is no such order
     */
    @Transactional(readOnly = true)
    public OrderView view(long id) {
        return OrderView.of(load(
                id,
                joined(ORDER.customer()).then(joined(ORDER.customer().nation())),
                joined(ORDER.assignee()),
                linesWithOffers(),
                selectin(ORDER.labels()),
                selectin(ORDER.history())));
    }

    /**
     * Whose order it is, who looks after it and which version it has.
     *
     * @throws NotFoundException if there is no such order
     */
    @Transactional(readOnly = true)
    public OrderHead head(long id) {
        return OrderHead.of(
                load(id, joined(ORDER.customer()).then(joined(ORDER.customer().nation())), joined(ORDER.assignee())));
    }

    /**
     * What is known of an order before it is entered.
     *
     * @throws NotFoundException if there is no such customer
     */
    @Transactional(readOnly = true)
    public OrderHead headOfNew(long customerId) {
        return session.query(CUSTOMER)
                .where(CUSTOMER.id.eq(customerId))
                .options(joined(CUSTOMER.nation()))
                .oneOrEmpty()
                .map(OrderHead::ofNew)
                .orElseThrow(() -> new NotFoundException("customer", customerId));
    }

    /** All labels there are. */
    @Transactional(readOnly = true)
    public List<NamedOption> labels() {
        return labels.findByOrderByName().stream().map(OrderView::option).toList();
    }

    /**
     * Takes a new order.
     *
     * @return its number
     * @throws InvalidOrderException if a customer, offer, label or clerk is unknown, or there are no lines
     */
    public long place(long customerId, OrderEntry entry) {
        Customer customer = session.find(Customer.class, customerId)
                .orElseThrow(() -> new InvalidOrderException("customer", "There is no customer " + customerId));
        List<LineEntry> wanted = entry.lines() == null ? List.of() : entry.lines();
        if (wanted.isEmpty()) {
            throw new InvalidOrderException("lines", "An order has at least one line");
        }
        Instant now = clock.instant();
        OrderPriority priority = entry.priority() == null ? OrderPriority.NOT_SPECIFIED : entry.priority();
        String comment = entry.comment() == null ? "" : entry.comment();
        Order order = Order.place(customer, priority, comment, now);
        lines.add(order, wanted, now);
        assignAndLabel(order, entry, now);
        session.add(order);
        session.flush();
        return order.number();
    }

    /**
     * Changes an order that nobody else changed since the person saw it.
     *
     * @param seenVersion the version that the person saw
     * @throws NotFoundException if there is no such order
     * @throws dev.orm.demo.domain.StaleOrderException if it has another version by now
     * @throws dev.orm.demo.domain.OrderRuleException if the order cannot be changed that way
     * @throws InvalidOrderException if an offer, label or clerk is unknown
     */
    public void change(long id, int seenVersion, OrderEntry entry) {
        Order order = load(id, joined(ORDER.assignee()), linesWithOffers(), selectin(ORDER.labels()));
        order.requireVersion(seenVersion);
        Instant now = clock.instant();
        order.describe(
                entry.priority() == null ? order.getPriority() : entry.priority(),
                entry.comment() == null ? order.getComment() : entry.comment(),
                now);
        List<LineEntry> wanted = entry.lines();
        if (wanted != null) {
            lines.replace(order, wanted, now);
        }
        assignAndLabel(order, entry, now);
    }

    /**
     * Takes the payment of an open order.
     *
     * @throws dev.orm.demo.domain.StaleOrderException if it has another version by now
     */
    public void pay(long id, int seenVersion) {
        Order order = load(id);
        order.requireVersion(seenVersion);
        order.pay(clock.instant());
    }

    /**
     * Cancels an order; its parts go back to the suppliers.
     *
     * @throws dev.orm.demo.domain.StaleOrderException if it has another version by now
     */
    public void cancel(long id, int seenVersion) {
        Order order = load(id, linesWithOffers());
        order.requireVersion(seenVersion);
        order.cancel(clock.instant());
    }

    private Order load(long id, LoadOption... options) {
        return session.query(ORDER)
                .where(ORDER.id.eq(id))
                .options(options)
                .oneOrEmpty()
                .orElseThrow(() -> new NotFoundException("order", id));
    }

    private static LoadOption linesWithOffers() {
        return selectin(ORDER.lines())
                .then(joined(LINE_ITEM.offer())
                        .then(
                                joined(LINE_ITEM.offer().part()),
                                joined(LINE_ITEM.offer().supplier())));
    }

    private void assignAndLabel(Order order, OrderEntry entry, Instant now) {
        Integer assignee = entry.assignee();
        if (assignee != null) {
            Staff staff = session.find(Staff.class, assignee)
                    .orElseThrow(() -> new InvalidOrderException("assignee", "There is no staff number " + assignee));
            order.assign(staff, now);
        }
        Set<Long> wanted = entry.labels();
        if (wanted != null) {
            List<Label> found = wanted.isEmpty() ? List.of() : labels.findAllById(wanted);
            if (found.size() < wanted.size()) {
                throw new InvalidOrderException("labels", "One of these labels does not exist");
            }
            order.label(found, now);
        }
    }
}
