package dev.orm.sql;

import static dev.orm.sql.Sql.*;
import static dev.orm.testing.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.schema.AliasedTable;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;

/** Joins of tables, and sub-queries that refer to what is around them. */
final class JoinedTableTests extends StoreTest {

    private static final AliasedTable BOSSES = PERSON.as("boss");

    @Test
    @Covers("Q2.1")
    void conditionFollowsFromTheForeignKey() {
        Select<Row2<String, String>> select =
                select(TITLE, LABEL).from(GOODS).join(TAG).orderBy(TITLE.asc(), LABEL.asc());
        assertThat(text(select))
                .isEqualTo("select g.title, t.label from goods g join tag t on t.goods_id = g.id"
                        + " order by g.title, t.label");
        assertThat(rows(select))
                .containsExactly(new Row2<>("Cup", "new"), new Row2<>("Pen", "gift"), new Row2<>("Pen", "new"));
        assertThat(text(select(TITLE).from(TAG).leftJoin(GOODS)))
                .isEqualTo("select g.title from tag t left join goods g on g.id = t.goods_id");
    }

    @Test
    @Covers("Q2.1")
    void tableIsJoinedToItselfByItsForeignKey() {
        Select<Row2<String, String>> select =
                select(NAME, BOSSES.text("name")).from(PERSON).join(BOSSES).where(NAME.eq("Cem"));
        assertThat(text(select)).contains("from person p join person boss on boss.id = p.boss_id");
        assertThat(rows(select)).containsExactly(new Row2<>("Cem", "Bob"));
    }

    @Test
    @Covers("Q2.2")
    void noForeignKeyIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(NAME).from(PERSON).join(TAG)))
                .withMessageContaining("join(tag) has no condition, and no foreign key leads between tag and [person]")
                .withMessageContaining("say join(tag, condition)");
    }

    @Test
    @Covers("Q2.2")
    void severalForeignKeysAreListed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(NAME).from(PERSON).join(GOODS)))
                .withMessageContaining("several foreign keys lead there: ")
                .withMessageContaining("[owner_id] with person")
                .withMessageContaining("[maker_id] with person");
    }

    @Test
    @Covers("Q2.5")
    void leftSideIsTheSourceTheForeignKeyLeadsFromOrIsNamed() {
        assertThat(text(select(LABEL)
                        .from(PERSON)
                        .join(GOODS, OWNER.eq(PERSON_ID))
                        .join(TAG)))
                .endsWith(" join tag t on t.goods_id = g.id");
        AliasedTable other = GOODS.as("other");
        Select<String> ambiguous = select(LABEL)
                .from(GOODS)
                .join(other, other.whole("id", Long.class).eq(GOODS_ID));
        assertThatIllegalStateException()
                .isThrownBy(() -> text(ambiguous.join(TAG)))
                .withMessageContaining("joinFrom(left, tag)");
        assertThat(text(ambiguous.joinFrom(other, TAG))).endsWith(" join tag t on t.goods_id = other.id");
        assertThat(text(ambiguous.leftJoinFrom(GOODS, TAG))).endsWith(" left join tag t on t.goods_id = g.id");
        assertThat(rows(ambiguous.joinFrom(other, TAG).where(LABEL.eq("gift")))).containsExactly("gift");
    }

    @Test
    @Covers("Q2.3")
    void rowsWithoutAPartnerAreKeptOnEitherSide() {
        Select<Row2<String, String>> select = select(NAME, TITLE)
                .from(PERSON)
                .fullJoin(GOODS, OWNER.eq(PERSON_ID))
                .where(PERSON_ID.isNull().or(GOODS_ID.isNull()))
                .orderBy(NAME.asc().nullsLast());
        if (isOn(H2)) {
            assertUnsupported(select).withMessageContaining("FULL JOIN");
            return;
        }
        assertThat(text(select)).contains(" from person p full join goods g on g.owner_id = p.id where ");
        assertThat(rows(select))
                .containsExactly(new Row2<>("Cem", null), new Row2<>("Dan", null), new Row2<>(null, "Hat"));
    }

    @Test
    @Covers("Q2.3")
    void innerAndLeftJoinsTakeConditions() {
        assertThat(rows(select(NAME, TITLE)
                        .from(PERSON)
                        .leftJoin(GOODS, OWNER.eq(PERSON_ID).and(TITLE.eq("Pen")))
                        .where(PERSON_ID.le(2))
                        .orderBy(NAME.asc())))
                .containsExactly(new Row2<>("Ada", "Pen"), new Row2<>("Bob", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(NAME).join(GOODS, Condition.absent()))
                .withMessageContaining("absent");
    }

    @Test
    @Covers("Q4.1")
    void selectOfOneColumnIsAValue() {
        Select<Row2<String, Long>> select = select(
                        NAME,
                        select(count()).from(GOODS).where(OWNER.eq(PERSON_ID)).scalar())
                .from(PERSON)
                .orderBy(NAME.asc());
        assertThat(text(select))
                .isEqualTo("select p.name, (select count(*) from goods g where g.owner_id = p.id) from person p"
                        + " order by p.name");
        assertThat(rows(select))
                .containsExactly(
                        new Row2<>("Ada", 2L), new Row2<>("Bob", 1L), new Row2<>("Cem", 0L), new Row2<>("Dan", 0L));
    }

    @Test
    @Covers({"Q4.2", "Q4.3"})
    void existenceIsAskedForAndCorrelatesByItself() {
        Select1<Long> owned = select(GOODS_ID).where(OWNER.eq(PERSON_ID));
        assertThat(text(select(NAME).where(exists(owned))))
                .isEqualTo(
                        "select p.name from person p where exists (select g.id from goods g where g.owner_id = p.id)");
        assertThat(rows(select(NAME).where(exists(owned)).orderBy(NAME.asc()))).containsExactly("Ada", "Bob");
        assertThat(rows(select(NAME).where(notExists(owned)).orderBy(NAME.asc())))
                .containsExactly("Cem", "Dan");
    }

    @Test
    @Covers("Q4.4")
    void sourcesNamedInFromAreTheSubquerysOwn() {
        Select1<Long> all = select(count()).from(PERSON);
        assertThat(text(select(NAME, all.scalar()).from(PERSON)))
                .isEqualTo("select p.name, (select count(*) from person p2) from person p");
        assertThat(rows(select(all.scalar()).from(PERSON).limit(1))).containsExactly(4L);
        Select1<Long> ofBoth = select(count()).from(GOODS, PERSON).where(OWNER.eq(PERSON_ID));
        assertThat(rows(select(NAME).where(ofBoth.scalar().eq(3L), PERSON_ID.eq(4))))
                .containsExactly("Dan");
    }

    @Test
    @Covers("Q4.5")
    void subqueryLeftWithoutFromIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        text(select(NAME).where(exists(select(PERSON_ID).where(CITY.isNull())))))
                .withMessageContaining("A sub-query selects from person, which the statement around it reads")
                .withMessageContaining("say from(...)");
    }

    @Test
    @Covers("Q24.4")
    void rowsOfASubqueryAreAList() {
        assertThat(rows(select(NAME).where(PERSON_ID.in(select(OWNER))).orderBy(NAME.asc())))
                .containsExactly("Ada", "Bob");
        assertThat(rows(select(NAME)
                        .where(PERSON_ID.notIn(select(OWNER).where(OWNER.isNotNull())))
                        .orderBy(NAME.asc())))
                .containsExactly("Cem", "Dan");
    }

    @Test
    void missingConditionIsNamedInsteadOfANullPointer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CITY.isNull().and(null))
                .withMessageContaining("A condition of and is null")
                .withMessageContaining("Condition.absent()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> or(CITY.isNull(), null))
                .withMessageContaining("of or is null");
        assertThatIllegalArgumentException().isThrownBy(() -> select(NAME).where((Condition) null));
    }
}
