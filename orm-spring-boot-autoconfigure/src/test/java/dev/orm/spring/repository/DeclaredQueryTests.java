package dev.orm.spring.repository;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.Shop;
import dev.orm.spring.shop.Status;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.core.support.PropertiesBasedNamedQueries;
import org.springframework.data.repository.query.Param;
import org.springframework.transaction.IllegalTransactionStateException;

/** Queries whose SQL stands at the method. */
@OnEachDatabase
final class DeclaredQueryTests {

    interface Customers extends OrmRepository<Customer, Long> {

        @Query("select * from customer where name like :start || '%' order by name desc")
        List<Customer> startingWith(String start);

        @Query("select * from customer where name = :name")
        Optional<Customer> named(@Param("name") String wanted);

        @Query("select * from customer where email = :email or :email is null and email is null order by name")
        List<Customer> withEmail(@Nullable String email);

        @Query("select name from customer where name in (:names) order by name;")
        List<String> known(Collection<String> names);

        @Query("select name from customer where name not in (:names) order by name")
        List<String> unknown(String... names);

        @Query("select name from customer where name = :#{#customer.name} and active = :#{true}")
        Optional<String> same(@Param("customer") Customer customer);

        @Query("select name from customer where name in (:#{#filter.names}) order by name")
        List<String> among(@Param("filter") Filter filter);

        @Query("select name from customer where name not in (:#{#filter.names}) order by name")
        List<String> without(@Param("filter") Filter filter);

        @Query("select name from customer where name in (:#{#filter.anything}) order by name")
        List<String> amongAnything(@Param("filter") Filter filter);

        @Query("select name from customer where name in (:#{#filter.array}) order by name")
        List<String> amongArray(@Param("filter") Filter filter);

        @Query("select * from customer")
        Page<Customer> pages(Pageable pageable);

        @Query("select name, city from customer")
        Slice<NameAndCity> slices(Pageable pageable);

        @Query(value = "select name from customer where name <> :name", countQuery = "select 77")
        Page<String> counted(String name, Pageable pageable);

        @Query("select name, city from customer")
        List<NameAndCity> sorted(Sort sort, Limit limit);

        @Query("select * from customer")
        <P> List<P> as(Class<P> type, Sort sort);

        @Query("select * from customer order by name")
        Stream<Customer> streamed();

        @Query("select count(*) from customer where active = :active")
        long howMany(boolean active);

        @Query("select max(name) from customer where id < 0")
        @Nullable
        String none();
    }

    record NameAndCity(String city, String name) {}

    /** What to look for. */
    public static final class Filter {

        private final List<String> names;

        Filter(String... names) {
            this.names = List.of(names);
        }

        public List<String> getNames() {
            return names;
        }

        public Collection<?> getAnything() {
            return names;
        }

        public String[] getArray() {
            return names.toArray(String[]::new);
        }
    }

    interface Named {
        String getName();

        int getVersion();
    }

    interface Orders extends OrmRepository<Order, Long> {

        @Query("select o.* from orders o where o.status = :status and o.placed_on >= :since")
        List<Order> since(Status status, LocalDate since);

        @Query("select c.name as customer_name, sum(o.total) as total, min(o.placed_on) as first, count(*) as n"
                + " from orders o join customer c on c.id = o.customer_id"
                + " group by c.name having sum(o.total) > :least order by c.name")
        List<Revenue> revenue(BigDecimal least);

        @Query("select status from orders order by total")
        List<Status> statuses();
    }

    record Revenue(String customerName, BigDecimal total) {}

    private final TestDatabase database;
    private final List<String> statements = new ArrayList<>();
    private Shop shop;
    private Customers customers;
    private Orders orders;

    DeclaredQueryTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fillShop() {
        shop = new Shop(database, event -> statements.add(event.sql()));
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(Customers.class);
        orders = factory.getRepository(Orders.class);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            ann.setEmail("ann@example.com");
            Customer dora = new Customer("Dora", "Rome");
            dora.setActive(false);
            customers.saveAll(List.of(ann, new Customer("Anton", "Paris"), dora));
            Order paid = new Order(ann, LocalDate.of(2026, 1, 10), "30.00").with("pen", 3);
            paid.setStatus(Status.PAID);
            orders.saveAll(List.of(paid, new Order(ann, LocalDate.of(2026, 2, 10), "10.00")));
        });
        statements.clear();
    }

    private static List<String> names(Iterable<Customer> found) {
        List<String> names = new ArrayList<>();
        found.forEach(customer -> names.add(customer.getName()));
        return names;
    }

    @Test
    void entitiesComeInTheOrderOfTheText() {
        assertThat(names(customers.startingWith("An"))).containsExactly("Anton", "Ann");
        assertThat(statements)
                .singleElement()
                .asString()
                .contains("from (select * from customer where name like ")
                .endsWith(" || '%' order by name desc) c")
                .doesNotContain("An");
    }

    @Test
    @Covers("SR5.3")
    void entitiesAreManaged() {
        shop.doInTransaction(() -> {
            Customer ann = customers.named("Ann").orElseThrow();
            assertThat(ann).isSameAs(shop.customer("Ann"));
            ann.setEmail("new@example.com");
        });
        assertThat(customers.named("Ann")).map(Customer::getEmail).hasValue("new@example.com");
    }

    @Test
    void changesAreFlushedBeforeTheTextRuns() {
        shop.doInTransaction(() -> {
            shop.customer("Ann").setName("Zoe");
            assertThat(names(customers.startingWith("Z"))).containsExactly("Zoe");
        });
    }

    @Test
    @Covers("SR5.1")
    void nullIsBoundWithItsType() {
        assertThat(names(customers.withEmail(null))).containsExactly("Anton", "Dora");
        assertThat(names(customers.withEmail("ann@example.com"))).containsExactly("Ann");
    }

    @Test
    @Covers("SR5.2")
    void listStandsInParentheses() {
        assertThat(customers.known(List.of("Dora", "Ann", "Nobody"))).containsExactly("Ann", "Dora");
        assertThat(customers.unknown("Dora")).containsExactly("Ann", "Anton");
    }

    @Test
    @Covers("SR5.2")
    void emptyListHoldsNothing() {
        assertThat(customers.known(List.of())).isEmpty();
        assertThat(customers.unknown()).containsExactly("Ann", "Anton", "Dora");
    }

    @Test
    void listsOfSimilarLengthShareTheirText() {
        customers.known(List.of("A", "B", "C"));
        customers.known(List.of("A", "B", "C", "D"));
        assertThat(statements)
                .hasSize(2)
                .containsOnly("select name from customer where name in (?, ?, ?, ?) order by name");
    }

    @Test
    void nullInAListIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customers.unknown("Ann", null))
                .withMessageContaining(":names")
                .withMessageContaining("IS NULL");
    }

    @Test
    @Covers("SR5.1")
    void expressionsAreBound() {
        assertThat(customers.same(new Customer("Ann", "anywhere"))).hasValue("Ann");
        assertThat(customers.same(new Customer("Ann' or '1' = '1", "anywhere"))).isEmpty();
        assertThat(statements).hasSize(2).allMatch(sql -> sql.contains("?") && !sql.contains("Ann"));
    }

    @Test
    @Covers("SR5.2")
    void listsOfExpressionsAreBound() {
        assertThat(customers.among(new Filter("Ann", "Dora"))).containsExactly("Ann", "Dora");
        assertThat(customers.without(new Filter("Ann", "Dora"))).containsExactly("Anton");
        assertThat(customers.amongArray(new Filter("Ann"))).containsExactly("Ann");
    }

    @Test
    @Covers("SR5.2")
    void emptyListsOfExpressionsHoldNothing() {
        assertThat(customers.among(new Filter())).isEmpty();
        assertThat(customers.without(new Filter())).containsExactly("Ann", "Anton", "Dora");
        assertThat(customers.amongArray(new Filter())).isEmpty();
    }

    @Test
    @Covers("SR5.2")
    void emptyListOfNobodyKnowsWhatIsRefusedWithItsExpression() {
        assertThat(customers.amongAnything(new Filter("Ann"))).containsExactly("Ann");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customers.amongAnything(new Filter()))
                .withMessageContaining(":#{#filter.anything} is empty")
                .withMessageContaining("Collection<Long>");
    }

    @Test
    @Covers("SR5.3")
    void pageCountsTheRowsOfTheText() {
        Page<Customer> page = customers.pages(PageRequest.of(1, 2, Sort.by("name")));
        assertThat(names(page)).containsExactly("Dora");
        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(customers
                        .pages(PageRequest.of(0, 2, Sort.by("name").descending()))
                        .getTotalElements())
                .isEqualTo(3);
        assertThat(statements.get(statements.size() - 1)).contains("select count(*) from (select * from customer)");
    }

    @Test
    void pageIsCountedByTheGivenText() {
        assertThat(customers.counted("Ann", PageRequest.of(0, 1)).getTotalElements())
                .isEqualTo(77);
    }

    @Test
    @Covers("SR5.3")
    void sliceReadsOneRowMore() {
        Slice<NameAndCity> slice = customers.slices(PageRequest.of(0, 2, Sort.by("name")));
        assertThat(slice).containsExactly(new NameAndCity("Berlin", "Ann"), new NameAndCity("Paris", "Anton"));
        assertThat(slice.hasNext()).isTrue();
        assertThat(customers.slices(slice.nextPageable()).hasNext()).isFalse();
        assertThat(statements).hasSize(2);
    }

    @Test
    @Covers("SR5.3")
    void recordsAreSortedByTheirColumns() {
        assertThat(customers.sorted(Sort.by("city").descending(), Limit.of(2)))
                .extracting(NameAndCity::name)
                .containsExactly("Dora", "Anton");
    }

    @Test
    void recordsAreSortedIgnoringCase() {
        shop.doInTransaction(() -> shop.customer("Anton").setName("anton"));
        statements.clear();

        assertThat(customers.sorted(Sort.by(Sort.Order.desc("name").ignoreCase()), Limit.of(2)))
                .extracting(NameAndCity::name)
                .containsExactly("Dora", "anton");
        assertThat(statements).singleElement().asString().containsIgnoringCase("order by lower(q.name) desc");
    }

    @Test
    void sortByWhatIsNoColumnIsRefused() {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> customers.sorted(Sort.by("name; drop table customer"), Limit.of(2)))
                .withMessageContaining("the query yields the columns")
                .matches(ex -> ex.property().startsWith("name;"));
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> customers.pages(PageRequest.of(0, 2, Sort.by("nickname"))));
        assertThat(statements).isEmpty();
    }

    @Test
    void callerChoosesTheResult() {
        assertThat(customers.as(Named.class, Sort.by("name")))
                .extracting(Named::getName, Named::getVersion)
                .startsWith(tuple("Ann", 0));
        assertThat(customers.as(NameAndCity.class, Sort.by("name")))
                .first()
                .isEqualTo(new NameAndCity("Berlin", "Ann"));
        assertThat(customers.as(Customer.class, Sort.by("name")))
                .extracting(Customer::getName)
                .startsWith("Ann");
    }

    @Test
    @Covers("SR5.3")
    void streamReadsRowsOneByOne() {
        shop.doInTransaction(() -> {
            try (Stream<Customer> all = customers.streamed()) {
                assertThat(all.map(Customer::getName)).containsExactly("Ann", "Anton", "Dora");
            }
        });
    }

    @Test
    void severalRowsAreNotOne() {
        interface One extends OrmRepository<Customer, Long> {
            @Query("select * from customer")
            Customer any();
        }
        One one = new OrmRepositoryFactory(shop.sessionFactory).getRepository(One.class);
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(one::any)
                .withMessageContaining("any found more than one result");
    }

    @Test
    @Covers("SR5.3")
    void oneColumnIsAValue() {
        assertThat(customers.howMany(true)).isEqualTo(2);
        assertThat(customers.none()).isNull();
        assertThat(orders.statuses()).containsExactly(Status.OPEN, Status.PAID);
    }

    @Test
    @Covers("SR5.1")
    void enumsAndDatesAreBoundAsTheyAreStored() {
        assertThat(orders.since(Status.PAID, LocalDate.of(2026, 1, 1))).hasSize(1);
        assertThat(orders.since(Status.PAID, LocalDate.of(2026, 1, 11))).isEmpty();
    }

    @Test
    @Covers("SR5.3")
    void recordTakesColumnsByTheirNames() {
        assertThat(orders.revenue(BigDecimal.TEN))
                .usingRecursiveFieldByFieldElementComparator()
                .extracting(Revenue::customerName, revenue -> revenue.total().intValueExact())
                .containsExactly(tuple("Ann", 40));
        assertThat(orders.revenue(new BigDecimal(40))).isEmpty();
    }

    interface Changes extends OrmRepository<Customer, Long> {

        @Modifying
        @Query("update customer set email = :email where active = :active")
        int setEmail(String email, boolean active);

        @Modifying(clear = true)
        @Query("delete from customer where name = :name")
        void remove(String name);

        @Modifying
        long deleteByNameStartingWith(String start);
    }

    private Changes changes() {
        return new OrmRepositoryFactory(shop.sessionFactory).getRepository(Changes.class);
    }

    @Test
    @Covers("SR5.5")
    void changeYieldsTheNumberOfRows() {
        Changes changes = changes();
        assertThat(shop.inTransaction(() -> changes.setEmail("all@example.com", true))
                        .intValue())
                .isEqualTo(2);
        assertThat(customers.withEmail("all@example.com")).hasSize(2);
    }

    @Test
    @Covers("SR5.5")
    void changeIsPrecededByAFlushAndLeavesObjectsStale() {
        Changes changes = changes();
        shop.doInTransaction(() -> {
            Customer dora = shop.customer("Dora");
            dora.setActive(true);
            assertThat(changes.setEmail("all@example.com", true)).isEqualTo(3);
            assertThat(dora.getEmail()).isNull();
            assertThat(customers.findById(dora.getId()).orElseThrow()).isSameAs(dora);
            assertThat(dora.getEmail()).isEqualTo("all@example.com");
        });
    }

    @Test
    @Covers("SR5.5")
    void changeThatClearsDetaches() {
        Changes changes = changes();
        shop.doInTransaction(() -> {
            Customer dora = shop.customer("Dora");
            changes.remove("Dora");
            assertThat(shop.session.contains(dora)).isFalse();
        });
        assertThat(shop.names()).containsExactly("Ann", "Anton");
    }

    @Test
    @Covers("SR5.5")
    void changeNeedsATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> changes().setEmail("x", true))
                .withMessageContaining("@Transactional");
    }

    @Test
    @Covers("SR1.5")
    void rowsOfAConditionAreDeletedByOneStatement() {
        shop.doInTransaction(() -> orders.deleteAll());
        Changes changes = changes();
        statements.clear();
        shop.doInTransaction(() -> {
            assertThat(changes.deleteByNameStartingWith("An")).isEqualTo(2);
            assertThat(statements).singleElement().asString().startsWith("delete from customer");
        });
        assertThat(shop.names()).containsExactly("Dora");
    }

    @Test
    @Covers("SR1.5")
    void upsertWritesRowsThatAreThereOrNot() {
        Customer ann = new Customer("Ann", "Wien");
        Customer managed = shop.inTransaction(() -> customers.upsert(ann, CUSTOMER.name));
        assertThat(managed).isNotSameAs(ann);
        assertThat(shop.names()).containsExactly("Ann", "Anton", "Dora");
        assertThat(customers.as(NameAndCity.class, Sort.by("name")).get(0).city())
                .isEqualTo("Wien");
    }

    interface NamedQuery extends OrmRepository<Customer, Long> {
        List<Customer> strangers(String city);
    }

    @Test
    void textStandsInTheFileOfNamedQueries() {
        Properties texts = new Properties();
        texts.setProperty("Customer.strangers", "select * from customer where city <> :city order by name");
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        factory.setNamedQueries(new PropertiesBasedNamedQueries(texts));
        assertThat(names(factory.getRepository(NamedQuery.class).strangers("Rome")))
                .containsExactly("Ann", "Anton");
    }
}
