package dev.orm.demo.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a customer ordered, with the rules of changing, paying and cancelling it. */
@Entity
@Table(
        name = "orders",
        indexes = {@Index(columnList = "customer_id, id"), @Index(columnList = "placed_on, id")})
public class Order {

    /** Where the numbers of orders entered here begin: above all that the generated data uses up to scale 1. */
    public static final int FIRST_OWN_NUMBER = 10_000_001;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders_seq")
    @SequenceGenerator(
            name = "orders_seq",
            sequenceName = "orders_seq",
            initialValue = FIRST_OWN_NUMBER,
            allocationSize = 1)
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private OrderPriority priority;

    @Column(nullable = false)
    private LocalDate placedOn;

    /** The sum of the lines, kept here so that lists and charts need no lines. */
    @Column(nullable = false, precision = 15, scale = 2)
    private BigDecimal total;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Staff assignee;

    @Column(name = "remark", nullable = false, length = 79)
    private String comment;

    @Column(nullable = false)
    private Instant changedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id.lineNumber")
    private List<LineItem> lines = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "order_label",
            joinColumns = @JoinColumn(name = "order_id"),
            inverseJoinColumns = @JoinColumn(name = "label_id"))
    @OrderBy("name")
    private Set<Label> labels = new LinkedHashSet<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrderHistory> history = new ArrayList<>();

    protected Order() {}

    private Order(Customer customer, OrderStatus status, OrderPriority priority, LocalDate placedOn, String comment) {
        this.customer = customer;
        this.status = status;
        this.priority = priority;
        this.placedOn = placedOn;
        this.comment = comment;
        this.total = new BigDecimal("0.00");
        this.changedAt = placedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A new, open order without lines. */
    public static Order place(Customer customer, OrderPriority priority, String comment, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Order order = new Order(customer, OrderStatus.OPEN, priority, today, comment);
        order.record(OrderEvent.PLACED, "Placed for " + customer.getName(), now);
        return order;
    }

    /**
     * An order that was placed elsewhere, with its number.
     *
     * @param id the number, below {@link #FIRST_OWN_NUMBER}
     * @param customer who ordered
     * @param facts what is known of it
     */
    public static Order imported(long id, Customer customer, Imported facts) {
        Order order = new Order(customer, facts.status(), facts.priority(), facts.placedOn(), facts.comment());
        order.id = id;
        order.total = facts.total();
        order.assignee = facts.clerk();
        return order;
    }

    /** What is known of an order that was placed elsewhere. */
    public record Imported(
            OrderStatus status,
            OrderPriority priority,
            LocalDate placedOn,
            BigDecimal total,
            Staff clerk,
            String comment) {}

    /**
     * Refuses a change that somebody made looking at another version than the current one.
     *
     * @throws StaleOrderException if {@code seen} is not the current version
     */
    public void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleOrderException(number(), seen, version);
        }
    }

    /** Adds a line and takes its parts out of the supplier's stock. */
    public void addLine(PartSupplier offer, int quantity, Instant now) {
        requireOpen("changed");
        offer.reserve(quantity);
        int lineNumber = lines.stream().mapToInt(LineItem::lineNumber).max().orElse(0) + 1;
        lines.add(LineItem.of(this, lineNumber, offer, quantity));
        computeTotal();
        if (id != null) {
            record(
                    OrderEvent.CHANGED,
                    "Added " + quantity + " × " + offer.getPart().getName(),
                    now);
        }
    }

    /** Sets the quantity of a line; the difference comes from or goes to the supplier's stock. */
    public void changeQuantity(LineItem line, int quantity, Instant now) {
        if (line.getQuantity() == quantity) {
            return;
        }
        requireOpen("changed");
        String change = "Line " + line.lineNumber() + ": quantity " + line.getQuantity() + " → " + quantity;
        line.changeQuantity(quantity);
        computeTotal();
        record(OrderEvent.CHANGED, change, now);
    }

    /** Takes a line out; its parts go back to the supplier's stock. */
    public void removeLine(LineItem line, Instant now) {
        requireOpen("changed");
        if (lines.size() == 1) {
            throw new OrderRuleException("An order keeps at least one line; cancel the order instead");
        }
        line.getOffer().release(line.getQuantity());
        lines.remove(line);
        computeTotal();
        record(OrderEvent.CHANGED, "Line " + line.lineNumber() + " removed", now);
    }

    /** Sets how urgent the order is and what is noted on it. */
    public void describe(OrderPriority newPriority, String newComment, Instant now) {
        if (newPriority == priority && newComment.equals(comment)) {
            return;
        }
        requireOpen("changed");
        String change = newPriority == priority ? "Comment changed" : "Priority " + newPriority.label();
        priority = newPriority;
        comment = newComment;
        record(OrderEvent.CHANGED, change, now);
    }

    /** Gives the order to somebody of the staff. */
    public void assign(Staff newAssignee, Instant now) {
        if (newAssignee == assignee) {
            return;
        }
        assignee = newAssignee;
        record(OrderEvent.ASSIGNED, "Assigned to " + newAssignee.getName(), now);
    }

    /** Makes these labels the labels of the order. */
    public void label(Collection<Label> newLabels, Instant now) {
        if (labels.size() == newLabels.size() && labels.containsAll(newLabels)) {
            return;
        }
        labels.retainAll(newLabels);
        labels.addAll(newLabels);
        Set<String> names = new TreeSet<>();
        labels.forEach(label -> names.add(label.getName()));
        record(OrderEvent.LABELLED, names.isEmpty() ? "Labels removed" : "Labels: " + String.join(", ", names), now);
    }

    /**
     * Marks the order as paid.
     *
     * @throws OrderRuleException if it is not open
     */
    public void pay(Instant now) {
        requireOpen("paid");
        status = OrderStatus.PAID;
        record(OrderEvent.PAID, "Paid " + total, now);
    }

    /**
     * Cancels the order and gives all parts back to the suppliers.
     *
     * @throws OrderRuleException if it is shipped or cancelled already
     */
    public void cancel(Instant now) {
        if (!isCancellable()) {
            throw new OrderRuleException("Order " + id + " is " + inWords() + " and cannot be cancelled");
        }
        lines.forEach(line -> line.getOffer().release(line.getQuantity()));
        status = OrderStatus.CANCELLED;
        record(OrderEvent.CANCELLED, "Cancelled", now);
    }

    /** Whether lines may change and the order may be paid. */
    public boolean isOpen() {
        return status == OrderStatus.OPEN;
    }

    /** Whether nothing has left for the customer yet. */
    public boolean isCancellable() {
        return status == OrderStatus.OPEN || status == OrderStatus.PAID;
    }

    private void requireOpen(String what) {
        if (!isOpen()) {
            throw new OrderRuleException("Order " + id + " is " + inWords() + "; only an open order can be " + what);
        }
    }

    private String inWords() {
        return status.label().toLowerCase(Locale.ROOT);
    }

    private void computeTotal() {
        total = lines.stream().map(LineItem::price).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private void record(OrderEvent event, String description, Instant now) {
        changedAt = now;
        history.add(new OrderHistory(this, event, description, now));
    }

    /** The number of a saved order. */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("The order has no number before it is saved");
        }
        return id;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Customer getCustomer() {
        return customer;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public OrderPriority getPriority() {
        return priority;
    }

    public LocalDate getPlacedOn() {
        return placedOn;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public @Nullable Staff getAssignee() {
        return assignee;
    }

    public String getComment() {
        return comment;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public List<LineItem> getLines() {
        return List.copyOf(lines);
    }

    public Set<Label> getLabels() {
        return new LinkedHashSet<>(labels);
    }

    public List<OrderHistory> getHistory() {
        return List.copyOf(history);
    }
}
