package dev.orm.demo.desk;

import dev.orm.demo.desk.PartCatalog.Offer;
import dev.orm.demo.domain.Customer;
import dev.orm.demo.domain.Label;
import dev.orm.demo.domain.LineItem;
import dev.orm.demo.domain.Order;
import dev.orm.demo.domain.OrderEvent;
import dev.orm.demo.domain.OrderHistory;
import dev.orm.demo.domain.OrderPriority;
import dev.orm.demo.domain.OrderStatus;
import dev.orm.demo.domain.ShipMode;
import dev.orm.demo.domain.Staff;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order with everything its page shows. */
public record OrderView(
        long id,
        int version,
        Buyer customer,
        OrderStatus status,
        OrderPriority priority,
        LocalDate placedOn,
        BigDecimal total,
        @Nullable Assignee assignee,
        String comment,
        List<Line> lines,
        List<NamedOption> labels,
        List<Entry> history,
        boolean open,
        boolean cancellable) {

    /** Who ordered. */
    public record Buyer(long id, String name, String nation, String phone) {

        static Buyer of(Customer customer) {
            return new Buyer(
                    customer.getId(),
                    customer.getName(),
                    customer.getNation().getName(),
                    customer.getContact().phone());
        }
    }

    /** Who looks after the order. */
    public record Assignee(int id, String name, String team) {

        static @Nullable Assignee of(@Nullable Staff staff) {
            return staff == null ? null : new Assignee(staff.getId(), staff.getName(), staff.getTeam());
        }
    }

    /** A line with its part and supplier. */
    public record Line(
            int number,
            String offer,
            String part,
            String brand,
            String supplier,
            int quantity,
            int inStock,
            BigDecimal partPrice,
            BigDecimal listPrice,
            BigDecimal discount,
            BigDecimal tax,
            BigDecimal price,
            ShipMode shipMode,
            @Nullable LocalDate shippedOn) {

        /** What is ordered here, as it is offered now. */
        public Offer asOffer() {
            return new Offer(offer, part, brand, supplier, inStock, partPrice);
        }

        static Line of(LineItem item) {
            return new Line(
                    item.lineNumber(),
                    item.getOffer().getId().toString(),
                    item.getOffer().getPart().getName(),
                    item.getOffer().getPart().getBrand(),
                    item.getOffer().getSupplier().getName(),
                    item.getQuantity(),
                    item.getOffer().getAvailableQuantity(),
                    item.getOffer().getPart().getRetailPrice(),
                    item.getListPrice(),
                    item.getTerms().discount(),
                    item.getTerms().tax(),
                    item.price(),
                    item.getShipMode(),
                    item.getShippedOn());
        }
    }

    /** What happened to the order, and which version it had before. */
    public record Entry(Instant at, OrderEvent event, String description, int formerVersion) {

        static Entry of(OrderHistory history) {
            return new Entry(
                    history.getHappenedAt(), history.getEvent(), history.getDescription(), history.getFormerVersion());
        }
    }

    static OrderView of(Order order) {
        return new OrderView(
                order.number(),
                order.getVersion(),
                Buyer.of(order.getCustomer()),
                order.getStatus(),
                order.getPriority(),
                order.getPlacedOn(),
                order.getTotal(),
                Assignee.of(order.getAssignee()),
                order.getComment(),
                order.getLines().stream().map(Line::of).toList(),
                order.getLabels().stream().map(OrderView::option).toList(),
                order.getHistory().stream().map(Entry::of).toList(),
                order.isOpen(),
                order.isCancellable());
    }

    static NamedOption option(Label label) {
        return new NamedOption(Objects.requireNonNull(label.getId()), label.getName());
    }

    /** What is above the lines. */
    public OrderHead head() {
        return new OrderHead(id, version, customer, assignee);
    }

    /** What happened since somebody saw this version, oldest first. */
    public List<Entry> since(int seenVersion) {
        return history.stream()
                .filter(entry -> entry.formerVersion() >= seenVersion)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }
}
