package dev.orm.sql;

import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.schema.AliasedTable;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Visiting the parts of expressions, and moving them to other sources. */
final class TraversalTests extends StoreTest {

    private static final AliasedTable OTHER = GOODS.as("other");
    private static final Condition DEAR = PRICE.gt(new BigDecimal("5"))
            .and(TITLE.startsWith("C").or(OWNER.in(1, 2)))
            .and(exists(select(LABEL).where(TAGGED.eq(GOODS_ID))));

    private static final class Columns extends SqlVisitor {

        private final List<String> seen = new ArrayList<>();

        @Override
        public SqlWriter column(Source source, String attribute) {
            seen.add(source + "." + attribute);
            return this;
        }
    }

    private static List<String> columns(Statement<?> statement) {
        Columns columns = new Columns();
        statement.writeTo(columns);
        return columns.seen;
    }

    @Test
    @Covers("Q43.1")
    void everyPartOfAStatementIsVisited() {
        Subquery owners = select(OWNER, count().as("n"))
                .groupBy(OWNER)
                .having(max(PRICE).isNotNull())
                .subquery("x");
        Cte cities = cte("cities", select(CITY).where(BOSS.isNull()));
        Select<?> select = with(cities)
                .then(select(NAME, owners.whole("n", Long.class))
                        .from(PERSON)
                        .join(owners, owners.get(OWNER).eq(PERSON_ID))
                        .where(
                                CITY.in(select(cities.get(CITY)).from(cities)),
                                NAME.lower().ne("x"))
                        .orderBy(NAME.asc()));
        assertThat(columns(select))
                .containsExactly(
                        "person.city",
                        "person.boss_id",
                        "person.name",
                        "x.n",
                        "goods.owner_id",
                        "goods.owner_id",
                        "goods.price",
                        "x.c1",
                        "person.id",
                        "person.city",
                        "cities.c1",
                        "person.name",
                        "person.name");
    }

    @Test
    @Covers("Q43.1")
    void changesAndSetOperationsAreVisited() {
        assertThat(columns(update(GOODS).set(PRICE, PRICE.plus(BigDecimal.ONE)).where(OWNER.eq(MAKER))))
                .containsExactly("goods.price", "goods.owner_id", "goods.maker_id");
        assertThat(columns(select(OWNER).union(select(MAKER).where(TITLE.isNull()))))
                .containsExactly("goods.owner_id", "goods.maker_id", "goods.title");
    }

    @Test
    @Covers("Q43.2")
    void conditionMovesToAnotherAlias() {
        Condition moved = Adaptation.of(GOODS, OTHER).apply(DEAR);
        assertThat(text(select(OTHER.text("title")).from(OTHER).where(moved)))
                .isEqualTo(text(select(TITLE).where(DEAR))
                        .replace("goods g", "goods other")
                        .replace("g.", "other."));
        assertThat(rows(select(OTHER.text("title")).from(OTHER).where(moved))).containsExactly("Cup");
        assertThat(rows(select(TITLE).where(DEAR))).containsExactly("Cup");
    }

    @Test
    @Covers("Q43.2")
    void expressionsMoveToTheColumnsOfASubquery() {
        Subquery cheap = select(GOODS_ID, TITLE, PRICE)
                .where(PRICE.lt(new BigDecimal("9")))
                .subquery("cheap");
        Adaptation adaptation = Adaptation.of(GOODS, cheap);
        Select<Row2<String, BigDecimal>> select = select(
                        adaptation.apply(TITLE.upper()), adaptation.apply(PRICE.times(new BigDecimal("2"))))
                .from(cheap)
                .where(adaptation.apply(PRICE.gt(BigDecimal.ONE)))
                .orderBy(adaptation.apply(GOODS_ID.desc()))
                .limit(1);
        assertThat(text(select))
                .startsWith("select upper(cheap.c2), cheap.c3 * ")
                .contains(" where cheap.c3 > ? order by cheap.c1 desc");
        assertThat(rows(select).get(0).first()).isEqualTo("CUP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(select(adaptation.apply(OWNER)).from(cheap)))
                .withMessageContaining("cheap has no column for goods.owner_id; its columns are [c1, c2, c3]");
    }

    @Test
    @Covers("Q43.2")
    void partsAreComparedByStructure() {
        assertThat(select(NAME).where(PERSON_ID.eq(1)).orderBy(CITY.desc()))
                .isEqualTo(select(NAME).where(PERSON_ID.eq(1)).orderBy(CITY.desc()))
                .hasSameHashCodeAs(select(NAME).where(PERSON_ID.eq(1)).orderBy(CITY.desc()))
                .isNotEqualTo(select(NAME).where(PERSON_ID.eq(2)).orderBy(CITY.desc()))
                .isNotEqualTo(select(NAME).where(PERSON_ID.eq(1)).orderBy(CITY.asc()));
        assertThat(select(OWNER).union(select(MAKER))).isEqualTo(select(OWNER).union(select(MAKER)));
        assertThat(Adaptation.of(GOODS, OTHER).apply(TITLE.upper()))
                .isEqualTo(Adaptation.of(GOODS, OTHER).apply(TITLE.upper()));
    }
}
