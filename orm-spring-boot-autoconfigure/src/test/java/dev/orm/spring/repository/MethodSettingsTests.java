package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.loading.LazyLoadingException;
import dev.orm.spring.repository.Fetch.Way;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.Line;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository.OrderTree;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.Condition;
import dev.orm.sql.LockMode;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;
import org.springframework.transaction.IllegalTransactionStateException;

/** What annotations of a method say of the entities it reads: how their rows are locked, and how their relations are loaded. */
@OnEachDatabase
final class MethodSettingsTests {

    interface Orders extends OrmRepository<Order, Long> {

        @Fetch({"customer", "lines"})
        List<Order> findByTotalGreaterThan(BigDecimal total);

        @Fetch("lines")
        @Fetch(value = "customer", way = Way.RAISE)
        @Override
        Optional<Order> findById(Long id);

        @Fetch("lines")
        @Override
        Page<Order> findAll(Pageable pageable);

        @Fetch("customer")
        @Query("select * from orders where total > :least order by total")
        List<Order> dear(BigDecimal least);

        @Lock
        List<Order> findByNote(String note);

        @Lock(LockMode.UPDATE_SKIP_LOCKED)
        Optional<Order> findFirstByOrderByTotal();

        @Lock
        Page<Order> findByTotalLessThan(BigDecimal total, Pageable pageable);

        @Lock
        @Query("select * from orders where total > :least")
        List<Order> dearLocked(BigDecimal least);
    }

    interface Queue extends OrmRepository<Order, Long> {

        @Query("select * from orders order by total limit 1 for update skip locked")
        Optional<Order> next();
    }

    interface Lines extends OrmRepository<Line, Long> {

        @Fetch("order.customer")
        List<Line> findByProduct(String product);
    }

    interface LockedOrders extends OrmRepository<Order, Long> {

        @Lock
        Page<OrderTree> findByTotalLessThan(BigDecimal total, Pageable pageable);

        @Lock
        @Override
        <R extends @Nullable Object> R findBy(Condition condition, Function<FetchableFluentQuery<Order>, R> query);
    }

    interface Customers extends OrmRepository<Customer, Long> {

        @Lock
        @Override
        Optional<Customer> findById(Long id);

        @Lock(LockMode.SHARE)
        @Override
        List<Customer> findAll();
    }

    private final TestDatabase database;
    private final List<String> statements = new ArrayList<>();
    private Shop shop;
    private OrmRepositoryFactory factory;
    private Orders orders;
    private Long id;

    MethodSettingsTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fillShop() {
        shop = new Shop(database, event -> statements.add(event.sql()));
        factory = new OrmRepositoryFactory(shop.sessionFactory);
        orders = factory.getRepository(Orders.class);
        shop.doInTransaction(() -> {
            Customer ann = new Customer("Ann", "Berlin");
            shop.session.add(ann);
            Order dear = new Order(ann, LocalDate.of(2026, 1, 10), "30.00")
                    .with("pen", 3)
                    .with("ink", 1);
            orders.saveAll(List.of(dear, new Order(ann, LocalDate.of(2026, 2, 10), "10.00")));
            id = dear.getId();
        });
        statements.clear();
    }

    private static String contentOf(Order order) {
        return order.getCustomer().getName() + " " + order.getLines().size();
    }

    @Test
    @Covers("SR6.2")
    void relationsAreLoadedWithTheResults() {
        List<Order> found = orders.findByTotalGreaterThan(new BigDecimal(20));
        assertThat(found).extracting(MethodSettingsTests::contentOf).containsExactly("Ann 2");
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).contains("join customer");
    }

    @Test
    @Covers("SR6.2")
    void pathIsLoadedToItsEnd() {
        List<Line> found = factory.getRepository(Lines.class).findByProduct("pen");
        assertThat(found)
                .extracting(line -> line.getOrder().getCustomer().getName())
                .containsExactly("Ann");
        assertThat(statements)
                .singleElement()
                .asString()
                .contains("join orders")
                .contains("join customer");
    }

    @Test
    @Covers("SR6.2")
    void commonMethodThatIsDeclaredAgainFollowsItsAnnotations() {
        Order found = orders.findById(id).orElseThrow();
        assertThat(found.getLines()).hasSize(2);
        assertThat(statements).hasSize(2);
        assertThatExceptionOfType(LazyLoadingException.class)
                .isThrownBy(() -> found.getCustomer().getName());
    }

    @Test
    void pageOfACommonMethodIsLoadedAndCounted() {
        Page<Order> page = orders.findAll(PageRequest.of(0, 1));
        assertThat(page.getContent().get(0).getLines()).isNotNull();
        assertThat(page.getTotalElements()).isEqualTo(2);
        assertThat(statements).hasSize(3);
    }

    @Test
    @Covers("SR6.2")
    void declaredQueryLoadsRelationsBehindItsRows() {
        List<Order> found = orders.dear(BigDecimal.ONE);
        assertThat(found).extracting(order -> order.getTotal().intValue()).containsExactly(10, 30);
        assertThat(found).extracting(order -> order.getCustomer().getName()).containsOnly("Ann");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void rowsAreLocked() {
        shop.doInTransaction(() -> orders.findByNote("x"));
        assertThat(statements).singleElement().asString().contains(" for update");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void lockedRowsArePassedOver() {
        shop.doInTransaction(() -> orders.findFirstByOrderByTotal());
        assertThat(statements)
                .singleElement()
                .asString()
                .contains(" for update")
                .endsWith(" skip locked");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void pageIsCountedWithoutLock() {
        shop.doInTransaction(() -> orders.findByTotalLessThan(new BigDecimal(100), PageRequest.of(0, 1)));
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).contains(" for update");
        assertThat(statements.get(1)).contains("count(*)").doesNotContain("for update");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void pageOfRecordsWithCollectionsIsCountedWithoutLock() {
        LockedOrders locked = factory.getRepository(LockedOrders.class);
        shop.doInTransaction(() -> assertThat(locked.findByTotalLessThan(new BigDecimal(100), PageRequest.of(0, 1))
                        .getTotalElements())
                .isEqualTo(2));
        assertThat(statements.get(0)).contains(" for update");
        assertThat(statements.get(statements.size() - 1)).contains("count(*)").doesNotContain("for update");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void methodsThatAreCalledMeanwhileAreNotConcerned() {
        LockedOrders locked = factory.getRepository(LockedOrders.class);
        CustomerRepository customers = factory.getRepository(CustomerRepository.class);
        shop.doInTransaction(() -> locked.findBy(Condition.absent(), query -> {
            customers.findAll(Sort.by("name"));
            locked.findAll(Sort.by("total"));
            assertThat(statements).hasSize(2).noneMatch(sql -> sql.contains("for update"));
            return query.all();
        }));
        assertThat(statements).hasSize(3);
        assertThat(statements.get(2)).contains(" for update");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void rowsOfADeclaredQueryAreLocked() {
        shop.doInTransaction(() -> {
            assertThat(orders.dearLocked(new BigDecimal(20))).hasSize(1);
            assertThat(isFree("total > 20")).isFalse();
            assertThat(isFree("total < 20")).isTrue();
        });
        assertThat(isFree("total > 20")).isTrue();
    }

    /** Whether another transaction gets the rows at once. */
    private boolean isFree(String condition) {
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select id from orders where " + condition + " for update nowait");
            other.rollback();
            return true;
        } catch (SQLException locked) {
            return false;
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void aLockInTheTextPassesOverRowsOfOthers() throws SQLException {
        Queue queue = factory.getRepository(Queue.class);
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select id from orders where total < 20 for update");
            shop.doInTransaction(() -> assertThat(queue.next())
                    .hasValueSatisfying(next -> assertThat(next.getTotal()).isEqualByComparingTo("30")));
            other.rollback();
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it locks the whole database for a writer")
    @Covers("SR6.1")
    void commonMethodsLockToo() {
        Customers customers = factory.getRepository(Customers.class);
        shop.doInTransaction(() -> {
            assertThat(customers.findAll()).hasSize(1);
            assertThat(customers.findById(shop.customer("Ann").getId())).isPresent();
        });
        assertThat(statements.get(0)).containsPattern(" for (share|update)");
        assertThat(statements.get(statements.size() - 1)).contains(" for update");
    }

    @Test
    @Covers("SR6.1")
    void lockNeedsATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> orders.findByNote("x"))
                .withMessageContaining("A query that locks rows needs a transaction");
    }
}
