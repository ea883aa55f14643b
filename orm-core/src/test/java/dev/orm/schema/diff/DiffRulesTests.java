package dev.orm.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.live.LiveSchema;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class DiffRulesTests {

    private final TestDatabase database;
    private final Engine engine;

    DiffRulesTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private static Table.Builder note(Column... columns) {
        Table.Builder table = Table.builder("note")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .primaryKey("id");
        List.of(columns).forEach(table::column);
        return table;
    }

    private static MetaData of(Table.Builder table) {
        return MetaData.of(List.of(table.build()), List.of());
    }

    private static Column.Builder text() {
        return Column.builder("text", SqlTypes.STRING);
    }

    private static Set<ColumnAspect> without(Set<ColumnAspect> found, ColumnAspect aspect) {
        Set<ColumnAspect> rest = EnumSet.noneOf(ColumnAspect.class);
        rest.addAll(found);
        rest.remove(aspect);
        return rest;
    }

    @Test
    @Covers("A4.3")
    void theApplicationOverlooksATypeThatMeansTheSame() {
        of(note(Column.builder("size", SqlTypes.LONG).build())).createAll(engine);
        MetaData wanted = of(note(Column.builder("size", SqlTypes.DOUBLE).build()));
        DiffRules numbersAreNumbers = DiffRules.STANDARD.columns((table, live, should, found) ->
                live.name().equalsIgnoreCase("size") ? without(found, ColumnAspect.TYPE) : found);

        assertThat(aspects(SchemaDiff.between(wanted, engine))).containsExactly(ColumnAspect.TYPE);
        assertThat(SchemaDiff.between(wanted, engine, numbersAreNumbers).isEmpty())
                .isTrue();
        LiveSchema.of(engine).comparing(numbersAreNumbers).validate(wanted);
    }

    @Test
    @Covers("A4.3")
    void theApplicationOverlooksADefaultAndStillSeesTheRest() {
        of(note(text().length(20)
                        .serverDefault(Sql.unsafe("'a'").as(SqlTypes.STRING))
                        .build()))
                .createAll(engine);
        MetaData wanted = of(note(text().length(20).notNull().build()));
        DiffRules withoutDefaults =
                DiffRules.STANDARD.columns((table, live, should, found) -> without(found, ColumnAspect.DEFAULT));

        assertThat(aspects(SchemaDiff.between(wanted, engine)))
                .containsExactlyInAnyOrder(ColumnAspect.NULLABILITY, ColumnAspect.DEFAULT);
        SchemaDiff diff = SchemaDiff.between(wanted, engine, withoutDefaults);
        assertThat(aspects(diff)).containsExactly(ColumnAspect.NULLABILITY);
        if (database.product() != DatabaseProduct.SQLITE) {
            assertThat(diff.statements())
                    .singleElement()
                    .asString()
                    .contains("not null")
                    .doesNotContain("default");
            engine.execute(diff.statements());
            assertThat(SchemaDiff.between(wanted, engine, withoutDefaults).isEmpty())
                    .isTrue();
        }
    }

    @Test
    @Covers("A4.3")
    void theApplicationSeesADifferenceWhereTheDatabaseSeesNone() {
        MetaData wanted = of(note(text().length(20).build()));
        wanted.createAll(engine);
        DiffRules textsAreRetyped = DiffRules.STANDARD.columns((table, live, should, found) ->
                live.name().equalsIgnoreCase("text") ? EnumSet.of(ColumnAspect.TYPE) : found);

        SchemaDiff diff = SchemaDiff.between(wanted, engine, textsAreRetyped);

        assertThat(aspects(diff)).containsExactly(ColumnAspect.TYPE);
        if (database.product() != DatabaseProduct.SQLITE) {
            assertThat(diff.statements()).singleElement().asString().startsWith("alter table note alter column text ");
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its text has no length")
    void textThatMayBeLongerThanBeforeRisksNothing() {
        of(note(text().length(20).build())).createAll(engine);

        assertThat(effect(text().length(40).build())).isEqualTo(SchemaChange.Effect.ALTERS);
        assertThat(effect(text().length(10).build())).isEqualTo(SchemaChange.Effect.RISKS);
    }

    private SchemaChange.Effect effect(Column text) {
        return SchemaDiff.between(of(note(text)), engine).changes().get(0).effect();
    }

    private static Set<ColumnAspect> aspects(SchemaDiff diff) {
        assertThat(diff.changes()).singleElement().isInstanceOf(TableChange.AlterColumn.class);
        return ((TableChange.AlterColumn) diff.changes().get(0)).aspects();
    }

    @Test
    @Covers("A6.3")
    void aChangeIsRewrittenIntoAnother() {
        of(note(
                        text().length(20).build(),
                        Column.builder("old", SqlTypes.INTEGER).build()))
                .createAll(engine);
        MetaData wanted = of(note(text().length(20).build()));
        DiffRules renames = DiffRules.STANDARD.rewriting(change -> change instanceof TableChange.DropColumn drop
                ? List.of(new TableChange.RenameColumn(
                        drop.object(),
                        drop.column().name(),
                        "gone_" + drop.column().name()))
                : List.of(change));

        SchemaDiff diff = SchemaDiff.between(wanted, engine, renames);

        assertThat(diff.statements())
                .singleElement()
                .asString()
                .startsWith("alter table note ")
                .containsIgnoringCase("rename ")
                .containsIgnoringCase("gone_old");
        engine.execute(diff.statements());
        assertThat(engine.inspect().table("note").columns())
                .extracting(column -> column.name().toLowerCase(Locale.ROOT))
                .containsExactly("id", "text", "gone_old");
    }

    @Test
    @Covers("A6.3")
    void aChangeIsLeftOutOrFollowedByMore() {
        of(note(Column.builder("old", SqlTypes.INTEGER).build())).createAll(engine);
        MetaData wanted = of(note(text().length(20).build()));
        DiffRules rules = DiffRules.STANDARD
                .changes(change -> !(change instanceof TableChange.DropColumn))
                .rewriting(change -> change instanceof TableChange.AddColumn add
                        ? List.of(
                                change,
                                new TableChange.RenameColumn(
                                        add.object(),
                                        engine.dialect()
                                                .catalogName(text().build().identifier()),
                                        "t"))
                        : List.of(change));

        assertThat(SchemaDiff.between(wanted, engine, rules).changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("AddColumn", "RenameColumn");
    }

    @Test
    @Covers("A6.3")
    void statementsAreRewrittenBeforeTheFileIsWritten() {
        of(note()).createAll(engine);
        database.execute("insert into note (id) values (1)");
        MetaData wanted = of(note(text().length(20)
                .notNull()
                .serverDefault(Sql.unsafe("'new'").as(SqlTypes.STRING))
                .build()));
        Migration migration = Migration.of(SchemaDiff.between(wanted, engine), "texts")
                .rewritingUnsafe(step -> step.change() instanceof TableChange.AddColumn
                        ? List.of(step, new Step(step.change(), "update note set text = 'old'"))
                        : List.of(step));

        assertThat(migration.text()).endsWith(";\nupdate note set text = 'old';\n");
        for (String statement : migration.text().split(";\n")) {
            database.execute(statement);
        }

        assertThat(SchemaDiff.between(wanted, engine).isEmpty()).isTrue();
        assertThat(text("select text from note")).isEqualTo("old");
    }

    private String text(String sql) {
        return engine.inTransaction(
                connection -> String.valueOf(connection.unsafeQuery(sql).one().get(0)));
    }
}
