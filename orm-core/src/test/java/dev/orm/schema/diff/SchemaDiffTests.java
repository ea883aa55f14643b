package dev.orm.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Column;
import dev.orm.schema.EnumType;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Generated;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.schema.View;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
class SchemaDiffTests {

    private final TestDatabase database;
    private final Engine engine;

    SchemaDiffTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private static Table.Builder customer() {
        return Table.builder("customer")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .primaryKey("id");
    }

    private static Column.Builder name() {
        return Column.builder("name", SqlTypes.STRING).length(40);
    }

    private static MetaData of(Table.Builder... tables) {
        MetaData.Builder metaData = MetaData.builder();
        for (Table.Builder table : tables) {
            metaData.table(table.build());
        }
        return metaData.build();
    }

    private SchemaDiff diff(MetaData wanted) {
        return SchemaDiff.between(wanted, engine);
    }

    /** Applies a difference and expects that none is left. */
    private void apply(MetaData wanted) {
        engine.execute(diff(wanted).statements());
        assertThat(diff(wanted).toString()).isEmpty();
    }

    private String sentences(MetaData wanted) {
        return diff(wanted).toString().toLowerCase(Locale.ROOT);
    }

    @Test
    @Covers("A5.1")
    void renamesDeclaredOnTableAndColumnKeepTheRows() {
        database.execute(
                "create table client (id bigint primary key, title varchar(40))",
                "insert into client values (1, 'Ada')");
        MetaData wanted = of(customer()
                .renamedFrom("client")
                .column(name().renamedFrom("title").build()));
        assertThat(diff(wanted).changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("RenameTable", "RenameColumn");
        apply(wanted);
        database.execute("update customer set name = 'Grace' where name = 'Ada' and id = 1");
    }

    @Test
    void aRenameIsNoRenameOnceItIsDone() {
        MetaData wanted = of(customer()
                .renamedFrom("client")
                .column(name().renamedFrom("title").build()));
        apply(wanted);
        assertThat(diff(wanted).isEmpty()).isTrue();
    }

    @Test
    void renamesAreNoAdditions() {
        database.execute("create table client (id bigint primary key)");
        MetaData wanted = of(customer().renamedFrom("client").column(name().build()));
        assertThat(diff(wanted).additive().isEmpty()).isTrue();
    }

    @Test
    void aViewOfARetypedColumnMakesRoom() {
        database.execute(
                "create table customer (id bigint primary key, name varchar(20))",
                "create view names as select name from customer");
        MetaData wanted = MetaData.builder()
                .table(customer().column(name().build()).build())
                .view(View.unsafe("names", "select name from customer", name().build()))
                .build();
        apply(wanted);
    }

    @Test
    void aViewThatSelectsTheSameInOtherWordsIsTheSame() {
        database.execute(
                "create table customer (id bigint primary key, name varchar(40))",
                "create view names as SELECT  c.name\\n FROM customer AS c WHERE (c.id > 5)".replace("\\n", "\n"));
        MetaData wanted = MetaData.builder()
                .table(customer().column(name().build()).build())
                .view(View.unsafe("names", "select c.name from customer c where c.id > 5", name().build()))
                .build();
        assertThat(sentences(wanted)).isEmpty();
    }

    @Test
    @Covers("A5.5")
    void aViewThatSelectsSomethingElseIsReplaced() {
        database.execute(
                "create table customer (id bigint primary key, name varchar(40))",
                "create view names as select name from customer where id > 5");
        MetaData wanted = MetaData.builder()
                .table(customer().column(name().build()).build())
                .view(View.unsafe("names", "select name from customer where id > 6", name().build()))
                .build();
        assertThat(sentences(wanted)).isEqualTo("view public.names selects something else than wanted");
        apply(wanted);
    }

    @Test
    @Covers("A4.2")
    void conditionsAndDefaultsInOtherWordsAreTheSame() {
        database.execute("create table customer (id bigint primary key, name varchar(40) DEFAULT ('x'),"
                + " constraint ck_name CHECK ((name) <> 'y' AND id>3))");
        MetaData wanted = of(customer()
                .column(name().serverDefaultValue("x").build())
                .check(CheckConstraint.unsafe("name<>'y' and id > 3").named("ck_name")));
        assertThat(sentences(wanted)).isEmpty();
    }

    @Test
    @Covers("A3.5")
    void aCheckThatSaysSomethingElseIsReplaced() {
        database.execute("create table customer (id bigint primary key, constraint ck_id check (id > 3))");
        MetaData wanted = of(customer().check(CheckConstraint.unsafe("id > 4").named("ck_id")));
        assertThat(sentences(wanted)).contains("check ck_id", "should be check ck_id");
        apply(wanted);
    }

    @Test
    @Covers("A4.1")
    void typesWithOtherNamesAreTheSame() {
        database.execute(
                "create table customer (id int8 primary key, name character varying(40), price decimal(10,2))");
        MetaData wanted = of(customer()
                .column(name().build())
                .column(Column.builder("price", SqlTypes.DECIMAL)
                        .precision(10, 2)
                        .build()));
        assertThat(sentences(wanted)).isEmpty();
    }

    @Test
    @Covers({"A3.2", "A4.1", "A4.2"})
    void changesOfATypeANullnessAndADefaultAreOneDifference() {
        database.execute("create table customer (id bigint primary key, name varchar(20) default 'a')");
        MetaData wanted =
                of(customer().column(name().notNull().serverDefaultValue("b").build()));
        assertThat(diff(wanted).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        TableChange.AlterColumn.class,
                        alter -> assertThat(alter.aspects())
                                .containsExactlyInAnyOrder(
                                        ColumnAspect.TYPE, ColumnAspect.NULLABILITY, ColumnAspect.DEFAULT));
        apply(wanted);
    }

    @Test
    @Covers("A3.7")
    void aColumnBecomesAnIdentityBehindTheNumbersItHolds() {
        database.execute(
                "create table customer (id bigint primary key, name varchar(40))",
                "insert into customer values (7, 'a')");
        MetaData wanted = of(Table.builder("customer")
                .column(Column.builder("id", SqlTypes.LONG).identity().build())
                .column(name().build())
                .primaryKey("id"));
        apply(wanted);
        database.execute("insert into customer (name) values ('b')", "update customer set name = 'c' where id = 8");
    }

    @Test
    @Covers("A3.7")
    void aComputedColumnIsComputedAnewWithWhatRestsOnIt() {
        database.execute(
                "create table customer (id bigint primary key, twice bigint generated always as (id * 2)"
                        + (database.product() == DatabaseProduct.H2 ? "" : " stored") + ")",
                "create index ix_twice on customer (twice)",
                "insert into customer (id) values (4)");
        MetaData wanted = of(customer()
                .column(Column.builder("twice", SqlTypes.LONG)
                        .generatedAs(table -> Sql.unsafe("id * 3").as(SqlTypes.LONG), Generated.Storage.STORED)
                        .build())
                .index(Index.on("twice").named("ix_twice")));
        apply(wanted);
    }

    @Test
    @Covers("A3.4")
    void aForeignKeyWithOtherRulesIsReplaced() {
        database.execute(
                "create table customer (id bigint primary key)",
                "create table purchase (id bigint primary key, customer_id bigint, constraint fk_customer foreign key (customer_id)"
                        + " references customer)");
        MetaData wanted = of(
                customer(),
                Table.builder("purchase")
                        .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                        .column(Column.builder("customer_id", SqlTypes.LONG).build())
                        .primaryKey("id")
                        .foreignKey(ForeignKey.on("customer_id")
                                .references("customer", "id")
                                .named("fk_customer")
                                .onDelete(ReferentialAction.CASCADE)));
        assertThat(sentences(wanted)).contains("foreign key fk_customer").contains("on delete cascade");
        apply(wanted);
    }

    @Test
    @Covers("A5.3")
    void aKeyOfOtherColumnsIsReplacedUnderItsReferences() {
        database.execute(
                "create table customer (id bigint not null, code bigint not null, constraint pk primary key (code), constraint uq unique (id))",
                "create table purchase (id bigint primary key, customer_id bigint, constraint fk_customer foreign key (customer_id)"
                        + " references customer (id))");
        MetaData wanted = of(
                customer()
                        .column(Column.builder("code", SqlTypes.LONG).notNull().build())
                        .unique(new UniqueConstraint("uq", List.of("id"))),
                Table.builder("purchase")
                        .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                        .column(Column.builder("customer_id", SqlTypes.LONG).build())
                        .primaryKey("id")
                        .foreignKey(ForeignKey.on("customer_id")
                                .references("customer", "id")
                                .named("fk_customer")));
        assertThat(sentences(wanted)).contains("primary key");
        apply(wanted);
    }

    @Test
    void namesOfConstraintsThatHoldTheSameCountOnlyWhenAskedFor() {
        database.execute(
                "create table customer (id bigint primary key, name varchar(40), constraint uq_old unique (name))",
                "create index ix_old on customer (id, name)");
        MetaData wanted = of(customer()
                .column(name().build())
                .unique(new UniqueConstraint("uq_new", List.of("name")))
                .index(Index.on("id", "name").named("ix_new")));
        assertThat(sentences(wanted)).isEmpty();
        SchemaDiff strict = SchemaDiff.between(wanted, engine, DiffRules.STANDARD.comparingNames());
        assertThat(strict.changes()).hasSize(2);
        engine.execute(strict.statements());
        assertThat(SchemaDiff.between(wanted, engine, DiffRules.STANDARD.comparingNames())
                        .toString())
                .isEmpty();
    }

    @Test
    @Covers("A5.2")
    void enumValuesAreAddedInTheirPlaceAndTakenAway() {
        MetaData first = moods("sad", "happy");
        apply(first);
        database.execute("insert into customer (id, mood) values (1, 'happy')");
        MetaData second = moods("sad", "ok", "happy", "great");
        assertThat(diff(second).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.effect()).isEqualTo(SchemaChange.Effect.ADDS));
        apply(second);
        apply(moods("happy", "great"));
        database.execute("update customer set mood = 'great' where mood = 'happy'");
    }

    private static MetaData moods(String... values) {
        return of(customer()
                .column(Column.builder("mood", SqlTypes.STRING)
                        .namedType(EnumType.of("mood", values))
                        .build()));
    }

    private void assertEffect(MetaData wanted, Class<? extends SchemaChange> change, SchemaChange.Effect effect) {
        assertThat(diff(wanted).changes()).singleElement().isInstanceOf(change);
        assertThat(diff(wanted).changes().get(0).effect()).isEqualTo(effect);
        assertThat(Migration.of(diff(wanted), "change").text().contains("-- CAREFUL"))
                .isEqualTo(effect == SchemaChange.Effect.RISKS);
        apply(wanted);
    }

    @Test
    @Covers("A5.2")
    void aColumnThatNeedsAValueIsARiskWithoutOne() {
        database.execute("create table customer (id bigint primary key)");
        MetaData must = of(customer()
                .column(Column.builder("must", SqlTypes.LONG).notNull().build()));
        database.execute("insert into customer values (1)");
        assertThatThrownBy(() -> engine.execute(diff(must).statements())).isInstanceOf(DataAccessException.class);
        database.execute("delete from customer");
        assertEffect(must, TableChange.AddColumn.class, SchemaChange.Effect.RISKS);
        assertEffect(
                of(customer()
                        .column(Column.builder("must", SqlTypes.LONG).notNull().build())
                        .column(Column.builder("may", SqlTypes.LONG)
                                .notNull()
                                .serverDefaultValue(7L)
                                .build())),
                TableChange.AddColumn.class,
                SchemaChange.Effect.ADDS);
    }

    @Test
    @Covers("A5.2")
    void computingWhatWasStoredIsARisk() {
        database.execute(
                "create table customer (id bigint primary key, twice bigint)", "insert into customer values (1, 77)");
        assertEffect(
                of(customer()
                        .column(Column.builder("twice", SqlTypes.LONG)
                                .generatedAs(
                                        table -> table.whole("id", Long.class).times(2))
                                .build())),
                TableChange.AlterColumn.class,
                SchemaChange.Effect.RISKS);
        database.execute("insert into customer (id) values (2)");
    }

    @Test
    @Covers("A5.2")
    void replacedConstraintsAndUniqueIndexesAreRisks() {
        database.execute(
                "create table customer (id bigint primary key, a bigint, b bigint, constraint ab unique (a, b))",
                "create unique index ix on customer (a, b)");
        assertEffect(
                pairs(Index.on("a", "b").asUnique()),
                ConstraintChange.ReplaceConstraint.class,
                SchemaChange.Effect.RISKS);
        assertEffect(pairs(Index.on("b").asUnique()), IndexChange.ReplaceIndex.class, SchemaChange.Effect.RISKS);
        assertEffect(pairs(Index.on("b")), IndexChange.ReplaceIndex.class, SchemaChange.Effect.ALTERS);
    }

    private static MetaData pairs(Index index) {
        return of(customer()
                .column(Column.builder("a", SqlTypes.LONG).build())
                .column(Column.builder("b", SqlTypes.LONG).build())
                .unique(new UniqueConstraint("ab", List.of("a")))
                .index(index.named("ix")));
    }

    @Test
    void tablesOfAMigrationToolAreNotCompared() {
        database.execute(
                "create table flyway_schema_history (id int)", "create table customer (id bigint primary key)");
        assertThat(sentences(of(customer()))).isEmpty();
    }

    @Test
    @Covers("A6.1")
    void objectsThatAreFilteredOutAreNeitherDroppedNorCreated() {
        database.execute("create table legacy (id int)");
        DiffRules rules = DiffRules.STANDARD.objects(object ->
                !object.name().equalsIgnoreCase("legacy") && !object.name().equalsIgnoreCase("customer"));
        assertThat(SchemaDiff.between(of(customer()), engine, rules).isEmpty()).isTrue();
        assertThat(sentences(of(customer())))
                .contains("table public.legacy is there, but is not wanted", "table public.customer is missing");
    }

    @Test
    void differencesThatAreFilteredOutAreNotReported() {
        database.execute("create table customer (id bigint primary key, extra int)");
        DiffRules rules = DiffRules.STANDARD.changes(change -> !(change instanceof TableChange.DropColumn));
        assertThat(SchemaDiff.between(of(customer()), engine, rules).isEmpty()).isTrue();
    }

    @Test
    @Covers("A6.2")
    void otherSchemasAreCreatedAndCompared() {
        MetaData wanted = MetaData.builder()
                .table(customer().build())
                .table(customer().schema("sales").build())
                .table(Table.builder("note")
                        .schema("sales")
                        .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                        .column(Column.builder("customer_id", SqlTypes.LONG).build())
                        .primaryKey("id")
                        .foreignKey(ForeignKey.on("customer_id").references("sales.customer", "id"))
                        .build())
                .view(View.unsafe(
                        "notes",
                        "select n.id from sales.note n join customer c on c.id = n.customer_id",
                        Column.builder("id", SqlTypes.LONG).build()))
                .build();
        assertThat(sentences(wanted)).contains("schema sales is missing", "table sales.note is missing");
        apply(wanted);
    }

    @Test
    void comparingLeavesNothingBehindInTheDatabase() {
        List<String> before = objects();
        diff(moods("sad", "happy"));
        assertThat(objects()).isEqualTo(before);
    }

    private List<String> objects() {
        return engine.inspect().entries().stream().map(Object::toString).toList();
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheNumberOfTables() {
        List<String> statements = new ArrayList<>();
        Engine listening = engine.withListeners(event -> statements.add(event.sql()));
        SchemaDiff.between(of(customer()), listening);
        int one = statements.size();
        MetaData.Builder many = MetaData.builder();
        for (int i = 0; i < 20; i++) {
            many.table(Table.builder("t" + i).column(name().build()).build());
        }
        statements.clear();
        SchemaDiff.between(many.build(), listening);
        assertThat(statements).hasSize(one);
    }

    @Test
    void aViewOnlyTheDatabaseItselfCanHoldIsNamed() {
        database.execute("create table secret (id bigint)", "create view shown as select id from secret");
        MetaData wanted = MetaData.builder()
                .view(View.unsafe(
                        "shown",
                        "select id from secret",
                        Column.builder("id", SqlTypes.LONG).build()))
                .build();
        if (database.product() == DatabaseProduct.POSTGRESQL) {
            assertThat(sentences(wanted)).doesNotContain("view");
        } else {
            assertThatThrownBy(() -> diff(wanted))
                    .isInstanceOf(UncomparableViewException.class)
                    .hasMessageContaining("View shown");
        }
    }

    @Test
    @Covers("A5.2")
    void anEnumTypeWithALongNameIsReplaced() {
        String name = "m".repeat(63);
        MetaData live = of(customer()
                .column(Column.builder("mood", SqlTypes.STRING)
                        .namedType(EnumType.of(name, "sad", "ok"))
                        .build()));
        MetaData wanted = of(customer()
                .column(Column.builder("mood", SqlTypes.STRING)
                        .namedType(EnumType.of(name, "ok", "glad"))
                        .build()));
        live.createAll(engine);
        database.execute("insert into customer (id, mood) values (1, 'ok')");

        assertThat(diff(wanted).statements()).allMatch(sql -> !sql.contains(name + "_"));
        apply(wanted);
        database.execute("update customer set mood = 'glad' where mood = 'ok' and id = 1");
    }
}
