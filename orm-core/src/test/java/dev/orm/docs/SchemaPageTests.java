package dev.orm.docs;

import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.Dialects;
import dev.orm.engine.Engine;
import dev.orm.schema.Column;
import dev.orm.schema.Ddl;
import dev.orm.schema.DdlHook;
import dev.orm.schema.EnumType;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.SchemaListener;
import dev.orm.schema.Sequence;
import dev.orm.schema.SequenceOptions;
import dev.orm.schema.Table;
import dev.orm.schema.TableAs;
import dev.orm.schema.View;
import dev.orm.schema.catalog.Inspector;
import dev.orm.schema.diff.DiffRules;
import dev.orm.schema.diff.Migration;
import dev.orm.schema.diff.SchemaDiff;
import dev.orm.schema.diff.Step;
import dev.orm.schema.diff.TableChange;
import dev.orm.schema.live.LiveSchema;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class SchemaPageTests {

    private static final Table CITY = Table.builder("city")
            .column(Column.builder("id", SqlTypes.LONG).identity().primaryKey().build())
            .column(Column.builder("name", SqlTypes.STRING).length(80).notNull().build())
            .column(Column.builder("people", SqlTypes.LONG).build())
            .check("peopled", city -> city.whole("people", Long.class).ge(0))
            .index(Index.on("name").asUnique().named("city_by_name"))
            .build();

    private static final Table SHOP = Table.builder("shop")
            .column(Column.builder("id", SqlTypes.LONG).identity().primaryKey().build())
            .column(Column.builder("city_id", SqlTypes.LONG)
                    .references("city", "id")
                    .build())
            .column(Column.builder("rent", SqlTypes.DECIMAL)
                    .precision(10, 2)
                    .serverDefaultValue(new BigDecimal("100.00"))
                    .build())
            .column(Column.builder("yearly", SqlTypes.DECIMAL)
                    .precision(12, 2)
                    .generatedAs(shop -> shop.decimal("rent").times(new BigDecimal("12")))
                    .build())
            .build();

    private static final TextColumn<Table> NAME = CITY.text("name");
    private static final WholeColumn<Table, Long> PEOPLE = CITY.whole("people", Long.class);

    private static final Sequence NUMBERS = Sequence.of("invoice_numbers")
            .counting(SequenceOptions.DEFAULT.start(1000).increment(5));

    private static final EnumType STATUS = EnumType.of("invoice_status", "OPEN", "PAID");

    private static final Table INVOICE = Table.builder("invoice")
            .schema("billing")
            .column(Column.builder("number", SqlTypes.LONG)
                    .serverDefault(NUMBERS.schema("billing").nextValue())
                    .primaryKey()
                    .build())
            .column(Column.builder("status", SqlTypes.STRING)
                    .namedType(STATUS.schema("billing"))
                    .build())
            .build();

    private final TestDatabase database;
    private final List<String> told = new ArrayList<>();
    private final Engine engine;

    @TempDir
    private Path directory;

    SchemaPageTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private static MetaData metaData() {
        View large = View.of("large_city", select(NAME.as("name")).from(CITY).where(PEOPLE.gt(1_000_000)));

        MetaData metaData =
                MetaData.builder().table(CITY).table(SHOP).view(large).build();
        return metaData;
    }

    @Test
    void tablesAreCreatedAndDropped() {
        MetaData metaData = metaData();

        metaData.createAll(engine);
        metaData.dropAll(engine);

        assertThat(engine.inspect().tableNames()).isEmpty();
    }

    @Test
    void tablesAreMadeOfSelects() {
        metaData().createAll(engine);
        engine.inTransaction(connection ->
                connection.execute(insertInto(CITY).columns(NAME, PEOPLE).values("Rome", 2_800_000L)));

        TableAs copy = TableAs.of("city_copy", select(NAME, PEOPLE).from(CITY));
        engine.execute(copy.ddl().statements(engine.ddl()));
        TextColumn<Table> name = copy.table().text("name");

        List<String> names = engine.inTransaction(
                connection -> connection.execute(select(name)).all());
        assertThat(names).containsExactly("Rome");
    }

    @Test
    void scriptsNeedNoDatabase() {
        MetaData metaData = metaData();

        List<String> script = metaData.createScript(Dialects.postgresql());

        assertThat(script).anyMatch(statement -> statement.startsWith("create table city"));
    }

    @Test
    void tablesAreQueriedByTheirColumns() {
        metaData().createAll(engine);

        long cities = engine.inTransaction(connection -> {
            connection.execute(insertInto(CITY)
                    .columns(NAME, PEOPLE)
                    .values("Oslo", 700_000L)
                    .values("Rome", 2_800_000L));
            return connection
                    .execute(select(count()).from(CITY).where(PEOPLE.gt(500_000)))
                    .one();
        });

        assertThat(cities).isEqualTo(2);
    }

    @Test
    void existingSchemasAreReflected() {
        metaData().createAll(engine);

        MetaData found = LiveSchema.of(engine).reflect();
        Inspector inspector = engine.inspect();

        assertThat(found.tables()).extracting(Table::name).containsExactlyInAnyOrder("city", "shop");
        assertThat(inspector.tableNames()).hasSize(2);
    }

    @Test
    void differencesBecomeAMigration() throws IOException {
        MetaData wanted = metaData();
        Path migrations = directory.resolve("db/migration");

        SchemaDiff diff = SchemaDiff.between(wanted, engine);
        if (!diff.isEmpty()) {
            Migration.of(diff, "cities and shops").writeTo(migrations);
        }

        assertThat(Files.readString(migrations.resolve("V1__cities_and_shops.sql")))
                .contains("create table");
    }

    @Test
    void renamesAreSaid() {
        database.execute("create table town (id bigint primary key, label varchar(80))");

        Table city = Table.builder("city")
                .renamedFrom("town")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("name", SqlTypes.STRING)
                        .length(80)
                        .renamedFrom("label")
                        .build())
                .build();

        SchemaDiff diff = SchemaDiff.between(MetaData.of(List.of(city), List.of()), engine);
        assertThat(diff.statements()).anyMatch(statement -> statement.contains("rename to city"));
        assertThat(diff.statements()).noneMatch(statement -> statement.startsWith("drop"));
    }

    @Test
    void whatOnlyAddsCanBeDoneAtTheStart() {
        MetaData wanted = metaData();

        SchemaDiff left = LiveSchema.of(engine).update(wanted);
        LiveSchema.of(engine).validate(wanted);

        assertThat(left.isEmpty()).isTrue();
    }

    @Test
    void sequencesAndTypesLiveInSchemas() {
        MetaData billing = MetaData.builder()
                .schema("billing")
                .sequence(NUMBERS.schema("billing"))
                .table(INVOICE)
                .build();

        billing.createAll(engine);
        database.execute("insert into billing.invoice (status) values ('OPEN')");

        assertThat(LiveSchema.of(engine).differences(billing)).isEmpty();
        billing.dropAll(engine);
    }

    @Test
    void namesAreCheckedBeforeAnythingIsSent() {
        MetaData metaData = metaData();

        metaData.requireNames(Dialects.postgresql());

        assertThat(metaData.tables()).hasSize(2);
    }

    @Test
    void listenersAreToldOfWhatIsCreated() {
        MetaData logged = MetaData.builder()
                .table(CITY)
                .on(
                        DdlHook.Event.AFTER_CREATE,
                        Ddl.unsafe("create index city_people on city (people)").onlyFor("PostgreSQL"))
                .listener(new SchemaListener() {
                    @Override
                    public void table(DdlHook.Event event, Table table) {
                        told.add(event + " " + table.name());
                    }
                })
                .build();

        logged.createAll(engine);

        assertThat(told).containsExactly("BEFORE_CREATE city", "AFTER_CREATE city");
    }

    @Test
    void whatIsReflectedCanBeLimitedAndChanged() {
        metaData().createAll(engine);
        database.execute("create table tmp_a (id integer)");

        MetaData some = LiveSchema.of(engine)
                .reflection()
                .only(object -> !object.name().startsWith("tmp_"))
                .onColumn((table, described, column) ->
                        column.toBuilder().info("type", described.type()).build())
                .metaData();

        assertThat(some.table("shop").column("rent").info()).containsKey("type");
        assertThat(some.tables()).hasSize(database.product() == DatabaseProduct.H2 ? 3 : 2);
    }

    @Test
    void rulesSayWhatIsCompared() throws IOException {
        Path migrations = directory.resolve("db/migration");
        database.execute(
                "create table city (id bigint primary key, name varchar(80))",
                "create table old_city (id bigint)",
                "create table tmp_city (id bigint)");
        MetaData wanted = MetaData.of(
                List.of(Table.builder("city")
                        .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                        .column(Column.builder("name", SqlTypes.STRING).build())
                        .column(Column.builder("country", SqlTypes.STRING)
                                .length(2)
                                .build())
                        .build()),
                List.of());

        DiffRules rules = DiffRules.STANDARD
                .schemas("archive")
                .objects(object -> !object.name().startsWith("tmp_"))
                .columns((table, live, should, found) -> live.type().text().startsWith("varchar")
                                && should.type().text().equals("text")
                        ? Set.of()
                        : found)
                .rewriting(change -> change instanceof TableChange.DropTable ? List.of() : List.of(change));
        SchemaDiff diff = SchemaDiff.between(wanted, engine, rules);

        Migration.of(diff, "countries")
                .rewritingUnsafe(step -> step.change() instanceof TableChange.AddColumn
                        ? List.of(step, new Step(step.change(), "update city set country = 'NO'"))
                        : List.of(step))
                .writeTo(migrations);

        assertThat(Files.readString(migrations.resolve("V1__countries.sql")))
                .contains("update city set country = 'NO';")
                .doesNotContain("drop table");
    }

    @Test
    void aTestHoldsMigrationsAndMappingTogether() {
        MetaData wanted = metaData();
        wanted.createAll(engine);

        assertThat(LiveSchema.of(engine).differences(wanted)).isEmpty();
    }
}
