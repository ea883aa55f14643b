package dev.orm.spring.repository;

import static dev.orm.spring.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.shop.Box;
import dev.orm.spring.shop.BoxRepository;
import dev.orm.spring.shop.Customer;
import dev.orm.spring.shop.CustomerRepository;
import dev.orm.spring.shop.Order;
import dev.orm.spring.shop.OrderRepository;
import dev.orm.spring.shop.Section;
import dev.orm.spring.shop.Shelf;
import dev.orm.spring.shop.ShelfId;
import dev.orm.spring.shop.ShelfRepository;
import dev.orm.spring.shop.Shop;
import dev.orm.spring.shop.Status;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.ExampleMatcher.GenericPropertyMatchers;
import org.springframework.data.domain.ExampleMatcher.StringMatcher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Queries by example: which of the values that an object holds are compared, and how. */
@OnEachDatabase
final class ExampleTests {

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();
    private Shop shop;
    private CustomerRepository customers;
    private OrderRepository orders;
    private BoxRepository boxes;
    private ShelfRepository shelves;
    private SectionRepository sections;
    private Customer ann;

    interface SectionRepository extends OrmRepository<Section, Long> {}

    ExampleTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void store() {
        shop = new Shop(database, event -> sent.add(event.sql()));
        OrmRepositoryFactory factory = new OrmRepositoryFactory(shop.sessionFactory);
        customers = factory.getRepository(CustomerRepository.class);
        orders = factory.getRepository(OrderRepository.class);
        boxes = factory.getRepository(BoxRepository.class);
        shelves = factory.getRepository(ShelfRepository.class);
        sections = factory.getRepository(SectionRepository.class);
        ann = new Customer("Ann", "Berlin");
        ann.setEmail("ann@example.com");
        Customer dora = new Customer("Dora_50%", "Rome");
        dora.setActive(false);
        shop.doInTransaction(() -> {
            Customer bob = new Customer("Bob", "Paris");
            customers.saveAll(List.of(ann, bob, dora, new Customer("Annabel", "Berlin")));
            Order paid = order(ann, "30.00");
            paid.setStatus(Status.PAID);
            orders.saveAll(List.of(paid, order(ann, "10.00"), order(bob, "20.00")));
            Shelf shelf = shelves.save(new Shelf("A", 1));
            boxes.saveAll(List.of(new Box("pens", shelf), new Box("ink", null)));
        });
        sent.clear();
    }

    private static Order order(Customer customer, String total) {
        return new Order(customer, LocalDate.of(2026, 1, 10), total);
    }

    /** A probe whose other values are ignored. */
    private static Example<Customer> named(String name, ExampleMatcher matcher) {
        return Example.of(new Customer(name, "Berlin"), matcher.withIgnorePaths("address", "active"));
    }

    private static ExampleMatcher matching() {
        return ExampleMatcher.matching();
    }

    private static List<String> names(Iterable<Customer> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(Customer::getName)
                .sorted()
                .toList();
    }

    /** What the only statement asks for. */
    private String condition() {
        assertThat(sent).hasSize(1);
        return sent.get(0).substring(sent.get(0).indexOf(" from "));
    }

    @Test
    @Covers("SR1.4")
    void valuesAreComparedAndVersionIsNot() {
        assertThat(names(customers.findAll(Example.of(new Customer("Ann", "Berlin")))))
                .containsExactly("Ann");
        assertThat(condition())
                .isEqualTo(" from customer c where c.name = ? and c.active = ? and c.street = ? and c.city = ?");
    }

    @Test
    void missingValuesAskForNullWhereTheyAreIncluded() {
        boxes.findAll(Example.of(new Box("ink", null), matching().withIncludeNullValues()));
        assertThat(condition()).isEqualTo(" from box b where b.content = ? and b.shelf_hall is null");
        sent.clear();
        assertThat(names(customers.findAll(named("Ann", matching().withIncludeNullValues()))))
                .isEmpty();
        assertThat(condition()).isEqualTo(" from customer c where c.name = ? and c.email is null");
    }

    @Test
    void idIsComparedWhereThereIsOne() {
        assertThat(names(customers.findAll(Example.of(ann)))).containsExactly("Ann");
        assertThat(condition()).startsWith(" from customer c where c.id = ? and c.name = ? and c.email = ?");
    }

    @Test
    void exampleThatSaysNothingFindsAll() {
        assertThat(customers.count(named("", matching().withIgnorePaths("name"))))
                .isEqualTo(4);
        assertThat(customers.count(named("", ExampleMatcher.matchingAny().withIgnorePaths("name"))))
                .isEqualTo(4);
    }

    @Test
    void starting() {
        assertThat(names(customers.findAll(named("Ann", matching().withStringMatcher(StringMatcher.STARTING)))))
                .containsExactly("Ann", "Annabel");
        assertThat(condition()).matches(" from customer c where c.name (like|glob) .*");
    }

    @Test
    void endingWithWildcardsThatStandForThemselves() {
        assertThat(names(customers.findAll(named("_50%", matching().withStringMatcher(StringMatcher.ENDING)))))
                .containsExactly("Dora_50%");
        assertThat(names(customers.findAll(named("%", matching().withStringMatcher(StringMatcher.STARTING)))))
                .isEmpty();
    }

    @Test
    void containingIgnoringCase() {
        ExampleMatcher matcher =
                matching().withStringMatcher(StringMatcher.CONTAINING).withIgnoreCase();
        assertThat(names(customers.findAll(named("NAB", matcher)))).containsExactly("Annabel");
    }

    @Test
    void exactIgnoringCase() {
        assertThat(names(customers.findAll(named("ANN", matching().withIgnoreCase()))))
                .containsExactly("Ann");
        assertThat(names(customers.findAll(named("ANN", matching())))).isEmpty();
    }

    @Test
    void matcherOfOnePathLeavesOthersAsTheyAre() {
        Customer probe = new Customer("ann", "Ber");
        ExampleMatcher matcher = matching()
                .withIgnorePaths("active", "address.street")
                .withMatcher("name", GenericPropertyMatchers.startsWith().ignoreCase())
                .withMatcher("address.city", GenericPropertyMatchers.contains());
        assertThat(names(customers.findAll(Example.of(probe, matcher)))).containsExactly("Ann", "Annabel");
        probe.setEmail("ann@example");
        assertThat(customers.findAll(Example.of(probe, matcher))).isEmpty();
    }

    @Test
    @Covers("SR1.4")
    void anyOfTheValues() {
        Customer probe = new Customer("Bob", "Rome");
        ExampleMatcher matcher = ExampleMatcher.matchingAny().withIgnorePaths("active", "address.street");
        assertThat(names(customers.findAll(Example.of(probe, matcher)))).containsExactly("Bob", "Dora_50%");
        assertThat(condition()).isEqualTo(" from customer c where c.name = ? or c.city = ?");
    }

    @Test
    void valuesAreTransformedFirst() {
        ExampleMatcher trimming = matching()
                .withTransformer(
                        "name", name -> name.map(text -> text.toString().trim()));
        assertThat(names(customers.findAll(named("  Ann ", trimming)))).containsExactly("Ann");
        ExampleMatcher forgetting = matching().withTransformer("name", name -> Optional.empty());
        assertThat(customers.count(named("Ann", forgetting))).isEqualTo(4);
    }

    @Test
    void transformerThatYieldsAnotherTypeIsRefused() {
        ExampleMatcher wrong = matching().withTransformer("name", name -> Optional.of(1));
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findAll(named("Ann", wrong)))
                .withMessageContaining("The transformer of the example for \"name\"")
                .withMessageContaining("java.lang.String");
    }

    @Test
    void relatedObjectWithIdStandsForItsRow() {
        Order probe = order(ann, "10.00");
        assertThat(orders.findAll(Example.of(probe))).hasSize(1);
        assertThat(condition())
                .isEqualTo(
                        " from orders o where o.customer_id = ? and o.status = ? and o.placed_on = ? and o.total = ?");
    }

    @Test
    void unloadedReferenceIsNotLoaded() {
        shop.doInTransaction(() -> {
            Customer reference = shop.session.reference(Customer.class, Objects.requireNonNull(ann.getId()));
            assertThat(orders.count(
                            Example.of(order(reference, "10.00"), matching().withIgnorePaths("total"))))
                    .isEqualTo(1);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    @Covers("SR1.4")
    void relatedObjectWithoutIdIsAnExampleItself() {
        Example<Order> example = Example.of(
                order(new Customer("Ann", "Berlin"), "10.00"),
                matching().withIgnorePaths("total", "status", "placedOn", "customer.address", "customer.active"));
        assertThat(orders.findAll(example)).hasSize(2);
        assertThat(condition()).isEqualTo(" from orders o join customer c on c.id = o.customer_id where c.name = ?");
    }

    @Test
    void relatedObjectWithIdOfSeveralColumns() {
        Example<Box> example =
                Example.of(new Box("pens", new Shelf("A", 1)), matching().withIgnorePaths("content"));
        assertThat(boxes.findAll(example)).extracting(Box::getContent).containsExactly("pens");
        assertThat(condition()).isEqualTo(" from box b where b.shelf_hall = ? and b.shelf_position = ?");
    }

    @Test
    void ignoredRelation() {
        Example<Order> example = Example.of(
                order(new Customer("Nobody", "Berlin"), "10.00"), matching().withIgnorePaths("customer"));
        assertThat(orders.count(example)).isEqualTo(1);
    }

    @Test
    void embeddedId() {
        assertThat(shelves.findOne(Example.of(new Shelf("A", 1))))
                .map(Shelf::getId)
                .hasValue(new ShelfId("A", 1));
        assertThat(condition()).startsWith(" from shelf s where s.hall = ? and s.position = ? and s.label = ?");
    }

    @Test
    void attributesThatWereNotLoadedSayNothing() {
        shop.doInTransaction(() -> {
            Customer partial = shop.session
                    .query(Customer.class)
                    .options(LoadOption.loadOnly(CUSTOMER.name))
                    .filterBy("name", "Ann")
                    .one();
            sent.clear();
            assertThat(customers.exists(Example.of(partial, matching().withIncludeNullValues())))
                    .isTrue();
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0)).contains("where c.id = ? and c.name = ?").doesNotContain("email", "city");
        });
    }

    @Test
    void relationToItsOwnClassIsFollowed() {
        shop.doInTransaction(() -> sections.save(new Section("leaf", sections.save(new Section("root", null)))));
        assertThat(sections.findAll(Example.of(new Section(null, new Section("root", null)))))
                .extracting(Section::getTitle)
                .containsExactly("leaf");
    }

    @Test
    void objectsThatLeadBackToThemselvesAreRefused() {
        Section probe = new Section(null, null);
        probe.setParent(new Section(null, probe));
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> sections.findAll(Example.of(probe)))
                .withMessageContaining("leads from \"parent.parent\" back");
        assertThat(sections.count(Example.of(probe, matching().withIgnorePaths("parent.parent"))))
                .isZero();
    }

    @Test
    void exampleOfSubclassThatIsNoEntityIsOneOfTheEntity() {
        Customer probe = new Customer("Ann", "Berlin") {};
        assertThat(customers.count(Example.of(probe))).isEqualTo(1);
    }

    @Test
    void regularExpressionsAreRefused() {
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findAll(named("Ann", matching().withStringMatcher(StringMatcher.REGEX))))
                .withMessageContaining("REGEX")
                .withMessageContaining("CONTAINING");
        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(() -> customers.findAll(
                        named("Ann", matching().withMatcher("email", GenericPropertyMatchers.regex()))))
                .withMessageContaining("REGEX of \"email\"");
        assertThat(sent).isEmpty();
    }

    @Test
    @Covers("SR1.4")
    void pathsThatDoNotExistAreRefused() {
        for (ExampleMatcher matcher : List.of(
                matching().withIgnorePaths("nmae"),
                matching().withMatcher("nmae", GenericPropertyMatchers.contains()),
                matching().withTransformer("address", Optional::of))) {
            assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                    .isThrownBy(() -> customers.findAll(Example.of(ann, matcher)))
                    .withMessageContaining("The matcher of the example")
                    .withMessageMatching("(?s).*(address.city, address.street|name one of its attributes).*");
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void pendingChangesAreSeen() {
        shop.doInTransaction(() -> {
            customers.findByName("Bob").orElseThrow().setName("Robert");
            assertThat(customers.exists(named("Robert", matching()))).isTrue();
        });
    }

    @Test
    void onlyOne() {
        assertThat(customers.findOne(named("Bob", matching())))
                .map(Customer::getName)
                .hasValue("Bob");
        assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
                .isThrownBy(
                        () -> customers.findOne(named("Ann", matching().withStringMatcher(StringMatcher.STARTING))));
    }

    @Test
    void pageInOrder() {
        Page<Customer> page = customers.findAll(
                named("", matching().withIgnorePaths("name")),
                PageRequest.of(0, 2, Sort.by("name").descending()));
        assertThat(page).extracting(Customer::getName).containsExactly("Dora_50%", "Bob");
        assertThat(page.getTotalElements()).isEqualTo(4);
    }

    @Test
    void listInOrder() {
        assertThat(customers.findAll(named("", matching().withIgnorePaths("name")), Sort.by("address.city", "name")))
                .extracting(Customer::getName)
                .containsExactly("Ann", "Annabel", "Bob", "Dora_50%");
    }

    @Test
    void unknownOrderIsRefused() {
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> customers.findAll(named("", matching()), Sort.by("name; drop table customer")));
        assertThat(sent).isEmpty();
    }
}
