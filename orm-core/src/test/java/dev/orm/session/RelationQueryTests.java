package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Line_.LINE;
import static dev.orm.session.shop.Node_.NODE;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.cte;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Customer_;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Line_;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Node_;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.sql.Cte;
import dev.orm.sql.Row2;
import dev.orm.sql.Select1;
import dev.orm.sql.Select2;
import dev.orm.sql.Subquery;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joins along relations, conditions on them, and what such queries yield. */
final class RelationQueryTests extends SessionTest {

    private final Product pen = new Product("pen", "Pen");
    private final Product ink = new Product("ink", "Ink");

    RelationQueryTests(Lab lab) {
        super(lab, shopAnd(Node.class));
    }

    /** Ann has an order of 1 pen and 5 inks, and one of 2 pens with a tag; Bob has one without lines; Cid has none. */
    @BeforeEach
    void orders() {
        Customer ann = new Customer("Ann");
        Customer bob = new Customer("Bob");
        Order first = new Order(ann);
        first.addLine(pen, 1);
        first.addLine(ink, 5);
        Order second = new Order(ann);
        second.addLine(pen, 2);
        second.getTags().add(new Tag("gift"));
        givenAll(pen, ink, ann, bob, new Customer("Cid"), first, second, new Order(bob));
    }

    private String text(Runnable query) {
        return sql.texts(query).get(0).replace("\"", "");
    }

    private static List<String> names(List<Customer> customers) {
        return customers.stream().map(Customer::getName).toList();
    }

    @Test
    @Covers({"L17.1", "L16.1"})
    void aRelationIsJoinedAlongTheMappingWithAFurtherCondition() {
        Select2<Customer, Long> large = select(CUSTOMER, CUSTOMER.orders().id)
                .from(CUSTOMER)
                .leftJoin(CUSTOMER.orders(), CUSTOMER.orders().lines().any(line -> line.quantity.gt(4)))
                .orderBy(CUSTOMER.name.asc());

        assertThat(text(() -> session.execute(large)))
                .contains(" left join orders o on o.customer_id = c.id and exists (select 1 from line ");
        assertThat(session.execute(large))
                .extracting(row -> row.first().getName(), row -> row.second() != null)
                .containsExactly(tuple("Ann", true), tuple("Bob", false), tuple("Cid", false));
    }

    @Test
    @Covers("L17.1")
    void aRelationIsJoinedTwiceUnderAliases() {
        Line_ one = ORDER.lines().as("one");
        Line_ other = ORDER.lines().as("other");
        Select1<Long> both =
                select(ORDER.id).from(ORDER).join(one, one.quantity.eq(1)).join(other, other.quantity.eq(5));

        assertThat(text(() -> session.execute(both)))
                .contains(" line one on one.order_id = o.id", " line other on other.order_id = o.id");
        assertThat(session.execute(both)).hasSize(1);
    }

    @Test
    @Covers("L17.1")
    void aRelationOfAnAliasIsJoined() {
        Customer_ c = CUSTOMER.as("buyer");

        assertThat(session.query(select(c.name, sum(c.orders().lines().quantity))
                                .from(c)
                                .join(c.orders())
                                .join(c.orders().lines())
                                .groupBy(c.name))
                        .list())
                .containsExactly(new Row2<>("Ann", 8L));
    }

    @Test
    @Covers("L17.1")
    void aRelationOfAnEntityWithItselfIsJoinedUnderAnAlias() {
        Node root = new Node("root");
        Node child = new Node("child");
        child.setParent(root);
        givenAll(root, child);
        Node_ above = NODE.parent_().as("above");

        assertThat(session.query(select(NODE.name, above.name).from(NODE).join(above))
                        .list())
                .containsExactly(new Row2<>("child", "root"));
    }

    @Test
    @Covers("L16.1")
    void entitiesOfARowAreTheSessionsInstances() {
        Row2<Line, Order> row = session.query(
                        select(LINE, LINE.order()).from(LINE).where(LINE.quantity.eq(2)))
                .one();

        assertThat(row.first().getOrder()).isSameAs(row.second());
        assertThat(session.get(Order.class, row.second().getId())).isSameAs(row.second());
        row.second().setStatus("PAID");
        assertThat(sql.of(session::flush)).containsExactly("update orders set status, version");
    }

    @Test
    @Covers("L16.1")
    void aRowMayHoldAnEntityTwiceAndNone() {
        Customer_ other = CUSTOMER.as("other");

        assertThat(session.query(select(CUSTOMER, other)
                                .from(CUSTOMER)
                                .leftJoin(other, other.name.eq("Nobody"))
                                .where(CUSTOMER.name.eq("Ann")))
                        .one()
                        .second())
                .isNull();
        Row2<Customer, Customer> twice = session.query(select(CUSTOMER, other)
                        .from(CUSTOMER)
                        .join(other, other.id.eq(CUSTOMER.id))
                        .where(CUSTOMER.name.eq("Ann")))
                .one();
        assertThat(twice.first()).isSameAs(twice.second());
    }

    @Test
    @Covers("R20.2")
    void anyAsksWhetherAnElementMeetsACondition() {
        assertThat(names(session.query(CUSTOMER)
                        .where(CUSTOMER.orders().any(order -> order.lines().any(line -> line.quantity.gt(4))))
                        .list()))
                .containsExactly("Ann");
        assertThat(text(() -> session.query(CUSTOMER)
                        .where(CUSTOMER.orders().any(order -> order.status.eq("OPEN")))
                        .list()))
                .endsWith(" where exists (select 1 from orders o where o.customer_id = c.id and o.status = ?)");
    }

    @Test
    @Covers("R20.2")
    void noneAsksThatNoElementDoes() {
        assertThat(names(session.query(CUSTOMER)
                        .where(CUSTOMER.orders().none(order -> order.lines().isNotEmpty()))
                        .orderBy(CUSTOMER.name.asc())
                        .list()))
                .containsExactly("Bob", "Cid");
    }

    @Test
    @Covers("R20.2")
    void everyAsksThatAllElementsDo() {
        assertThat(names(session.query(CUSTOMER)
                        .where(CUSTOMER.orders().every(order -> order.lines().isNotEmpty()))
                        .orderBy(CUSTOMER.name.asc())
                        .list()))
                .containsExactly("Ann", "Cid");
    }

    @Test
    @Covers("R20.2")
    void elementsOfAJoinTableAreAskedAbout() {
        assertThat(session.query(ORDER)
                        .where(ORDER.tags().any(tag -> tag.name.eq("gift")))
                        .list())
                .hasSize(1);
        assertThat(session.query(ORDER).where(ORDER.tags().isEmpty()).count()).isEqualTo(2);
    }

    @Test
    @Covers("R5.1")
    void conditionsReachTheTargetsOfAnAssociation() {
        assertThat(names(session.query(CUSTOMER)
                        .where(CUSTOMER.orders()
                                .any(order -> order.lines()
                                        .any(line -> line.product().name.eq("Ink"))))
                        .list()))
                .containsExactly("Ann");
        assertThat(session.query(ORDER)
                        .where(ORDER.lines().every(line -> line.product().name.eq("Pen")))
                        .where(ORDER.lines().isNotEmpty())
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Covers("L18.1")
    void anEntityIsReadWithWhatASubQueryComputes() {
        Subquery totals = select(ORDER.customer().id.as("customer"), count().as("orders"))
                .from(ORDER)
                .groupBy(ORDER.customer().id)
                .subquery("totals");
        Select2<Customer, Long> select = select(CUSTOMER, totals.whole("orders", Long.class))
                .from(CUSTOMER)
                .join(totals, totals.whole("customer", Long.class).eq(CUSTOMER.id))
                .orderBy(CUSTOMER.name.asc());

        List<Row2<Customer, Long>> rows = session.execute(select);
        assertThat(rows)
                .extracting(row -> row.first().getName(), Row2::second)
                .containsExactly(tuple("Ann", 2L), tuple("Bob", 1L));
        assertThat(session.get(Customer.class, rows.get(0).first().getId()))
                .isSameAs(rows.get(0).first());
    }

    @Test
    @Covers("L18.1")
    void entitiesAreThoseOfACommonTableExpression() {
        Cte buyers = cte(
                "buyers",
                select(ORDER.customer().id).from(ORDER).where(ORDER.tags().isNotEmpty()));
        Select1<Customer> select = with(buyers)
                .then(select(CUSTOMER)
                        .from(CUSTOMER)
                        .join(buyers, buyers.get(ORDER.customer().id).eq(CUSTOMER.id)));

        assertThat(names(session.execute(select))).containsExactly("Ann");
    }

    @Test
    @Covers("L18.1")
    void entitiesAreThoseOfAUnion() {
        assertThat(names(session.query(select(CUSTOMER)
                                .where(CUSTOMER.name.eq("Cid"))
                                .union(select(CUSTOMER).where(CUSTOMER.orders().isNotEmpty())))
                        .options(selectin(CUSTOMER.orders()))
                        .list()))
                .containsExactlyInAnyOrder("Ann", "Bob", "Cid");
    }

    private Customer customer(String name) {
        return session.query(CUSTOMER).where(CUSTOMER.name.eq(name)).one();
    }

    @Test
    @Covers("R20.1")
    void aToOneIsComparedWithAnObjectWithoutAJoin() {
        Customer ann = customer("Ann");

        assertThat(text(() ->
                        session.query(ORDER).where(ORDER.customer().eq(ann)).list()))
                .endsWith(" from orders o where o.customer_id = ?");
        assertThat(session.query(ORDER).where(ORDER.customer().eq(ann)).count()).isEqualTo(2);
        assertThat(session.query(ORDER).where(ORDER.customer().ne(ann)).count()).isEqualTo(1);
    }

    @Test
    @Covers("R20.1")
    void aToOneIsComparedWithNull() {
        givenAll(new Order(null));

        assertThat(text(() ->
                        session.query(ORDER).where(ORDER.customer().isNull()).list()))
                .endsWith(" from orders o where o.customer_id is null");
        assertThat(session.query(ORDER).where(ORDER.customer().isNull()).count())
                .isEqualTo(1);
        assertThat(session.query(ORDER).where(ORDER.customer().isNotNull()).count())
                .isEqualTo(3);
        assertThatThrownBy(() -> ORDER.customer().eq(null)).hasMessageContaining("use isNull()");
    }

    @Test
    @Covers("R20.1")
    void aToOneIsComparedWithASetOfObjects() {
        List<Customer> some = List.of(customer("Bob"), customer("Cid"));

        assertThat(text(() ->
                        session.query(ORDER).where(ORDER.customer().in(some)).list()))
                .doesNotContain(" join ");
        assertThat(session.query(ORDER).where(ORDER.customer().in(some)).count())
                .isEqualTo(1);
        assertThat(session.query(ORDER).where(ORDER.customer().notIn(some)).count())
                .isEqualTo(2);
        assertThat(session.query(ORDER).where(ORDER.customer().in(List.of())).count())
                .isZero();
    }

    @Test
    @Covers("R20.1")
    void aReferenceIsComparedWithoutBeingLoaded() {
        Order order =
                session.query(ORDER).where(ORDER.customer().name.eq("Bob")).one();
        Customer bob = order.getCustomer();

        assertThat(sql.of(() -> assertThat(session.query(ORDER)
                                .where(ORDER.customer().eq(bob))
                                .count())
                        .isEqualTo(1)))
                .hasSize(1);
    }

    @Test
    @Covers("R20.1")
    void partsOfACompositeKeyAreCompared() {
        Line line = session.query(LINE).where(LINE.quantity.eq(5)).one();

        assertThat(session.query(ORDER)
                        .where(ORDER.lines().any(element -> element.eq(line)))
                        .count())
                .isEqualTo(1);
        assertThat(session.query(LINE)
                        .where(LINE.in(List.of(line)).or(LINE.quantity.eq(1)))
                        .count())
                .isEqualTo(2);
        assertThat(session.query(LINE).where(LINE.ne(line)).count()).isEqualTo(2);
        assertThat(session.query(LINE).where(LINE.order().eq(line.getOrder())).count())
                .isEqualTo(2);
    }

    @Test
    @Covers("R20.1")
    void objectsAreComparedUnderAliasesAndInChanges() {
        Customer ann = customer("Ann");
        Customer_ c = CUSTOMER.as("c");

        assertThat(session.query(select(c.name)
                                .from(c)
                                .where(c.eq(ann).not().and(c.orders().isNotEmpty())))
                        .list())
                .containsExactly("Bob");
        assertThat(session.execute(update(ORDER)
                        .set(ORDER.status, "PAID")
                        .where(ORDER.customer().eq(ann))))
                .isEqualTo(2);
    }

    @Test
    @Covers("R20.1")
    void anObjectHasItsKeyWhenTheStatementIsExecuted() {
        Customer dan = new Customer("Dan");
        Query<Order> ofDan = session.query(ORDER).where(ORDER.customer().eq(dan));

        assertThatThrownBy(ofDan::count)
                .hasMessageContaining("Order.customer is compared with a Customer that has no id yet");
        session.add(new Order(dan));
        assertThat(ofDan.count()).isEqualTo(1);
    }
}
