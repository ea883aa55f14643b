package dev.orm.demo.load;

import dev.orm.demo.domain.Contact;
import dev.orm.demo.domain.Customer;
import dev.orm.demo.domain.LineItem;
import dev.orm.demo.domain.MarketSegment;
import dev.orm.demo.domain.Nation;
import dev.orm.demo.domain.Order;
import dev.orm.demo.domain.OrderPriority;
import dev.orm.demo.domain.OrderStatus;
import dev.orm.demo.domain.Part;
import dev.orm.demo.domain.PartSupplier;
import dev.orm.demo.domain.PartSupplierId;
import dev.orm.demo.domain.Region;
import dev.orm.demo.domain.ShipMode;
import dev.orm.demo.domain.Staff;
import dev.orm.demo.domain.Supplier;
import dev.orm.demo.domain.Terms;
import dev.orm.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns rows of TPC-H into entities; what they refer to is a reference by its number, not loaded. */
final class TpchRows {

    private final Session session;

    TpchRows(Session session) {
        this.session = session;
    }

    Region region(io.trino.tpch.Region row) {
        return new Region(Math.toIntExact(row.getRegionKey()), words(row.getName()));
    }

    Nation nation(io.trino.tpch.Nation row) {
        Region region = session.reference(Region.class, Math.toIntExact(row.getRegionKey()));
        return new Nation(Math.toIntExact(row.getNationKey()), words(row.getName()), region);
    }

    Supplier supplier(io.trino.tpch.Supplier row) {
        Contact contact = new Contact(row.getAddress(), row.getPhone());
        return new Supplier(row.getSupplierKey(), row.getName(), contact, nation(row.getNationKey()));
    }

    Part part(io.trino.tpch.Part row) {
        return new Part(
                row.getPartKey(),
                row.getName(),
                row.getManufacturer(),
                row.getBrand(),
                row.getType(),
                cents(row.getRetailPriceInCents()));
    }

    PartSupplier partSupplier(io.trino.tpch.PartSupplier row) {
        return new PartSupplier(
                session.reference(Part.class, row.getPartKey()),
                session.reference(Supplier.class, row.getSupplierKey()),
                row.getAvailableQuantity(),
                cents(row.getSupplyCostInCents()));
    }

    Customer customer(io.trino.tpch.Customer row) {
        return new Customer(
                row.getCustomerKey(),
                row.getName(),
                new Contact(row.getAddress(), row.getPhone()),
                nation(row.getNationKey()),
                cents(row.getAccountBalanceInCents()),
                MarketSegment.valueOf(row.getMarketSegment()));
    }

    Order order(io.trino.tpch.Order row) {
        int clerk = Integer.parseInt(row.getClerk().substring("Clerk#".length()));
        Order.Imported facts = new Order.Imported(
                status(row.getOrderStatus()),
                priority(row.getOrderPriority()),
                date(row.getOrderDate()),
                cents(row.getTotalPriceInCents()),
                session.reference(Staff.class, StaffPlan.clerk(clerk)),
                row.getComment().strip());
        Customer customer = session.reference(Customer.class, row.getCustomerKey());
        return Order.imported(row.getOrderKey(), customer, facts);
    }

    LineItem lineItem(io.trino.tpch.LineItem row) {
        PartSupplierId offer = new PartSupplierId(row.getPartKey(), row.getSupplierKey());
        LineItem.Goods goods = new LineItem.Goods(
                Math.toIntExact(row.getQuantity()),
                cents(row.getExtendedPriceInCents()),
                new Terms(cents(row.getDiscountPercent()), cents(row.getTaxPercent())),
                shipMode(row.getShipMode()),
                shippedOn(row));
        return new LineItem(
                session.reference(Order.class, row.getOrderKey()),
                row.getLineNumber(),
                session.reference(PartSupplier.class, offer),
                goods);
    }

    private Nation nation(long key) {
        return session.reference(Nation.class, Math.toIntExact(key));
    }

    private static @Nullable LocalDate shippedOn(io.trino.tpch.LineItem row) {
        return row.getStatus().equals("F") ? date(row.getShipDate()) : null;
    }

    private static OrderStatus status(char status) {
        return switch (status) {
            case 'O' -> OrderStatus.OPEN;
            case 'P' -> OrderStatus.PARTLY_SHIPPED;
            case 'F' -> OrderStatus.SHIPPED;
            default -> throw new IllegalArgumentException("TPC-H has no order status " + status);
        };
    }

    private static OrderPriority priority(String priority) {
        return OrderPriority.valueOf(priority.substring(2).replace(' ', '_'));
    }

    private static ShipMode shipMode(String mode) {
        return switch (mode) {
            case "REG AIR" -> ShipMode.REGULAR_AIR;
            case "FOB" -> ShipMode.FREE_ON_BOARD;
            default -> ShipMode.valueOf(mode);
        };
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split(" ")) {
            words.append(words.isEmpty() ? "" : " ").append(word.charAt(0));
            words.append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
