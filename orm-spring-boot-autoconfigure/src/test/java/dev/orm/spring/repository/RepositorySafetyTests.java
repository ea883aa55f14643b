package dev.orm.spring.repository;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.spring.shop.Section;
import dev.orm.spring.shop.Shop;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import dev.orm.testing.HostileTexts;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;

/** E2, E3, E4, E8: what requests name and send to repositories is looked up or bound, and what is missing widens nothing. */
@OnEachDatabase
final class RepositorySafetyTests {

    private static final List<String> NAMES = HostileTexts.names().stream()
            .filter(text -> !HostileTexts.isRefusedByDatabases(text) && text.length() < 200)
            .distinct()
            .toList();

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();
    private Shop shop;
    private HostileRepository customers;
    private OrderRepository orders;

    interface HostileRepository extends OrmRepository<Customer, Long> {

        Optional<Customer> findByName(String name);

        List<Customer> findByNameNot(String name, Sort sort);

        List<Customer> findByNameStartingWith(String start);

        List<Customer> findByNameEndingWith(String end);

        List<Customer> findByNameContaining(String part);

        List<Customer> findByNameNotContaining(String part);

        List<Customer> findByNameIn(Collection<String> names);

        int deleteByName(String name);

        int deleteByNameIn(Collection<String> names);
    }

    RepositorySafetyTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void store() {
        shop = new Shop(database, event -> sent.add(event.sql()));
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(HostileRepository.class);
        orders = factory.getRepository(OrderRepository.class);
        shop.doInTransaction(() -> customers.saveAll(
                NAMES.stream().map(name -> new Customer(name, "Rome")).toList()));
        sent.clear();
    }

    private static List<String> names(Collection<Customer> found) {
        return found.stream().map(Customer::getName).toList();
    }

    private static List<String> expected(Predicate<String> condition) {
        return NAMES.stream().filter(condition).toList();
    }

    /** Without one of the blank texts, which Spring Data refuses by itself. */
    private static List<String> properties() {
        return HostileTexts.names().stream()
                .filter(text -> !text.isBlank() && !text.equals("id") && !text.equals("name"))
                .toList();
    }

    @Test
    @Covers("SR7.2")
    void orderByAnythingButAttributesIsRefusedBeforeAnythingIsSent() {
        List<Consumer<Sort>> uses = List.of(
                customers::findAll,
                sort -> customers.findAll(PageRequest.of(0, 5, sort)),
                sort -> customers.findAll(CUSTOMER.active.eq(true), sort),
                sort -> customers.findAll(Condition.absent(), PageRequest.of(1, 5, sort)),
                sort -> customers.findAll(Condition.absent(), ScrollPosition.keyset(), sort, Limit.of(5)),
                sort -> customers.findAll(Condition.absent(), ScrollPosition.offset(), sort, Limit.of(5)),
                sort -> customers.findByNameNot("x", sort));
        for (String property : properties()) {
            for (Sort.Order order : List.of(
                    Sort.Order.by(property),
                    Sort.Order.desc(property).ignoreCase(),
                    Sort.Order.asc(property).nullsFirst())) {
                for (Consumer<Sort> use : uses) {
                    assertThatExceptionOfType(InvalidSortException.class)
                            .as(property)
                            .isThrownBy(() -> use.accept(Sort.by("name").and(Sort.by(order))))
                            .satisfies(refusal -> assertThat(refusal.property()).isEqualTo(property));
                }
            }
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void pathsOfExamplesAndProjectionsThatAreNoAttributesAreRefusedBeforeAnythingIsSent() {
        Customer probe = new Customer("x", "Rome");
        for (String property : properties()) {
            List<Runnable> uses = List.of(
                    () -> customers.findBy(
                            Example.of(probe), query -> query.project(property).all()),
                    () -> customers.findAll(
                            Example.of(probe, ExampleMatcher.matching().withIgnorePaths("name", property))),
                    () -> customers.findAll(Example.of(
                            probe, ExampleMatcher.matching().withMatcher(property, path -> path.contains()))));
            for (Runnable use : uses) {
                assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                        .as(property)
                        .isThrownBy(use::run);
            }
        }
        assertThat(sent).isEmpty();
    }

    @Test
    @Covers("SI1.4")
    void namesOfExamplesAreBound() {
        ExampleMatcher matcher = ExampleMatcher.matching().withIgnorePaths("active", "address");
        for (String name : NAMES) {
            assertThat(names(customers.findAll(Example.of(new Customer(name, "Rome"), matcher))))
                    .containsExactly(name);
        }
        assertThat(new HashSet<>(sent)).hasSize(1);
    }

    @Test
    void orderAlongRelationsHasLimit() {
        String circle = "lines.order.".repeat(5_000) + "id";
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> orders.findAll(Sort.by(circle)))
                .withMessageContaining("follows more than 16 relations")
                .satisfies(refusal -> assertThat(refusal.getMessage().length()).isLessThan(500));
        assertThat(sent).isEmpty();
    }

    interface Sections extends OrmRepository<Section, Long> {

        @Query("select id, title from section")
        List<Titled> titled(Sort sort);

        record Titled(long id, String title) {}
    }

    @Test
    @Covers("SI1.3")
    void relationsOfAllTermsOfAnOrderHaveALimit() {
        Sections sections = new OrmRepositoryFactory(shop.sessionFactory).getRepository(Sections.class);
        String up = "parent.".repeat(9) + "title";
        String on = "next.".repeat(9) + "title";
        assertThat(sections.findAll(Sort.by(up))).isEmpty();
        assertThat(sections.findAll(Sort.by(on))).isEmpty();
        sent.clear();
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> sections.findAll(Sort.by(up, on)))
                .withMessageContaining("more than 16 relations")
                .satisfies(refusal -> assertThat(refusal.property()).isEqualTo(on));
        assertThat(sent).isEmpty();
    }

    @Test
    @Covers("SI1.3")
    void termsOfAnOrderHaveALimit() {
        Sections sections = new OrmRepositoryFactory(shop.sessionFactory).getRepository(Sections.class);
        sent.clear();
        Sort endless = Sort.by(Collections.nCopies(100_000, Sort.Order.asc("title")));
        assertRefused(() -> sections.findAll(endless));
        assertRefused(() -> sections.findAll(PageRequest.of(0, 5, endless)));
        assertRefused(() -> sections.findAll(Condition.absent(), ScrollPosition.keyset(), endless, Limit.of(5)));
        assertRefused(() -> sections.titled(endless));
        assertThat(sent).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(call)
                .withMessageContaining("32 terms at most");
    }

    @Test
    @Covers("SI1.4")
    void eachNameIsFoundByItselfAlone() {
        for (String name : NAMES) {
            assertThat(customers.findByName(name)).map(Customer::getName).hasValue(name);
        }
        assertThat(new HashSet<>(sent)).hasSize(1);
    }

    /** Percent signs, underlines and what escapes them stand for themselves. */
    @Test
    @Covers("SI1.4")
    void partsOfNamesAreFoundAsTheyAre() {
        for (String text : NAMES) {
            assertThat(names(customers.findByNameStartingWith(text)))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected(name -> name.startsWith(text)));
            assertThat(names(customers.findByNameEndingWith(text)))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected(name -> name.endsWith(text)));
            assertThat(names(customers.findByNameContaining(text)))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected(name -> name.contains(text)));
            assertThat(names(customers.findByNameNotContaining(text)))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected(name -> !name.contains(text)));
        }
        assertThat(new HashSet<>(sent)).hasSize(2);
    }

    @Test
    void listOfNamesFindsExactlyThem() {
        List<String> some = NAMES.subList(0, NAMES.size() / 2);
        assertThat(names(customers.findByNameIn(some))).containsExactlyInAnyOrderElementsOf(some);
    }

    @Test
    void deletingByNameDeletesItAlone() {
        for (String name : NAMES.subList(0, 40)) {
            assertThat(shop.inTransaction(() -> customers.deleteByName(name)))
                    .as(name)
                    .isEqualTo(1);
        }
        assertThat(customers.count()).isEqualTo(NAMES.size() - 40L);
    }

    @Test
    @Covers("SI1.4")
    void textsThatNoDatabaseTakesAreRefusedWithTheAttribute() {
        List<Function<String, Object>> uses = List.of(
                customers::findByName, customers::findByNameContaining, text -> customers.findByNameIn(List.of(text)));
        for (String text : HostileTexts.names()) {
            if (HostileTexts.isRefusedByDatabases(text)) {
                for (Function<String, Object> use : uses) {
                    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> use.apply(text));
                }
                assertThatThrownBy(() -> shop.doInTransaction(() -> customers.save(new Customer(text, "Rome"))))
                        .hasStackTraceContaining("Customer.name");
            }
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what callers whose code is not checked for null may do
    void missingCriteriaDeleteNothing() {
        for (Consumer<HostileRepository> mistake : List.<Consumer<HostileRepository>>of(
                all -> all.deleteByName(null),
                all -> all.deleteByNameIn(null),
                all -> all.deleteById(null),
                all -> all.deleteAllById(null),
                all -> all.deleteAll(null),
                all -> all.delete(null),
                all -> all.findByName(null),
                all -> all.findByNameContaining(null))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shop.doInTransaction(() -> mistake.accept(customers)));
        }
        assertThat(customers.count()).isEqualTo(NAMES.size());
    }

    @Test
    void emptyListsDeleteAndFindNothing() {
        shop.doInTransaction(() -> {
            customers.deleteAllById(List.of());
            customers.deleteAll(List.of());
            assertThat(customers.deleteByNameIn(List.of())).isZero();
        });
        assertThat(customers.findByNameIn(List.of())).isEmpty();
        assertThat(customers.findAllById(List.of())).isEmpty();
        assertThat(customers.count()).isEqualTo(NAMES.size());
    }

    @Test
    void findingOneDoesNotTakeTheFirstOfMany() {
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(() -> customers.findOne(Condition.absent()));
    }

    @Test
    void deletingNewEntityDeletesNothing() {
        shop.doInTransaction(() -> customers.delete(new Customer("new", "Rome")));
        shop.doInTransaction(() -> customers.deleteAll(List.of(new Customer("new", "Rome"))));
        assertThat(customers.count()).isEqualTo(NAMES.size());
        assertThat(orders.findAll()).isEqualTo(List.<Order>of());
    }
}
