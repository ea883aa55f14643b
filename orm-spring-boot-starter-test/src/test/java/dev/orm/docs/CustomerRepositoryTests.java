package dev.orm.docs;

import static dev.orm.docs.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.OrmTest;
import dev.orm.boot.test.SqlBudget;
import dev.orm.boot.test.SqlRecorder;
import dev.orm.docs.CustomerRepository.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.ExampleMatcher.GenericPropertyMatchers;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

@OrmTest
class CustomerRepositoryTests {

    @Autowired
    private CustomerRepository customers;

    @Autowired
    private SqlRecorder recorder;

    @BeforeEach
    void addCustomers() {
        Customer ann = new Customer("Ann", "Berlin");
        ann.order(LocalDate.of(2026, 1, 10), "30.00");
        customers.saveAll(List.of(ann, new Customer("Bob", "Paris"), new Customer("Carl", "Berlin")));
    }

    @Test
    @SqlBudget(1)
    void aPageThatIsNotFullNeedsNoCount() {
        Page<Customer> page = customers.findByActiveTrue(PageRequest.of(0, 10));

        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(recorder.statements()).singleElement().asString().contains("from customer");
    }

    @Test
    void conditions() {
        List<Customer> found =
                customers.findAll(CUSTOMER.address.city.eq("Berlin").and(CUSTOMER.active.eq(true)), Sort.by("name"));
        boolean inRome = customers.exists(CUSTOMER.address.city.eq("Rome"));

        assertThat(found).extracting(Customer::getName).containsExactly("Ann", "Carl");
        assertThat(inRome).isFalse();
    }

    @Test
    void filtersThatMayBeAbsent() {
        assertThat(names("Berlin", null)).containsExactly("Ann", "Carl");
        assertThat(names(null, "B")).containsExactly("Bob");
        assertThat(names(null, null)).hasSize(3);
    }

    private List<String> names(@Nullable String city, @Nullable String start) {
        List<Customer> found = customers.findAll(
                CUSTOMER.address.city.eqIfPresent(city).and(CUSTOMER.name.startsWithIfPresent(start)), Sort.by("name"));
        return found.stream().map(Customer::getName).toList();
    }

    @Test
    void examples() {
        Customer probe = new Customer("a", "berlin");
        ExampleMatcher matcher = ExampleMatcher.matching()
                .withIgnoreCase()
                .withMatcher("name", GenericPropertyMatchers.startsWith())
                .withIgnorePaths("active");

        List<Customer> found = customers.findAll(Example.of(probe, matcher), Sort.by("name"));
        List<Entry> entries = customers.findBy(
                Example.of(probe, matcher),
                query -> query.as(Entry.class).sortBy(Sort.by("name")).limit(10).all());

        assertThat(found).extracting(Customer::getName).containsExactly("Ann");
        assertThat(entries).containsExactly(new Entry("Ann", "Berlin"));
    }

    @Test
    void windows() {
        Window<Customer> first = customers.findByActiveTrue(ScrollPosition.keyset(), Sort.by("name"), Limit.of(2));
        ScrollPosition last = first.positionAt(first.size() - 1);
        Window<Customer> next = customers.findByActiveTrue(last, Sort.by("name"), Limit.of(2));

        assertThat(first.hasNext()).isTrue();
        assertThat(next).extracting(Customer::getName).containsExactly("Carl");
    }

    @Test
    void names() {
        assertThat(customers.findByAddressCityAndActiveTrueOrderByName("Berlin"))
                .extracting(Customer::getName)
                .containsExactly("Ann", "Carl");
        assertThat(customers.findByOrdersTotalGreaterThan(BigDecimal.TEN))
                .extracting(Customer::getName)
                .containsExactly("Ann");
        assertThat(customers.findByNameStartingWithIgnoreCase("b", Sort.by("name")))
                .containsExactly(new Entry("Bob", "Paris"));
    }
}
