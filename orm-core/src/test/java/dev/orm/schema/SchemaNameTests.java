package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.SQLITE;
import static dev.orm.sql.Sql.select;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@OnEachDatabase(only = {DatabaseProduct.H2, POSTGRESQL})
class SchemaNameTests {

    private static final Table CUSTOMER = Table.builder("customer")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .column(Column.builder("kind", SqlTypes.STRING)
                    .namedType(EnumType.of("kind", "A", "B"))
                    .build())
            .build();
    private static final Table PURCHASE = Table.builder("purchase")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .column(Column.builder("customer_id", SqlTypes.LONG)
                    .references("customer", "id")
                    .build())
            .index(Index.on("customer_id"))
            .comment("What was bought")
            .build();

    private final SchemaLab lab;

    SchemaNameTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
        for (String schema : List.of("shop", "archive")) {
            lab.run("drop schema if exists " + schema + " cascade");
        }
        lab.sent();
    }

    private static MetaData shop() {
        MetaData tables = MetaData.builder()
                .schema("shop")
                .defaultSchema("shop")
                .table(PURCHASE)
                .table(CUSTOMER)
                .sequence(Sequence.of("numbers"))
                .build();
        Table purchase = tables.table("purchase");
        return tables.toBuilder()
                .view(View.of("ids", select(purchase.whole("id", Long.class))))
                .build();
    }

    @Test
    @Covers({"M6.1", "M6.2"})
    void defaultSchemaHoldsForEverythingWithoutOne() {
        MetaData metaData = shop();
        List<String> script = metaData.createScript(H2);
        assertThat(script.get(0)).isEqualTo("create schema shop");
        assertThat(script)
                .anyMatch(sql -> sql.startsWith("create domain shop.kind"))
                .anyMatch(sql -> sql.startsWith("create sequence shop.numbers"))
                .anyMatch(
                        sql -> sql.startsWith("create table shop.purchase") && sql.contains("references shop.customer"))
                .anyMatch(sql -> sql.startsWith("create index ix_purchase_customer_id on shop.purchase"))
                .anyMatch(sql -> sql.startsWith("create view shop.ids (id) as select"));
        lab.create(metaData);
        lab.create(metaData);
        lab.run("insert into shop.customer (id, kind) values (1, 'A')", "insert into shop.purchase values (1, 1)");
        assertThat(lab.query("select id from shop.ids")).containsExactly("1");
        metaData.dropAll(lab.engine());
        assertThat(lab.engine().existing(EnumSet.of(ObjectKind.SCHEMA)).get(ObjectKind.SCHEMA))
                .noneMatch(name -> name.name().equalsIgnoreCase("shop"));
    }

    @Test
    @Covers({"M1.1", "M1.2"})
    void tableIsUniqueByItsSchemaAndName() {
        Table archived = CUSTOMER.toBuilder().schema("archive").build();
        MetaData metaData = MetaData.of(List.of(CUSTOMER, archived, PURCHASE), List.of());
        assertThat(metaData.table("archive.customer")).isEqualTo(archived);
        assertThat(metaData.table("customer")).isEqualTo(CUSTOMER);
        assertThat(shop().table("purchase").qualifiedName()).isEqualTo("shop.purchase");
        MetaData.Builder builder = metaData.toBuilder();
        assertThatThrownBy(() -> builder.table(CUSTOMER)).hasMessageContaining("Two tables are named customer");
        MetaData both = MetaData.of(
                List.of(archived, CUSTOMER.toBuilder().schema("shop").build()), List.of());
        assertThatThrownBy(() -> both.table("customer"))
                .hasMessage(
                        "There are the tables [archive.customer, shop.customer]: name the schema with \"customer\"");
    }

    @Test
    @Covers("M1.1")
    void secondDescriptionIsKeptOutTakenOrAddedOnRequest() {
        Table more = Table.builder("customer")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("name", SqlTypes.STRING).build())
                .index(Index.on("name"))
                .build();
        MetaData metaData = MetaData.of(List.of(CUSTOMER), List.of());
        assertThat(metaData.toBuilder()
                        .table(more, OnDuplicate.KEEP)
                        .build()
                        .table("customer")
                        .hasColumn("name"))
                .isFalse();
        assertThat(metaData.toBuilder()
                        .table(more, OnDuplicate.REPLACE)
                        .build()
                        .table("customer")
                        .hasColumn("kind"))
                .isFalse();
        Table extended =
                metaData.toBuilder().table(more, OnDuplicate.EXTEND).build().table("customer");
        assertThat(extended.columns()).extracting(Column::name).containsExactly("id", "kind", "name");
        assertThat(extended.indexes()).extracting(Index::name).containsExactly("ix_customer_name");
    }

    @Test
    @Covers({"M5.1", "M5.2"})
    void whatExistsIsFoundOutByOneQueryAndPassedOverByKind() {
        MetaData metaData = lab.create(shop());
        lab.sent();
        lab.create(metaData);
        assertThat(lab.sent()).hasSize(1);
        assertThatThrownBy(() -> metaData.createAll(
                        lab.engine(),
                        EnumSet.of(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.TYPE, ObjectKind.VIEW)))
                .isInstanceOf(DataAccessException.class);
        assertThat(lab.sent()).contains("create sequence shop.numbers");
        metaData.dropAll(lab.engine());
        lab.sent();
        metaData.createAll(lab.engine(), EnumSet.noneOf(ObjectKind.class));
        assertThat(lab.sent()).noneMatch(sql -> sql.startsWith("select"));
        metaData.dropAll(lab.engine(), EnumSet.noneOf(ObjectKind.class));
        assertThatThrownBy(() -> metaData.dropAll(lab.engine(), EnumSet.noneOf(ObjectKind.class)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Covers("M5.1")
    void missingIndexesOfTablesThatAreThereAreCreatedOnRequest() {
        MetaData metaData = lab.create(shop());
        lab.run("drop index shop.ix_purchase_customer_id");
        lab.sent();
        lab.create(metaData);
        assertThat(lab.sent()).hasSize(1);
        metaData.createAll(lab.engine(), EnumSet.allOf(ObjectKind.class));
        assertThat(lab.sent()).contains("create index ix_purchase_customer_id on shop.purchase (customer_id)");
    }

    @Test
    void databaseWithoutSchemasSaysSo() {
        assertThatThrownBy(() -> shop().createScript(SQLITE))
                .hasMessageStartingWith("CREATE SCHEMA, used by schema shop, is not available on SQLite");
    }
}
