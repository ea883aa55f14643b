package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadableSqlTests {

    @Test
    void attributesAndPathsPrintTheirNames() {
        assertThat(CUSTOMER.address.city).hasToString("Customer.address.city");
        assertThat(ORDER.customer().region()).hasToString("Order.customer.region");
        assertThat(ORDER.as("o1").lines().quantity).hasToString("o1.lines.quantity");
    }

    @Test
    void valuesAreNeverShown() {
        Condition condition =
                ORDER.note.eq("secret").and(ORDER.note.contains("secret")).and(ORDER.note.in("secret"));
        assertThat(condition).hasToString("Order.note = ? and Order.note like ? escape '!' and Order.note in (?)");
        assertThat(value("secret").upper()).hasToString("upper(?)");
        assertThat(unsafe("a = ?", "secret").asCondition()).hasToString("(a = ?)");
    }

    @Test
    void selectsPrintAllClauses() {
        Select<?> select = select(ORDER.status, count().as("n"))
                .leftJoin(ORDER.lines(), ORDER.lines().quantity.gt(1))
                .where(ORDER.customer().region().name.isNull())
                .groupBy(ORDER.status)
                .having(count().gt(1))
                .orderBy(ORDER.status.desc().nullsLast())
                .limit(5)
                .offset(10)
                .lock(LockMode.UPDATE_NOWAIT);
        assertThat(select)
                .hasToString("select Order.status, count(*) as \"n\" from Order"
                        + " left join Order.lines on Order.lines.quantity > ?"
                        + " where Order.customer.region.name is null group by Order.status having count(*) > ?"
                        + " order by Order.status desc nulls last offset ? rows fetch first ? rows only"
                        + " for update nowait");
    }

    @Test
    void changesPrintThemselves() {
        assertThat(update(ORDER).set(ORDER.note, "secret").where(ORDER.id.eq(1)))
                .hasToString("update Order set note = ? where Order.id = ?");
        assertThat(deleteFrom(ORDER).where(ORDER.lines().isEmpty()))
                .hasToString("delete from Order where not exists (select 1 from Order.lines where related)");
        assertThat(insertInto(ORDER).columns(ORDER.note).values("secret"))
                .hasToString("insert into Order (note) values (?)");
    }
}
