package dev.orm.sql;

import static dev.orm.sql.Sql.*;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources that a statement computes: sub-queries, lateral ones, values and functions. */
final class DerivedSourceTests extends StoreTest {

    private static final WholeExpression<Long> OWNED = count(GOODS_ID).as("owned");
    private static final Subquery OWNERS = select(OWNER, OWNED).groupBy(OWNER).subquery("owners");

    @Test
    @Covers({"Q3.2", "Q31.1"})
    void subqueryIsReadByItsItems() {
        Select<Row2<String, Long>> select = select(NAME, OWNERS.get(OWNED))
                .from(PERSON)
                .join(OWNERS, OWNERS.get(OWNER).eq(PERSON_ID))
                .orderBy(NAME.asc());
        assertThat(text(select))
                .isEqualTo("select p.name, owners.owned from person p join (select g.owner_id as c1,"
                        + " count(g.id) as owned from goods g group by g.owner_id) owners on owners.c1 = p.id"
                        + " order by p.name");
        assertThat(rows(select)).containsExactly(new Row2<>("Ada", 2L), new Row2<>("Bob", 1L));
    }

    @Test
    void columnsKeepTheFamilyOfTheirItems() {
        Subquery x = select(NAME, PERSON_ID, CITY.isNotNull()).subquery("x");
        assertThat(rows(select(x.get(NAME).upper(), x.get(PERSON_ID).plus(1))
                        .where(x.get(CITY.isNotNull()), x.get(NAME).startsWith("B"))))
                .containsExactly(new Row2<>("BOB", 3L));
    }

    @Test
    void labelsFindColumnsToo() {
        assertThat(rows(select(OWNERS.whole("owned", Long.class))
                        .orderBy(OWNERS.whole("owned", Long.class).desc())))
                .contains(2L, 1L);
    }

    @Test
    @Covers("Q3.3")
    void subqueryWithoutANameIsGivenOne() {
        Subquery first = select(PERSON_ID).subquery();
        Subquery second = select(OWNER).subquery();
        Select<Long> select = select(first.get(PERSON_ID))
                .from(first)
                .join(second, second.get(OWNER).eq(first.get(PERSON_ID)))
                .distinct()
                .orderBy(first.get(PERSON_ID).asc());
        assertThat(text(select))
                .isEqualTo(text(select))
                .contains("from (select p.id as c1 from person p) s join (select g.owner_id as c1 from goods g) s2");
        assertThat(rows(select)).containsExactly(1L, 2L);
    }

    @Test
    @Covers("Q3.1")
    void tableAndSubqueryTakePartSeveralTimes() {
        Subquery more = OWNERS.as("more");
        assertThat(rows(select(OWNERS.get(OWNER), more.get(OWNER))
                        .from(OWNERS)
                        .join(more, more.get(OWNED).gt(OWNERS.get(OWNED)))
                        .where(OWNERS.get(OWNER).isNotNull())))
                .containsExactly(new Row2<>(2L, 1L));
        assertThat(rows(select(NAME, PERSON.as("boss").text("name"))
                        .from(PERSON)
                        .join(
                                PERSON.as("boss"),
                                PERSON.as("boss").whole("id", Long.class).eq(BOSS))
                        .where(NAME.eq("Cem"))))
                .containsExactly(new Row2<>("Cem", "Bob"));
    }

    @Test
    void subqueriesNestAndKeepTheirOwnLimits() {
        Subquery dear = select(GOODS_ID, PRICE)
                .where(PRICE.isNotNull())
                .orderBy(PRICE.desc(), GOODS_ID.asc())
                .limit(2)
                .subquery("dear");
        Subquery again = select(max(dear.get(GOODS_ID)).as("last")).from(dear).subquery("again");
        assertThat(rows(select(again.whole("last", Long.class)))).containsExactly(3L);
    }

    @Test
    @Covers("Q8.1")
    void lateralSubqueryReadsWhatStandsBeforeIt() {
        Subquery best = select(TITLE, PRICE)
                .where(OWNER.eq(PERSON_ID))
                .orderBy(PRICE.desc())
                .limit(1)
                .lateral("best");
        Select<Row2<String, String>> select =
                select(NAME, best.get(TITLE)).from(PERSON).leftJoin(best).orderBy(NAME.asc());
        if (!isOn(POSTGRESQL)) {
            assertUnsupported(select).withMessageContaining("LATERAL").withMessageContaining("correlated sub-query");
            return;
        }
        assertThat(text(select))
                .isEqualTo("select p.name, best.c1 from person p left join lateral (select g.title as c1, g.price as c2"
                        + " from goods g where g.owner_id = p.id order by g.price desc limit ?) best on true"
                        + " order by p.name");
        assertThat(rows(select))
                .containsExactly(
                        new Row2<>("Ada", "Ink"),
                        new Row2<>("Bob", "Cup"),
                        new Row2<>("Cem", null),
                        new Row2<>("Dan", null));
    }

    @Test
    @Covers("Q8.3")
    void lateralIsRefusedWhereTheDatabaseHasNone() {
        Subquery titles = select(TITLE).where(OWNER.eq(PERSON_ID)).lateral("t");
        Select<String> select = select(titles.get(TITLE)).from(PERSON, titles);
        if (isOn(POSTGRESQL)) {
            assertThat(rows(select)).containsExactlyInAnyOrder("Pen", "Ink", "Cup");
        } else {
            assertUnsupported(select);
        }
    }

    @Test
    @Covers("Q18.1")
    void rowsOfValuesAreASource() {
        ValuesTable v = values("v", "id", "bonus").row(1L, "gold").row(2L, null).row(9L, "none");
        Select<Row2<String, String>> select = select(NAME, v.text("bonus"))
                .from(PERSON)
                .join(v, v.whole("id", Long.class).eq(PERSON_ID))
                .orderBy(NAME.asc());
        assertThat(rows(select)).containsExactly(new Row2<>("Ada", "gold"), new Row2<>("Bob", null));
        assertThat(text(select).replaceAll("cast\\(\\? as [a-z0-9]+\\)", "?"))
                .isEqualTo("select p.name, v.bonus from person p join "
                        + on(
                                "(values (?, ?), (?, ?), (?, ?)) v (id, bonus)",
                                "(values (?, ?), (?, ?), (?, ?)) v (id, bonus)",
                                "(select column1 as id, column2 as bonus from (values (?, ?), (?, ?), (?, ?)) limit -1) v")
                        + " on v.id = p.id order by p.name");
    }

    @Test
    @Covers("Q18.1")
    void whatIsComputedOfRowsOfValuesIsKeptBehindALeftJoin() {
        ValuesTable v = values("v", "number").row(2L).row(1L);
        WholeExpression<Long> number = v.whole("number", Long.class);
        WholeExpression<Long> same = number.as("same");
        WholeExpression<Long> tenfold = number.times(10).as("tenfold");
        Subquery computed = select(same, tenfold).from(v).subquery("c");

        assertThat(rows(select(PERSON_ID, computed.get(tenfold))
                        .from(PERSON)
                        .leftJoin(computed, computed.get(same).eq(PERSON_ID))
                        .orderBy(PERSON_ID.desc())))
                .startsWith(new Row2<>(4L, null))
                .endsWith(new Row2<>(2L, 20L), new Row2<>(1L, 10L));
    }

    @Test
    void rowsOfValuesOfOtherShapesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values("v", "id", "name").row(1L))
                .withMessageContaining("a row of 1 values for the columns [id, name]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values("v", "id").row(1L).row("secret"))
                .withMessageContaining("column id is of java.lang.Long, found a value of java.lang.String")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values("v", "id").row((Object) null))
                .withMessageContaining("value for id cannot be null");
    }

    @Test
    @Covers("Q18.2")
    void rowsOfValuesAreACommonTableExpression() {
        ValuesTable v = values("v", "id").row(1L).row(3L);
        Cte wanted = cte("wanted", select(v.whole("id", Long.class)).from(v));
        WholeExpression<Long> id = wanted.whole("c1", Long.class);
        assertThat(rows(with(wanted)
                        .then(select(NAME).where(PERSON_ID.in(select(id))).orderBy(NAME.asc()))))
                .containsExactly("Ada", "Cem");
    }

    @Test
    @Covers("Q17.1")
    void functionsYieldRows() {
        TableFunction numbers = generateSeries("n", value(2), value(4));
        Select<Long> select = select(numbers.whole("value", Long.class));
        if (isOn(DatabaseProduct.SQLITE)) {
            assertUnsupported(select).withMessageContaining("generate_series").withMessageContaining("recursive");
            return;
        }
        assertThat(rows(select)).containsExactly(2L, 3L, 4L);
        assertThat(text(select))
                .contains(on("system_range(", "generate_series(", ""))
                .endsWith(on(" n (\"value\")", " n (value)", ""));
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "their functions in FROM do not read the sources before them")
    @Covers({"Q8.2", "Q17.1"})
    void functionsReadWhatStandsBeforeThemAndNumberTheirRows() {
        TableFunction numbers = generateSeries("n", value(2), GOODS_ID).withOrdinality("row_no");
        Select<Row3<String, Long, Long>> select = select(
                        TITLE, numbers.whole("value", Long.class), numbers.whole("row_no", Long.class))
                .from(GOODS, numbers)
                .where(GOODS_ID.le(3))
                .orderBy(TITLE.asc(), numbers.whole("value", Long.class).asc());
        assertThat(rows(select))
                .containsExactly(new Row3<>("Cup", 2L, 1L), new Row3<>("Cup", 3L, 2L), new Row3<>("Ink", 2L, 1L));
    }

    @Test
    @NotOn(value = DatabaseProduct.POSTGRESQL, because = "it numbers the rows of each function")
    @Covers("Q17.3")
    void functionsWhoseRowsTheDatabaseDoesNotNumberAreRefused() {
        TableFunction numbers = generateSeries("n", value(2), value(3)).withOrdinality("row_no");
        assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(
                        () -> rows(select(numbers.whole("row_no", Long.class)).from(numbers)))
                .withMessageMatching(".*(generate_series|WITH ORDINALITY behind another function than unnest).*");
    }

    @Test
    void columnsNamedByTruthValuesAreReadOrRefusedByName() {
        for (String label : List.of("true", "False")) {
            ValuesTable values = values("v", label, "n").row("x", 1L);
            Select1<String> select = select(values.text(label))
                    .from(values)
                    .where(values.text(label).eq("x"));
            if (connection().dialect().supports(Feature.TRUTH_LABELS)) {
                assertThat(rows(select)).containsExactly("x");
            } else {
                assertThatExceptionOfType(UnsupportedSqlException.class)
                        .isThrownBy(() -> rows(select))
                        .withMessageContaining("named true or false")
                        .withMessageContaining("another label");
            }
        }
    }

    @Test
    @Covers("E22.1")
    void sourcesThatNothingConnectsAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        text(select(NAME, TITLE).from(PERSON, GOODS).where(PRICE.gt(BigDecimal.ONE), CITY.isNull())))
                .withMessageContaining("nothing to connect person and [goods]")
                .withMessageContaining("crossJoin(other)");
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(LABEL).from(PERSON, GOODS, TAG).where(PERSON_ID.eq(OWNER))))
                .withMessageContaining("nothing to connect person and [tag]");
    }

    @Test
    @Covers("E22.1")
    void conditionsConnectSources() {
        assertThat(rows(select(NAME, LABEL)
                        .from(PERSON, GOODS, TAG)
                        .where(PERSON_ID.eq(OWNER).and(TAGGED.eq(GOODS_ID)), LABEL.eq("gift"))))
                .containsExactly(new Row2<>("Ada", "gift"));
        assertThat(rows(select(NAME, TITLE)
                        .where(exists(select(LABEL).where(TAGGED.eq(GOODS_ID), PERSON_ID.eq(OWNER))))
                        .orderBy(NAME.asc())))
                .containsExactly(new Row2<>("Ada", "Pen"), new Row2<>("Bob", "Cup"));
    }

    @Test
    @Covers("E22.2")
    void productIsAskedForByCrossJoin() {
        Select<Row2<String, String>> select = select(NAME, LABEL).from(PERSON).crossJoin(TAG);
        assertThat(text(select)).isEqualTo("select p.name, t.label from person p cross join tag t");
        assertThat(rows(select)).hasSize(12);
    }

    @Test
    void hostileNamesAreQuoted() {
        String hostile = "select \"; drop table person; --";
        Subquery x = select(NAME.as(hostile)).subquery("a b\"c");
        assertThat(rows(select(x.text(hostile)).where(x.text(hostile).eq("Ada"))))
                .containsExactly("Ada");
        Cte y = cte("日本 \"x", select(NAME.as(hostile)));
        assertThat(rows(with(y).then(
                                select(y.text(hostile)).where(y.text(hostile).eq("Bob")))))
                .containsExactly("Bob");
    }

    @Test
    void shapeOfADerivedSourceHoldsNoValues() {
        List<Recordable> made = List.of(() -> dearerThan("1"), () -> dearerThan("2"));
        assertThat(made.get(0).key()).isEqualTo(made.get(1).key());
        assertThat(made.get(0).key().toString()).doesNotContain("java.math");
    }

    private interface Recordable {
        Select<?> select();

        default Object key() {
            return dev.orm.sql.render.Recording.of(select(), dev.orm.dialect.Dialects.h2())
                    .key();
        }
    }

    private static Select<?> dearerThan(String price) {
        Subquery dear = select(TITLE).where(PRICE.gt(new BigDecimal(price))).subquery("dear");
        return select(dear.get(TITLE));
    }
}
