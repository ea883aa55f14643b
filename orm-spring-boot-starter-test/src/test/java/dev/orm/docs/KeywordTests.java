package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.OrmTest;
import dev.orm.docs.CustomerKeywords.City;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrmTest
class KeywordTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);

    private final Customer ann = new Customer("Ann", "Berlin");
    private final Customer bob = new Customer("Bob", "Paris");
    private final Customer carl = new Customer("Carl", "Berlin");
    private final Order small = ann.order(JANUARY, "10.00");
    private final Order great = bob.order(JANUARY.plusDays(1), "20.00");

    @Autowired
    private CustomerKeywords customers;

    @Autowired
    private OrderKeywords orders;

    @BeforeEach
    void addCustomers() {
        ann.setEmail("ann@example.com");
        customers.saveAll(List.of(ann, bob, carl));
    }

    @Test
    void equality() {
        assertThat(customers.findByNameIs("Bob")).containsExactly(bob);
        assertThat(customers.findByNameEquals("Bob")).containsExactly(bob);
    }

    @Test
    void text() {
        assertThat(customers.findByNameNotLike("%a%")).containsExactlyInAnyOrder(ann, bob);
        assertThat(customers.findByNameAndEmailAllIgnoreCase("ANN", "ANN@example.com"))
                .containsExactly(ann);
    }

    @Test
    void values() {
        assertThat(customers.findByEmailIsNotNull()).containsExactly(ann);
        assertThat(orders.findByPlacedOnAfter(JANUARY)).containsExactly(great);
        assertThat(orders.findByTotalLessThanEqual(BigDecimal.TEN)).containsExactly(small);
    }

    @Test
    void relationsToOne() {
        assertThat(orders.findByCustomerNot(ann)).containsExactly(great);
        assertThat(orders.findByCustomerIn(List.of(ann, carl))).containsExactly(small);
        assertThat(orders.findByCustomerNotIn(List.of(ann, carl))).containsExactly(great);
    }

    @Test
    void collections() {
        assertThat(customers.findByOrdersIsNotEmpty()).containsExactlyInAnyOrder(ann, bob);
        assertThat(customers.findByOrdersContaining(great)).containsExactly(bob);
        assertThat(customers.findByOrdersNotContaining(great)).containsExactlyInAnyOrder(ann, carl);
    }

    @Test
    void distinctRecords() {
        assertThat(customers.findDistinctByActiveTrue())
                .containsExactlyInAnyOrder(new City("Berlin"), new City("Paris"));
    }
}
