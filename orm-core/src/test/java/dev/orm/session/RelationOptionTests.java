package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Employee_.EMPLOYEE;
import static dev.orm.session.shop.Line_.LINE;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.lazy;
import static dev.orm.sql.LoadOption.mapped;
import static dev.orm.sql.LoadOption.raise;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Employee;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options with conditions, of several levels, and of paths. */
final class RelationOptionTests extends SessionTest {

    RelationOptionTests(Lab lab) {
        super(lab, shopAnd(Employee.class));
    }

    @BeforeEach
    void customersAndStaff() {
        Product pen = new Product("pen", "Pen");
        given(session -> {
            for (int i = 0; i < 3; i++) {
                Customer customer = new Customer("c" + i);
                for (int quantity = 1; quantity <= 3; quantity++) {
                    Order order = new Order(null);
                    customer.addOrder(order);
                    order.setStatus(quantity == 1 ? "DONE" : "OPEN");
                    order.addLine(pen, quantity);
                }
                session.add(customer);
                customer.getOrders().forEach(session::add);
            }
            Employee boss = new Employee("boss");
            Employee middle = new Employee("middle", boss);
            Employee low = new Employee("low", middle);
            session.addAll(List.of(boss, middle, low, new Employee("lowest", low)));
        });
    }

    @Test
    @Covers("L10.1")
    void aConditionLeavesElementsOut() {
        List<String> statements = sql.of(() -> assertThat(session.query(CUSTOMER)
                        .options(selectin(CUSTOMER.orders(), order -> order.status.eq("OPEN")))
                        .list())
                .allMatch(customer -> customer.getOrders().size() == 2));

        assertThat(statements).containsExactly("select customer", "select orders");
    }

    @Test
    @Covers("L10.1")
    void aConditionMayGoAlongRelationsAndAskAboutThem() {
        assertThat(session.query(CUSTOMER)
                        .options(selectin(
                                CUSTOMER.orders(),
                                order -> order.customer()
                                        .name
                                        .ne("c0")
                                        .and(order.lines().any(line -> line.quantity.gt(2)))))
                        .orderBy(CUSTOMER.name.asc())
                        .list())
                .extracting(customer -> customer.getOrders().size())
                .containsExactly(0, 1, 1);
    }

    @Test
    @Covers("L10.1")
    void statementsWithOtherValuesHaveTheSameText() {
        List<String> texts = sql.texts(() -> {
            for (String status : List.of("OPEN", "DONE")) {
                try (Session other = factory.openSession()) {
                    assertThat(other.query(CUSTOMER)
                                    .options(selectin(CUSTOMER.orders(), order -> order.status.eq(status)))
                                    .list())
                            .allMatch(customer -> customer.getOrders().size() == (status.equals("OPEN") ? 2 : 1));
                }
            }
        });

        assertThat(texts).hasSize(4);
        assertThat(texts.get(1)).isEqualTo(texts.get(3)).doesNotContain("OPEN");
    }

    @Test
    @Covers("L10.1")
    void aLazyRelationMayHaveAConditionToo() {
        List<Customer> customers = session.query(CUSTOMER)
                .options(lazy(CUSTOMER.orders(), order -> order.status.eq("DONE")))
                .list();

        assertThat(sql.of(() -> assertThat(customers)
                        .allMatch(customer -> customer.getOrders().size() == 1)))
                .containsExactly("select orders");
    }

    @Test
    @Covers("L10.1")
    void aCollectionThatIsLoadedIsLeftAsItIs() {
        List<Customer> customers =
                session.query(CUSTOMER).options(selectin(CUSTOMER.orders())).list();
        session.query(CUSTOMER)
                .options(selectin(CUSTOMER.orders(), order -> order.status.eq("DONE")))
                .list();

        assertThat(customers).allMatch(customer -> customer.getOrders().size() == 3);
    }

    @Test
    @Covers("L10.1")
    void whatIsMissingInACollectionIsNotTakenForRemoved() {
        List<Customer> customers = session.query(CUSTOMER)
                .options(selectin(CUSTOMER.orders(), order -> order.status.eq("DONE")))
                .list();
        customers.get(0).getOrders().clear();
        session.commit();

        assertInDatabase(other ->
                        other.query(ORDER).where(ORDER.customer().id.isNull()).count())
                .isEqualTo(1L);
        assertInDatabase(other -> other.query(ORDER).count()).isEqualTo(9L);
    }

    @Test
    @Covers("L10.2")
    void aConditionOnAToOneIsRefused() {
        assertThatThrownBy(() -> session.query(ORDER)
                        .options(selectin(ORDER.customer(), customer -> customer.name.eq("c0")))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Order.customer")
                .hasMessageContaining("where(");
    }

    @Test
    @Covers({"L15.1", "R6.3"})
    void aRelationOfAnEntityWithItselfIsLoadedToADepth() {
        List<String> statements = sql.of(() -> {
            Employee boss = session.query(EMPLOYEE)
                    .where(EMPLOYEE.name.eq("boss"))
                    .options(selectin(EMPLOYEE.reports()).recursive(2))
                    .one();
            assertThat(boss.getReports().get(0).getReports().get(0).getName()).isEqualTo("low");
        });

        assertThat(statements).hasSize(3);
    }

    @Test
    @Covers("L15.2")
    void withoutADepthItIsLoadedToTheEnd() {
        Employee boss = session.query(EMPLOYEE)
                .where(EMPLOYEE.name.eq("boss"))
                .options(selectin(EMPLOYEE.reports()).recursive())
                .one();

        assertThat(sql.of(() -> assertThat(boss.getReports()
                                .get(0)
                                .getReports()
                                .get(0)
                                .getReports()
                                .get(0)
                                .getReports())
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    @Covers("L15.2")
    void aCircleEndsTheRecursion() {
        given(other -> {
            List<Employee> all =
                    other.query(EMPLOYEE).orderBy(EMPLOYEE.id.asc()).list();
            all.stream()
                    .filter(employee -> employee.getName().equals("boss"))
                    .forEach(boss -> boss.setManager(all.stream()
                            .filter(employee -> employee.getName().equals("lowest"))
                            .findFirst()
                            .orElseThrow()));
        });

        assertThat(session.query(EMPLOYEE)
                        .where(EMPLOYEE.name.eq("boss"))
                        .options(selectin(EMPLOYEE.reports()).recursive())
                        .one()
                        .getReports())
                .hasSize(1);
    }

    @Test
    @Covers("L15.1")
    void aToOneOfAnEntityWithItselfIsLoadedToADepth() {
        Employee lowest = session.query(EMPLOYEE)
                .where(EMPLOYEE.name.eq("lowest"))
                .options(selectin(EMPLOYEE.manager()).recursive(3))
                .one();

        assertThat(sql.of(() -> assertThat(
                                lowest.getManager().getManager().getManager().getName())
                        .isEqualTo("boss")))
                .isEmpty();
    }

    @Test
    @Covers("L9.2")
    void aRecursionOverAnotherEntityIsRefused() {
        assertThatThrownBy(() -> session.query(ORDER)
                        .options(selectin(ORDER.lines()).recursive())
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Order.lines")
                .hasMessageContaining("leads to Line");
    }

    @Test
    @Covers("L9.2")
    void anOptionNestedBelowACollectionIsCheckedBeforeAnythingIsSent() {
        given(other -> other.query(LINE).list().forEach(other::delete));
        List<String> statements = sql.of(() -> assertThatThrownBy(() -> session.query(ORDER)
                        .options(selectin(ORDER.lines()).then(selectin(CUSTOMER.orders())))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Customer.orders")
                .hasMessageContaining("Line"));

        assertThat(statements).isEmpty();
    }

    @Test
    @Covers("L9.3")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void raiseOnALongPathLoadsNothingBetween() {
        List<Line> lines = session.query(LINE)
                .options(raise(LINE.order().customer()))
                .orderBy(LINE.quantity.asc())
                .list();

        assertThat(sql.of(() -> assertThat(lines.get(0).getOrder().getStatus()).isEqualTo("DONE")))
                .containsExactly("select orders");
        assertThatThrownBy(() -> lines.get(0).getOrder().getCustomer().getName())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("RelationOptionTests");
    }

    @Test
    @Covers("L9.3")
    void lazyOnALongPathLoadsNothingBetween() {
        assertThat(sql.texts(() ->
                        session.query(LINE).options(lazy(LINE.order().lines())).list()))
                .first()
                .asString()
                .doesNotContain("join");
    }

    @Test
    @Covers("L9.1")
    void optionsBelowALazyCollectionAreUsedWhenItIsLoaded() {
        List<Order> orders = session.query(ORDER)
                .options(mapped(ORDER.lines()).then(joined(LINE.product())))
                .list();

        assertThat(sql.of(() -> orders.forEach(order -> order.getLines()
                        .forEach(line -> assertThat(line.getProduct().getName()).isEqualTo("Pen")))))
                .containsExactly("select line");
    }

    @Test
    @Covers("L9.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void optionsBelowALazyToOneAreUsedWhenItIsLoaded() {
        List<Order> orders = session.query(ORDER)
                .options(selectin(ORDER.customer().orders()), lazy(ORDER.customer()))
                .list();

        assertThat(sql.of(() -> orders.forEach(
                        order -> assertThat(order.getCustomer().getOrders()).hasSize(3))))
                .containsExactly("select customer", "select orders");
    }
}
