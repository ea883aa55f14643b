package dev.orm.sql;

import static dev.orm.sql.Sql.*;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.testing.Covers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** UNION, INTERSECT and EXCEPT. */
final class SetOperationTests extends StoreTest {

    private static final Select1<Long> PERSONS = select(PERSON_ID);
    private static final Select1<Long> OWNERS = select(OWNER).where(OWNER.isNotNull());
    private static final Select1<Long> MAKERS = select(MAKER);

    private List<Long> sorted(Select1<Long> select) {
        return rows(select).stream().sorted().toList();
    }

    @Test
    @Covers("Q9.1")
    void rowsOfBothAreUnited() {
        assertThat(text(OWNERS.union(MAKERS)))
                .isEqualTo("select g.owner_id from goods g where g.owner_id is not null"
                        + " union select g2.maker_id from goods g2");
        assertThat(sorted(OWNERS.union(MAKERS))).containsExactly(1L, 2L);
        assertThat(sorted(OWNERS.unionAll(MAKERS))).containsExactly(1L, 1L, 1L, 1L, 2L, 2L, 2L);
    }

    @Test
    @Covers("Q9.1")
    void commonAndRemainingRows() {
        assertThat(sorted(PERSONS.intersect(OWNERS))).containsExactly(1L, 2L);
        assertThat(sorted(PERSONS.except(OWNERS))).containsExactly(3L, 4L);
    }

    @Test
    @Covers("Q9.1")
    void equalRowsCountWhereTheDatabaseHasIt() {
        if (!isOn(POSTGRESQL)) {
            assertUnsupported(OWNERS.intersectAll(MAKERS)).withMessageContaining("INTERSECT ALL and EXCEPT ALL");
            assertUnsupported(OWNERS.exceptAll(MAKERS));
            return;
        }
        assertThat(sorted(OWNERS.intersectAll(MAKERS))).containsExactly(1L, 1L, 2L);
        assertThat(sorted(OWNERS.exceptAll(PERSONS))).containsExactly(1L);
    }

    @Test
    @Covers("Q9.2")
    void partKeepsItsOwnOrderAndLimit() {
        Select1<Long> last = PERSONS.orderBy(PERSON_ID.desc()).limit(1);
        Select1<Long> first = OWNERS.orderBy(OWNER.asc()).limit(1);
        assertThat(text(last.union(first)))
                .isEqualTo(on(
                        "(select p.id from person p order by p.id desc limit ?) union"
                                + " (select g.owner_id from goods g where g.owner_id is not null order by g.owner_id limit ?)",
                        "(select p.id from person p order by p.id desc limit ?) union"
                                + " (select g.owner_id from goods g where g.owner_id is not null order by g.owner_id limit ?)",
                        "select * from (select p.id from person p order by p.id desc limit ?) union"
                                + " select * from (select g.owner_id from goods g where g.owner_id is not null"
                                + " order by g.owner_id limit ?)"));
        assertThat(sorted(last.union(first))).containsExactly(1L, 4L);
    }

    @Test
    @Covers("Q9.2")
    void operationsAreAppliedInTheOrderTheyAreSaid() {
        assertThat(sorted(OWNERS.union(PERSONS).intersect(PERSONS.where(PERSON_ID.gt(2)))))
                .containsExactly(3L, 4L);
        assertThat(sorted(OWNERS.union(PERSONS.intersect(PERSONS.where(PERSON_ID.gt(2))))))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(sorted(PERSONS.except(OWNERS).union(OWNERS))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sorted(PERSONS.except(OWNERS.union(PERSONS)))).isEmpty();
        assertThat(text(OWNERS.union(MAKERS).unionAll(PERSONS))).doesNotContain("(");
    }

    @Test
    @Covers("Q9.4")
    void wholeIsOrderedByItsColumnsAndLimited() {
        Select1<Long> whole =
                OWNERS.union(PERSONS).orderBy(OWNER.desc()).limit(2).offset(1);
        assertThat(text(whole)).endsWith(" union select p.id from person p order by 1 desc limit ? offset ?");
        assertThat(rows(whole)).containsExactly(3L, 2L);
        assertThat(rows(select(NAME.as("n"), PERSON_ID)
                        .where(PERSON_ID.lt(3))
                        .union(select(TITLE, GOODS_ID).where(GOODS_ID.eq(1)))
                        .orderBy(NAME.as("n").asc())))
                .containsExactly(new Row2<>("Ada", 1L), new Row2<>("Bob", 2L), new Row2<>("Pen", 1L));
    }

    @Test
    @Covers("Q9.4")
    void orderByWhatIsNoColumnIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(OWNERS.union(PERSONS).orderBy(PERSON_ID.asc())))
                .withMessageContaining(
                        "orderBy(person.id) of a set operation names none of its columns [goods.owner_id]")
                .withMessageContaining("subquery");
    }

    @Test
    void clausesOfItsPartsAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OWNERS.union(PERSONS).where(OWNER.gt(1)))
                .withMessageContaining("where of a set operation (union)")
                .withMessageContaining("subquery(\"name\")");
        assertThatIllegalStateException().isThrownBy(() -> OWNERS.union(PERSONS).groupBy(OWNER));
        assertThatIllegalStateException().isThrownBy(() -> OWNERS.union(PERSONS).join(PERSON));
        assertThatIllegalStateException().isThrownBy(() -> OWNERS.union(PERSONS).lock(LockMode.UPDATE));
    }

    @Test
    @Covers("Q9.3")
    void partsOfOtherShapesAreRefused() {
        Select<List<Object>> one = select(List.of(PERSON_ID, NAME), Arrays::asList);
        Select<List<Object>> other = select(List.of(NAME, PERSON_ID), Arrays::asList);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.union(other))
                .withMessageContaining("union: the parts yield columns of different shapes")
                .withMessageContaining("[person.id, person.name] and [person.name, person.id]");
    }

    @Test
    void resultKeepsItsShape() {
        record Named(String name, Long id) {}
        Select<Named> select = select(NAME, PERSON_ID)
                .where(PERSON_ID.eq(1))
                .union(select(TITLE, GOODS_ID).where(GOODS_ID.eq(3)))
                .orderBy(NAME.asc())
                .into(Named.class);
        assertThat(rows(select)).containsExactly(new Named("Ada", 1L), new Named("Cup", 3L));
    }

    @Test
    void setOperationIsASourceAndAnOperand() {
        Subquery ids = OWNERS.union(MAKERS).subquery("ids");
        assertThat(rows(select(sum(ids.get(OWNER))).from(ids))).containsExactly(3L);
        assertThat(rows(select(NAME)
                        .where(PERSON_ID.notIn(OWNERS.union(MAKERS)))
                        .orderBy(NAME.asc())))
                .containsExactly("Cem", "Dan");
        assertThat(rows(select(NAME).where(exists(OWNERS.union(MAKERS)), PERSON_ID.eq(1))))
                .containsExactly("Ada");
    }

    @Test
    void partsOfOneShapeShareATextWhateverTheirValues() {
        Select1<Long> one = PERSONS.where(PERSON_ID.eq(1)).union(OWNERS).limit(1);
        Select1<Long> other = PERSONS.where(PERSON_ID.eq(2)).union(OWNERS).limit(5);
        assertThat(dev.orm.sql.render.Recording.of(one, dev.orm.dialect.Dialects.h2())
                        .key())
                .isEqualTo(dev.orm.sql.render.Recording.of(other, dev.orm.dialect.Dialects.h2())
                        .key())
                .isNotEqualTo(dev.orm.sql.render.Recording.of(
                                PERSONS.where(PERSON_ID.eq(2)).unionAll(OWNERS).limit(5), dev.orm.dialect.Dialects.h2())
                        .key());
    }
}
