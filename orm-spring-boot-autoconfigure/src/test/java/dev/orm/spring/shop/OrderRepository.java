package dev.orm.spring.shop;

import dev.orm.spring.repository.OrmRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

public interface OrderRepository extends OrmRepository<Order, Long> {

    List<Order> findByCustomerAddressCityAndStatusOrderByPlacedOnDesc(String city, Status status);

    List<Order> findByCustomer(Customer customer);

    List<Order> findByCustomerId(long id);

    List<Order> findByStatusIn(Collection<Status> statuses);

    List<Order> findByPlacedOnBetweenOrderByPlacedOn(LocalDate from, LocalDate to);

    List<Order> findByPlacedOnBeforeOrTotalGreaterThanEqualOrderByTotal(LocalDate day, BigDecimal total);

    List<Order> findByLinesQuantityGreaterThan(int quantity);

    List<Order> findByLinesIsEmpty();

    List<OrderRow> findByTotalLessThanOrderByTotal(BigDecimal total);

    /** A record with attributes of the order and of its customer. */
    record OrderRow(long id, BigDecimal total, String customerName, Buyer customer) {

        public record Buyer(String name, String addressCity) {}
    }
}
