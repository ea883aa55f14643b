package dev.orm.sql.render;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.sample.Order;
import dev.orm.sql.Condition;
import dev.orm.sql.Func;
import dev.orm.sql.LockMode;
import dev.orm.sql.Statement;
import dev.orm.sql.Subquery;
import dev.orm.sql.WholeExpression;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class StatementKeyTests {

    private static StatementKey key(Statement<?> statement) {
        return Recording.of(statement, new TestSpelling()).key();
    }

    private static StatementKey where(Condition condition) {
        return key(select(ORDER).where(condition));
    }

    @Test
    void valuesAreNoPartOfTheShape() {
        assertThat(where(ORDER.note.eq("a")))
                .isEqualTo(where(ORDER.note.eq("b")))
                .hasSameHashCodeAs(where(ORDER.note.eq("b")));
        assertThat(key(select(ORDER).limit(1).offset(2)))
                .isEqualTo(key(select(ORDER).limit(3).offset(4)));
        assertThat(where(ORDER.note.eq("secret")).toString()).doesNotContain("secret");
    }

    @Test
    @Covers("E15.4")
    void whatALogShowsOfAShapeHoldsNoConstantsAndNoNamesMadeUpForTheStatement() {
        Subquery told = select(ORDER.id.as("secret1"), ORDER.as("secret2").note)
                .where(unsafe("note = 'secret3'").asCondition())
                .subquery("secret4");
        WholeExpression<Long> id = told.whole("secret1", Long.class);
        String shown = key(select(id, Func.literal(SqlTypes.STRING, "secret5"))
                        .where(
                                unsafe("? > 471100.15 or $x$ secret6 $x$ = 'it''s secret7'", id)
                                        .asCondition(),
                                unsafe("note = 'secret8").asCondition()))
                .toString();
        assertThat(shown).doesNotContain("secret", "4711").contains("select", "Order", "note = ...");
    }

    @Test
    void lengthOfAListIsNoPartOfTheShape() {
        List<Long> many = LongStream.range(0, 1000).boxed().toList();
        assertThat(where(ORDER.id.in(many))).isEqualTo(where(ORDER.id.in(1)));
        assertThat(Recording.of(select(ORDER).where(ORDER.id.in(many)), new TestSpelling())
                        .values())
                .hasSize(1);
    }

    @Test
    void nullInAnInsertIsNoPartOfTheShape() {
        assertThat(key(insertInto(ORDER).columns(ORDER.note).values("a")))
                .isEqualTo(key(insertInto(ORDER).columns(ORDER.note).values((Object) null)));
    }

    @Test
    void differentShapesDiffer() {
        List<StatementKey> keys = List.of(
                key(select(ORDER)),
                key(select(ORDER.as("x"))),
                key(select(ORDER).distinct()),
                key(select(ORDER).limit(1)),
                key(select(ORDER).offset(1)),
                key(select(ORDER).lock(LockMode.UPDATE)),
                key(select(ORDER).lock(LockMode.SHARE)),
                key(select(ORDER).orderBy(ORDER.id.asc())),
                key(select(ORDER).orderBy(ORDER.id.desc())),
                key(select(ORDER).join(ORDER.customer())),
                key(select(ORDER).leftJoin(ORDER.customer())),
                where(ORDER.note.eq("a")),
                where(ORDER.note.ne("a")),
                where(ORDER.note.in("a")),
                where(ORDER.note.notIn("a")),
                where(ORDER.customer().name.eq("a")),
                where(ORDER.id.eq(1)),
                where(ORDER.note.eq("a").and(ORDER.id.eq(1))),
                where(ORDER.note.eq("a").or(ORDER.id.eq(1))),
                key(select(ORDER, ORDER.customer())),
                key(select(ORDER.customer()).from(ORDER)));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void typeOfAnItemIsPartOfTheShape() {
        assertThat(key(select(unsafe("a").as(SqlTypes.LONG))))
                .isNotEqualTo(key(select(unsafe("a").as(SqlTypes.STRING))));
    }

    @Test
    void typeThatAColumnIsReadByIsPartOfTheShape() {
        assertThat(key(select(column(ORDER, "note", SqlTypes.LONG))))
                .isEqualTo(key(select(column(ORDER, "note", SqlTypes.LONG))))
                .isNotEqualTo(key(select(column(ORDER, "note", SqlTypes.STRING))))
                .isNotEqualTo(key(select(ORDER.note)));
        assertThat(key(select(column(ORDER, "note", SqlTypes.LONG).as("x"))))
                .isNotEqualTo(key(select(column(ORDER, "note", SqlTypes.STRING).as("x"))));
        assertThat(key(select(column(ORDER, "note")))).isEqualTo(key(select(ORDER.note)));
    }

    @Test
    void elementsOfSubQueriesAreNumberedByTheirPlace() {
        Supplier<Condition> bigger = () -> ORDER.lines().any(a -> ORDER.lines().any(b -> b.quantity.gt(a.quantity)));
        Supplier<Condition> itself = () -> ORDER.lines().any(a -> ORDER.lines().any(b -> b.quantity.gt(b.quantity)));
        assertThat(where(bigger.get())).isEqualTo(where(bigger.get()));
        assertThat(where(bigger.get())).isNotEqualTo(where(itself.get()));
    }

    @Test
    void sourcesByNameHaveTheShapeOfGeneratedOnes() {
        DynamicTable<Order> orders = DynamicTable.of(Order.class);
        assertThat(key(select(orders).where(orders.text("note").eq("a")))).isEqualTo(where(ORDER.note.eq("b")));
    }

    @Test
    void changesOfDifferentKindsDiffer() {
        assertThat(key(update(CUSTOMER).set(CUSTOMER.name, "a").allRows()))
                .isEqualTo(key(update(CUSTOMER).set(CUSTOMER.name, "b").allRows()))
                .isNotEqualTo(key(update(CUSTOMER)
                        .set(CUSTOMER.name, CUSTOMER.address.city)
                        .allRows()))
                .isNotEqualTo(key(deleteFrom(CUSTOMER).allRows()));
    }
}
