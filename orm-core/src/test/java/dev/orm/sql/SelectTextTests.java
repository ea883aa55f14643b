package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Line_.LINE;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.render.SampleText.rendered;
import static dev.orm.sql.render.SampleText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.metamodel.sample.Order;
import dev.orm.metamodel.sample.Order_;
import dev.orm.metamodel.sample.Status;
import dev.orm.sql.render.RenderedSql.ItemColumns;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelectTextTests {

    private static final String ALL_OF_ORDER = "o.id, o.token, o.status, o.placed_at, o.total, o.note, o.version";

    @Test
    void entityIsSelectedByItsColumns() {
        assertThat(text(select(ORDER))).isEqualTo("select " + ALL_OF_ORDER + " from orders o");
    }

    @Test
    void clausesComeInTheOrderOfTheText() {
        Select<Order> select = select(ORDER)
                .join(ORDER.customer())
                .where(ORDER.customer().address.city.eq("Berlin").and(ORDER.status.in(Status.OPEN, Status.PAID)))
                .orderBy(ORDER.placedAt.desc(), ORDER.id.asc())
                .limit(20)
                .options(joined(ORDER.customer()), selectin(ORDER.lines()).then(selectin(ORDER.labels())));
        assertThat(text(select))
                .isEqualTo("select " + ALL_OF_ORDER + " from orders o join customer c on c.id = o.customer_id"
                        + " where c.city = ? and (o.status) in arrays(?) order by o.placed_at desc, o.id limit ?");
    }

    @Test
    void groupsAreFiltered() {
        Select<?> select = select(ORDER.status, count())
                .groupBy(ORDER.status)
                .having(count().gt(2), sum(ORDER.total).isNotNull())
                .orderBy(count().desc().nullsLast());
        assertThat(text(select))
                .isEqualTo("select o.status, count(*) from orders o group by o.status"
                        + " having count(*) > ? and sum(o.total) is not null order by count(*) desc nulls last");
    }

    @Test
    void distinctLimitAndOffset() {
        assertThat(text(select(ORDER.note).distinct().limit(5).offset(10)))
                .isEqualTo("select distinct o.note from orders o limit ? offset ?");
        assertThat(text(select(ORDER.note).offset(10))).isEqualTo("select o.note from orders o offset ?");
    }

    @Test
    void negativeNumbersOfRowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER).limit(-1))
                .withMessageContaining("limit(-1)");
    }

    @Test
    void orderingRefersToALabelWhereTheItemHasOne() {
        TextExpression city = ORDER.customer().address.city.as("city");
        WholeExpression<Long> number = count().as("No. 1");
        Select<?> select = select(city, number).groupBy(city).orderBy(number.desc(), city.asc());
        assertThat(text(select))
                .isEqualTo("select c.city as city, count(*) as \"No. 1\" from orders o"
                        + " join customer c on c.id = o.customer_id group by c.city order by \"No. 1\" desc, city");
    }

    @Test
    void labelOutsideTheSelectListStandsForItsExpression() {
        TextExpression city = CUSTOMER.address.city.as("city");
        assertThat(text(select(CUSTOMER.id).where(city.eq("a")).orderBy(city.asc())))
                .isEqualTo("select c.id from customer c where c.city = ? order by c.city");
    }

    @Test
    void rowsAreLockedButNotThoseOfJoins() {
        assertThat(text(select(ORDER)
                        .where(ORDER.customer().region().name.eq("a"))
                        .lock(LockMode.UPDATE_SKIP_LOCKED)))
                .endsWith(" where r.name = ? for update skip locked of o");
    }

    @Test
    void aliasesTellSourcesOfOneEntityApart() {
        Order_ other = ORDER.as("other");
        assertThat(text(select(ORDER.id, other.id).from(ORDER).join(other, other.total.eq(ORDER.total))))
                .isEqualTo("select o.id, other.id from orders o join orders other on other.total = o.total");
    }

    @Test
    void aliasesAreQuotedAndNeverUsedTwice() {
        assertThat(text(select(ORDER.as("my orders").id)))
                .isEqualTo("select \"my orders\".id from orders \"my orders\"");
        assertThat(text(select(ORDER.as("c").customer().name)))
                .isEqualTo("select c2.name from orders c join customer c2 on c2.id = c.customer_id");
    }

    @Test
    void sourcesWithoutAConnectionAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(ORDER, CUSTOMER)))
                .withMessageContaining("[Order, Customer]")
                .withMessageContaining("join(other, condition)");
    }

    @Test
    void cartesianProductMayBeAskedFor() {
        assertThat(text(select(ORDER.id, CUSTOMER.id).from(ORDER).crossJoin(CUSTOMER)))
                .isEqualTo("select o.id, c.id from orders o cross join customer c");
    }

    @Test
    void sourceThatIsNotReadIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(count()).from(ORDER).where(LINE.quantity.gt(1))))
                .withMessageContaining("Line is used in a statement that does not read it; add from(Line)");
    }

    @Test
    void sourceThatIsReadByAPathIsToldSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(ORDER.id, CUSTOMER.id).from(ORDER).join(ORDER.customer())))
                .withMessageContaining(
                        "Customer is used in a statement that does not read it; name it by its path where it is"
                                + " joined as Order.customer, or add from(Customer)");
    }

    @Test
    void itemsKnowTheirColumns() {
        List<ItemColumns> items =
                rendered(select(ORDER.id, ORDER, max(ORDER.status))).items();
        assertThat(items).extracting(ItemColumns::first).containsExactly(1, 2, 9);
        assertThat(items).extracting(ItemColumns::count).containsExactly(1, 7, 1);
        assertThat(items.get(2).types()).containsExactly(SqlTypes.enumByOrdinal(Status.class));
    }

    @Test
    void parametersHaveTheTypesOfTheMapping() {
        assertThat(rendered(select(ORDER).where(ORDER.status.eq(Status.OPEN))).types())
                .containsExactly(SqlTypes.enumByOrdinal(Status.class));
    }

    @Test
    void otherItemsKeepTheSourcesAndConditions() {
        Select<Order> orders =
                select(ORDER).where(ORDER.customer().name.eq("a")).orderBy(ORDER.id.asc());
        assertThat(text(orders.withOnly(count()).unordered()))
                .isEqualTo("select count(*) from orders o join customer c on c.id = o.customer_id where c.name = ?");
    }

    @Test
    void selectsAreNotChangedByTheirMethods() {
        Select1<Order> all = select(ORDER);
        all.where(ORDER.id.eq(1)).orderBy(ORDER.id.asc()).limit(1);
        assertThat(all).isEqualTo(select(ORDER));
        assertThat(text(all)).isEqualTo("select " + ALL_OF_ORDER + " from orders o");
    }
}
