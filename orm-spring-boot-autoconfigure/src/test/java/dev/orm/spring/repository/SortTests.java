package dev.orm.spring.repository;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static dev.orm.spring.shop.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.spring.shop.OrderRepository.OrderTree;
import dev.orm.spring.shop.Shop;
import dev.orm.spring.shop.Status;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;
import org.springframework.data.domain.Window;

/** Orders by attributes that the compiler knows, and pages of any size. */
@OnEachDatabase
final class SortTests {

    private static final int TWO_BILLION = 2_000_000_000;

    private final TestDatabase database;
    private Shop shop;
    private CustomerRepository customers;
    private OrderRepository orders;

    SortTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void store() {
        shop = new Shop(database);
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(CustomerRepository.class);
        orders = factory.getRepository(OrderRepository.class);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            ann.setEmail("ann@example.com");
            Customer bob = new Customer("Bob", "Paris");
            customers.saveAll(List.of(ann, bob, new Customer("Carl", "Berlin")));
            orders.saveAll(List.of(
                    new Order(bob, LocalDate.of(2026, 1, 10), "30.00").with("pen", 3),
                    new Order(ann, LocalDate.of(2026, 1, 11), "10.00")));
        });
    }

    @Test
    @Covers("SR7.1")
    void byAttributesOfTheMetamodel() {
        Sort sort = AttributeSort.by(CUSTOMER.address.city.desc(), CUSTOMER.name.asc());

        assertThat(sort).isEqualTo(Sort.by(Sort.Order.desc("address.city"), Sort.Order.asc("name")));
        assertThat(customers.findAll(sort)).extracting(Customer::getName).containsExactly("Bob", "Ann", "Carl");
    }

    @Test
    @Covers("SR7.1")
    void alongRelations() {
        Page<Order> page = orders.findAll(PageRequest.of(0, 5, AttributeSort.by(ORDER.customer().name)));

        assertThat(page)
                .extracting(Order::getTotal)
                .extracting(Object::toString)
                .containsExactly("10.00", "30.00");
    }

    @Test
    @Covers("SR7.1")
    void placeOfMissingValues() {
        Sort sort = AttributeSort.by(CUSTOMER.email.asc().nullsFirst(), CUSTOMER.name.desc());

        assertThat(sort.getOrderFor("email"))
                .extracting(Sort.Order::getNullHandling)
                .isEqualTo(NullHandling.NULLS_FIRST);
        assertThat(customers.findAll(sort)).extracting(Customer::getName).containsExactly("Carl", "Bob", "Ann");
    }

    @Test
    @Covers("SR7.2")
    void whatIsNoAttributeOfTheEntityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeSort.by(CUSTOMER.name.lower().asc()))
                .withMessageContaining("A Sort names attributes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeSort.by(CUSTOMER.as("other").name))
                .withMessageContaining("alias");
    }

    @Test
    @Covers("SR7.1")
    void byGettersThatSpringDataReads() {
        assertThat(customers.findAll(Sort.by(Customer::getName).descending()))
                .extracting(Customer::getName)
                .containsExactly("Carl", "Bob", "Ann");
    }

    interface Distinct extends OrmRepository<Customer, Long> {

        record Name(String name) {}

        record Bought(String customerName, Customer customer) {}

        List<Name> findDistinctByActiveTrue(Sort sort);
    }

    interface DistinctOrders extends OrmRepository<Order, Long> {

        List<Distinct.Bought> findDistinctByTotalGreaterThan(BigDecimal total, Sort sort);
    }

    @Test
    @Covers("SR7.2")
    void distinctResultsAreSortedByWhatTheyHold() {
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        Distinct names = factory.getRepository(Distinct.class);
        assertThat(names.findDistinctByActiveTrue(Sort.by("name").descending()))
                .extracting(Distinct.Name::name)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .isNotEmpty();
        DistinctOrders bought = factory.getRepository(DistinctOrders.class);
        assertThat(bought.findDistinctByTotalGreaterThan(BigDecimal.ONE, Sort.by("customer.name", "customer.email")))
                .isNotEmpty();
    }

    @Test
    @Covers("SR7.2")
    void distinctResultsAreNotSortedByAnythingElse() {
        Distinct names = new OrmRepositoryFactory(shop.sessionFactory).getRepository(Distinct.class);
        for (Sort sort :
                List.of(Sort.by("email"), Sort.by(Sort.Order.asc("name").ignoreCase()))) {
            assertThatExceptionOfType(InvalidSortException.class)
                    .isThrownBy(() -> names.findDistinctByActiveTrue(sort))
                    .withMessageContaining("the results are distinct");
        }
    }

    @SortableBy({"name", "address.city"})
    interface Listed extends OrmRepository<Customer, Long> {

        List<Customer> findByActiveTrueOrderByEmail(Sort sort);

        @SortableBy("email")
        Page<Customer> findByActive(boolean active, Pageable page);

        @Query("select name, email from customer")
        List<Mail> mails(Sort sort);

        record Mail(String name, String email) {}
    }

    @Test
    @Covers("SR7.3")
    void whatMayBeNamedSorts() {
        Listed listed = new OrmRepositoryFactory(shop.sessionFactory).getRepository(Listed.class);
        Sort byCity = Sort.by("address.city", "name");
        assertThat(listed.findAll(byCity)).extracting(Customer::getName).containsExactly("Ann", "Carl", "Bob");
        assertThat(listed.findByActiveTrueOrderByEmail(byCity)).hasSize(3);
        assertThat(listed.findByActive(true, PageRequest.of(0, 2, Sort.by("email"))))
                .hasSize(2);
        assertThat(listed.mails(Sort.by("name"))).hasSize(3);
    }

    @Test
    @Covers("SR7.3")
    void whatMayNotBeNamedIsRefusedAlsoIfItIsAnAttribute() {
        Listed listed = new OrmRepositoryFactory(shop.sessionFactory).getRepository(Listed.class);
        Sort byEmail = Sort.by("email");
        PageRequest page = PageRequest.of(0, 5, byEmail);
        List<ThrowingCallable> calls = List.of(
                () -> listed.findAll(byEmail),
                () -> listed.findAll(page),
                () -> listed.findAll(Condition.absent(), ScrollPosition.keyset(), byEmail, Limit.of(5)),
                () -> listed.findAll(Example.of(new Customer("Ann", "Berlin")), byEmail),
                () -> listed.findBy(Condition.absent(), query -> query.page(page)),
                () -> listed.findByActiveTrueOrderByEmail(byEmail),
                () -> listed.findByActive(true, PageRequest.of(0, 5, Sort.by("name"))),
                () -> listed.mails(byEmail));
        for (ThrowingCallable call : calls) {
            assertThatExceptionOfType(InvalidSortException.class)
                    .isThrownBy(call)
                    .withMessageContaining("@SortableBy allows");
        }
    }

    @SortableBy("nickname")
    interface Misspelt extends OrmRepository<Customer, Long> {}

    @Test
    @Covers("SR7.3")
    void whatMayBeNamedMustExist() {
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factory.getRepository(Misspelt.class))
                .withMessageContaining("nickname")
                .withMessageContaining("address.city");
    }

    @Test
    @Covers("SI1.3")
    void pageOfTwoBillion() {
        Page<Customer> all = customers.findAll(PageRequest.of(0, TWO_BILLION));
        Page<Customer> behind = customers.findAll(PageRequest.of(TWO_BILLION, TWO_BILLION));
        Slice<Customer> slice = customers.findByActiveTrueOrderByName(PageRequest.of(1, Integer.MAX_VALUE));

        assertThat(all.getTotalElements()).isEqualTo(3);
        assertThat(behind.getContent()).isEmpty();
        assertThat(behind.getTotalElements()).isEqualTo(3);
        assertThat(slice.getContent()).isEmpty();
    }

    @Test
    @Covers("SI1.3")
    void otherFormsOfTwoBillion() {
        Window<Customer> window = customers.findAll(
                Condition.absent(), ScrollPosition.keyset(), Sort.by("name"), Limit.of(Integer.MAX_VALUE));
        Page<OrderTree> trees = orders.findByStatusOrderByTotal(Status.OPEN, PageRequest.of(0, Integer.MAX_VALUE));
        List<Customer> limited = customers.findByEmailIsNullOrderByName(Limit.of(Integer.MAX_VALUE));

        assertThat(window).hasSize(3);
        assertThat(trees.getTotalElements()).isEqualTo(2);
        assertThat(limited).hasSize(2);
    }

    @Test
    @Covers("SI1.3")
    void offsetBehindAllNumbersIsRefusedOrEmpty() {
        Window<Customer> window = customers.findAll(
                Condition.absent(), ScrollPosition.offset(Long.MAX_VALUE - 1), Sort.by("name"), Limit.of(5));
        assertThat(window).isEmpty();
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findAll(
                        Condition.absent(), ScrollPosition.offset(Long.MAX_VALUE), Sort.by("name"), Limit.of(5)))
                .withMessageContaining("offset");
    }
}
