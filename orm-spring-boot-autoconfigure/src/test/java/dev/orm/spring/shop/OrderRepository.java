package dev.orm.spring.shop;

import dev.orm.spring.repository.OrmRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

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

    List<OrderTree> findByTotalGreaterThanOrderByTotal(BigDecimal total);

    Page<OrderTree> findByStatusOrderByTotal(Status status, Pageable pageable);

    Window<OrderTree> findByTotalGreaterThan(BigDecimal total, ScrollPosition position, Sort sort, Limit limit);

    Stream<OrderTree> findByPlacedOnAfter(LocalDate day);

    Optional<OrderTree> findFirstByOrderByTotalDesc();

    <P> List<P> findByStatusNot(Status status, Class<P> type);

    /** A record that holds the lines of the order. */
    record OrderTree(BigDecimal total, Buyer customer, String customerName, List<Item> lines) {

        public record Buyer(String name) {}

        public record Item(String product, int quantity) {}
    }

    /** A record with attributes of the order and of its customer. */
    record OrderRow(long id, BigDecimal total, String customerName, Buyer customer) {

        public record Buyer(String name, String addressCity) {}
    }
}
