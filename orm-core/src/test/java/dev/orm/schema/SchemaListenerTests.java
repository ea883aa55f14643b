package dev.orm.schema;

import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.schema.DdlHook.Event;
import dev.orm.schema.live.LiveSchema;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class SchemaListenerTests {

    private static final Table CITY = Table.builder("city")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .on(Event.BEFORE_CREATE, Ddl.unsafe("create table own (id integer)"))
            .build();
    private static final Table SHOP = Table.builder("shop")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .column(Column.builder("city_id", SqlTypes.LONG)
                    .references("city", "id")
                    .build())
            .index(Index.on("city_id").named("ix_shop"))
            .build();

    private final TestDatabase database;
    private final List<String> told = new ArrayList<>();
    private final Engine engine;

    SchemaListenerTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource()).withListeners(event -> told.add(firstWords(event.sql())));
    }

    private static String firstWords(String sql) {
        return Arrays.stream(sql.split(" ")).limit(3).collect(Collectors.joining(" "));
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private final class Teller implements SchemaListener {

        @Override
        public void metaData(Event event, MetaData metaData) {
            told.add(event + " of " + metaData.tables().size() + " tables");
        }

        @Override
        public void schema(Event event, Identifier schema) {
            told.add(event + " schema " + schema);
        }

        @Override
        public void type(Event event, NamedType type) {
            told.add(event + " type " + type.name());
        }

        @Override
        public void sequence(Event event, Sequence sequence) {
            told.add(event + " sequence " + sequence.name());
        }

        @Override
        public void table(Event event, Table table) {
            told.add(event + " table " + table.name());
        }

        @Override
        public void view(Event event, View view) {
            told.add(event + " view " + view.name());
        }
    }

    private MetaData.Builder metaData() {
        return MetaData.builder().table(SHOP).table(CITY).listener(new Teller());
    }

    @Test
    @Covers("M20.1")
    void tablesAreToldOfAroundTheirStatements() {
        MetaData metaData = metaData().build();

        metaData.createAll(engine, Set.of());
        assertThat(told)
                .containsExactly(
                        "BEFORE_CREATE of 2 tables",
                        "BEFORE_CREATE table city",
                        "create table own",
                        "create table city",
                        "AFTER_CREATE table city",
                        "BEFORE_CREATE table shop",
                        "create table shop",
                        "create index ix_shop",
                        "AFTER_CREATE table shop",
                        "AFTER_CREATE of 2 tables");

        told.clear();
        metaData.dropAll(engine, Set.of());
        assertThat(told)
                .containsExactly(
                        "BEFORE_DROP of 2 tables",
                        "BEFORE_DROP table shop",
                        "drop table shop",
                        "AFTER_DROP table shop",
                        "BEFORE_DROP table city",
                        "drop table city",
                        "AFTER_DROP table city",
                        "AFTER_DROP of 2 tables");
    }

    @Test
    @Covers("M20.1")
    void anUpdateTellsOfWhatItCreates() {
        MetaData.of(List.of(CITY), List.of()).createAll(engine);
        MetaData wanted = metaData()
                .view(View.of("v", select(CITY.whole("id", Long.class)).from(CITY)))
                .build();
        told.clear();
        LiveSchema.of(engine).update(wanted);

        List<String> update =
                told.subList(told.indexOf("BEFORE_CREATE of 2 tables"), told.indexOf("AFTER_CREATE of 2 tables"));
        assertThat(update.stream().filter(each -> !each.startsWith("alter table shop")))
                .containsExactly(
                        "BEFORE_CREATE of 2 tables",
                        "BEFORE_CREATE table shop",
                        "create table shop",
                        "create index ix_shop",
                        "AFTER_CREATE table shop",
                        "BEFORE_CREATE view v",
                        "create view v",
                        "AFTER_CREATE view v");

        told.clear();
        LiveSchema.of(engine).update(wanted);
        assertThat(told).noneMatch(each -> each.contains("_CREATE "));
    }

    @Test
    @Covers("M20.1")
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has none of them")
    void anUpdateTellsOfSchemasTypesAndSequences() {
        LiveSchema.of(engine)
                .update(metaData()
                        .schema("other")
                        .sequence(Sequence.of("numbers"))
                        .type(EnumType.of("mood", "sad", "ok"))
                        .build());

        assertThat(told)
                .containsSubsequence(
                        "BEFORE_CREATE schema other",
                        "create schema other",
                        "AFTER_CREATE schema other",
                        "BEFORE_CREATE type mood",
                        "AFTER_CREATE type mood",
                        "BEFORE_CREATE sequence numbers",
                        "create sequence numbers",
                        "AFTER_CREATE sequence numbers",
                        "BEFORE_CREATE table city",
                        "AFTER_CREATE table city",
                        "BEFORE_CREATE table shop",
                        "AFTER_CREATE table shop");
    }

    @Test
    @Covers("M20.1")
    void allKindsOfObjectsAreToldOf() {
        MetaData.Builder builder = metaData()
                .view(View.of("v", select(CITY.whole("id", Long.class)).from(CITY)));
        boolean full = database.product() != DatabaseProduct.SQLITE;
        if (full) {
            builder.schema("other").sequence(Sequence.of("numbers")).type(EnumType.of("mood", "sad", "ok"));
        }
        MetaData metaData = builder.build();

        metaData.createAll(engine);
        metaData.dropAll(engine);

        List<String> others =
                full ? List.of("schema other", "type mood", "sequence numbers", "view v") : List.of("view v");
        for (String other : others) {
            assertThat(told)
                    .containsSubsequence(
                            "BEFORE_CREATE " + other,
                            "AFTER_CREATE " + other,
                            "BEFORE_DROP " + other,
                            "AFTER_DROP " + other);
        }
    }

    @Test
    @Covers("M20.1")
    void whatIsThereAlreadyIsNotToldOf() {
        metaData().build().createAll(engine);
        told.clear();

        metaData().build().createAll(engine);

        assertThat(told).doesNotContain("BEFORE_CREATE table city", "AFTER_CREATE table city");
        assertThat(told).contains("BEFORE_CREATE of 2 tables", "AFTER_CREATE of 2 tables");
    }

    @Test
    @Covers("M20.1")
    void aListenerThatThrowsBeforeKeepsATableFromBeingCreated() {
        MetaData metaData = MetaData.builder()
                .table(SHOP)
                .table(CITY)
                .listener(new SchemaListener() {
                    @Override
                    public void table(Event event, Table table) {
                        if (table.equals(SHOP)) {
                            throw new IllegalStateException("no shops");
                        }
                    }
                })
                .build();

        assertThatThrownBy(() -> metaData.createAll(engine)).hasMessage("no shops");

        boolean undone = database.product() != DatabaseProduct.H2;
        assertThat(engine.inspect().hasTable("shop")).isFalse();
        assertThat(engine.inspect().hasTable("city")).isEqualTo(!undone);
    }

    @Test
    void aScriptTellsNobody() {
        assertThat(metaData().build().createScript(engine.ddl())).hasSize(4);
        assertThat(metaData().build().dropScript(engine.ddl())).hasSize(2);
        assertThat(told).isEmpty();
    }
}
