package dev.orm.benchmarks.jimmer;

import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.OrderRow;
import dev.orm.benchmarks.shop.ProductRow;

/** What Jimmer's objects hold, to be compared. */
final class Views {

    private Views() {}

    static CustomerRow customer(Customer row) {
        return new CustomerRow(
                row.id(), row.name(), row.email(), row.city(), row.balance(), row.since(), row.rating());
    }

    static ProductRow product(Product row) {
        return new ProductRow(
                row.id(), row.sku(), row.name(), row.category(), row.price(), row.stock(), row.released());
    }

    static OrderRow order(PurchaseOrder row) {
        return new OrderRow(
                row.id(),
                row.reference(),
                row.status(),
                row.placedOn(),
                customer(row.customer()),
                row.lines().stream().map(Views::line).toList());
    }

    private static OrderRow.Line line(OrderLine row) {
        return new OrderRow.Line(row.id(), row.position(), row.quantity(), row.price(), product(row.product()));
    }
}
