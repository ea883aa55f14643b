package dev.orm.schema;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.diff.SchemaDiff;
import dev.orm.schema.live.LiveSchema;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class HostileNameTests {

    private static final List<String> NAMES = List.of(
            "select",
            "日本",
            "it's",
            "say \"hi\"",
            "a b",
            "a.b",
            "🙂",
            "MiXed",
            "1st",
            "drop table x; --",
            "back`tick",
            "a?b",
            "$1",
            "%_",
            "[x]",
            "new\nline");

    private final SchemaLab lab;

    HostileNameTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private static Identifier quoted(String name) {
        return new Identifier(name, true);
    }

    @Test
    @Covers({"M26.2", "M26.3"})
    void anyNameServesForTablesColumnsConstraintsIndexesAndViews() {
        for (String name : NAMES) {
            String constraint = quoted("ck " + name).toString();
            Table table = Table.builder(quoted(name))
                    .column(Column.builder(quoted(name), SqlTypes.STRING)
                            .length(20)
                            .primaryKey()
                            .comment(name)
                            .build())
                    .column(Column.builder(quoted(name + "2"), SqlTypes.STRING)
                            .length(20)
                            .references(ForeignKey.on(name + "2")
                                    .references(name, name)
                                    .named(quoted("fk " + name).toString()))
                            .build())
                    .unique(UniqueConstraint.on(name + "2")
                            .named(quoted("uk " + name).toString()))
                    .check(constraint, self -> self.text(name).ne("x?'"))
                    .index(Index.on(name + "2", name).named(quoted("ix " + name).toString()))
                    .comment(name)
                    .build();
            View view = View.of(
                    quoted("v " + name).toString(),
                    select(table.text(name)).where(table.text(name).ne(name + "!")));
            MetaData metaData = MetaData.builder().table(table).view(view).build();
            lab.create(metaData);
            lab.create(metaData);
            lab.engine()
                    .inTransaction(connection -> connection.execute(insertInto(table)
                            .columns(table.text(name), table.text(name + "2"))
                            .values("v", "v")));
            List<String> found = lab.engine()
                    .inTransaction(connection ->
                            connection.execute(select(view.table().text(name))).all());
            assertThat(found).as(name).containsExactly("v");
            metaData.dropAll(lab.engine());
        }
        assertThat(lab.engine().existing(java.util.Set.of(ObjectKind.TABLE)).get(ObjectKind.TABLE))
                .isEmpty();
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no sequences")
    @Covers({"M26.2", "M17.1"})
    void anyNameServesForSequences() {
        for (String name : NAMES) {
            Sequence sequence = new Sequence(quoted(name), null, SequenceOptions.DEFAULT, null);
            MetaData metaData = lab.create(MetaData.of(List.of(), List.of(sequence)));
            Long next = lab.engine()
                    .inTransaction(connection ->
                            connection.execute(select(sequence.nextValue())).one());
            assertThat(next).as(name).isEqualTo(1);
            metaData.dropAll(lab.engine());
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it creates no schemas")
    @Covers({"M6.2", "M26.2"})
    void anyNameServesForSchemasAndAllThatIsInThem() {
        for (String name : NAMES) {
            String schema = quoted(name).toString();
            MetaData metaData = inSchema(schema, name);
            lab.create(metaData);
            lab.create(metaData);

            lab.engine().inTransaction(connection -> {
                Table table = metaData.table(name + '.' + name);
                connection.execute(insertInto(table)
                        .columns(table.text(name), table.text(name + "2"))
                        .values("v", "v"));
                assertThat(connection.execute(select(table.text(name))).all())
                        .as(name)
                        .containsExactly("v");
                assertThat(connection
                                .execute(select(metaData.sequences().get(0).nextValue()))
                                .one())
                        .as(name)
                        .isEqualTo(1L);
                return null;
            });
            assertThat(LiveSchema.of(lab.engine()).differences(metaData))
                    .as(name)
                    .isEmpty();
            MetaData found =
                    LiveSchema.of(lab.engine()).reflection().schemas(schema).metaData();
            assertThat(SchemaDiff.between(found, lab.engine()).toString())
                    .as(name)
                    .isEmpty();
            assertThat(found.tables()).as(name).extracting(Table::name).containsExactly(name);
            metaData.dropAll(lab.engine());
            assertThat(lab.engine().inspect().schemaNames()).as(name).doesNotContain(name);
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it creates no schemas")
    @Covers({"A6.2", "M26.2"})
    void differencesInASchemaOfAnyNameAreRemoved() {
        for (String name : NAMES) {
            String schema = quoted(name).toString();
            MetaData bare = MetaData.builder()
                    .schema(schema)
                    .table(Table.builder(quoted(name))
                            .schema(schema)
                            .column(Column.builder(quoted(name + "3"), SqlTypes.LONG)
                                    .comment("old")
                                    .build())
                            .build())
                    .build();
            MetaData wanted = inSchema(schema, name);

            lab.engine().execute(SchemaDiff.between(bare, lab.engine()).statements());
            lab.engine().execute(SchemaDiff.between(wanted, lab.engine()).statements());
            assertThat(SchemaDiff.between(wanted, lab.engine()).toString())
                    .as(name)
                    .isEmpty();
            lab.engine().execute(SchemaDiff.between(bare, lab.engine()).statements());
            assertThat(SchemaDiff.between(bare, lab.engine()).toString())
                    .as(name)
                    .isEmpty();
            bare.dropAll(lab.engine());
        }
    }

    /** A schema with everything in it, all of one name or nearly so. */
    private static MetaData inSchema(String schema, String name) {
        EnumType type = EnumType.of(quoted(name + " type").toString(), "a", "b");
        Table table = Table.builder(quoted(name))
                .schema(schema)
                .column(Column.builder(quoted(name), SqlTypes.STRING)
                        .length(20)
                        .primaryKey()
                        .build())
                .column(Column.builder(quoted(name + "2"), SqlTypes.STRING)
                        .length(20)
                        .references(ForeignKey.on(name + "2")
                                .references(name + '.' + name, name)
                                .named(quoted("fk " + name).toString()))
                        .comment(name)
                        .build())
                .column(Column.builder("kind", SqlTypes.STRING)
                        .length(20)
                        .namedType(type.schema(schema))
                        .build())
                .unique(UniqueConstraint.on(name + "2")
                        .named(quoted("uk " + name).toString())
                        .comment(name))
                .check(quoted("ck " + name).toString(), self -> self.text(name).ne("x?'"))
                .index(Index.on(name + "2", name)
                        .named(quoted("ix " + name).toString())
                        .comment(name))
                .comment(name)
                .build();
        View view = View.of(quoted("v " + name).toString(), select(table.text(name)))
                .schema(schema)
                .comment(name);
        return MetaData.builder()
                .schema(schema)
                .table(table)
                .view(view)
                .sequence(Sequence.of(quoted("s " + name).toString()).schema(schema))
                .build();
    }

    @Test
    @Covers("M26.1")
    void nameWithoutQuotesFollowsTheCaseOfTheDatabase() {
        lab.create(Table.builder("Plain")
                .column(Column.builder("SomeId", SqlTypes.LONG).build())
                .build());
        lab.run("insert into PLAIN (SOMEID) values (1)");
        assertThat(lab.query("select someid from plain")).containsExactly("1");
    }

    @Test
    @Covers("M26.3")
    void forcedQuotesKeepTheCase() {
        Table table = Table.builder("\"Plain\"")
                .column(Column.builder("`SomeId`", SqlTypes.LONG).build())
                .build();
        assertThat(SchemaLab.createTable(SchemaLab.POSTGRES, table))
                .isEqualTo("create table \"Plain\" (\"SomeId\" bigint)");
        lab.create(table);
        assertThat(lab.query("select \"SomeId\" from \"Plain\"")).isEmpty();
    }

    @Test
    @Covers("M26.4")
    void nameThatNoDatabaseHoldsIsRefused() {
        assertThatThrownBy(() -> Table.builder("a\0b")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> Column.builder("\ud800", SqlTypes.LONG))
                .hasMessageContaining("half of a surrogate pair");
        assertThatThrownBy(() -> Sequence.of(" ")).hasMessageContaining("is empty");
        Table table = Table.builder("t".repeat(64))
                .column(Column.builder("id", SqlTypes.LONG).build())
                .build();
        assertThatThrownBy(() -> SchemaLab.createTable(SchemaLab.POSTGRES, table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t".repeat(64))
                .hasMessageContaining("longer than the 63 bytes");
    }
}
