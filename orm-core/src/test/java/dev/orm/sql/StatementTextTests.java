package dev.orm.sql;

import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.dialect.Dialects;
import dev.orm.dialect.TableNames;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.SqlText;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements with parameters, statements given as text, and the text of statements. */
final class StatementTextTests extends StoreTest {

    record Owner(String name, Long goods) {}

    private static final NamedParameter<String> WANTED = param("wanted", SqlTypes.STRING);
    private static final Select1<String> BY_CITY =
            select(NAME).where(CITY.eq(WANTED)).orderBy(NAME.asc());

    @Test
    @Covers({"Q41.1", "Q27.2"})
    void statementIsGivenValuesWithoutBeingBuiltAgain() {
        assertThat(rows(BY_CITY.bind("wanted", "Berlin"))).containsExactly("Ada", "Dan");
        assertThat(rows(BY_CITY.bind(WANTED, "Paris"))).containsExactly("Bob");
        assertThat(rows(BY_CITY.bind("wanted", null))).isEmpty();
        assertThat(Recording.of(BY_CITY.bind("wanted", "a"), connection().dialect())
                        .key())
                .isEqualTo(
                        Recording.of(BY_CITY.bind("wanted", "b"), connection().dialect())
                                .key());
    }

    @Test
    void parameterWithoutAValueIsNamedBeforeAnythingIsSent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rows(BY_CITY))
                .withMessageContaining("The parameters [wanted] have no value")
                .withMessageContaining("bind(\"name\", value)");
        assertThat(BY_CITY)
                .hasToString("select person.name from person where person.city = :wanted order by person.name");
    }

    @Test
    void valueOfAnotherTypeIsRefusedWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows(BY_CITY.bind("wanted", 4711)))
                .withMessageContaining(
                        "bind(\"wanted\", ...): the parameter is of java.lang.String, the value of java.lang.Integer")
                .withMessageNotContaining("4711");
        assertThatIllegalArgumentException().isThrownBy(() -> param("not a name", SqlTypes.STRING));
    }

    @Test
    @Covers("Q41.1")
    void parameterServesInSeveralPlacesAndInSubqueries() {
        Select1<String> select = select(NAME)
                .where(CITY.eq(WANTED), exists(select(GOODS_ID).where(OWNER.eq(PERSON_ID), CITY.eq(WANTED))));
        assertThat(rows(select.bind("wanted", "Berlin"))).containsExactly("Ada");
        Subquery inner =
                select(PERSON_ID).where(CITY.eq(WANTED)).bind("wanted", "Paris").subquery("x");
        assertThat(rows(select(inner.get(PERSON_ID)))).containsExactly(2L);
    }

    @Test
    @Covers("Q28.1")
    void textTakesNamedParameters() {
        Select<Row2<String, Long>> select = unsafe(
                        "select name, id from person where city = :city and id < :max and ':no' <> '::' and city = :city")
                .bind("city", "Berlin")
                .bind("max", 4L)
                .select(ResultColumn.text("name"), ResultColumn.whole("id", Long.class));
        assertThat(text(select))
                .isEqualTo("select name, id from person where city = ? and id < ? and ':no' <> '::' and city = ?");
        assertThat(rows(select)).containsExactly(new Row2<>("Ada", 1L));
    }

    @Test
    @Covers("Q28.1")
    void colonIsEscaped() {
        assertThat(text(unsafe("select a\\:b, c::text -- :x\n, /* :y */ \"d:e\" from t where f = :g")
                        .bind("g", 1L)
                        .select(ResultColumn.text("a"))))
                .isEqualTo("select a:b, c::text -- :x\n, /* :y */ \"d:e\" from t where f = ?");
    }

    @Test
    @Covers("Q28.1")
    void parametersOfATextAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unsafe("a = :a").bind("b", 1))
                .withMessageContaining("bind(\"b\", ...): the text has no such parameter; it has [a]");
        assertThatIllegalArgumentException().isThrownBy(() -> unsafe("a = :a and b = ?", 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> text(unsafe("select :a").select(ResultColumn.text("a"))))
                .withMessageContaining("The parameter :a of a text has no value");
        assertThat(rows(select(NAME)
                        .where(unsafe("id = :id").bind("id", SqlTypes.LONG, 3L).asCondition())))
                .containsExactly("Cem");
    }

    @Test
    @Covers("Q28.2")
    void textWithColumnsMakesRecordsAndIsASource() {
        TextExpression name = ResultColumn.text("name");
        WholeExpression<Long> goods = ResultColumn.whole("goods", Long.class);
        Select2<String, Long> owners = unsafe("select p.name as name, count(*) as goods from person p"
                        + " join goods g on g.owner_id = p.id group by p.name")
                .select(name, goods);
        assertThat(rows(owners.into(Owner.class)))
                .containsExactlyInAnyOrder(new Owner("Ada", 2L), new Owner("Bob", 1L));
        Subquery x = owners.subquery("x");
        assertThat(rows(select(x.get(name)).where(x.get(goods).gt(1)))).containsExactly("Ada");
        Cte y = cte("y", owners);
        assertThat(rows(with(y).then(select(y.get(goods)).where(y.get(name).eq("Bob")))))
                .containsExactly(1L);
    }

    @Test
    void clausesOfATextAreRefused() {
        Select1<String> text = unsafe("select name from person").select(ResultColumn.text("name"));
        assertThatIllegalStateException()
                .isThrownBy(() -> text.where(NAME.eq("x")))
                .withMessageContaining("where of SQL given as text")
                .withMessageContaining("subquery");
        assertThatIllegalStateException().isThrownBy(() -> text.limit(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(ResultColumn.text("name")).from(PERSON)))
                .withMessageContaining("The column name of an SQL text stands in the select of the text alone");
    }

    @Test
    @Covers("Q42.1")
    void statementPrintsItself() {
        Subquery x = select(OWNER, count().as("n")).groupBy(OWNER).subquery("x");
        Cte y = cte("y", select(x.get(OWNER)).from(x));
        assertThat(with(y).then(select(y.get(x.get(OWNER)))
                        .from(y)
                        .where(y.get(x.get(OWNER)).gt(1))
                        .limit(3)))
                .hasToString(
                        "with y(c1) as (select x.c1 from (select goods.owner_id as \"c1\", count(*) as \"n\" from goods"
                                + " group by goods.owner_id) x) select y.c1 from y where y.c1 > ? fetch first ? rows only");
    }

    @Test
    @Covers("Q42.2")
    void statementIsWrittenForADialectWithoutADatabase() {
        Select<String> select = select(NAME).where(PERSON_ID.in(List.of(1L, 2L)));
        assertThat(SqlText.render(
                                Recording.of(select, Dialects.postgresql()),
                                new TableNames(Dialects.postgresql()),
                                Dialects.postgresql())
                        .sql())
                .isEqualTo("select p.name from person p where p.id = any(?)");
    }

    @Test
    @Covers("Q42.3")
    void valuesAreWrittenInOnRequest() {
        Select<String> select = select(NAME)
                .where(
                        NAME.eq("O'Hara"),
                        PERSON_ID.in(List.of(1L, 2L)),
                        exists(select(TITLE).where(OWNER.eq(PERSON_ID), PRICE.gt(new BigDecimal("1.5")))))
                .limit(3);
        String inlined = SqlText.inline(
                select, new TableNames(connection().dialect()), connection().dialect());
        assertThat(inlined)
                .contains("'O''Hara'")
                .contains("1.5")
                .contains("limit 3")
                .doesNotContain("?");
        assertThat(rows(unsafe(inlined.replace("'O''Hara'", "'Ada'")).select(ResultColumn.text("name"))))
                .containsExactly("Ada");
    }

    @Test
    @Covers("Q28.2")
    void textYieldsTheRowsOfATable() {
        Select<Row2<String, String>> select = select(NAME, LABEL)
                .from(unsafe("select * from person where city = ?", "Berlin").inPlaceOf(PERSON))
                .join(GOODS, OWNER.eq(PERSON_ID))
                .join(TAG)
                .where(LABEL.eq("new"));
        assertThat(text(select))
                .isEqualTo("select p.name, t.label from (select * from person where city = ?) p join goods g"
                        + " on g.owner_id = p.id join tag t on t.goods_id = g.id where t.label = ?");
        assertThat(rows(select)).containsExactly(new Row2<>("Ada", "new"));
    }

    @Test
    @Covers("Q18.3")
    void partOfATableIsReadWhereTheDatabaseCan() {
        Select<Long> select =
                select(count()).from(TableSample.bernoulli(PERSON, 100).repeatable(7));
        if (!isOn(DatabaseProduct.POSTGRESQL)) {
            assertUnsupported(select).withMessageContaining("TABLESAMPLE");
            return;
        }
        assertThat(text(select))
                .contains("from person p tablesample bernoulli (")
                .contains(") repeatable (");
        assertThat(rows(select)).containsExactly(4L);
        assertThat(rows(select(NAME).from(TableSample.system(PERSON, 0)))).isEmpty();
    }
}
