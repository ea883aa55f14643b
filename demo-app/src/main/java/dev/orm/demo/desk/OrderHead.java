package dev.orm.demo.desk;

import dev.orm.demo.domain.Customer;
import dev.orm.demo.domain.Order;
import org.jspecify.annotations.Nullable;

/**
 * What is above the lines of an order.
 *
 * @param id the number, or null of an order that is being entered
 * @param version the version, 0 of an order that is being entered
 * @param customer who orders
 * @param assignee who looks after it
 */
public record OrderHead(
        @Nullable Long id, int version, OrderView.Buyer customer, OrderView.@Nullable Assignee assignee) {

    static OrderHead of(Order order) {
        return new OrderHead(
                order.number(),
                order.getVersion(),
                OrderView.Buyer.of(order.getCustomer()),
                OrderView.Assignee.of(order.getAssignee()));
    }

    static OrderHead ofNew(Customer customer) {
        return new OrderHead(null, 0, OrderView.Buyer.of(customer), null);
    }
}
