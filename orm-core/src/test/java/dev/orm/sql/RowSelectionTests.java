package dev.orm.sql;

import static dev.orm.sql.Sql.*;
import static dev.orm.testing.DatabaseProduct.H2;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static dev.orm.testing.DatabaseProduct.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows come, how they are grouped and ordered, and how they are locked. */
final class RowSelectionTests extends StoreTest {

    @Test
    @Covers("Q10.1")
    void equalRowsComeOnce() {
        assertThat(rows(select(CITY).where(CITY.isNotNull()).distinct().orderBy(CITY.asc())))
                .containsExactly("Berlin", "Paris");
    }

    @Test
    @Covers("Q10.2")
    void firstRowOfEachGroupComes() {
        Select<Row2<String, String>> select =
                select(CITY, NAME).where(CITY.isNotNull()).distinctOn(CITY).orderBy(CITY.asc(), NAME.desc());
        if (isOn(SQLITE)) {
            assertUnsupported(select).withMessageContaining("DISTINCT ON").withMessageContaining("rowNumber()");
            return;
        }
        assertThat(text(select)).startsWith("select distinct on (p.city) p.city, p.name from person p");
        assertThat(rows(select)).containsExactly(new Row2<>("Berlin", "Dan"), new Row2<>("Paris", "Bob"));
        assertThatIllegalArgumentException().isThrownBy(() -> select(CITY).distinctOn());
    }

    @Test
    @Covers("Q11.1")
    void rowsAreGroupedAndGroupsFiltered() {
        assertThat(rows(select(CITY, count()).groupBy(CITY).having(count().gt(1))))
                .containsExactly(new Row2<>("Berlin", 2L));
    }

    @Test
    @Covers("Q11.2")
    void severalGroupingsAtOnce() {
        Select<Row2<String, Long>> rollup = select(CITY, count())
                .where(CITY.isNotNull())
                .groupBy(rollup(CITY))
                .orderBy(CITY.asc().nullsLast());
        if (!isOn(POSTGRESQL)) {
            assertUnsupported(rollup).withMessageContaining("GROUPING SETS, ROLLUP and CUBE");
            return;
        }
        assertThat(text(rollup)).contains(" group by rollup (p.city) order by");
        assertThat(rows(rollup))
                .containsExactly(new Row2<>("Berlin", 2L), new Row2<>("Paris", 1L), new Row2<>(null, 3L));
        assertThat(rows(select(count()).from(PERSON).groupBy(cube(CITY, BOSS)))).hasSize(11);
        Select<Long> sets = select(count())
                .from(PERSON)
                .groupBy(groupingSets(List.of(List.of(CITY, BOSS), List.of(CITY), List.of())));
        assertThat(text(sets)).endsWith(" group by grouping sets ((p.city, p.boss_id), (p.city), ())");
        assertThat(rows(sets)).hasSize(8);
    }

    @Test
    @Covers("Q11.3")
    void labelServesInTheOrderAndTheExpressionInTheGrouping() {
        TextExpression place = CITY.upper().as("place");
        Select<Row2<String, Long>> select =
                select(place, count()).groupBy(place).orderBy(place.asc().nullsFirst());
        assertThat(text(select))
                .isEqualTo("select upper(p.city) as place, count(*) from person p group by upper(p.city)"
                        + " order by place nulls first");
        assertThat(rows(select))
                .containsExactly(new Row2<>(null, 1L), new Row2<>("BERLIN", 2L), new Row2<>("PARIS", 1L));
    }

    @Test
    @Covers("Q11.3")
    void expressionWithValuesIsGroupedAndOrderedByItsItem() {
        TextExpression size = caseWhen(PRICE.gt(new BigDecimal("5")), "dear").orElse("cheap");
        Select<Row2<String, Long>> select = select(size, count()).groupBy(size).orderBy(size.desc());
        assertThat(text(select))
                .endsWith(on(
                        " group by c1 order by 1 desc", " group by 1 order by 1 desc", " group by 1 order by 1 desc"));
        assertThat(rows(select)).containsExactly(new Row2<>("dear", 2L), new Row2<>("cheap", 2L));
    }

    @Test
    @Covers("Q11.3")
    void labelledExpressionWithValuesIsGroupedByItsItem() {
        TextExpression city =
                caseWhen(CITY.eq("Berlin"), "here").orElse("there").as("city");
        Select<Row2<String, Long>> select = select(city, count()).groupBy(city).orderBy(city.asc());
        assertThat(rows(select)).containsExactly(new Row2<>("here", 2L), new Row2<>("there", 2L));
        assertThat(rows(select(city).distinct().orderBy(city.asc()))).containsExactly("here", "there");
    }

    @Test
    @Covers("Q12.1")
    void orderIsTheSameOnEachDatabase() {
        assertThat(rows(select(NAME).orderBy(CITY.desc().nullsFirst(), NAME.desc())))
                .containsExactly("Cem", "Bob", "Dan", "Ada");
        assertThat(rows(select(NAME).orderBy(CITY.asc().nullsLast(), NAME.asc())))
                .containsExactly("Ada", "Dan", "Bob", "Cem");
    }

    @Test
    @Covers("Q12.2")
    void laterOrderAddsAndAnEmptyOneClears() {
        Select1<String> ordered = select(NAME).orderBy(CITY.asc()).orderBy(NAME.desc());
        assertThat(text(ordered)).endsWith(" order by p.city, p.name desc");
        assertThat(text(ordered.orderBy())).isEqualTo("select p.name from person p");
        assertThat(rows(ordered.orderBy().orderBy(NAME.asc()).limit(1))).containsExactly("Ada");
    }

    @Test
    @Covers({"Q13.1", "Q13.3"})
    void limitAndOffsetAreBoundAndTheLastOneWins() {
        Select1<String> select =
                select(NAME).orderBy(NAME.asc()).limit(3).offset(2).limit(1);
        assertThat(text(select)).endsWith(" order by p.name limit ? offset ?");
        assertThat(rows(select)).containsExactly("Cem");
        assertThat(rows(select(NAME).orderBy(NAME.asc()).offset(3))).containsExactly("Dan");
    }

    @Test
    @Covers({"Q13.2", "Q13.3"})
    void equalRowsFollowTheLastOne() {
        Select1<String> select = select(TITLE)
                .where(PRICE.isNotNull())
                .orderBy(PRICE.desc())
                .limit(1)
                .limitWithTies(1);
        if (isOn(SQLITE)) {
            assertUnsupported(select).withMessageContaining("WITH TIES").withMessageContaining("rank()");
            return;
        }
        assertThat(text(select)).endsWith(" order by g.price desc fetch first ? rows with ties");
        assertThat(rows(select)).containsExactlyInAnyOrder("Ink", "Cup");
        assertThat(rows(select.limit(1))).hasSize(1);
        assertThat(rows(select.limitWithTies(1_000))).hasSize(3);
    }

    @Test
    @Covers("Q13.2")
    void percentageOfTheRowsComes() {
        Select1<String> half = select(NAME).orderBy(NAME.asc()).limitPercent(50);
        if (!isOn(H2)) {
            assertUnsupported(half).withMessageContaining("PERCENT");
            return;
        }
        assertThat(text(half.offset(1))).endsWith(" offset ? rows fetch first ? percent rows only");
        assertThat(rows(half)).containsExactly("Ada", "Bob");
        assertThat(rows(select(PRICE)
                        .where(PRICE.isNotNull())
                        .orderBy(PRICE.desc())
                        .limitPercentWithTies(1)))
                .hasSize(2);
    }

    @Test
    void numbersOfRowsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(NAME).limitWithTies(-1))
                .withMessageContaining("limitWithTies(-1)");
    }

    @Test
    @Covers({"Q30.1", "Q30.3"})
    void rowsAreLocked() {
        Select1<String> locked =
                select(NAME).where(PERSON_ID.eq(1)).lock(RowLock.forUpdate().nowait());
        Select1<String> shared =
                select(NAME).where(PERSON_ID.eq(1)).lock(RowLock.forShare().skipLocked());
        if (isOn(SQLITE)) {
            assertUnsupported(locked).withMessageContaining("A row lock (for update)");
            return;
        }
        assertThat(text(locked)).endsWith(on(" for update nowait", " for update of p nowait", ""));
        assertThat(text(shared)).endsWith(on(" for update skip locked", " for share of p skip locked", ""));
        assertThat(rows(locked)).containsExactly("Ada");
        assertThat(rows(shared)).containsExactly("Ada");
    }

    @Test
    @Covers({"Q30.2", "Q30.3"})
    void rowsOfSomeSourcesAreLockedMoreWeaklyWhereTheDatabaseCan() {
        Select1<String> select =
                select(TITLE).from(PERSON).join(GOODS, OWNER.eq(PERSON_ID)).where(GOODS_ID.eq(1));
        if (isOn(SQLITE)) {
            assertUnsupported(select.lock(RowLock.forKeyShare()));
            return;
        }
        assertThat(text(select.lock(RowLock.forNoKeyUpdate().of(GOODS))))
                .endsWith(on(" for update", " for no key update of g", ""));
        assertThat(text(select.lock(RowLock.forKeyShare().of(PERSON, GOODS))))
                .endsWith(on(" for update", " for key share of p, g", ""));
        assertThat(rows(select.lock(RowLock.forNoKeyUpdate().of(GOODS)))).containsExactly("Pen");
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select.lock(RowLock.forUpdate().of(TAG))))
                .withMessageContaining("lock(of tag): the select does not read it");
    }

    @Test
    @Covers({"Q31.1", "Q31.2"})
    void columnsOfOneNameAndTheSameColumnTwiceAreToldApart() {
        assertThat(rows(select(PERSON_ID, GOODS_ID, PERSON_ID)
                        .from(PERSON)
                        .join(GOODS, OWNER.eq(PERSON_ID))
                        .where(GOODS_ID.eq(3))))
                .containsExactly(new Row3<>(2L, 3L, 2L));
        Subquery x = select(PERSON_ID, PERSON_ID.plus(1), PERSON_ID.as("id"))
                .where(PERSON_ID.eq(4))
                .subquery("x");
        assertThat(x.labels()).containsExactly("c1", "c2", "id");
        assertThat(rows(select(x.get(PERSON_ID.plus(1)), x.whole("id", Long.class))))
                .containsExactly(new Row2<>(5L, 4L));
    }
}
