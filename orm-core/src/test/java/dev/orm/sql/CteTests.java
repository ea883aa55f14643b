package dev.orm.sql;

import static dev.orm.sql.Sql.*;
import static dev.orm.testing.DatabaseProduct.H2;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Common table expressions. */
final class CteTests extends StoreTest {

    private static final WholeExpression<Long> OWNED = count(GOODS_ID).as("owned");
    private static final Cte OWNERS =
            cte("owners", select(OWNER, OWNED).where(OWNER.isNotNull()).groupBy(OWNER));

    @Test
    @Covers("Q5.1")
    void selectIsNamedAndReadSeveralTimes() {
        Cte more = OWNERS.as("more");
        Select<Row2<Long, Long>> select = with(OWNERS)
                .then(select(OWNERS.get(OWNER), more.get(OWNER))
                        .from(OWNERS)
                        .join(more, more.get(OWNED).gt(OWNERS.get(OWNED))));
        assertThat(text(select))
                .isEqualTo("with owners (c1, owned) as (select g.owner_id, count(g.id) as owned from goods g"
                        + " where g.owner_id is not null group by g.owner_id)"
                        + " select o.c1, more.c1 from owners o join owners more on more.owned > o.owned");
        assertThat(rows(select)).containsExactly(new Row2<>(2L, 1L));
    }

    @Test
    @Covers("Q5.2")
    void twoOfOneNameAreRefused() {
        Cte other = cte("Owners", select(NAME));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(OWNERS, other))
                .withMessageContaining("Two common table expressions of one statement are named Owners");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(other).then(with(OWNERS).then(select(NAME))))
                .withMessageContaining("owners");
        assertThat(rows(with(OWNERS).then(with(OWNERS).then(select(count()).from(OWNERS)))))
                .containsExactly(2L);
    }

    @Test
    @Covers("Q5.3")
    void oneReadsAnother() {
        Cte best = cte("best", select(max(OWNERS.get(OWNED)).as("most")).from(OWNERS));
        assertThat(rows(with(OWNERS, best)
                        .then(select(OWNERS.get(OWNER))
                                .from(OWNERS)
                                .join(best, best.whole("most", Long.class).eq(OWNERS.get(OWNED))))))
                .containsExactly(1L);
    }

    @Test
    @Covers("Q5.3")
    void declarationStandsInsideASubquery() {
        Select1<Long> most = with(OWNERS).then(select(max(OWNERS.get(OWNED))).from(OWNERS));
        assertThat(rows(select(NAME).where(PERSON_ID.eq(most.scalar())))).containsExactly("Bob");
        Subquery nested =
                with(OWNERS).then(select(OWNERS.get(OWNER)).from(OWNERS)).subquery("nested");
        assertThat(rows(select(nested.get(OWNERS.get(OWNER)))
                        .orderBy(nested.get(OWNERS.get(OWNER)).asc())))
                .containsExactly(1L, 2L);
    }

    @Test
    @Covers("Q5.4")
    void declarationThatNothingReadsIsKept() {
        Select<String> select = with(OWNERS).then(select(NAME).where(PERSON_ID.eq(1)));
        assertThat(text(select))
                .startsWith("with owners (c1, owned) as (")
                .endsWith("select p.name from person p where p.id = ?");
        assertThat(rows(select)).containsExactly("Ada");
    }

    @Test
    void readingWhatNobodyDeclaresIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(OWNERS.get(OWNER)).from(OWNERS)))
                .withMessageContaining("owners is read where no WITH clause declares it")
                .withMessageContaining("with(owners).then(statement)");
    }

    @Test
    @Covers("Q5.5")
    void databaseIsToldToComputeItOnceOrNot() {
        Select<Long> once =
                with(OWNERS.materialized()).then(select(OWNERS.get(OWNER)).from(OWNERS));
        Select<Long> inline =
                with(OWNERS.notMaterialized()).then(select(OWNERS.get(OWNER)).from(OWNERS));
        if (isOn(H2)) {
            assertUnsupported(once).withMessageContaining("MATERIALIZED");
            return;
        }
        assertThat(text(once)).startsWith("with owners (c1, owned) as materialized (select");
        assertThat(text(inline)).startsWith("with owners (c1, owned) as not materialized (select");
        assertThat(rows(once)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(rows(inline)).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    @Covers({"Q6.1", "Q6.2"})
    void nameReadsItself() {
        Cte staff = recursive(
                "staff",
                select(PERSON_ID, NAME).where(BOSS.isNull()),
                self -> select(PERSON_ID, NAME)
                        .from(PERSON)
                        .join(self, self.get(PERSON_ID).eq(BOSS)));
        Select<String> select = with(staff)
                .then(select(staff.get(NAME))
                        .from(staff)
                        .orderBy(staff.get(NAME).asc()));
        assertThat(text(select))
                .isEqualTo("with recursive staff (c1, c2) as (select p.id, p.name from person p where p.boss_id is null"
                        + " union all select p2.id, p2.name from person p2 join staff s on s.c1 = p2.boss_id)"
                        + " select s2.c2 from staff s2 order by s2.c2");
        assertThat(rows(select)).containsExactly("Ada", "Bob", "Cem", "Dan");
    }

    @Test
    @Covers("Q6.2")
    void columnsHaveTheNamesAndTypesOfTheFirstPart() {
        WholeExpression<Long> number = value(1).as("n");
        Cte numbers = recursive(
                "numbers",
                select(number),
                self -> select(self.get(number).plus(1))
                        .from(self)
                        .where(self.get(number).lt(4)));
        assertThat(numbers.labels()).containsExactly("n");
        assertThat(rows(with(numbers).then(select(sum(numbers.get(number))).from(numbers))))
                .containsExactly(10L);
    }

    @Test
    @Covers("Q6.1")
    void unionEndsWhereTheDataLeadsInACircle() {
        connection().execute(update(PERSON).set(BOSS, 3L).where(PERSON_ID.eq(1)));
        Cte chain = recursive("chain", select(PERSON_ID).where(PERSON_ID.eq(1)))
                .union(self -> select(PERSON_ID)
                        .from(PERSON)
                        .join(self, self.get(PERSON_ID).eq(BOSS)));
        Select<Long> select = with(chain)
                .then(select(chain.get(PERSON_ID))
                        .from(chain)
                        .orderBy(chain.get(PERSON_ID).asc()));
        if (isOn(H2)) {
            assertUnsupported(select).withMessageContaining("UNION without repeated rows");
        } else {
            assertThat(rows(select)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    @Covers({"Q7.1", "Q7.2"})
    void rowsThatAChangeReturnsAreRead() {
        Cte raised = cte(
                "raised",
                update(GOODS)
                        .set(PRICE, PRICE.plus(BigDecimal.ONE))
                        .where(OWNER.eq(1))
                        .returning(GOODS_ID, PRICE));
        Select<Row2<Long, BigDecimal>> select = with(raised)
                .then(select(raised.get(GOODS_ID), raised.get(PRICE))
                        .from(raised)
                        .orderBy(raised.get(GOODS_ID).asc()));
        if (!isOn(POSTGRESQL)) {
            assertUnsupported(select).withMessageContaining("A change in a WITH clause");
            return;
        }
        assertThat(text(select))
                .startsWith("with raised (c1, c2) as (update goods as g set price = g.price + ? where g.owner_id = ?"
                        + " returning g.id, g.price) select r.c1, r.c2 from raised r");
        assertThat(rows(select))
                .containsExactly(new Row2<>(1L, new BigDecimal("2.50")), new Row2<>(2L, new BigDecimal("9.00")));
        assertThat(rows(select(PRICE).where(GOODS_ID.eq(1)))).containsExactly(new BigDecimal("2.50"));
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they have no changes in WITH, which another test says")
    @Covers("Q7.1")
    void insertAndDeleteInACteMoveRows() {
        Cte gone = cte("gone", deleteFrom(TAG).where(LABEL.eq("new")).returning(TAGGED));
        Cte added = cte(
                "added",
                insertInto(TAG).columns(TAGGED, LABEL).values(4L, "old").returning(TAGGED));
        assertThat(rows(with(gone, added).then(select(count()).from(gone)))).containsExactly(2L);
        assertThat(rows(select(LABEL).orderBy(LABEL.asc()))).containsExactly("gift", "old");
    }

    @Test
    @Covers("Q5.1")
    void changesReadThemToo() {
        Change change = with(OWNERS)
                .then(deleteFrom(TAG).where(TAGGED.in(select(OWNERS.get(OWNER)).from(OWNERS))));
        if (isOn(H2)) {
            assertUnsupported(change).withMessageContaining("WITH before an insert, update or delete");
            return;
        }
        assertThat(text(change)).endsWith(") delete from tag as t where t.goods_id in (select o.c1 from owners o)");
        assertThat(connection().execute(change)).isEqualTo(2);
    }

    @Test
    void nameIsCheckedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> cte(" ", select(NAME)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cte("x".repeat(64), select(NAME)))
                .withMessageContaining("longer than 63");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with())
                .withMessageContaining("needs at least one common table expression");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(OWNERS.as("o2")))
                .withMessageContaining("its alias belongs into FROM");
    }
}
