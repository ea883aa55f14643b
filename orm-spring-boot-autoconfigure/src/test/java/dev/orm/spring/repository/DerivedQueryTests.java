package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.CustomerRepository.NameAndCity;
import dev.orm.spring.shop.CustomerRepository.NameOnly;
import dev.orm.spring.shop.CustomerRepository.Nested;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.spring.shop.OrderRepository.OrderRow;
import dev.orm.spring.shop.OrderRepository.OrderTree;
import dev.orm.spring.shop.Shop;
import dev.orm.spring.shop.Status;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.transaction.IllegalTransactionStateException;

/** Queries written as method names. */
@OnEachDatabase
final class DerivedQueryTests {

    private final TestDatabase database;
    private Shop shop;
    private CustomerRepository customers;
    private OrderRepository orders;

    DerivedQueryTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fillShop() {
        shop = new Shop(database);
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(CustomerRepository.class);
        orders = factory.getRepository(OrderRepository.class);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            ann.setEmail("ann@example.com");
            Customer bob = new Customer("Bob", "Paris");
            Customer carl = new Customer("Carl_50%", "Berlin");
            Customer dora = new Customer("Dora", "Rome");
            dora.setActive(false);
            customers.saveAll(List.of(ann, bob, carl, dora));
            Order paid = new Order(ann, LocalDate.of(2026, 1, 10), "30.00")
                    .with("pen", 3)
                    .with("ink", 12);
            paid.setStatus(Status.PAID);
            orders.saveAll(List.of(
                    paid,
                    new Order(ann, LocalDate.of(2026, 2, 10), "10.00").with("pen", 1),
                    new Order(bob, LocalDate.of(2026, 3, 10), "20.00")));
        });
    }

    private static List<String> names(Iterable<Customer> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(Customer::getName)
                .toList();
    }

    private static List<String> totals(List<Order> found) {
        return found.stream().map(order -> order.getTotal().toPlainString()).toList();
    }

    @Test
    @Covers("SR2.3")
    void equalValue() {
        assertThat(customers.findByName("Bob")).map(Customer::getName).hasValue("Bob");
        assertThat(customers.findByName("Nobody")).isEmpty();
    }

    @Test
    @Covers("SR2.2")
    void attributeOfAnEmbeddedObject() {
        assertThat(customers.findByAddressCity("Paris"))
                .extracting(Customer::getName)
                .isEqualTo("Bob");
    }

    @Test
    @Covers("SR2.3")
    void singleResultIsRefusedWhereThereAreSeveral() {
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(() -> customers.findByAddressCity("Berlin"))
                .withMessageContaining("findByAddressCity");
    }

    @Test
    void nullArgumentAsksForNull() {
        assertThat(names(customers.findByEmail(null))).containsExactlyInAnyOrder("Bob", "Carl_50%", "Dora");
        assertThat(names(customers.findByEmailNot(null))).containsExactly("Ann");
    }

    @Test
    void ignoringCase() {
        assertThat(names(customers.findByNameIgnoreCase("ANN"))).containsExactly("Ann");
        assertThat(names(customers.findByNameContainingIgnoreCaseOrderByNameDesc("O")))
                .containsExactly("Dora", "Bob");
    }

    @Test
    void wildcardsInAPartStandForThemselves() {
        assertThat(names(customers.findByNameContainingIgnoreCaseOrderByNameDesc("_50%")))
                .containsExactly("Carl_50%");
        assertThat(names(customers.findByNameStartingWith("_", Sort.unsorted())))
                .isEmpty();
    }

    @Test
    void sortParameter() {
        assertThat(names(customers.findByNameStartingWith("", Sort.by("address.city", "name"))))
                .containsExactly("Ann", "Carl_50%", "Bob", "Dora");
    }

    @Test
    @Covers("SR2.2")
    void collections() {
        assertThat(names(customers.findByNameInOrderByName(List.of("Dora", "Ann", "Nobody"))))
                .containsExactly("Ann", "Dora");
        assertThat(names(customers.findByNameInOrderByName(List.of()))).isEmpty();
        assertThat(names(customers.findByNameNotInAndActiveTrueOrderByName(List.of("Ann"))))
                .containsExactly("Bob", "Carl_50%");
    }

    @Test
    void orJoinsAlternatives() {
        assertThat(names(customers.findByNameLikeOrAddress_CityOrderByName("A%", "Rome")))
                .containsExactly("Ann", "Dora");
    }

    @Test
    @Covers("SR2.5")
    void limits() {
        assertThat(names(customers.findByEmailIsNullOrderByName(Limit.of(2)))).containsExactly("Bob", "Carl_50%");
        assertThat(names(customers.findTop2ByOrderByNameDesc())).containsExactly("Dora", "Carl_50%");
        assertThat(customers.findFirstByOrderByName()).map(Customer::getName).hasValue("Ann");
    }

    @Test
    @Covers("SR2.3")
    void page() {
        Page<Customer> page = customers.findByActive(true, PageRequest.of(0, 2, Sort.by("name")));

        assertThat(names(page)).containsExactly("Ann", "Bob");
        assertThat(page.getTotalElements()).isEqualTo(3);
    }

    @Test
    @Covers("SR2.3")
    void sliceKnowsThatThereIsMore() {
        Slice<Customer> slice = customers.findByActiveTrueOrderByName(PageRequest.of(0, 2));

        assertThat(names(slice)).containsExactly("Ann", "Bob");
        assertThat(slice.hasNext()).isTrue();
        assertThat(customers.findByActiveTrueOrderByName(slice.nextPageable()).hasNext())
                .isFalse();
    }

    @Test
    @Covers("SR2.3")
    void window() {
        Window<Customer> window = customers.findByActiveTrue(ScrollPosition.keyset(), Sort.by("name"), Limit.of(2));
        assertThat(names(window)).containsExactly("Ann", "Bob");

        Window<Customer> next = customers.findByActiveTrue(window.positionAt(1), Sort.by("name"), Limit.of(2));
        assertThat(names(next)).containsExactly("Carl_50%");
        assertThat(next.hasNext()).isFalse();
    }

    @Test
    @Covers("SR4.1")
    void windowOfAProjectionKnowsItsPosition() {
        Window<NameAndCity> window =
                customers.findByActiveTrueOrderByAddressCityDesc(ScrollPosition.keyset(), Limit.of(1));
        assertThat(window.getContent()).containsExactly(new NameAndCity("Bob", "Paris"));

        assertThat(customers
                        .findByActiveTrueOrderByAddressCityDesc(window.positionAt(0), Limit.of(1))
                        .getContent())
                .containsExactly(new NameAndCity("Ann", "Berlin"));
    }

    @Test
    @Covers("SR4.2")
    void projectionMadeForACallNamesWhatItLacks() {
        assertThatThrownBy(() -> customers.findByActiveTrueOrderById(Misspelt.class))
                .hasMessageContaining("findByActiveTrueOrderById cannot return " + Misspelt.class.getName())
                .hasMessageContaining("nmae");
    }

    private record Misspelt(String nmae) {}

    @Test
    @Covers("SR2.3")
    void stream() {
        shop.doInTransaction(() -> {
            try (Stream<Customer> inactive = customers.findByActiveFalseOrderByName()) {
                assertThat(inactive.map(Customer::getName)).containsExactly("Dora");
            }
        });
    }

    @Test
    @Covers("SR2.3")
    void streamsAreReadInATransactionOnly() {
        assertThatThrownBy(() -> customers.findByActiveFalseOrderByName())
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("@Transactional");
    }

    @Test
    @Covers("SR2.5")
    void countAndExists() {
        assertThat(customers.countByActive(true)).isEqualTo(3);
        assertThat(customers.existsByName("Ann")).isTrue();
        assertThat(customers.existsByName("Nobody")).isFalse();
    }

    @Test
    @Covers("SR2.5")
    void deleteReturnsTheNumberOrTheEntities() {
        assertThat(shop.inTransaction(() -> customers.deleteByActive(false))).isEqualTo(1);
        assertThat(names(shop.inTransaction(() -> customers.removeByNameStartingWith("Carl"))))
                .containsExactly("Carl_50%");
        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    @Covers("SR2.5")
    void deleteTakesAnOrderAndALimit() {
        assertThat(names(shop.inTransaction(() -> customers.removeByNameIn(
                        List.of("Carl_50%", "Dora"), Sort.by("name").descending(), Limit.of(1)))))
                .containsExactly("Dora");
        assertThat(shop.names()).containsExactly("Ann", "Bob", "Carl_50%");
    }

    @Test
    @Covers("SR2.5")
    void deleteOfOneDeletesNothingWhereThereAreMore() {
        shop.doInTransaction(() -> assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(() -> customers.deleteByAddressCity("Berlin")));

        assertThat(shop.names()).containsExactly("Ann", "Bob", "Carl_50%", "Dora");
    }

    @Test
    @Covers("SR2.5")
    void deleteNeedsATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> customers.deleteByActive(false))
                .withMessageContaining("@Transactional");
    }

    @Test
    @Covers("SR2.2")
    void pathAlongARelation() {
        assertThat(totals(orders.findByCustomerAddressCityAndStatusOrderByPlacedOnDesc("Berlin", Status.PAID)))
                .containsExactly("30.00");
    }

    @Test
    @Covers("SR2.2")
    void relationItself() {
        Customer bob = shop.customer("Bob");

        assertThat(totals(orders.findByCustomer(bob))).containsExactly("20.00");
        assertThat(totals(orders.findByCustomerId(bob.getId()))).containsExactly("20.00");
    }

    @Test
    void valuesInOrder() {
        assertThat(totals(orders.findByPlacedOnBetweenOrderByPlacedOn(
                        LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 10))))
                .containsExactly("10.00", "20.00");
        assertThat(totals(orders.findByPlacedOnBeforeOrTotalGreaterThanEqualOrderByTotal(
                        LocalDate.of(2026, 1, 1), new BigDecimal("20"))))
                .containsExactly("20.00", "30.00");
    }

    @Test
    void enumsInACollection() {
        assertThat(totals(orders.findByStatusIn(List.of(Status.PAID, Status.CANCELLED))))
                .containsExactly("30.00");
    }

    @Test
    @Covers("SR2.2")
    void elementOfACollection() {
        assertThat(totals(orders.findByLinesQuantityGreaterThan(2))).containsExactly("30.00");
        assertThat(totals(orders.findByLinesIsEmpty())).containsExactly("20.00");
    }

    @Test
    @Covers("SR4.1")
    void recordProjectionFollowsRelations() {
        List<OrderRow> rows = orders.findByTotalLessThanOrderByTotal(new BigDecimal("25"));

        assertThat(rows)
                .extracting(OrderRow::customerName, OrderRow::customer)
                .containsExactly(
                        tuple("Ann", new OrderRow.Buyer("Ann", "Berlin")),
                        tuple("Bob", new OrderRow.Buyer("Bob", "Paris")));
    }

    @Test
    @Covers("SR4.1")
    void recordProjectionsHoldCollections() {
        OrderTree greatest = orders.findFirstByOrderByTotalDesc().orElseThrow();

        assertThat(greatest.customer().name()).isEqualTo("Ann");
        assertThat(greatest.lines()).isNotEmpty();
        assertThat(orders.findByTotalGreaterThanOrderByTotal(BigDecimal.ONE))
                .hasSize((int) orders.count())
                .contains(greatest);
    }

    @Test
    @Covers("SR2.3")
    void whatIsAssignedToStreamedEntitiesIsRefused() {
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> shop.doInTransaction(() -> {
                    try (Stream<Customer> stream = customers.findByActiveFalseOrderByName()) {
                        stream.forEach(customer -> customer.setActive(true));
                    }
                }))
                .withMessageContaining("Customer of a stream was changed (active)")
                .withMessageContaining("findById(...)");
        assertThat(customers.countByActive(false)).isEqualTo(1);
    }

    @Test
    @Covers("SR2.3")
    void whatIsAssignedToAStreamThatNobodyClosesIsRefusedByTheCommit() {
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> shop.doInTransaction(
                        () -> customers.findByActiveFalseOrderByName().forEach(customer -> customer.setActive(true))))
                .withMessageContaining("Customer of a stream was changed (active)");
        assertThat(customers.countByActive(false)).isEqualTo(1);
    }

    @Test
    @Covers("SR4.1")
    void recordProjectionsWithCollectionsArePaged() {
        Page<OrderTree> page = orders.findByStatusOrderByTotal(Status.PAID, PageRequest.of(0, 1));

        assertThat(page.getContent()).hasSize(1);
        assertThat(page.getTotalElements())
                .isEqualTo(orders.findByStatusIn(List.of(Status.PAID)).size());
    }

    @Test
    @Covers({"SR3.2", "SR4.1"})
    void recordProjectionsWithCollectionsAreScrolledByOffset() {
        List<OrderTree> all = orders.findByTotalGreaterThanOrderByTotal(BigDecimal.ZERO);
        List<OrderTree> scrolled = new ArrayList<>();
        ScrollPosition position = ScrollPosition.offset();
        Window<OrderTree> window;
        do {
            window = orders.findByTotalGreaterThan(BigDecimal.ZERO, position, Sort.by("total"), Limit.of(1));
            scrolled.addAll(window.getContent());
            position = window.positionAt(window.size() - 1);
        } while (window.hasNext());

        assertThat(scrolled).hasSizeGreaterThan(1).isEqualTo(all);
    }

    @Test
    @Covers({"SR3.2", "SR4.1"})
    void recordProjectionsWithCollectionsHaveNoKeysAndNoStreams() {
        assertThatThrownBy(() -> orders.findByTotalGreaterThan(
                        BigDecimal.ZERO, ScrollPosition.keyset(), Sort.by("total"), Limit.of(1)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("begin with ScrollPosition.offset()");
        shop.doInTransaction(() -> assertThatThrownBy(() -> orders.findByPlacedOnAfter(LocalDate.EPOCH))
                .hasMessageContaining("return a List, Page, Slice or Window"));
    }

    @Test
    void recordProjectionWithACollectionThatFitsNothingIsRefused() {
        assertThatThrownBy(() -> orders.findByStatusNot(Status.OPEN, Unfit.class))
                .hasMessageContaining("findByStatusNot cannot return " + Unfit.class.getName())
                .hasMessageContaining("Unfit.positions");
    }

    private record Unfit(List<OrderTree.Item> positions) {}

    @Test
    @Covers("SR4.2")
    void projectionIsChosenByTheCaller() {
        assertThat(customers.findByActiveTrueOrderById(Nested.class))
                .first()
                .isEqualTo(new Nested("Ann", new Nested.Place("Berlin")));
        assertThat(customers.findByActiveTrueOrderById(NameOnly.class))
                .extracting(NameOnly::getName)
                .containsExactly("Ann", "Bob", "Carl_50%");
        assertThat(names(customers.findByActiveTrueOrderById(Customer.class)))
                .containsExactly("Ann", "Bob", "Carl_50%");
    }

    @Test
    void nullInACollectionIsRefused() {
        Collection<String> withNull = Arrays.asList("Ann", null);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> customers.findByNameInOrderByName(withNull))
                .withMessageContaining("null");
    }
}
