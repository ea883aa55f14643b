package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.session.shop.Product_.PRODUCT;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tier;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LockMode;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select1;
import dev.orm.sql.Select2;
import dev.orm.sql.Sql;
import dev.orm.sql.WholeExpression;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

final class QueryTests extends SessionTest {

    QueryTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void threeCustomersTheFirstWithTwoOrders() {
        Customer ann = new Customer("Ann");
        ann.setTier(Tier.GOLD);
        ann.addOrder(new Order(null));
        ann.addOrder(new Order(null));
        givenAll(ann, new Customer("Bob"), new Customer("Cid"));
    }

    @Test
    @Covers("L26.1")
    void countCounts() {
        assertThat(session.query(CUSTOMER).count()).isEqualTo(3);
        assertThat(session.query(CUSTOMER).where(CUSTOMER.tier.eq(Tier.GOLD)).count())
                .isEqualTo(1);
    }

    @Test
    @Covers("L26.1")
    void countIgnoresSlicesAndOptions() {
        assertThat(session.query(CUSTOMER)
                        .orderBy(CUSTOMER.name.asc())
                        .limit(1)
                        .offset(1)
                        .options(LoadOption.selectin(CUSTOMER.orders()))
                        .count())
                .isEqualTo(3);
    }

    @Test
    @Covers("L26.1")
    void countLocksNothing() {
        assertThat(session.query(select(CUSTOMER).lock(LockMode.UPDATE)).count())
                .isEqualTo(3);
    }

    @Test
    @Covers("L26.1")
    void existsAsksForOneRow() {
        assertThat(session.query(CUSTOMER).where(CUSTOMER.name.eq("Ann")).exists())
                .isTrue();
        assertThat(session.query(CUSTOMER).where(CUSTOMER.name.eq("Zoe")).exists())
                .isFalse();
    }

    @Test
    void existsSeesWhatTheTransactionHasJustChanged() {
        Query<Customer> gone = session.query(CUSTOMER).where(CUSTOMER.name.eq("Ann"));
        assertThat(gone.exists()).isTrue();
        session.execute(Sql.update(CUSTOMER).set(CUSTOMER.name, "Eve").where(CUSTOMER.name.eq("Ann")));

        assertThat(gone.exists()).isFalse();
    }

    @Test
    void existsIgnoresOrderAndOptions() {
        assertThat(session.query(CUSTOMER)
                        .orderBy(CUSTOMER.name.asc())
                        .limit(2)
                        .offset(2)
                        .options(LoadOption.selectin(CUSTOMER.orders()))
                        .exists())
                .isTrue();
    }

    @Test
    void firstIsTheFirstInOrder() {
        assertThat(session.query(CUSTOMER).orderBy(CUSTOMER.name.desc()).first().map(Customer::getName))
                .contains("Cid");
    }

    @Test
    @Covers("D5.1")
    void decimalsHaveTheScaleOfTheirColumn() {
        Product pen = new Product("pen", "Pen");
        pen.setPrice(BigDecimal.ONE);
        givenAll(pen);
        assertThat(session.query(Product.class).one().getPrice()).hasToString("1.00");
        assertThat(session.query(select(PRODUCT.price)).one()).hasToString("1.00");
        assertThat(session.query(select(Sql.max(PRODUCT.price))).one()).hasToString("1.00");
    }

    @Test
    void oneNeedsExactlyOne() {
        assertThat(session.query(CUSTOMER).where(CUSTOMER.name.eq("Ann")).one().getName())
                .isEqualTo("Ann");
        assertThatThrownBy(() ->
                        session.query(CUSTOMER).where(CUSTOMER.name.eq("Zoe")).one())
                .isInstanceOf(EmptyResultDataAccessException.class);
        assertThatThrownBy(() -> session.query(CUSTOMER).one())
                .isInstanceOf(IncorrectResultSizeDataAccessException.class);
    }

    @Test
    @Covers({"Q9.4", "L18.1"})
    void entitiesOfUnionAreOrderedLimitedAndCounted() {
        Select1<Customer> gold = select(CUSTOMER).where(CUSTOMER.tier.eq(Tier.GOLD));
        Query<Customer> union = session.query(gold.union(select(CUSTOMER).where(CUSTOMER.name.ne("Bob"))));

        assertThat(union.orderBy(CUSTOMER.name.desc()).list())
                .extracting(Customer::getName)
                .containsExactly("Cid", "Ann");
        assertThat(union.orderBy(CUSTOMER.name.asc()).first().map(Customer::getName))
                .contains("Ann");
        assertThat(union.count()).isEqualTo(2);
        assertThat(union.exists()).isTrue();
        assertThat(session.query(gold.unionAll(gold)).count()).isEqualTo(2);
        assertThat(session.query(select(CUSTOMER).except(gold).intersect(select(CUSTOMER)))
                        .count())
                .isEqualTo(2);
    }

    @Test
    @Covers({"Q9.4", "L18.1"})
    void unionOfEntitiesAndValuesIsOrderedByTheColumnsOfBoth() {
        Select2<Customer, Long> first = select(CUSTOMER, value(1)).where(CUSTOMER.name.eq("Bob"));
        Select2<Customer, Long> second = select(CUSTOMER, value(2)).where(CUSTOMER.name.ne("Bob"));
        WholeExpression<Long> rank = value(1);

        assertThat(session.execute(first.union(second).orderBy(Ordering.ascending(rank), CUSTOMER.name.desc())))
                .extracting(row -> row.first().getName())
                .containsExactly("Bob", "Cid", "Ann");
    }

    @Test
    void orderOfUnionByAnotherEntityIsRefused() {
        assertThatThrownBy(() -> session.query(select(CUSTOMER).union(select(CUSTOMER)))
                        .orderBy(ORDER.status.asc())
                        .list())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Order.status")
                .hasMessageContaining("names none of its columns");
    }

    @Test
    void limitCountsEntitiesNotJoinedRows() {
        assertThat(session.query(CUSTOMER)
                        .options(LoadOption.joined(CUSTOMER.orders()))
                        .orderBy(CUSTOMER.name.asc())
                        .limit(2)
                        .list())
                .extracting(Customer::getName)
                .containsExactly("Ann", "Bob");
    }

    @Test
    void slicesAreTakenInOrder() {
        assertThat(session.query(CUSTOMER)
                        .orderBy(CUSTOMER.name.asc())
                        .offset(1)
                        .limit(1)
                        .list())
                .extracting(Customer::getName)
                .containsExactly("Bob");
    }

    @Test
    void anyAsksWhetherThereIsAnElement() {
        assertThat(session.query(CUSTOMER)
                        .where(CUSTOMER.orders().any(order -> order.status.eq("OPEN")))
                        .list())
                .extracting(Customer::getName)
                .containsExactly("Ann");
    }

    @Test
    @Covers("L17.1")
    void pathsJoinByThemselves() {
        assertThat(session.query(ORDER).where(ORDER.customer().name.eq("Ann")).list())
                .hasSize(2);
    }

    @Test
    @Covers({"L16.1", "U27.1"})
    void expressionsAndEntitiesCanBeSelectedTogether() {
        assertThat(session.query(Sql.select(ORDER.id, ORDER.customer()).from(ORDER))
                        .list())
                .hasSize(2)
                .allMatch(row ->
                        row.second() == session.get(Customer.class, row.second().getId()));
    }

    @Test
    void filterByNamesAttributesOfEmbeddedObjects() {
        assertThat(session.query(Customer.class).filterBy("address.city", null).count())
                .isEqualTo(3);
    }

    @Test
    void filterByOfAWrongTypeSaysWhichIsRight() {
        assertThatThrownBy(() -> session.query(Customer.class).filterBy("name", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Customer.name")
                .hasMessageContaining("String");
    }

    @Test
    @Covers("U27.1")
    void anUpdateStatementMakesLoadedObjectsStale() {
        Customer ann = session.query(CUSTOMER).where(CUSTOMER.name.eq("Ann")).one();
        session.execute(Sql.update(CUSTOMER).set(CUSTOMER.name, "Anna").where(CUSTOMER.name.eq("Ann")));

        assertThat(session.get(Customer.class, ann.getId()).getName()).isEqualTo("Anna");
    }

    @Test
    @Covers("U27.1")
    void aDeleteStatementReturnsTheNumberOfRows() {
        assertThat(session.execute(Sql.deleteFrom(CUSTOMER).where(CUSTOMER.name.in("Bob", "Cid"))))
                .isEqualTo(2);
    }

    @Test
    void anEmptyListMatchesNothing() {
        assertThat(session.query(Product.class).count()).isZero();
        assertThat(session.query(CUSTOMER)
                        .where(CUSTOMER.name.in(java.util.List.of()))
                        .list())
                .isEmpty();
    }
}
