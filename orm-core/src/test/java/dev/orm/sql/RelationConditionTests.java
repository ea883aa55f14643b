package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Line_.LINE;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.render.SampleText.text;
import static dev.orm.sql.render.SampleText.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.dialect.Dialects;
import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.sample.Line;
import dev.orm.metamodel.sample.Order;
import dev.orm.metamodel.sample.Order_;
import dev.orm.sql.render.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelationConditionTests {

    @Test
    void anyAsksBySubQuery() {
        assertThat(where(ORDER.lines().any(line -> line.quantity.gt(10).or(line.product.eq("a")))))
                .isEqualTo(
                        "exists (select 1 from line l where l.order_id = o.id and (l.quantity > ? or l.product = ?))");
    }

    @Test
    void noneIsTheOppositeOfAny() {
        assertThat(where(ORDER.lines().none(line -> line.quantity.gt(10))))
                .isEqualTo("not exists (select 1 from line l where l.order_id = o.id and l.quantity > ?)");
    }

    @Test
    void everyIsNotFulfilledByUnknown() {
        assertThat(where(ORDER.lines().every(line -> line.quantity.gt(10))))
                .isEqualTo(
                        "not exists (select 1 from line l where l.order_id = o.id and (l.quantity > ?) is not true)");
    }

    @Test
    void emptinessHasNoConditionOfItsOwn() {
        assertThat(where(ORDER.lines().isEmpty()))
                .isEqualTo("not exists (select 1 from line l where l.order_id = o.id)");
        assertThat(where(ORDER.lines().isNotEmpty()))
                .isEqualTo("exists (select 1 from line l where l.order_id = o.id)");
    }

    @Test
    void absentConditionAsksForAnyElement() {
        assertThat(where(ORDER.lines().any(line -> line.product.eqIfPresent(null))))
                .isEqualTo("exists (select 1 from line l where l.order_id = o.id)");
        assertThat(where(ORDER.lines().every(line -> line.product.eqIfPresent(null))))
                .isEqualTo("1 = 1");
    }

    @Test
    void impossibleConditionIsFolded() {
        assertThat(where(ORDER.lines().any(line -> line.product.in(List.of())))).isEqualTo("1 = 0");
    }

    @Test
    void linkTableIsPartOfTheSubQuery() {
        assertThat(where(ORDER.labels().any(label -> label.name.eq("urgent"))))
                .isEqualTo("exists (select 1 from order_label o2 join label l on l.id = o2.label_id"
                        + " where o2.order_id = o.id and l.name = ?)");
    }

    @Test
    void sameRelationNestsInScopesOfItsOwn() {
        assertThat(where(ORDER.lines().any(a -> ORDER.lines().any(b -> b.quantity.gt(a.quantity)))))
                .isEqualTo("exists (select 1 from line l where l.order_id = o.id"
                        + " and exists (select 1 from line l2 where l2.order_id = o.id and l2.quantity > l.quantity))");
    }

    @Test
    void selfRelationNests() {
        Condition condition = CUSTOMER.referred().any(a -> a.referred().any(b -> b.name.eq(a.name)));
        assertThat(text(select(CUSTOMER.id).where(condition)))
                .isEqualTo("select c.id from customer c"
                        + " where exists (select 1 from customer c2 where c2.referrer_id = c.id"
                        + " and exists (select 1 from customer c3 where c3.referrer_id = c2.id"
                        + " and c3.name = c2.name))");
    }

    @Test
    void pathsWithinASubQueryJoinThere() {
        Condition condition =
                CUSTOMER.orders().any(order -> order.customer().region().name.eq("a"));
        assertThat(text(select(CUSTOMER.id).where(condition)))
                .isEqualTo("select c.id from customer c where exists (select 1 from orders o"
                        + " join customer c2 on c2.id = o.customer_id left join region r on r.id = c2.region_id"
                        + " where o.customer_id = c.id and r.name = ?)");
    }

    @Test
    void pathsOfTheOuterStatementJoinOutside() {
        assertThat(text(select(ORDER.id).where(ORDER.lines().any(line -> line.product.eq(ORDER.customer().name)))))
                .isEqualTo("select o.id from orders o join customer c on c.id = o.customer_id"
                        + " where exists (select 1 from line l where l.order_id = o.id and l.product = c.name)");
    }

    @Test
    void relationBehindAPathJoinsThePathOutside() {
        assertThat(where(ORDER.customer().orders().isEmpty()))
                .isEqualTo("not exists (select 1 from orders o2 where o2.customer_id = c.id)");
    }

    @Test
    void sourcesByNameMakeTheSameText() {
        DynamicTable<Order> orders = DynamicTable.of(Order.class);
        Condition byName =
                orders.any("lines", Line.class, line -> line.text("product").eq("a"));
        Select<?> select = select(orders).where(byName);
        Select<?> typed = select(ORDER).where(ORDER.lines().any(line -> line.product.eq("a")));
        assertThat(text(select)).isEqualTo(text(typed));
        assertThat(Recording.of(select, Dialects.h2()).key())
                .isEqualTo(Recording.of(typed, Dialects.h2()).key());
    }

    @Test
    void subQueriesReferToTheStatementAroundThem() {
        Order_ other = ORDER.as("other");
        assertThat(where(exists(select(other.id).where(other.total.gt(ORDER.total)))))
                .isEqualTo("exists (select other.id from orders other where other.total > o.total)");
        assertThat(where(ORDER.id.in(select(other.id).where(other.note.eq("a")))))
                .isEqualTo("o.id in (select other.id from orders other where other.note = ?)");
        assertThat(where(ORDER.total.gt(select(avg(other.total)).scalar())))
                .isEqualTo("o.total > (select avg(other.total) from orders other)");
    }

    @Test
    void existenceOfEntitiesNeedsNoColumns() {
        assertThat(where(exists(select(LINE).where(LINE.order().id.eq(ORDER.id)))))
                .isEqualTo("exists (select 1 from line l where l.order_id = o.id)");
        assertThat(where(notExists(select(ORDER).where(ORDER.id.gt(5)))))
                .isEqualTo("not exists (select 1 from orders o2 where o2.id > ?)");
    }

    @Test
    void subQueryThatReadsNothingOfItsOwnIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> where(ORDER.id.in(select(ORDER.id).where(ORDER.note.isNull()))))
                .withMessageContaining("A sub-query selects from Order")
                .withMessageContaining("alias");
    }

    @Test
    void subQueryMayReadTheSameSourceByItself() {
        assertThat(where(ORDER.total.eq(select(max(ORDER.total)).from(ORDER).scalar())))
                .isEqualTo("o.total = (select max(o2.total) from orders o2)");
    }
}
