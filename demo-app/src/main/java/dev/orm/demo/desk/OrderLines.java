package dev.orm.demo.desk;

import dev.orm.demo.desk.OrderEntry.LineEntry;
import dev.orm.demo.domain.LineItem;
import dev.orm.demo.domain.Order;
import dev.orm.demo.domain.OutOfStockException;
import dev.orm.demo.domain.PartSupplier;
import dev.orm.demo.domain.PartSupplierId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the lines of an order what somebody entered. */
@Component
class OrderLines {

    private final Offers offers;

    OrderLines(Offers offers) {
        this.offers = offers;
    }

    /** Adds lines to a new order. */
    void add(Order order, List<LineEntry> entries, Instant now) {
        Map<PartSupplierId, PartSupplier> offers = offers(entries);
        for (int index = 0; index < entries.size(); index++) {
            LineEntry entry = entries.get(index);
            PartSupplier offer = known(offers, entry, index);
            onLine(index, () -> order.addLine(offer, entry.quantity(), now));
        }
    }

    /** Changes the lines that are among the entries, adds those without a number and removes the others. */
    void replace(Order order, List<LineEntry> entries, Instant now) {
        Map<Integer, LineItem> existing =
                order.getLines().stream().collect(Collectors.toMap(LineItem::lineNumber, Function.identity()));
        Map<PartSupplierId, PartSupplier> offers =
                offers(entries.stream().filter(entry -> entry.number() == null).toList());
        Set<Integer> kept = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            LineEntry entry = entries.get(index);
            if (entry.number() == null) {
                PartSupplier offer = known(offers, entry, index);
                onLine(index, () -> order.addLine(offer, entry.quantity(), now));
            } else {
                LineItem line = existing.get(entry.number());
                if (line == null || !kept.add(entry.number())) {
                    throw new InvalidOrderException(field(index, "number"), "The order has no such line");
                }
                onLine(index, () -> order.changeQuantity(line, entry.quantity(), now));
            }
        }
        List<LineItem> gone = new ArrayList<>(existing.values());
        gone.removeIf(line -> kept.contains(line.lineNumber()));
        gone.forEach(line -> order.removeLine(line, now));
    }

    private Map<PartSupplierId, PartSupplier> offers(List<LineEntry> entries) {
        return offers.byId(entries.stream().map(LineEntry::offer).toList());
    }

    private static PartSupplier known(Map<PartSupplierId, PartSupplier> offers, LineEntry entry, int index) {
        PartSupplier offer = offers.get(entry.offer());
        if (offer == null) {
            throw new InvalidOrderException(field(index, "offer"), "There is no offer " + entry.offer());
        }
        return offer;
    }

    private static void onLine(int index, Runnable change) {
        try {
            change.run();
        } catch (OutOfStockException tooMany) {
            throw new InvalidOrderException(field(index, "quantity"), String.valueOf(tooMany.getMessage()));
        }
    }

    private static String field(int index, String name) {
        return "lines[" + index + "]." + name;
    }
}
