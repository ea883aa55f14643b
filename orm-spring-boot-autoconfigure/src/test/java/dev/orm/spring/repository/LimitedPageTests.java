package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository.OrderTree;
import dev.orm.spring.shop.Shop;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;

/** Pages of results that are limited: of the rows that the limit leaves. */
@OnEachDatabase
final class LimitedPageTests {

    interface Customers extends OrmRepository<Customer, Long> {

        List<Name> findTop3ByActiveTrueOrderByName(Pageable page);

        Page<Name> findTop3ByActive(boolean active, Pageable page);

        Slice<Name> findFirst3ByActiveTrue(Pageable page);

        Stream<Name> streamTop3ByActiveTrueOrderByName(Pageable page);
    }

    interface Orders extends OrmRepository<Order, Long> {

        List<OrderTree> findTop2ByTotalGreaterThanOrderByTotal(BigDecimal total, Pageable page);

        Page<OrderTree> findFirst2ByTotalGreaterThan(BigDecimal total, Pageable page);
    }

    record Name(String name) {}

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();
    private Shop shop;
    private Customers customers;
    private Orders orders;

    LimitedPageTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void store() {
        shop = new Shop(database, event -> sent.add(event.sql()));
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(Customers.class);
        orders = factory.getRepository(Orders.class);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            customers.saveAll(List.of(
                    ann,
                    new Customer("Bob", "Paris"),
                    new Customer("Carl", "Rome"),
                    new Customer("Dora", "Rome"),
                    new Customer("Emil", "Rome")));
            orders.saveAll(List.of(
                    new Order(ann, LocalDate.of(2026, 1, 10), "10.00").with("pen", 1),
                    new Order(ann, LocalDate.of(2026, 1, 11), "20.00").with("ink", 2),
                    new Order(ann, LocalDate.of(2026, 1, 12), "30.00")));
        });
        sent.clear();
    }

    private static List<String> names(Iterable<Name> found) {
        List<String> names = new ArrayList<>();
        found.forEach(row -> names.add(row.name()));
        return names;
    }

    @Test
    @Covers("SR2.5")
    void listHasNoMoreThanTheNameSays() {
        assertThat(names(customers.findTop3ByActiveTrueOrderByName(PageRequest.of(0, 20))))
                .containsExactly("Ann", "Bob", "Carl");
        assertThat(sent).singleElement().asString().contains("order by c.name");
        assertThat(names(customers.findTop3ByActiveTrueOrderByName(PageRequest.of(0, 2))))
                .containsExactly("Ann", "Bob");
        assertThat(names(customers.findTop3ByActiveTrueOrderByName(PageRequest.of(1, 2))))
                .containsExactly("Carl");
        assertThat(names(customers.findTop3ByActiveTrueOrderByName(Pageable.unpaged())))
                .containsExactly("Ann", "Bob", "Carl");
    }

    @Test
    void pageBehindTheLimitIsEmpty() {
        assertThat(customers.findTop3ByActiveTrueOrderByName(PageRequest.of(2, 2)))
                .isEmpty();
        assertThat(customers.findTop3ByActive(true, PageRequest.of(9, 2)).getTotalElements())
                .isEqualTo(3);
    }

    @Test
    @Covers("SR2.5")
    void pagesAreOfTheRowsThatTheLimitLeaves() {
        Page<Name> first = customers.findTop3ByActive(true, PageRequest.of(0, 2, Sort.by("name")));
        assertThat(names(first)).containsExactly("Ann", "Bob");
        assertThat(first.getTotalElements()).isEqualTo(3);
        Page<Name> last = customers.findTop3ByActive(true, first.nextPageable());
        assertThat(names(last)).containsExactly("Carl");
        assertThat(last.hasNext()).isFalse();
    }

    @Test
    @Covers("SR2.5")
    void slicesAreOfTheRowsThatTheLimitLeaves() {
        Slice<Name> first = customers.findFirst3ByActiveTrue(PageRequest.of(0, 2, Sort.by("name")));
        assertThat(names(first)).containsExactly("Ann", "Bob");
        assertThat(first.hasNext()).isTrue();
        Slice<Name> last = customers.findFirst3ByActiveTrue(first.nextPageable());
        assertThat(names(last)).containsExactly("Carl");
        assertThat(last.hasNext()).isFalse();
        assertThat(customers
                        .findFirst3ByActiveTrue(PageRequest.of(0, 3, Sort.by("name")))
                        .hasNext())
                .isFalse();
    }

    @Test
    void streamHasNoMoreThanTheNameSays() {
        List<String> names = shop.inTransaction(() -> {
            try (Stream<Name> stream = customers.streamTop3ByActiveTrueOrderByName(PageRequest.of(1, 2))) {
                return names(stream.toList());
            }
        });
        assertThat(names).containsExactly("Carl");
    }

    @Test
    void recordsWithCollectionsToo() {
        assertThat(orders.findTop2ByTotalGreaterThanOrderByTotal(BigDecimal.ONE, PageRequest.of(0, 20)))
                .extracting(tree -> tree.lines().size())
                .containsExactly(1, 1);
        Page<OrderTree> page =
                orders.findFirst2ByTotalGreaterThan(BigDecimal.ONE, PageRequest.of(0, 1, Sort.by("total")));
        assertThat(page.getContent()).hasSize(1);
        assertThat(page.getTotalElements()).isEqualTo(2);
    }
}
