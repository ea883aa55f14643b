package dev.orm.demo.desk;

import dev.orm.demo.domain.Customer;
import dev.orm.demo.domain.MarketSegment;
import java.math.BigDecimal;

/** A customer as lists show it. */
public record CustomerRow(
        long id, String name, String nation, MarketSegment segment, String phone, BigDecimal balance) {

    static CustomerRow of(Customer customer) {
        return new CustomerRow(
                customer.getId(),
                customer.getName(),
                customer.getNation().getName(),
                customer.getSegment(),
                customer.getContact().phone(),
                customer.getAccountBalance());
    }
}
