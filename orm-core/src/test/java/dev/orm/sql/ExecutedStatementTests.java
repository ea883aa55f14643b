package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Label_.LABEL;
import static dev.orm.metamodel.sample.Line_.LINE;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.render.SampleText.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.metamodel.sample.Order_;
import dev.orm.metamodel.sample.SampleShop;
import dev.orm.metamodel.sample.Status;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class ExecutedStatementTests {

    record CityRevenue(String city, long orders, BigDecimal revenue) {}

    private SampleShop shop;

    @BeforeEach
    void open(TestDatabase database) {
        shop = new SampleShop(database);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<Long> orders(Condition... conditions) {
        return shop.list(select(ORDER.id).where(conditions).orderBy(ORDER.id.asc()));
    }

    @Test
    void valuesAreFoundAgain() {
        assertThat(orders(ORDER.status.eq(Status.PAID))).containsExactly(2L);
        assertThat(orders(ORDER.total.eq(new BigDecimal("20.5")))).containsExactly(2L);
        assertThat(orders(ORDER.token.eq(new UUID(0, 1)))).containsExactly(1L);
        assertThat(orders(ORDER.placedAt.lt(java.time.LocalDateTime.of(2025, 2, 1, 0, 0))))
                .containsExactly(1L, 3L);
        assertThat(orders(ORDER.id.between(2, 3))).containsExactly(2L, 3L);
    }

    @Test
    void listsAreBoundAsArrays() {
        assertThat(orders(ORDER.id.in(1, 3, 99))).containsExactly(1L, 3L);
        assertThat(orders(ORDER.id.notIn(1, 3, 99))).containsExactly(2L);
        assertThat(orders(ORDER.status.in(Status.OPEN, Status.CANCELLED))).containsExactly(1L, 3L);
        assertThat(orders(ORDER.token.in(new UUID(0, 1), new UUID(7, 7)))).containsExactly(1L);
        assertThat(orders(ORDER.note.in("urgent", "it's"))).containsExactly(2L);
        assertThat(orders(ORDER.id.in(List.of()))).isEmpty();
    }

    @Test
    void compositeKeysAreFoundByLists() {
        List<Object[]> keys = List.of(new Object[] {1L, 2}, new Object[] {2L, 1}, new Object[] {2L, 2});
        assertThat(shop.list(select(LINE.product)
                        .where(row(LINE.order().id, LINE.number).in(keys))
                        .orderBy(LINE.order().id.asc())))
                .containsExactly("Ink", "Pen");
    }

    @Test
    void wildcardsInPartsOfTextStandForThemselves() {
        assertThat(orders(ORDER.note.contains("50%"))).containsExactly(1L);
        assertThat(orders(ORDER.note.contains("5%"))).isEmpty();
        assertThat(orders(ORDER.note.like("5%"))).containsExactly(1L);
        assertThat(orders(ORDER.note.startsWithIgnoreCase("URG"))).containsExactly(2L);
        assertThat(orders(ORDER.note.eqIgnoreCase("Urgent"))).containsExactly(2L);
    }

    @Test
    @Covers("Q2.4")
    void relationsAreJoinedWithoutCondition() {
        Select2<Long, String> select =
                select(ORDER.id, ORDER.lines().product).from(ORDER).join(ORDER.lines());
        assertThat(text(select)).isEqualTo("select o.id, l.product from orders o join line l on l.order_id = o.id");
        assertThat(shop.list(select.orderBy(ORDER.id.asc(), ORDER.lines().number.asc())))
                .containsExactly(new Row2<>(1L, "Pen"), new Row2<>(1L, "Ink"), new Row2<>(2L, "Pen"));
        Select2<Long, String> kept =
                select(ORDER.id, ORDER.customer().region().name).leftJoin(ORDER.customer());
        assertThat(text(kept))
                .isEqualTo("select o.id, r.name from orders o left join customer c on c.id = o.customer_id"
                        + " left join region r on r.id = c.region_id");
        assertThat(shop.list(kept.orderBy(ORDER.id.asc())))
                .containsExactly(new Row2<>(1L, "North"), new Row2<>(2L, "North"), new Row2<>(3L, null));
    }

    @Test
    void pathsJoinByThemselves() {
        assertThat(shop.list(select(ORDER.id, ORDER.customer().region().name).orderBy(ORDER.id.asc())))
                .containsExactly(new Row2<>(1L, "North"), new Row2<>(2L, "North"), new Row2<>(3L, null));
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "a computed decimal has no scale there")
    void revenueByCityComesAsRecords() {
        Select<CityRevenue> revenue = select(
                        ORDER.customer().address.city,
                        countDistinct(ORDER.id),
                        sum(ORDER.lines().quantity.times(ORDER.lines().unitPrice)))
                .from(ORDER)
                .join(ORDER.lines())
                .groupBy(ORDER.customer().address.city)
                .into(CityRevenue::new);
        assertThat(shop.list(revenue)).containsExactly(new CityRevenue("Berlin", 2, new BigDecimal("120.50")));
    }

    @Test
    void sumsAreGroupedByMonth() {
        WholeExpression<Integer> year = year(ORDER.placedAt).as("year_placed");
        WholeExpression<Integer> month = month(ORDER.placedAt).as("month_placed");
        assertThat(shop.list(select(year, month, count()).groupBy(year, month).orderBy(year.asc(), month.asc())))
                .containsExactly(new Row3<>(2024, 2, 1L), new Row3<>(2025, 1, 1L), new Row3<>(2025, 2, 1L));
    }

    @Test
    void elementsOfRelationsAreAskedAbout() {
        assertThat(orders(ORDER.lines().any(line -> line.quantity.gt(5)))).containsExactly(1L);
        assertThat(orders(ORDER.lines().every(line -> line.product.eq("Pen")))).containsExactly(2L, 3L);
        assertThat(orders(ORDER.lines().isEmpty())).containsExactly(3L);
        assertThat(orders(ORDER.labels().any(label -> label.name.eq("fragile"))))
                .containsExactly(1L, 2L);
        assertThat(orders(ORDER.labels().none(label -> label.name.eq("gift")))).containsExactly(2L, 3L);
    }

    @Test
    void unknownConditionDoesNotFulfilEvery() {
        assertThat(shop.list(select(CUSTOMER.id)
                        .where(CUSTOMER.orders().every(order -> order.total.gt(BigDecimal.ZERO)))
                        .orderBy(CUSTOMER.id.asc())))
                .containsExactly(1L, 3L);
    }

    @Test
    void selfRelationNests() {
        assertThat(shop.list(select(CUSTOMER.name)
                        .where(CUSTOMER.referred()
                                .any(friend -> friend.referred().isNotEmpty()))))
                .containsExactly("Ada");
        assertThat(shop.list(select(CUSTOMER.referrer().referrer().name).where(CUSTOMER.id.eq(3))))
                .containsExactly("Ada");
    }

    @Test
    void subQueriesCorrelate() {
        Order_ other = ORDER.as("other");
        assertThat(orders(exists(
                        select(other.id).where(other.customer().id.eq(ORDER.customer().id), other.id.ne(ORDER.id)))))
                .containsExactly(1L, 2L);
        assertThat(orders(ORDER.total.eq(select(max(ORDER.total)).from(ORDER).scalar())))
                .containsExactly(1L);
        assertThat(orders(ORDER.id.in(select(LINE.order().id).where(LINE.product.eq("Ink")))))
                .containsExactly(1L);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it computes with floating numbers")
    void computationsAreExact() {
        assertThat(shop.list(select(ORDER.total.times(new BigDecimal("1.19")).round(2))
                        .where(ORDER.id.eq(2))))
                .first()
                .satisfies(gross -> assertThat(gross).isEqualByComparingTo("24.40"));
        assertThat(shop.list(select(avg(ORDER.version))))
                .first()
                .satisfies(average -> assertThat(average).isEqualByComparingTo("1"));
        assertThat(shop.list(select(ORDER.version.toDecimal().dividedBy(new BigDecimal(2)))
                        .where(ORDER.id.eq(3))))
                .first()
                .satisfies(half -> assertThat(half).isEqualByComparingTo("1.5"));
        assertThat(shop.list(select(CUSTOMER.rating.times(2)).where(CUSTOMER.id.eq(1))))
                .containsExactly(9.0);
        assertThat(shop.list(select(ORDER.id.plus(41).modulo(10)).where(ORDER.id.eq(1))))
                .containsExactly(2L);
    }

    @Test
    void textIsComputed() {
        assertThat(shop.list(select(ORDER.note.upper().concat("!").concat(ORDER.customer().name), ORDER.note.length())
                        .where(ORDER.id.eq(2))))
                .containsExactly(new Row2<>("URGENT!Ada", 6));
        assertThat(shop.list(select(ORDER.note.coalesce("-")).where(ORDER.id.eq(3))))
                .containsExactly("-");
    }

    @Test
    void casesChoose() {
        TextExpression size = caseWhen(ORDER.total.gt(BigDecimal.TEN), "big")
                .when(ORDER.total.isNull(), "unknown")
                .orElse("small");
        assertThat(shop.list(select(size).orderBy(ORDER.id.asc()))).containsExactly("big", "big", "unknown");
        assertThat(shop.list(select(
                        sum(caseWhen(ORDER.status.eq(Status.PAID), ORDER.total).orElse(BigDecimal.ZERO)))))
                .first()
                .satisfies(sum -> assertThat(sum).isEqualByComparingTo("20.50"));
    }

    @Test
    void valuesStandByThemselves() {
        assertThat(shop.list(select(value("a"), value(1L), value(BigDecimal.TEN).plus(BigDecimal.ONE))))
                .first()
                .satisfies(row -> assertThat(row.third()).isEqualByComparingTo("11"));
    }

    @Test
    void unsafeTextIsExecuted() {
        assertThat(orders(unsafe("mod(?, ?) = 1", ORDER.id, 2).asCondition())).containsExactly(1L, 3L);
        assertThat(shop.list(select(unsafe("upper(?)", LABEL.name).as(SqlTypes.STRING))
                        .from(LABEL)
                        .orderBy(LABEL.id.desc())))
                .containsExactly("FRAGILE", "GIFT");
    }

    @Test
    void nullsGoWhereTheOrderSays() {
        assertThat(shop.list(select(ORDER.id).orderBy(ORDER.total.desc().nullsLast())))
                .containsExactly(1L, 2L, 3L);
        assertThat(shop.list(select(ORDER.id).orderBy(ORDER.total.desc().nullsFirst())))
                .containsExactly(3L, 1L, 2L);
    }

    @Test
    void pagesByKeySeeEveryRowOnce() {
        List<List<Ordering>> orders = List.of(
                List.of(ORDER.total.asc().nullsLast(), ORDER.id.asc()),
                List.of(ORDER.total.desc().nullsFirst(), ORDER.id.asc()),
                List.of(ORDER.customer().id.asc(), ORDER.id.asc()),
                List.of(ORDER.customer().id.desc(), ORDER.id.asc()),
                List.of(ORDER.status.asc(), ORDER.id.desc()));
        for (List<Ordering> order : orders) {
            Ordering[] terms = order.toArray(Ordering[]::new);
            List<Selectable<?>> keys = new ArrayList<>();
            order.forEach(term -> keys.add(term.expression()));
            Select<List<Object>> select = select(keys, Arrays::asList).orderBy(terms);
            List<List<Object>> paged = new ArrayList<>(shop.list(select.limit(1)));
            for (int page = 1; page < 3; page++) {
                List<Object> last = paged.get(paged.size() - 1);
                paged.addAll(shop.list(select.where(Keyset.after(order, last)).limit(1)));
            }
            assertThat(paged).as(order.toString()).isEqualTo(shop.list(select));
        }
    }

    @Test
    void limitAndOffsetCutAPart() {
        assertThat(shop.list(select(ORDER.id).orderBy(ORDER.id.asc()).limit(1).offset(1)))
                .containsExactly(2L);
        assertThat(shop.list(select(ORDER.id).orderBy(ORDER.id.asc()).offset(2)))
                .containsExactly(3L);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no row locks")
    void rowsAreLocked() {
        assertThat(shop.list(select(ORDER.id)
                        .where(ORDER.customer().region().name.eq("North"))
                        .orderBy(ORDER.id.asc())
                        .lock(LockMode.UPDATE)))
                .containsExactly(1L, 2L);
    }

    @Test
    void updatesReachRowsBehindPaths() {
        int rows = shop.execute(update(ORDER)
                .set(ORDER.note, ORDER.customer().region().name)
                .set(ORDER.version, ORDER.version.plus(1))
                .set(ORDER.status, Status.CANCELLED)
                .where(ORDER.customer().name.eq("Ada"), ORDER.lines().isNotEmpty()));
        assertThat(rows).isEqualTo(2);
        assertThat(shop.list(select(ORDER.note, ORDER.version, ORDER.status).where(ORDER.id.eq(1))))
                .containsExactly(new Row3<>("North", 1, Status.CANCELLED));
    }

    @Test
    void deletesReachRowsBehindPaths() {
        assertThat(shop.execute(
                        deleteFrom(LINE).where(LINE.order().customer().name.eq("Ada"), LINE.quantity.lt(2))))
                .isEqualTo(1);
        assertThat(shop.list(select(count()).from(LINE))).containsExactly(2L);
    }

    @Test
    void insertsWriteRows() {
        int rows = shop.execute(insertInto(LABEL)
                .columns(LABEL.id, LABEL.name)
                .values(3L, "new")
                .values(4L, value("old").upper()));
        assertThat(rows).isEqualTo(2);
        assertThat(shop.list(select(LABEL.name).where(LABEL.id.ge(3)).orderBy(LABEL.id.asc())))
                .containsExactly("new", "OLD");
    }
}
