package dev.orm.sql;

import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A select as a value, the sources that follow from it, and the parts of its rows. */
final class StatementValueTests extends StoreTest {

    @Test
    @Covers("Q1.1")
    void eachMethodGivesNewStatementAndLeavesTheOld() {
        Select1<String> all = select(NAME);
        String before = text(all);
        List<Select<?>> made = List.of(
                all.where(CITY.eq("Berlin")),
                all.orderBy(NAME.asc()),
                all.limit(1),
                all.offset(1),
                all.distinct(),
                all.groupBy(NAME),
                all.from(PERSON),
                all.join(GOODS, OWNER.eq(PERSON_ID)),
                all.union(all));

        assertThat(text(all)).isEqualTo(before).isEqualTo("select p.name from person p");
        assertThat(made).doesNotContain(all).doesNotHaveDuplicates();
        assertThat(all.where(CITY.eq("Berlin"))).isEqualTo(select(NAME).where(CITY.eq("Berlin")));
        assertThat(rows(all)).hasSize(4);
        assertThat(rows(all.where(CITY.eq("Berlin")))).containsExactlyInAnyOrder("Ada", "Dan");
    }

    @Test
    @Covers("Q1.2")
    void sourcesFollowFromWhatIsSelected() {
        assertThat(text(select(NAME, CITY))).isEqualTo("select p.name, p.city from person p");
        assertThat(text(select(count()).from(TAG))).isEqualTo("select count(*) from tag t");
        assertThat(text(select(NAME, TITLE).join(GOODS, OWNER.eq(PERSON_ID)).from(PERSON)))
                .isEqualTo("select p.name, g.title from person p join goods g on g.owner_id = p.id");
        assertThat(rows(select(TITLE).where(PRICE.isNull()))).containsExactly("Hat");
    }

    @Test
    @Covers("Q1.3")
    void severalConditionsAreConnectedByAnd() {
        Select1<String> select = select(NAME)
                .where(CITY.eq("Berlin").or(CITY.eq("Paris")), PERSON_ID.gt(1))
                .where(BOSS.eq(1));

        assertThat(text(select.orderBy(NAME.asc())))
                .isEqualTo("select p.name from person p where (p.city = ? or p.city = ?) and p.id > ? and p.boss_id = ?"
                        + " order by p.name");
        assertThat(rows(select.orderBy(NAME.asc()))).containsExactly("Bob", "Dan");
    }

    @Test
    @Covers("Q13.4")
    void sliceBeginsAfterRow() {
        List<Ordering> order = List.of(CITY.asc().nullsLast(), PERSON_ID.asc());
        Select1<String> after = select(NAME)
                .where(Keyset.after(order, List.of("Berlin", 1L)))
                .orderBy(order.toArray(Ordering[]::new))
                .limit(2);

        assertThat(text(after))
                .isEqualTo("select p.name from person p where p.city > ? or p.city is null or p.city = ? and p.id > ?"
                        + " order by p.city nulls last, p.id limit ?");
        assertThat(rows(after)).containsExactly("Dan", "Bob");
        assertThat(rows(after.where(PERSON_ID.gt(3)))).containsExactly("Dan");
        assertThat(rows(select(NAME)
                        .where(Keyset.after(order, List.of("Paris", 2L)))
                        .orderBy(order.toArray(Ordering[]::new))))
                .containsExactly("Cem");
    }

    @Test
    @Covers("Q13.4")
    void slicesFollowEachOtherUntilTheEnd() {
        List<Ordering> order = List.of(CITY.asc().nullsLast(), PERSON_ID.desc());
        Select2<String, Long> page =
                select(CITY, PERSON_ID).orderBy(order.toArray(Ordering[]::new)).limit(1);
        List<Long> seen = new ArrayList<>();
        List<Row2<String, Long>> rows = rows(page);
        while (!rows.isEmpty()) {
            Row2<String, Long> last = rows.get(0);
            seen.add(last.second());
            rows = rows(page.where(Keyset.after(order, Arrays.asList(last.first(), last.second()))));
        }

        assertThat(seen).containsExactly(4L, 1L, 2L, 3L);
    }

    @Test
    @Covers("T4.3")
    void textIsComparedByCollationWhereTheDatabaseCan() {
        String collation = on("UNICODE", "C", "NOCASE");
        Select1<String> select = select(TITLE)
                .where(TITLE.collate(collation).eq("ink"))
                .orderBy(TITLE.collate(collation).desc());
        if (isOn(DatabaseProduct.H2)) {
            assertUnsupported(select)
                    .withMessageContaining("A collation of an expression (COLLATE)")
                    .withMessageContaining("give the column the collation");
            return;
        }
        assertThat(text(select))
                .isEqualTo("select g.title from goods g where g.title collate \"" + collation
                        + "\" = ? order by g.title collate \"" + collation + "\" desc");
        assertThat(rows(select)).isEqualTo(on(List.of(), List.of(), List.of("Ink")));
    }
}
