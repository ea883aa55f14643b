package dev.orm.spring.repository;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.CustomerRepository.NameAndCity;
import dev.orm.spring.shop.CustomerRepository.NameOnly;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.spring.shop.OrderRepository.OrderTree;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.query.FluentQuery;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;

/** Queries whose order, limit and result are said call by call. */
@OnEachDatabase
final class FluentQueryTests {

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();
    private Shop shop;
    private CustomerRepository customers;
    private OrderRepository orders;

    FluentQueryTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void store() {
        shop = new Shop(database, event -> sent.add(event.sql()));
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(CustomerRepository.class);
        orders = factory.getRepository(OrderRepository.class);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            customers.saveAll(List.of(ann, new Customer("Bob", "Paris"), new Customer("Carl", "Rome")));
            orders.save(new Order(ann, LocalDate.of(2026, 1, 10), "30.00").with("pen", 3));
        });
        sent.clear();
    }

    private static Example<Customer> active() {
        return Example.of(new Customer("", ""), ExampleMatcher.matching().withIgnorePaths("name", "address"));
    }

    private static List<String> names(Iterable<Customer> found) {
        List<String> names = new ArrayList<>();
        found.forEach(customer -> names.add(customer.getName()));
        return names;
    }

    @Test
    @Covers("SR1.7")
    void orderAndLimit() {
        List<Customer> found = customers.findBy(
                active(),
                query -> query.sortBy(Sort.by("active"))
                        .sortBy(Sort.by("name").descending())
                        .limit(2)
                        .all());
        assertThat(names(found)).containsExactly("Carl", "Bob");
        assertThat(sent.get(0)).contains("order by c.active, c.name desc");
    }

    @Test
    @Covers("SR1.3")
    void conditionOfTheExpressionLanguage() {
        List<String> found = customers.findBy(
                CUSTOMER.address.city.in("Rome", "Paris"),
                query -> names(query.sortBy(Sort.by("name")).all()));
        assertThat(found).containsExactly("Bob", "Carl");
    }

    @Test
    @Covers("SR1.7")
    void recordSelectsWhatItNeeds() {
        List<NameAndCity> found = customers.findBy(
                active(),
                query -> query.as(NameAndCity.class)
                        .sortBy(Sort.by("id"))
                        .limit(1)
                        .all());
        assertThat(found).containsExactly(new NameAndCity("Ann", "Berlin"));
        assertThat(sent.get(0)).startsWith("select c.name, c.city from customer c where c.active = ? order by c.id");
    }

    @Test
    void interfaceSelectsWhatItNeeds() {
        Optional<NameOnly> found = customers.findBy(
                CUSTOMER.name.eq("Bob"), query -> query.as(NameOnly.class).one());
        assertThat(found).map(NameOnly::getName).hasValue("Bob");
        assertThat(sent.get(0)).contains("c.name").doesNotContain("c.city");
    }

    @Test
    void recordWithCollection() {
        FetchableFluentQuery<OrderTree> trees = orders.findBy(Condition.absent(), query -> Holder.of(query))
                .query
                .as(OrderTree.class);
        assertThat(trees.firstValue())
                .extracting(tree -> Objects.requireNonNull(tree).lines().size())
                .isEqualTo(1);
        assertThat(trees.page(PageRequest.of(0, 1)).getTotalElements()).isEqualTo(1);
        assertThat(trees.scroll(ScrollPosition.offset()).getContent())
                .extracting(tree -> tree.lines().size())
                .containsExactly(1);
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> trees.scroll(ScrollPosition.keyset()))
                .withMessageContaining("ScrollPosition.offset()");
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(trees::stream)
                .withMessageContaining("all()");
    }

    /** Lets a query out of its function. */
    private record Holder<E>(FetchableFluentQuery<E> query) {

        static <E> Holder<E> of(FetchableFluentQuery<E> query) {
            return new Holder<>(query);
        }
    }

    @Test
    void typeThatNeedsWhatIsNotThereIsRefused() {
        record Wrong(String nickname) {}
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findBy(
                        active(), query -> query.as(Wrong.class).all()))
                .withMessageContaining("nickname")
                .withMessageContaining("address.city");
        assertThat(sent).isEmpty();
    }

    @Test
    void namedAttributesOnly() {
        List<Customer> found = customers.findBy(
                active(),
                query -> query.project("name", "address").sortBy(Sort.by("id")).all());
        assertThat(names(found)).containsExactly("Ann", "Bob", "Carl");
        assertThat(sent)
                .containsExactly("select c.id, c.version, c.name, c.street, c.city from customer c"
                        + " where c.active = ? order by c.id");
    }

    @Test
    void namedAttributesOfRelation() {
        List<Order> found = orders.findBy(
                Condition.absent(),
                query -> query.project("status", "customer.name", "lines").all());
        assertThat(found).singleElement().satisfies(order -> {
            assertThat(Objects.requireNonNull(order.getCustomer()).getName()).isEqualTo("Ann");
            assertThat(order.getLines()).hasSize(1);
        });
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0))
                .isEqualTo("select o.id, o.status, o.customer_id, c.id, c.version, c.name from orders o"
                        + " join customer c on c.id = o.customer_id");
    }

    @Test
    void attributesThatDoNotExistAreRefused() {
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findBy(
                        active(), query -> query.project("nmae").all()))
                .withMessageContaining("Cannot project: Customer has no attribute \"nmae\"");
    }

    @Test
    @Covers("SR1.7")
    void page() {
        Page<Customer> page = customers.findBy(
                active(), query -> query.sortBy(Sort.by("active")).page(PageRequest.of(1, 2, Sort.by("name"))));
        assertThat(names(page)).containsExactly("Carl");
        assertThat(page.getTotalElements()).isEqualTo(3);
        Page<Customer> all = customers.findBy(active(), query -> query.page(Pageable.unpaged(Sort.by("name"))));
        assertThat(names(all)).containsExactly("Ann", "Bob", "Carl");
    }

    @Test
    @Covers("SR1.7")
    void slice() {
        Slice<Customer> slice = customers.findBy(active(), query -> query.slice(PageRequest.of(0, 2, Sort.by("name"))));
        assertThat(names(slice)).containsExactly("Ann", "Bob");
        assertThat(slice.hasNext()).isTrue();
        assertThat(sent).hasSize(1);
    }

    @Test
    void pageIsInPlaceOfLimitAndOrder() {
        Page<Customer> page = customers.findBy(
                active(),
                query -> query.sortBy(Sort.by("name").descending())
                        .limit(1)
                        .page(PageRequest.of(0, 2, Sort.by("name"))));
        assertThat(names(page)).containsExactly("Ann", "Bob");
        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(sent.get(0)).contains("order by c.name").doesNotContain("c.name desc");
    }

    @Test
    void orderIsKeptWhereThePageHasNone() {
        Slice<Customer> slice = customers.findBy(
                active(), query -> query.sortBy(Sort.by("name").descending()).slice(PageRequest.of(0, 2)));
        assertThat(names(slice)).containsExactly("Carl", "Bob");
    }

    @Test
    void limitHoldsWhereThereIsNoPage() {
        Page<Customer> page = customers.findBy(
                active(), query -> query.sortBy(Sort.by("name")).limit(2).page(Pageable.unpaged()));
        assertThat(names(page)).containsExactly("Ann", "Bob");
        assertThat(page.getTotalElements()).isEqualTo(2);
    }

    @Test
    void negativeLimitIsRefused() {
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() ->
                        customers.findBy(active(), query -> query.limit(-1).all()));
    }

    @Test
    @Covers("SR1.7")
    void windowByKeys() {
        Window<Customer> first = customers.findBy(
                active(), query -> query.sortBy(Sort.by("name")).limit(2).scroll(ScrollPosition.keyset()));
        assertThat(names(first)).containsExactly("Ann", "Bob");
        Window<Customer> second = customers.findBy(
                active(), query -> query.sortBy(Sort.by("name")).limit(2).scroll(first.positionAt(1)));
        assertThat(names(second)).containsExactly("Carl");
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    @Covers("SR1.7")
    void streamInTransaction() {
        List<String> names = shop.inTransaction(() -> customers.findBy(active(), query -> {
            try (Stream<Customer> stream = query.sortBy(Sort.by("name")).limit(2).stream()) {
                return stream.map(Customer::getName).toList();
            }
        }));
        assertThat(names).containsExactly("Ann", "Bob");
    }

    @Test
    void firstAndOne() {
        Optional<Customer> first = customers.findBy(
                active(), query -> query.sortBy(Sort.by("name")).first());
        assertThat(first).map(Customer::getName).hasValue("Ann");
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(() -> customers.findBy(active(), FetchableFluentQuery::one));
        Optional<Customer> nobody = customers.findBy(CUSTOMER.name.eq("Nobody"), FetchableFluentQuery::one);
        assertThat(nobody).isEmpty();
    }

    @Test
    void numberAndExistence() {
        long count = customers.findBy(active(), FetchableFluentQuery::count);
        boolean exists = customers.findBy(active(), FetchableFluentQuery::exists);
        assertThat(count).isEqualTo(3);
        assertThat(exists).isTrue();
    }

    @Test
    void queryThatNobodyRunsIsRefused() {
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.<Customer, FluentQuery<Customer>>findBy(active(), query -> query.limit(1)))
                .withMessageContaining("end it by all()");
    }
}
