package dev.orm.session;

import static dev.orm.session.shop.Odd_.ODD;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.dialect.Dialects;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.session.shop.Odd;
import dev.orm.session.shop.Odd_;
import dev.orm.sql.Subquery;
import dev.orm.sql.TextExpression;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostileNameTests extends SessionTest {

    HostileNameTests(Lab lab) {
        super(lab, Odd.class);
    }

    private Long givenFamily() {
        return givenId(other -> {
            Odd parent = new Odd("parent", 0);
            parent.add(new Odd("second", 2));
            parent.add(new Odd("first", 1));
            other.add(parent);
            other.flush();
            return parent.getId();
        });
    }

    @Test
    void rowsAreInsertedUpdatedAndDeleted() {
        Odd parent = session.get(Odd.class, givenFamily());
        parent.setName("changed");
        session.delete(parent.getChildren().get(0));
        session.commit();

        assertInDatabase(other -> other.query(ODD).orderBy(ODD.name.asc()).list().stream()
                        .map(Odd::getName)
                        .toList())
                .isEqualTo(List.of("changed", "second"));
    }

    @Test
    void queriesFilterSortAndFollowRelations() {
        givenFamily();

        assertThat(session.query(ODD)
                        .where(ODD.parent_().name.eq("parent"), ODD.place.gt(0))
                        .orderBy(ODD.place.asc())
                        .list())
                .extracting(Odd::getName)
                .containsExactly("first", "second");
    }

    @Test
    void labelsAndAliasesOfAnyTextAreQuoted() {
        givenFamily();
        for (String name :
                List.of("\"", "'", "a\"; drop table odd; --", "😀", "select", "日本", "a b", "NAME", "id", "?", ":x")) {
            Odd_ alias = ODD.as(name);
            TextExpression label = alias.name.as(name);

            assertThat(session.execute(select(label).where(alias.place.gt(0)).orderBy(label.desc())))
                    .as(name)
                    .containsExactly("second", "first");
            assertThat(session.execute(select(alias).where(alias.name.eq("parent"))))
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test
    void labelsOfSubqueriesAreQuoted() {
        givenFamily();
        for (String name : List.of("\"", "'", "a\"; drop table odd; --", "select", "日本", "a b", "NAME", "?", ":x")) {
            Subquery inner = select(ODD.name.as(name)).subquery(name + "2");

            assertThat(session.execute(
                            select(inner.text(name)).where(inner.text(name).eq("first"))))
                    .as(name)
                    .containsExactly("first");
        }
    }

    /** PostgreSQL would cut both to the same 63 bytes. */
    @Test
    @OnlyOn(Setup.POSTGRESQL)
    void nameThatTheDatabaseWouldCutIsRefused() {
        Table table = Table.builder("x".repeat(63) + "a")
                .column(Column.builder("id", SqlTypes.LONG).build())
                .build();

        assertThatThrownBy(() -> MetaData.of(List.of(table), List.of()).createAll(lab.engine()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 64 bytes, of which PostgreSQL keeps 63");
        assertThatThrownBy(() -> Dialects.postgresql().quote("\u65E5".repeat(22)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.SQLITE})
    void longNamesThatAreEqualInTheirFirstBytesAreTwoNames() {
        List<Table> tables = List.of("a", "b").stream()
                .map(end -> Table.builder("x".repeat(63) + end)
                        .column(Column.builder("id", SqlTypes.LONG).build())
                        .build())
                .toList();
        MetaData metaData = MetaData.of(tables, List.of());

        metaData.createAll(lab.engine());
        metaData.dropAll(lab.engine());
    }
}
