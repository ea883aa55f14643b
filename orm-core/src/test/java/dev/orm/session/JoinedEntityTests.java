package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Line_.LINE;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.containsEager;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Line_;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.sql.LockMode;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Queries for entities whose joins repeat their rows. */
final class JoinedEntityTests extends SessionTest {

    JoinedEntityTests(Lab lab) {
        super(lab, SHOP);
    }

    /** Orders c0 to c4; the one of c3 has lines of quantity 1, 2 and 3, say. */
    @BeforeEach
    void ordersWithAsManyLinesAsTheirNumber() {
        Product pen = new Product("pen", "Pen");
        given(session -> {
            for (int i = 0; i < 5; i++) {
                Order order = new Order(new Customer("c" + i));
                for (int quantity = 1; quantity <= i; quantity++) {
                    order.addLine(pen, quantity);
                }
                session.add(order);
            }
        });
    }

    private Query<Order> withLines() {
        return session.query(ORDER).join(ORDER.lines());
    }

    @Test
    @Covers({"L16.2", "S65.1"})
    void anEntityIsAResultOnceWhateverIsJoined() {
        assertThat(withLines().orderBy(ORDER.customer().name.asc()).list())
                .extracting(order -> order.getLines().size())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    @Covers("L16.2")
    void rowsOfSeveralItemsStayAsTheyAre() {
        assertThat(session.query(Sql.select(ORDER, ORDER.lines().quantity))
                        .join(ORDER.lines())
                        .list())
                .hasSize(10);
    }

    @Test
    @Covers({"L16.2", "L26.1"})
    void theCountIsThatOfTheResults() {
        assertThat(withLines().count()).isEqualTo(4);
        assertThat(session.query(LINE).join(LINE.order()).count()).isEqualTo(10);
    }

    @Test
    @Covers({"S64.1", "S66.1"})
    void aLimitCountsEntities() {
        List<String> statements = sql.of(() -> assertThat(withLines()
                        .orderBy(ORDER.customer().name.desc())
                        .limit(3)
                        .list())
                .extracting(order -> order.getCustomer().getName())
                .containsExactly("c4", "c3", "c2"));

        assertThat(statements).startsWith("select orders", "select orders");
    }

    @Test
    @Covers("S66.1")
    void anOffsetSkipsEntities() {
        assertThat(withLines()
                        .orderBy(ORDER.customer().name.asc())
                        .offset(1)
                        .limit(2)
                        .list())
                .extracting(order -> order.getLines().size())
                .containsExactly(2, 3);
    }

    @Test
    @Covers("S66.1")
    void anOrderByWhatIsJoinedPutsAnEntityWhereItsFirstRowIs() {
        assertThat(withLines()
                        .orderBy(ORDER.lines().quantity.desc(), ORDER.id.desc())
                        .limit(2)
                        .list())
                .extracting(order -> order.getLines().size())
                .containsExactly(4, 3);
    }

    @Test
    @Covers("S66.1")
    void aConditionOnWhatIsJoinedCountsEntitiesToo() {
        assertThat(withLines()
                        .where(ORDER.lines().quantity.gt(1))
                        .orderBy(ORDER.id.asc())
                        .limit(2)
                        .list())
                .extracting(order -> order.getLines().size())
                .containsExactly(2, 3);
    }

    @Test
    @Covers("S66.1")
    void theFirstOfThemIsOne() {
        assertThat(withLines().orderBy(ORDER.id.desc()).first().orElseThrow().getLines())
                .hasSize(4);
        assertThat(withLines().where(ORDER.customer().name.eq("c4")).one().getLines())
                .hasSize(4);
    }

    @Test
    @Covers({"L2.3", "S64.1"})
    void aJoinedCollectionOfALimitedQueryIsWhole() {
        assertThat(session.query(ORDER)
                        .options(joined(ORDER.lines()))
                        .orderBy(ORDER.id.desc())
                        .limit(2)
                        .list())
                .extracting(order -> order.getLines().size())
                .containsExactly(4, 3);
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void aLimitedQueryLocksTheEntitiesItYields() {
        assertThat(session.query(Sql.select(ORDER)
                                .join(ORDER.lines())
                                .orderBy(ORDER.id.asc())
                                .limit(2)
                                .lock(LockMode.UPDATE))
                        .list())
                .hasSize(2);
    }

    @Test
    @Covers("L7.1")
    void containsEagerFillsACollectionWithWhatTheJoinYields() {
        List<String> statements = sql.of(() -> assertThat(withLines()
                        .where(ORDER.lines().quantity.gt(2))
                        .options(containsEager(ORDER.lines()))
                        .orderBy(ORDER.id.asc(), ORDER.lines().quantity.desc())
                        .list())
                .extracting(order ->
                        order.getLines().stream().map(Line::getQuantity).toList())
                .containsExactly(List.of(3), List.of(4, 3)));

        assertThat(statements).startsWith("select orders").doesNotContain("select line");
    }

    @Test
    @Covers("L7.1")
    void containsEagerTakesAnAlias() {
        Line_ line = ORDER.lines().as("l");

        assertThat(session.query(Sql.select(ORDER)
                                .leftJoin(line, line.quantity.eq(1))
                                .options(containsEager(line)))
                        .list())
                .extracting(order -> order.getLines().size())
                .containsExactlyInAnyOrder(0, 1, 1, 1, 1);
    }

    @Test
    @Covers("L7.1")
    void containsEagerNestsAndLoadsFurther() {
        List<String> statements = sql.of(() -> assertThat(session.query(CUSTOMER)
                        .join(CUSTOMER.orders())
                        .join(CUSTOMER.orders().lines())
                        .options(
                                containsEager(CUSTOMER.orders().lines()),
                                joined(CUSTOMER.orders().lines().product()))
                        .list())
                .allSatisfy(customer -> customer.getOrders()
                        .get(0)
                        .getLines()
                        .forEach(line -> assertThat(line.getProduct().getName()).isEqualTo("Pen"))));

        assertThat(statements).doesNotContain("select orders", "select line");
    }

    @Test
    @Covers("L7.1")
    void containsEagerOfAToOneUsesTheJoin() {
        List<String> texts = sql.texts(() -> assertThat(session.query(ORDER)
                        .join(ORDER.customer())
                        .where(ORDER.customer().name.eq("c2"))
                        .options(containsEager(ORDER.customer()))
                        .one()
                        .getCustomer()
                        .getName())
                .isEqualTo("c2"));

        assertThat(texts).singleElement().asString().containsOnlyOnce("join");
    }

    @Test
    @Covers("L7.1")
    void aPartOfACollectionDoesNotMakeDirty() {
        withLines()
                .where(ORDER.lines().quantity.gt(2))
                .options(containsEager(ORDER.lines()))
                .list();

        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("L7.2")
    void containsEagerWithALimitIsRefused() {
        assertThat(sql.of(() -> assertThatThrownBy(() -> withLines()
                                .options(containsEager(ORDER.lines()))
                                .limit(2)
                                .list())
                        .isInstanceOf(InvalidDataAccessApiUsageException.class)
                        .hasMessageContaining("Order.lines")
                        .hasMessageContaining("selectin(")))
                .isEmpty();
    }

    @Test
    @Covers("L7.2")
    void containsEagerWithoutAJoinIsRefused() {
        assertThatThrownBy(() -> session.query(ORDER)
                        .options(containsEager(ORDER.lines()))
                        .list())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Order.lines")
                .hasMessageContaining("join");
    }

    @Test
    @Covers("L7.1")
    void theOnlyResultMayHaveSeveralRows() {
        assertThat(withLines()
                        .where(ORDER.customer().name.eq("c4"))
                        .options(containsEager(ORDER.lines()))
                        .one()
                        .getLines())
                .hasSize(4);
    }

    @Test
    @Covers({"L13.2", "S70.1"})
    void aStreamThatJoinsACollectionIsRefused() {
        assertThat(sql.of(() -> {
                    assertThatThrownBy(() -> session.query(ORDER).options(joined(ORDER.lines())).stream())
                            .isInstanceOf(InvalidDataAccessApiUsageException.class)
                            .hasMessageContaining("Order.lines")
                            .hasMessageContaining("selectin(");
                    assertThatThrownBy(() ->
                                    session
                                            .query(LINE)
                                            .options(joined(LINE.order()).then(joined(ORDER.lines())))
                                            .stream())
                            .isInstanceOf(InvalidDataAccessApiUsageException.class)
                            .hasMessageContaining("Order.lines");
                }))
                .isEmpty();
    }

    @Test
    @Covers({"L13.2", "S70.1"})
    void aStreamWhoseRowsAreRepeatedIsRefused() {
        assertThatThrownBy(() -> withLines().stream())
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("any(");
    }

    @Test
    @Covers("L2.2")
    void joiningToOnesChangesNoResults() {
        given(other -> other.add(new Order(null)));

        assertThat(session.query(ORDER).options(joined(ORDER.customer())).list())
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(session.query(ORDER)
                        .options(joined(ORDER.customer()), selectin(ORDER.lines()))
                        .limit(6)
                        .list())
                .hasSize(6);
    }
}
