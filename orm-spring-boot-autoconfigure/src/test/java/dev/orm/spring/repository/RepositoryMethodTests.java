package dev.orm.spring.repository;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

/** The methods every repository has. */
@OnEachDatabase
final class RepositoryMethodTests {

    private final TestDatabase database;
    private final List<String> statements = new ArrayList<>();
    private Shop shop;
    private CustomerRepository customers;
    private OrderRepository orders;

    RepositoryMethodTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void addCustomers() {
        shop = new Shop(database, event -> statements.add(event.sql()));
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(CustomerRepository.class);
        orders = factory.getRepository(OrderRepository.class);
        shop.doInTransaction(() -> customers.saveAll(List.of(
                new Customer("Ann", "Berlin"),
                new Customer("Bob", "Paris"),
                new Customer("Carl", "Berlin"),
                new Customer("Dora", "Rome"))));
    }

    @Test
    @Covers("SR1.1")
    void idOfASavedEntityCanBeReadAtOnce() {
        shop.doInTransaction(() ->
                assertThat(customers.save(new Customer("Eve", "Oslo")).getId()).isNotNull());
    }

    @Test
    @Covers("SR1.1")
    void savingANewEntityReturnsItself() {
        Customer eve = new Customer("Eve", "Oslo");

        assertThat(shop.inTransaction(() -> customers.save(eve))).isSameAs(eve);
    }

    @Test
    @Covers("SR1.1")
    void idsOfCascadedEntitiesCanBeReadAtOnce() {
        shop.doInTransaction(() -> {
            Order order = orders.save(new Order(shop.customer("Ann"), LocalDate.of(2026, 1, 1), "5.00").with("pen", 1));
            assertThat(order.getLines().get(0).getId()).isNotNull();
        });
    }

    @Test
    @Covers("SR1.1")
    void savingADetachedEntityMergesIt() {
        Customer detached = shop.customer("Ann");
        detached.setEmail("ann@example.com");

        Customer managed = shop.inTransaction(() -> customers.save(detached));

        assertThat(managed).isNotSameAs(detached);
        assertThat(shop.customer("Ann").getEmail()).isEqualTo("ann@example.com");
    }

    @Test
    @Covers("SR1.1")
    void savingAManagedEntityReturnsItself() {
        shop.doInTransaction(() -> {
            Customer ann = shop.customer("Ann");
            assertThat(customers.save(ann)).isSameAs(ann);
        });
    }

    @Test
    @Covers("SR1.2")
    void entityIsFoundById() {
        Long id = shop.customer("Bob").getId();

        assertThat(customers.findById(id)).map(Customer::getName).hasValue("Bob");
        assertThat(customers.existsById(id)).isTrue();
        assertThat(customers.findById(-1L)).isEmpty();
    }

    @Test
    @Covers("SR1.2")
    void entitiesAreFoundByIds() {
        List<Long> ids =
                List.of(shop.customer("Bob").getId(), shop.customer("Dora").getId(), -1L);

        assertThat(customers.findAllById(ids)).extracting(Customer::getName).containsExactlyInAnyOrder("Bob", "Dora");
    }

    @Test
    @SuppressWarnings("NullAway") // what callers whose code is not checked for null may do
    void nullIsRefusedAsAnArgument() {
        List<ThrowingCallable> calls = List.of(
                () -> customers.findById(null),
                () -> customers.existsById(null),
                () -> customers.findAllById(null),
                () -> customers.findAllById(Collections.singletonList(null)),
                () -> customers.save(null),
                () -> customers.saveAll(null),
                () -> customers.saveAll(Collections.singletonList(null)),
                () -> customers.deleteById(null),
                () -> customers.delete(null),
                () -> customers.deleteAll(null),
                () -> customers.deleteAll(Collections.singletonList(null)),
                () -> customers.deleteAllById(null),
                () -> customers.deleteAllById(Collections.singletonList(null)));
        shop.doInTransaction(() -> assertThat(calls)
                .allSatisfy(call -> assertThatIllegalArgumentException().isThrownBy(call)));
    }

    @Test
    void manyIdsAreDeletedAfterOneSelect() {
        List<Long> ids = idsOf("Ann", "Bob", "Carl");
        statements.clear();

        shop.doInTransaction(() -> customers.deleteAllById(ids));

        assertThat(selects()).isEqualTo(1);
        assertThat(shop.names()).containsExactly("Dora");
    }

    @Test
    void manyDetachedEntitiesAreDeletedAfterOneSelect() {
        List<Customer> detached = customers.findAllById(idsOf("Ann", "Bob", "Carl"));
        statements.clear();

        shop.doInTransaction(() -> customers.deleteAll(detached));

        assertThat(selects()).isEqualTo(1);
        assertThat(shop.names()).containsExactly("Dora");
    }

    @Test
    @Covers("SR1.2")
    void existenceIsAskedForWithoutLoading() {
        Long id = shop.customer("Bob").getId();
        statements.clear();

        assertThat(customers.existsById(id)).isTrue();
        assertThat(customers.existsById(-1L)).isFalse();
        assertThat(statements).hasSize(2).allMatch(sql -> sql.startsWith("select count(*)"));
    }

    private List<Long> idsOf(String... names) {
        return customers.findAll(CUSTOMER.name.in(List.of(names)), Sort.unsorted()).stream()
                .map(Customer::getId)
                .toList();
    }

    private long selects() {
        return statements.stream().filter(sql -> sql.startsWith("select")).count();
    }

    @Test
    @Covers("SR1.1")
    void deletedEntityIsGone() {
        shop.doInTransaction(() -> customers.delete(shop.customer("Ann")));

        assertThat(shop.names()).containsExactly("Bob", "Carl", "Dora");
    }

    @Test
    @Covers("SR1.1")
    void detachedEntityCanBeDeleted() {
        Customer detached = shop.customer("Ann");

        shop.doInTransaction(() -> customers.delete(detached));

        assertThat(shop.names()).containsExactly("Bob", "Carl", "Dora");
    }

    @Test
    void deletingByAnUnknownIdDoesNothing() {
        shop.doInTransaction(() -> customers.deleteById(-1L));

        assertThat(customers.count()).isEqualTo(4);
    }

    @Test
    void allEntitiesCanBeDeleted() {
        shop.doInTransaction(customers::deleteAll);

        assertThat(customers.count()).isZero();
    }

    @Test
    @Covers("SR1.3")
    void conditionOfTheExpressionLanguageFilters() {
        assertThat(customers.findAll(
                        CUSTOMER.address.city.eq("Berlin"), Sort.by("name").descending()))
                .extracting(Customer::getName)
                .containsExactly("Carl", "Ann");
        assertThat(customers.count(CUSTOMER.address.city.eq("Berlin"))).isEqualTo(2);
        assertThat(customers.exists(CUSTOMER.name.eq("Nobody"))).isFalse();
        assertThat(customers.findOne(CUSTOMER.name.eq("Bob")))
                .map(Customer::getName)
                .hasValue("Bob");
    }

    @Test
    void findOneRefusesSeveralResults() {
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(() -> customers.findOne(CUSTOMER.address.city.eq("Berlin")));
    }

    @Test
    @Covers("SR1.2")
    void pageKnowsTheTotal() {
        Page<Customer> page = customers.findAll(PageRequest.of(1, 3, Sort.by("name")));

        assertThat(page.getContent()).extracting(Customer::getName).containsExactly("Dora");
        assertThat(page.getTotalElements()).isEqualTo(4);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    @Covers("SR1.3")
    void pageOfAConditionCountsWhatFulfilsIt() {
        Page<Customer> page =
                customers.findAll(CUSTOMER.address.city.eq("Berlin"), PageRequest.of(0, 1, Sort.by("name")));

        assertThat(page.getContent()).extracting(Customer::getName).containsExactly("Ann");
        assertThat(page.getTotalElements()).isEqualTo(2);
    }

    @Test
    @Covers("SR1.2")
    void unknownSortKeyIsRefusedAndListsTheAttributes() {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> customers.findAll(Sort.by("name; drop table customer")))
                .withMessageContaining("active, address.city, address.street, email, id, name, version")
                .satisfies(refused -> assertThat(refused.property()).startsWith("name;"));
    }

    @Test
    @Covers("SR1.2")
    void sortByACollectionIsRefused() {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> orders.findAll(Sort.by("lines.product")));
    }

    @Test
    @Covers("SR3.1")
    void windowByKeysWalksForwardToTheEnd() {
        assertThat(walk(ScrollPosition.keyset(), Sort.by("address.city")))
                .containsExactly("Ann", "Carl", "Bob", "Dora");
    }

    @Test
    @Covers("SR3.2")
    void windowByOffsetWalksForwardToTheEnd() {
        assertThat(walk(ScrollPosition.offset(), Sort.by("address.city")))
                .containsExactly("Ann", "Carl", "Bob", "Dora");
    }

    private List<String> walk(ScrollPosition start, Sort sort) {
        List<String> seen = new ArrayList<>();
        Window<Customer> window = customers.findAll(Condition.absent(), start, sort, Limit.of(1));
        window.forEach(customer -> seen.add(customer.getName()));
        while (window.hasNext()) {
            window = customers.findAll(Condition.absent(), window.positionAt(window.size() - 1), sort, Limit.of(1));
            window.forEach(customer -> seen.add(customer.getName()));
        }
        return seen;
    }

    @Test
    @Covers("SR3.1")
    void windowByKeysReturnsRowsWithoutAValueLast() {
        shop.doInTransaction(() -> shop.customer("Dora").setEmail("dora@example.com"));

        assertThat(walk(ScrollPosition.keyset(), Sort.by("email"))).containsExactly("Dora", "Ann", "Bob", "Carl");
        assertThat(walk(ScrollPosition.keyset(), Sort.by("email").descending()))
                .containsExactly("Dora", "Ann", "Bob", "Carl");
    }

    @Test
    @Covers("SR3.1")
    void windowByKeysTellsRowsApartThatDifferInCase() {
        shop.doInTransaction(
                () -> customers.saveAll(List.of(new Customer("bob", "Oslo"), new Customer("BOB", "Oslo"))));
        Sort whateverTheCase = Sort.by(Sort.Order.asc("name").ignoreCase());
        Sort caseLast = whateverTheCase.and(Sort.by("name"));
        String[] byCase =
                customers.findAll(caseLast).stream().map(Customer::getName).toArray(String[]::new);
        assertThat(byCase).hasSize(6).startsWith("Ann").endsWith("Carl", "Dora");

        assertThat(walk(ScrollPosition.keyset(), caseLast)).containsExactly(byCase);
        assertThat(walk(ScrollPosition.offset(), caseLast)).containsExactly(byCase);
        assertThat(walk(ScrollPosition.keyset(), whateverTheCase))
                .containsExactly("Ann", "Bob", "bob", "BOB", "Carl", "Dora");
    }

    @Test
    @Covers("SR3.1")
    void positionHoldsTheValuesOfTheRow() {
        Sort sort = Sort.by(Sort.Order.asc("name").ignoreCase());
        Window<Customer> window = customers.findAll(Condition.absent(), ScrollPosition.keyset(), sort, Limit.of(1));

        assertThat(((KeysetScrollPosition) window.positionAt(0)).getKeys()).containsEntry("name", "Ann");
        KeysetScrollPosition afterBob = ScrollPosition.forward(Map.of("name", "BOB", "id", Long.MAX_VALUE));
        assertThat(customers.findAll(Condition.absent(), afterBob, sort, Limit.of(1)))
                .extracting(Customer::getName)
                .containsExactly("Carl");
        assertThat(statements.get(statements.size() - 1)).contains("(lower(c.name), c.id) > (lower(");
    }

    @Test
    @Covers("SR3.1")
    void termThatNothingIsLeftForIsPassedOver() {
        Sort twice = Sort.by(Sort.Order.asc("name"), Sort.Order.desc("name"));
        assertThat(walk(ScrollPosition.keyset(), twice)).containsExactly("Ann", "Bob", "Carl", "Dora");
        assertThat(statements.get(statements.size() - 1)).endsWith("order by c.name, c.id limit ?");
    }

    @Test
    @Covers("SR3.1")
    void windowByKeysWalksBackwardInTheSameOrder() {
        Sort byName = Sort.by("name");
        Window<Customer> last = customers.findAll(Condition.absent(), ScrollPosition.offset(2), byName, Limit.of(1));
        Customer dora = last.getContent().get(0);
        KeysetScrollPosition beforeDora = ScrollPosition.backward(Map.of("name", dora.getName(), "id", dora.getId()));

        Window<Customer> before = customers.findAll(Condition.absent(), beforeDora, byName, Limit.of(2));

        assertThat(before.getContent()).extracting(Customer::getName).containsExactly("Bob", "Carl");
        assertThat(before.hasNext()).isTrue();
    }

    @Test
    @Covers("SR3.1")
    void windowByKeysComparesWholeRowsWhereItCan() {
        KeysetScrollPosition afterBob = ScrollPosition.forward(Map.of("name", "Bob", "id", 0L));
        statements.clear();

        customers.findAll(Condition.absent(), afterBob, Sort.by("name"), Limit.of(1));

        assertThat(statements).singleElement().asString().contains("(c.name, c.id) > (");
    }

    @Test
    @Covers("SR3.2")
    void positionWithoutAValueThatEveryRowHasIsRefused() {
        Map<String, Object> keys = new HashMap<>(Map.of("id", 1L));
        keys.put("name", null);

        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findAll(
                        Condition.absent(), ScrollPosition.forward(keys), Sort.by("name"), Limit.of(2)))
                .withMessageContaining("its key for name is null");
    }

    @Test
    @Covers("SR3.2")
    void positionOfAnotherOrderIsRefused() {
        ScrollPosition other = ScrollPosition.forward(Map.of("email", "x", "id", 1L));

        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findAll(Condition.absent(), other, Sort.by("name"), Limit.of(2)))
                .withMessageContaining("name");
    }
}
