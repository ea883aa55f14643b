package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Line_.LINE;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.lazy;
import static dev.orm.sql.LoadOption.raise;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Employee;
import dev.orm.session.shop.Employee_;
import dev.orm.session.shop.Invoice;
import dev.orm.session.shop.Invoice_;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Order_;
import dev.orm.session.shop.Passport;
import dev.orm.session.shop.Person;
import dev.orm.session.shop.Position;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Slide;
import dev.orm.session.shop.Tag;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LoadOptionTests extends SessionTest {

    LoadOptionTests(Lab lab) {
        super(lab, shopAnd(Invoice.class, Position.class, Employee.class, Person.class, Passport.class, Slide.class));
    }

    @BeforeEach
    void threeOrdersWithTwoLines() {
        Product pen = new Product("pen", "Pen");
        Product ink = new Product("ink", "Ink");
        Tag tag = new Tag("t");
        given(session -> {
            for (int i = 0; i < 3; i++) {
                Order order = new Order(new Customer("c" + i));
                order.addLine(pen, 1);
                order.addLine(ink, 2);
                order.getTags().add(tag);
                session.add(order);
            }
        });
    }

    @Test
    @Covers("L2.1")
    void joinedLoadsAToOneWithItsOwner() {
        assertThat(sql.of(() -> session.query(ORDER)
                        .options(joined(ORDER.customer()))
                        .list()
                        .forEach(order ->
                                assertThat(order.getCustomer().getName()).startsWith("c"))))
                .containsExactly("select orders");
    }

    @Test
    @Covers({"L2.1", "L2.2"})
    void joinedKeepsOwnersWithoutTarget() {
        givenAll(new Order(null));

        assertThat(session.query(ORDER).options(joined(ORDER.customer())).list())
                .hasSize(4);
    }

    @Test
    @Covers("L3.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void selectinLoadsACollectionByOneMoreStatement() {
        assertThat(sql.of(() -> session.query(ORDER)
                        .options(selectin(ORDER.lines()))
                        .list()
                        .forEach(order -> assertThat(order.getLines()).hasSize(2))))
                .containsExactly("select orders", "select line");
    }

    @Test
    @Covers("L3.2")
    void selectinLoadsToOnesByOneMoreStatement() {
        assertThat(sql.of(() -> session.query(ORDER)
                        .options(selectin(ORDER.customer()))
                        .list()
                        .forEach(order ->
                                assertThat(order.getCustomer().getName()).startsWith("c"))))
                .containsExactly("select orders", "select customer");
    }

    @Test
    @Covers("L3.2")
    void selectinHydratesReferencesThatAreThereAlready() {
        session.query(ORDER).list();

        assertThat(sql.of(() -> session.query(ORDER)
                        .options(selectin(ORDER.customer()))
                        .list()
                        .forEach(order ->
                                assertThat(order.getCustomer().getName()).startsWith("c"))))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    @Covers("L9.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void optionsNestBelowCollections() {
        assertThat(sql.of(() -> session.query(ORDER)
                        .options(selectin(ORDER.lines()).then(joined(LINE.product())))
                        .list()
                        .forEach(order -> order.getLines()
                                .forEach(line ->
                                        assertThat(line.getProduct().getName()).isNotBlank()))))
                .containsExactly("select orders", "select line");
    }

    @Test
    @Covers("L9.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void optionsNestBelowToOnes() {
        assertThat(sql.of(() -> session.query(LINE)
                        .options(joined(LINE.order()).then(joined(LINE.order().customer())))
                        .list()
                        .forEach(
                                line -> assertThat(line.getOrder().getCustomer().getName())
                                        .startsWith("c"))))
                .containsExactly("select line");
    }

    @Test
    void collectionsBelowAJoinedToOneComeByOneMoreStatement() {
        assertThat(sql.of(() -> session.query(ORDER)
                        .options(joined(ORDER.customer())
                                .then(selectin(ORDER.customer().orders())))
                        .list()
                        .forEach(order ->
                                assertThat(order.getCustomer().getOrders()).hasSize(1))))
                .containsExactly("select orders", "select orders");
    }

    @Test
    void severalOptionsWorkTogether() {
        assertThat(sql.of(() -> session.query(ORDER)
                        .options(
                                joined(ORDER.customer()),
                                selectin(ORDER.tags()),
                                selectin(ORDER.lines()).then(joined(LINE.product())))
                        .list()
                        .forEach(order -> {
                            assertThat(order.getTags()).hasSize(1);
                            assertThat(order.getLines()).hasSize(2);
                        })))
                .containsExactlyInAnyOrder("select orders", "select tag", "select line");
    }

    @Test
    void joinedCollectionsAreFilledWithoutRepeatingTheirOwner() {
        List<Order> orders = session.query(ORDER).options(joined(ORDER.lines())).list();

        assertThat(orders).hasSize(3).allMatch(order -> order.getLines().size() == 2);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void optionsWorkOnAliases() {
        Order_ o = ORDER.as("o");

        assertThat(sql.of(() -> session.query(o)
                        .where(o.status.eq("OPEN"))
                        .options(joined(o.customer()), selectin(o.lines()))
                        .list()
                        .forEach(order ->
                                assertThat(order.getCustomer().getName()).startsWith("c"))))
                .containsExactly("select orders", "select line");
    }

    @Test
    void optionsOfTheRootWorkOnAnAliasToo() {
        Order_ o = ORDER.as("o");

        assertThat(sql.of(() -> session.query(o)
                        .options(joined(ORDER.customer()))
                        .list()
                        .forEach(order ->
                                assertThat(order.getCustomer().getName()).startsWith("c"))))
                .containsExactly("select orders");
    }

    @Test
    @Covers("L6.1")
    void raiseRefusesACollection() {
        Order order = session.query(ORDER).options(raise(ORDER.lines())).list().get(0);

        assertThatThrownBy(() -> order.getLines().size())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Order.lines");
    }

    @Test
    @Covers("L6.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void raiseRefusesAToOne() {
        Order order =
                session.query(ORDER).options(raise(ORDER.customer())).list().get(0);

        assertThatThrownBy(() -> order.getCustomer().getName())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Order.customer was not loaded")
                .hasMessageContaining("options(joined(Order.customer))");
    }

    @Test
    @Covers({"L6.2", "S69.1"})
    void raiseLetsTargetsThroughThatAreLoadedAlready() {
        session.query(CUSTOMER).list();
        Order order =
                session.query(ORDER).options(raise(ORDER.customer())).list().get(0);

        assertThat(order.getCustomer().getName()).startsWith("c");
    }

    @Test
    void lazyTurnsAnEagerRelationOff() {
        givenInvoice();

        assertThat(sql.of(() -> session.query(Invoice_.INVOICE)
                        .options(lazy(Invoice_.INVOICE.positions()), lazy(Invoice_.INVOICE.customer()))
                        .list()))
                .hasSize(hasReferences() ? 1 : 2);
    }

    @Test
    void eagerAnnotationsJoinToOnesAndSelectCollections() {
        givenInvoice();

        assertThat(sql.of(() -> session.query(Invoice.class).list().forEach(invoice -> {
                    assertThat(invoice.getCustomer().getName()).isEqualTo("Ann");
                    assertThat(invoice.getPositions()).hasSize(2);
                })))
                .containsExactly("select invoice", "select position");
    }

    @Test
    void findHonoursEagerAnnotations() {
        Invoice given = givenInvoice();

        assertThat(sql.of(() -> {
                    Invoice invoice = session.get(Invoice.class, given.getId());
                    assertThat(invoice.getCustomer().getName()).isEqualTo("Ann");
                    assertThat(invoice.getPositions()).hasSize(2);
                }))
                .containsExactly("select invoice");
    }

    @Test
    void eagerCollectionsOfALimitedQueryAreWhole() {
        givenInvoice();

        assertThat(session.query(Invoice.class).limit(1).list().get(0).getPositions())
                .hasSize(2);
    }

    @Test
    @Covers("L14.1")
    void optionsFillCollectionsOfObjectsThatAreThereAlready() {
        List<Order> orders = session.query(ORDER).list();
        session.query(ORDER).options(selectin(ORDER.lines())).list();

        assertThat(sql.of(() -> orders.forEach(order -> order.getLines().size())))
                .isEmpty();
    }

    @Test
    void theInverseSideOfAOneToOneIsJoined() {
        Person person = new Person("Ann");
        person.setPassport(new Passport("1"));
        givenAll(person, new Person("Bob"));

        assertThat(sql.of(() -> assertThat(session.query(Person.class).list())
                        .hasSize(2)
                        .anyMatch(
                                p -> p.getPassport() != null && p.getPassport().getPerson() == p)))
                .containsExactly("select person");
    }

    @Test
    void theOwningSideOfAOneToOneLeadsBackToItself() {
        Person person = new Person("Ann");
        person.setPassport(new Passport("1"));
        givenAll(person);

        Passport passport = session.query(Passport.class).one();

        assertThat(passport.getPerson().getPassport()).isSameAs(passport);
        assertThat(passport.getPerson().getName()).isEqualTo("Ann");
    }

    @Test
    @Covers("R6.3")
    void aOneToOneOfAnEntityWithItselfIsNotJoinedForEver() {
        Slide first = new Slide("first");
        Slide second = new Slide("second");
        Slide third = new Slide("third");
        first.setNext(second);
        second.setNext(third);
        givenAll(first, second, third);

        assertThat(sql.of(() -> assertThat(session.query(Slide.class).list())
                        .extracting(slide -> slide.getPrevious() == null
                                ? "none"
                                : slide.getPrevious().getTitle())
                        .containsExactlyInAnyOrder("none", "first", "second")))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("R6.1")
    void selfReferencesCanBeJoined() {
        Employee boss = new Employee("boss");
        givenAll(new Employee("low", boss));

        assertThat(sql.of(() -> session.query(Employee_.EMPLOYEE)
                        .where(Employee_.EMPLOYEE.name.eq("low"))
                        .options(joined(Employee_.EMPLOYEE.manager()))
                        .list()
                        .forEach(employee ->
                                assertThat(employee.getManager().getName()).isEqualTo("boss"))))
                .hasSize(1);
    }

    @Test
    @Covers("L9.2")
    void anOptionForARelationOfAnotherEntityIsRefused() {
        assertThatThrownBy(() -> session.query(ORDER)
                        .options(selectin(CUSTOMER.orders()))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Customer")
                .hasMessageContaining("orders");
    }

    @Test
    @Covers("L9.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aLongPathJoinsWhatLiesBetween() {
        assertThat(sql.of(() -> session.query(LINE)
                        .options(joined(LINE.order().customer()))
                        .list()
                        .forEach(
                                line -> assertThat(line.getOrder().getCustomer().getName())
                                        .startsWith("c"))))
                .containsExactly("select line");
    }

    @Test
    void aLongPathBelowACollectionIsLoadedWithItsElements() {
        List<Customer> customers = session.query(CUSTOMER)
                .options(selectin(CUSTOMER.orders())
                        .then(selectin(CUSTOMER.orders().lines())))
                .list();

        assertThat(sql.of(() -> assertThat(customers)
                        .allSatisfy(customer -> assertThat(
                                        customer.getOrders().get(0).getLines())
                                .hasSize(2))))
                .isEmpty();
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aLongPathAndAnOptionForItsBeginningWorkTogether() {
        assertThat(sql.of(() -> session.query(LINE)
                        .options(joined(LINE.order().customer()), selectin(LINE.order()))
                        .list()
                        .forEach(
                                line -> assertThat(line.getOrder().getCustomer().getName())
                                        .startsWith("c"))))
                .containsExactly("select line", "select orders");
    }

    @Test
    void aLongPathOfASelfReferenceIsNotItsBeginning() {
        Employee boss = new Employee("boss");
        givenAll(new Employee("low", new Employee("middle", boss)));
        Employee low = session.query(Employee_.EMPLOYEE)
                .where(Employee_.EMPLOYEE.name.eq("low"))
                .options(joined(Employee_.EMPLOYEE.manager().manager()))
                .one();

        assertThat(sql.of(() ->
                        assertThat(low.getManager().getManager().getName()).isEqualTo("boss")))
                .isEmpty();
    }

    @Test
    void aLongPathWorksBesideOtherItems() {
        List<Line> lines =
                session
                        .query(Sql.select(LINE, LINE.quantity))
                        .options(joined(LINE.order().customer()))
                        .list()
                        .stream()
                        .map(row -> row.first())
                        .toList();

        assertThat(sql.of(() -> assertThat(lines)
                        .allSatisfy(
                                line -> assertThat(line.getOrder().getCustomer().getName())
                                        .startsWith("c"))))
                .isEmpty();
    }

    @Test
    void anOptionOfNoneOfTheSelectedEntitiesIsRefused() {
        assertThatThrownBy(() -> session.query(Sql.select(ORDER, ORDER.customer()))
                        .options(joined(LINE.product()))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line.product")
                .hasMessageContaining("Order");
    }

    @Test
    void aLongPathOfAnotherEntityIsRefused() {
        assertThatThrownBy(() -> session.query(ORDER)
                        .options(joined(LINE.order().customer()))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line.order.customer")
                .hasMessageContaining("Order");
    }

    @Test
    void linesOfALoadedOrderComeWithTheirReferenceToIt() {
        Order order =
                session.query(ORDER).options(selectin(ORDER.lines())).list().get(0);

        assertThat(order.getLines()).extracting(Line::getOrder).containsOnly(order);
    }

    private Invoice givenInvoice() {
        Invoice invoice = new Invoice(new Customer("Ann"));
        invoice.getPositions().add(new Position("p1", invoice));
        invoice.getPositions().add(new Position("p2", invoice));
        givenAll(invoice);
        return invoice;
    }
}
