package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, POSTGRESQL, DatabaseProduct.SQLITE})
class ViewTests {

    private static final Table SALE = Table.builder("sale")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .column(Column.builder("city", SqlTypes.STRING).length(20).build())
            .column(Column.builder("amount", SqlTypes.LONG).build())
            .build();
    private static final View BY_CITY = View.of(
            "sales_by_city",
            select(
                            SALE.text("city"),
                            count().as("sales"),
                            sum(SALE.whole("amount", Long.class)).as("total"))
                    .where(
                            SALE.text("city").notIn(List.of("it's", "nowhere")),
                            SALE.whole("amount", Long.class).gt(5))
                    .groupBy(SALE.text("city")));

    private final SchemaLab lab;

    ViewTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private void sales() {
        lab.run("insert into sale (id, city, amount) values (1, 'Rome', 10), (2, 'Rome', 20), (3, 'Oslo', 7),"
                + " (4, 'Oslo', 5), (5, 'it''s', 9)");
    }

    private static MetaData with(View... views) {
        MetaData.Builder metaData = MetaData.builder().table(SALE);
        List.of(views).forEach(metaData::view);
        return metaData.build();
    }

    @Test
    @Covers({"M21.1", "M21.3"})
    void viewIsASelectWithItsValuesAsLiteralsAndSelectedFromByItsColumns() {
        lab.create(with(BY_CITY));
        assertThat(lab.sent())
                .anySatisfy(sql -> assertThat(sql)
                        .startsWith("create view sales_by_city (city, sales, total) as select ")
                        .contains("not in ('it''s', 'nowhere')")
                        .contains(".amount > 5")
                        .doesNotContain("?"));
        sales();
        Table view = BY_CITY.table();
        List<String> cities = lab.engine()
                .inTransaction(connection -> connection
                        .execute(select(view.text("city"), view.whole("total", Long.class))
                                .where(view.whole("sales", Long.class).ge(1))
                                .orderBy(view.whole("total", Long.class).desc())
                                .into((city, total) -> city + total))
                        .all());
        assertThat(cities).containsExactly("Rome30", "Oslo7");
    }

    @Test
    @Covers("M21.2")
    void viewsAreCreatedAfterWhatTheyReadAndDroppedBefore() {
        Table view = BY_CITY.table();
        View best = View.of(
                "best",
                select(view.text("city")).where(view.whole("total", Long.class).gt(10)));
        MetaData metaData = with(BY_CITY, best);
        assertThat(metaData.createScript(H2))
                .extracting(sql -> sql.split(" ")[1] + " " + sql.split(" ")[2])
                .containsExactly("table sale", "view sales_by_city", "view best");
        assertThat(metaData.dropScript(H2))
                .containsExactly("drop view best", "drop view sales_by_city", "drop table sale");
        lab.create(metaData);
        sales();
        assertThat(lab.query("select city from best")).containsExactly("Rome");
        lab.sent();
        lab.create(metaData);
        assertThat(lab.sent()).noneMatch(sql -> sql.startsWith("create"));
        metaData.dropAll(lab.engine());
        lab.create(metaData);
    }

    @Test
    @Covers("M21.1")
    void viewMayBeGivenAsText() {
        View cheap = View.unsafe(
                "cheap",
                "select id, amount from sale where amount < 8",
                Column.builder("sale_id", SqlTypes.LONG).build(),
                Column.builder("price", SqlTypes.LONG).build());
        lab.create(with(cheap));
        sales();
        List<Long> prices = lab.engine()
                .inTransaction(connection -> connection
                        .execute(select(cheap.table().whole("price", Long.class))
                                .orderBy(
                                        cheap.table().whole("price", Long.class).asc()))
                        .all());
        assertThat(prices).containsExactly(5L, 7L);
    }

    @Test
    @Covers("M21.4")
    void materializedViewKeepsItsRowsUntilItIsRefreshed() {
        View kept = BY_CITY.asMaterialized(Index.on("city").asUnique().named("one_city"));
        assertThatThrownBy(() -> with(kept).createScript(H2))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("A materialized view, used by view sales_by_city, is not available on H2: use a plain view,"
                        + " or a table that a job fills");
        if (!lab.isPostgres()) {
            return;
        }
        MetaData metaData = lab.create(with(kept));
        sales();
        assertThat(lab.query("select city from sales_by_city")).isEmpty();
        lab.engine().execute(kept.refresh().statements(POSTGRES));
        assertThat(lab.query("select city from sales_by_city order by city")).containsExactly("Oslo", "Rome");
        lab.run("delete from sale where city = 'Oslo'");
        assertThat(kept.refreshConcurrently().statements(POSTGRES))
                .containsExactly("refresh materialized view concurrently sales_by_city");
        lab.engine().execute(kept.refreshConcurrently().statements(POSTGRES));
        assertThat(lab.query("select city from sales_by_city")).containsExactly("Rome");
        metaData.dropAll(lab.engine());
        lab.create(metaData);
    }

    @Test
    @Covers("M21.5")
    void tableIsCreatedFromASelect() {
        lab.create(SALE);
        sales();
        TableAs copy = TableAs.of(
                "big_sale",
                select(
                                SALE.whole("id", Long.class),
                                SALE.whole("amount", Long.class).times(2).as("twice"))
                        .where(SALE.whole("amount", Long.class).ge(10)));
        assertThat(copy.ddl().statements(POSTGRES))
                .singleElement()
                .asString()
                .startsWith("create table big_sale as select ")
                .contains("amount >= 10");
        lab.engine().execute(copy.ddl().statements(lab.engine().ddl()));
        List<Long> doubled = lab.engine()
                .inTransaction(connection -> connection
                        .execute(select(copy.table().whole("twice", Long.class))
                                .orderBy(copy.table().whole("id", Long.class).asc()))
                        .all());
        assertThat(doubled).containsExactly(20L, 40L);
    }

    @Test
    void itemsOfAViewHaveNames() {
        assertThatThrownBy(() ->
                        View.of("v", select(SALE.whole("amount", Long.class).times(BigDecimal.TEN))))
                .hasMessageContaining("which has no name: give it one by as(\"...\")");
        assertThatThrownBy(() -> View.of(
                        "v",
                        select(SALE.text("city"), SALE.whole("id", Long.class).as("city"))))
                .hasMessageContaining("as the second item named city");
    }

    @Test
    void viewsAndTablesHaveNamesOfTheirOwn() {
        MetaData.Builder metaData = with(BY_CITY).toBuilder();
        assertThatThrownBy(() -> metaData.view(BY_CITY))
                .hasMessageContaining("View sales_by_city has the name of another");
    }

    @Test
    @Covers("M18.1")
    void viewsAndTheirColumnsHaveComments() {
        View commented = BY_CITY.comment("Sales").columnComments(Map.of("total", "All that was sold"));
        assertThat(with(commented).createScript(H2))
                .contains(
                        "comment on view sales_by_city is 'Sales'",
                        "comment on column sales_by_city.total is 'All that was sold'");
        assertThatThrownBy(() -> BY_CITY.columnComments(Map.of("sum", "x")))
                .hasMessageContaining("no columns named [sum]");
        lab.create(with(commented));
        if (lab.isPostgres()) {
            assertThat(lab.query("select obj_description('sales_by_city'::regclass)"))
                    .containsExactly("Sales");
        }
    }
}
