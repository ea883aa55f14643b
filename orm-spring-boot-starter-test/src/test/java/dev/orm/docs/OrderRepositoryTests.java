package dev.orm.docs;

import static dev.orm.docs.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.OrmTest;
import dev.orm.boot.test.SqlBudget;
import dev.orm.docs.OrderRepository.Turnover;
import dev.orm.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

@OrmTest
class OrderRepositoryTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);

    private final Customer ann = new Customer("Ann", "Berlin");

    @Autowired
    private OrderRepository orders;

    @Autowired
    private CustomerRepository customers;

    @Autowired
    private Session session;

    @BeforeEach
    void addOrders() {
        ann.order(JANUARY.plusDays(1), "30.00");
        ann.order(JANUARY, "10.00");
        Customer bob = new Customer("Bob", "Paris");
        bob.order(JANUARY, "20.00");
        customers.saveAll(List.of(ann, bob));
        session.flush();
        session.clear();
    }

    private static List<Integer> totals(List<Order> found) {
        return found.stream().map(order -> order.getTotal().intValue()).toList();
    }

    @Test
    void sqlOfOnesOwn() {
        assertThat(totals(orders.placedIn(List.of("Berlin", "Rome")))).containsExactly(10, 30);
        assertThat(orders.placedIn(List.of())).isEmpty();
        assertThat(orders.dearest(ann)).map(BigDecimal::intValue).hasValue(30);
    }

    @Test
    void pagesOfRecords() {
        Page<Turnover> page =
                orders.turnover(PageRequest.of(0, 1, Sort.by("total").descending()));

        assertThat(page.getTotalElements()).isEqualTo(2);
        assertThat(page).extracting(Turnover::name).containsExactly("Ann");
    }

    @Test
    void changes() {
        assertThat(orders.raise(new BigDecimal("2"), JANUARY.plusDays(1))).isEqualTo(2);
        assertThat(orders.dearest(ann)).map(BigDecimal::intValue).hasValue(30);
        assertThat(orders.deleteByPlacedOnBefore(JANUARY.plusDays(1))).isEqualTo(2);
        assertThat(totals(orders.findAll())).containsExactly(30);
    }

    @Test
    void locks() {
        assertThat(orders.findFirstByOrderByPlacedOn()).isPresent();
    }

    @Test
    @SqlBudget(2)
    void relationsThatComeWithTheResult() {
        Order dear = orders.findByTotalGreaterThan(new BigDecimal(25)).get(0);

        assertThat(dear.getCustomer().getOrders()).hasSize(2);
    }

    @Test
    void upserts() {
        Customer known = customers.upsert(new Customer("Ann", "Rome"), CUSTOMER.name);

        assertThat(known.getId()).isEqualTo(ann.getId());
        assertThat(customers.count()).isEqualTo(2);
    }
}
