package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Line_.LINE;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.render.SampleText.rendered;
import static dev.orm.sql.render.SampleText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.dialect.Dialects;
import dev.orm.metamodel.sample.Order;
import dev.orm.metamodel.sample.Status;
import dev.orm.sql.render.Recording;
import dev.orm.testing.Covers;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeTests {

    @Test
    void updateSetsValuesExpressionsAndNull() {
        Update<Order> update = update(ORDER)
                .set(ORDER.status, Status.PAID)
                .set(ORDER.total, ORDER.total.times(new BigDecimal("1.10")))
                .set(ORDER.version, ORDER.version.plus(1))
                .setNull(ORDER.note)
                .where(ORDER.id.eq(1));
        assertThat(text(update))
                .isEqualTo(
                        "update orders as o set status = ?, total = o.total * ?, version = o.version + ?, note = null"
                                + " where o.id = ?");
    }

    @Test
    void valuesHaveTheTypesOfTheMapping() {
        assertThat(rendered(update(ORDER).set(ORDER.status, Status.PAID).allRows())
                        .types())
                .containsExactly(SqlTypes.enumByOrdinal(Status.class));
    }

    @Test
    void pathInAnUpdateBecomesASubQuery() {
        Update<Order> update = update(ORDER)
                .set(ORDER.note, ORDER.customer().region().name)
                .where(ORDER.customer().name.eq("a"), ORDER.customer().id.eq(1));
        assertThat(text(update))
                .isEqualTo("update orders as o set note = (select r.name from customer c"
                        + " left join region r on r.id = c.region_id where c.id = o.customer_id)"
                        + " where (select c2.name from customer c2 where c2.id = o.customer_id) = ?"
                        + " and o.customer_id = ?");
    }

    @Test
    void relationInADeleteIsASubQuery() {
        assertThat(text(deleteFrom(ORDER).where(ORDER.lines().isEmpty())))
                .isEqualTo("delete from orders as o where not exists (select 1 from line l where l.order_id = o.id)");
    }

    @Test
    void toManyPathInADeleteIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        text(deleteFrom(ORDER).where(ORDER.lines().quantity.gt(1))))
                .withMessageContaining("Order.lines is a to-many relation");
    }

    @Test
    void changesOfAllRowsAreSaidToBe() {
        assertThat(text(deleteFrom(ORDER).allRows())).isEqualTo("delete from orders as o");
        assertThat(text(update(ORDER).set(ORDER.note, "a").allRows())).isEqualTo("update orders as o set note = ?");
    }

    @Test
    void absentConditionNeverWidensAChangeToAllRows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(deleteFrom(ORDER).where(ORDER.note.eqIfPresent(null))))
                .withMessageContaining("The delete of Order has no condition")
                .withMessageContaining("allRows()");
        assertThatIllegalStateException()
                .isThrownBy(() -> text(update(ORDER).set(ORDER.note, "a").where(ORDER.note.eqIfPresent(null))))
                .withMessageContaining("The update of Order has no condition");
    }

    @Test
    void relationIsWrittenAsItsForeignKey() {
        assertThat(text(update(ORDER).setKey(ORDER.customer().id, 5L).where(ORDER.id.eq(1))))
                .isEqualTo("update orders as o set customer_id = ? where o.id = ?");
        assertThat(text(insertInto(LINE).columns(LINE.order().id, LINE.number).values(1L, 2)))
                .isEqualTo("insert into line (order_id, number) values (?, ?)");
    }

    @Test
    void attributeBehindARelationIsNotWritten() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        text(update(ORDER).setKey(ORDER.customer().name, "a").allRows()))
                .withMessageContaining("Order.customer.name")
                .withMessageContaining("only the key is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update(ORDER).setKey(LINE.order().id, 1L))
                .withMessageContaining("the update changes Order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(LINE).columns(ORDER.id))
                .withMessageContaining("the insert writes to Line");
    }

    @Test
    void updateOfNothingIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(update(ORDER).allRows()))
                .withMessageContaining("sets nothing");
    }

    @Test
    void attributeIsSetOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update(ORDER).set(ORDER.note, "a").set(ORDER.note, "b"))
                .withMessageContaining("set(Order.note, ...) appears twice");
    }

    @Test
    void attributeOfAnotherSourceIsNotSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update(ORDER).set(ORDER.as("other").note, "a"))
                .withMessageContaining("the update changes Order");
    }

    @Test
    void relationPathIsNoTableToChange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deleteFrom(ORDER.lines()))
                .withMessageContaining("delete of Order.lines");
    }

    @Test
    void insertTakesRowsOfValuesAndExpressions() {
        Insert<?> insert = insertInto(CUSTOMER)
                .columns(CUSTOMER.id, CUSTOMER.name, CUSTOMER.address.city)
                .values(1L, "a", "Berlin")
                .values(2L, value("b").upper(), null);
        assertThat(text(insert))
                .isEqualTo("insert into customer (id, name, city) values (?, ?, ?), (?, upper(cast(? as String)), ?)");
        assertThat(Recording.of(insert, Dialects.h2()).values()).containsExactly(1L, "a", "Berlin", 2L, "b", null);
    }

    @Test
    void insertWithAnotherNumberOfValuesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        insertInto(LINE).columns(LINE.product, LINE.quantity).values("a"))
                .withMessageContaining("1 values for 2 columns [Line.product, Line.quantity]");
    }

    @Test
    void insertOfAValueOfAnotherTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> insertInto(LINE).columns(LINE.quantity).values("a"))
                .withMessageContaining("Line.quantity")
                .withMessageContaining("java.lang.Integer");
    }

    @Test
    @Covers("Q39.1")
    void returnedItemsReachToOneRelationsBySubQueries() {
        assertThat(text(update(ORDER)
                        .set(ORDER.note, "a")
                        .allRows()
                        .returning(ORDER.id, ORDER.customer().name, ORDER.customer().id)))
                .isEqualTo("update orders as o set note = ? returning o.id,"
                        + " (select c.name from customer c where c.id = o.customer_id), o.customer_id");
    }

    @Test
    @Covers("Q39.3")
    void returnedItemsAreReadByTheTypesOfTheirColumns() {
        List<SqlType<?>> types = new ArrayList<>();
        rendered(deleteFrom(ORDER).allRows().returning(ORDER.status, ORDER.id))
                .items()
                .forEach(item -> types.addAll(item.types()));
        assertThat(types).isEqualTo(List.of(SqlTypes.enumByOrdinal(Status.class), SqlTypes.LONG));
    }

    @Test
    void changesReadAsTheyAreSaid() {
        assertThat(insertInto(CUSTOMER)
                        .columns(CUSTOMER.id, CUSTOMER.name)
                        .values(1L, "a")
                        .onConflict(CUSTOMER.id)
                        .doUpdate(CUSTOMER.name, excluded(CUSTOMER.name))
                        .where(CUSTOMER.active)
                        .returning(CUSTOMER))
                .hasToString("insert into Customer (id, name) values (?, ?) on conflict (id) do update"
                        + " set name = excluded.name where Customer.active returning Customer");
        assertThat(update(ORDER)
                        .setKey(ORDER.customer().id, 1L)
                        .from(LINE)
                        .where(LINE.order().id.eq(ORDER.id)))
                .hasToString("update Order set id = ? from Line where Line.order.id = Order.id");
    }

    @Test
    void changesOfOneMeaningAreEqual() {
        assertThat(deleteFrom(ORDER).using(LINE).where(ORDER.id.eq(1)).returning(ORDER.id))
                .isEqualTo(deleteFrom(ORDER).using(LINE).where(ORDER.id.eq(1)).returning(ORDER.id))
                .hasSameHashCodeAs(
                        deleteFrom(ORDER).using(LINE).where(ORDER.id.eq(1)).returning(ORDER.id))
                .isNotEqualTo(deleteFrom(ORDER).where(ORDER.id.eq(1)).returning(ORDER.id));
        assertThat(insertInto(LINE)
                        .columns(LINE.product)
                        .values("a")
                        .onConflict(LINE.product)
                        .doNothing())
                .isEqualTo(insertInto(LINE)
                        .columns(LINE.product)
                        .values("a")
                        .onConflict(LINE.product)
                        .doNothing())
                .isNotEqualTo(insertInto(LINE)
                        .columns(LINE.product)
                        .values("b")
                        .onConflict(LINE.product)
                        .doNothing());
    }

    @Test
    void selectOfTheSameEntityInAnInsertIsOneOfItsOwn() {
        assertThat(text(insertInto(LINE)
                        .columns(LINE.product)
                        .fromSelect(select(LINE.product).where(LINE.quantity.gt(1)))))
                .isEqualTo("insert into line (product) select l.product from line l where l.quantity > ?");
    }
}
