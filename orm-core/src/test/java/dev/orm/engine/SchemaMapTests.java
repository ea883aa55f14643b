package dev.orm.engine;

import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.Table;
import dev.orm.sql.TextColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class SchemaMapTests {

    private static final Table ITEM = Table.builder("item")
            .schema("shop")
            .column(Column.builder("name", SqlTypes.STRING).length(20).build())
            .build();
    private static final TextColumn<Table> NAME = ITEM.text("name");
    private static final MetaData METADATA = MetaData.of(List.of(ITEM), List.of());

    private final List<String> sent = new ArrayList<>();
    private final TestDatabase database;
    private final Engine engine;

    SchemaMapTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource()).withListeners(event -> sent.add(event.sql()));
    }

    @BeforeEach
    void createSchemas() {
        database.clear();
        database.execute("create schema red", "create schema blue");
    }

    private Engine tenant(String schema) {
        return engine.withSchemas(SchemaMap.of("shop", schema));
    }

    private static void insert(Engine engine, String name) {
        engine.inTransaction(
                connection -> connection.execute(insertInto(ITEM).columns(NAME).values(name)));
    }

    private static List<String> names(Engine engine) {
        return engine.inTransaction(
                connection -> connection.execute(select(NAME)).all());
    }

    @Test
    @Covers("E9.1")
    void aStatementWrittenForOneSchemaRunsOnAnother() {
        METADATA.createAll(tenant("red"));
        METADATA.createAll(tenant("blue"));
        insert(tenant("red"), "cherry");
        insert(tenant("blue"), "sky");
        sent.clear();
        assertThat(names(tenant("red"))).containsExactly("cherry");
        assertThat(names(tenant("blue"))).containsExactly("sky");
        assertThat(sent).containsExactly("select i.name from red.item i", "select i.name from blue.item i");
    }

    @Test
    @Covers("E9.1")
    void tablesAreCreatedAndDroppedInTheSchemaThatStandsForTheirs() {
        METADATA.createAll(tenant("red"));
        METADATA.createAll(tenant("red"));
        METADATA.dropAll(tenant("red"));
        assertThat(sent.stream().filter(text -> text.contains("create table") || text.contains("drop table")))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("red.item"));
    }

    @Test
    @Covers("E9.1")
    void aSchemaStandsForNone() {
        Table plain = Table.builder("item")
                .column(Column.builder("name", SqlTypes.STRING).build())
                .build();
        METADATA.createAll(tenant("red"));
        insert(tenant("red"), "cherry");
        Engine unnamed = engine.withSchemas(SchemaMap.unnamed("red"));
        List<String> found = unnamed.inTransaction(
                connection -> connection.execute(select(plain.text("name"))).all());
        assertThat(found).containsExactly("cherry");
    }

    @Test
    @Covers("E9.2")
    void theTextIsRenderedOnceForEachMap() {
        METADATA.createAll(tenant("red"));
        METADATA.createAll(tenant("blue"));
        long before = engine.statements().misses();
        for (int i = 0; i < 5; i++) {
            names(tenant("red"));
            names(tenant("blue"));
        }
        assertThat(engine.statements().misses() - before).isEqualTo(2);
        assertThat(engine.statements().hits()).isGreaterThanOrEqualTo(8);
    }

    @Test
    @Covers("E9.1")
    void theMapIsAskedForWheneverAConnectionIsMade() {
        METADATA.createAll(tenant("red"));
        METADATA.createAll(tenant("blue"));
        AtomicReference<String> atWork = new AtomicReference<>("red");
        Engine resolving = engine.withSchemas(() -> SchemaMap.of("shop", atWork.get()));
        insert(resolving, "cherry");
        atWork.set("blue");
        insert(resolving, "sky");
        assertThat(names(tenant("red"))).containsExactly("cherry");
        assertThat(names(tenant("blue"))).containsExactly("sky");
    }
}
