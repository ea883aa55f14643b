package dev.orm.demo.desk;

import dev.orm.demo.domain.Customer;
import dev.orm.demo.domain.MarketSegment;
import dev.orm.demo.domain.OrderStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer with everything its page shows.
 *
 * @param orders the newest orders, or those after the page token
 * @param nextOrders the token of the next page of orders, or null
 * @param totals what was ordered, by status
 */
public record CustomerView(
        long id,
        String name,
        String address,
        String phone,
        String nation,
        String region,
        MarketSegment segment,
        BigDecimal balance,
        List<OrderRow> orders,
        @Nullable String nextOrders,
        List<StatusTotal> totals) {

    /** The orders of one status: how many, for how much. */
    public record StatusTotal(OrderStatus status, Long orders, BigDecimal amount) {}

    static CustomerView of(
            Customer customer, List<OrderRow> orders, @Nullable String nextOrders, List<StatusTotal> totals) {
        return new CustomerView(
                customer.getId(),
                customer.getName(),
                customer.getContact().address(),
                customer.getContact().phone(),
                customer.getNation().getName(),
                customer.getNation().getRegion().getName(),
                customer.getSegment(),
                customer.getAccountBalance(),
                orders,
                nextOrders,
                totals);
    }
}
