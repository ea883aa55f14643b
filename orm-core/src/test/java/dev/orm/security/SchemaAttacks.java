package dev.orm.security;

import static dev.orm.security.NameAttack.known;
import static dev.orm.security.NameAttack.quoted;
import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.select;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.TableNames;
import dev.orm.schema.CatalogName;
import dev.orm.schema.Column;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.DdlStep;
import dev.orm.schema.DialectOption;
import dev.orm.schema.Domain;
import dev.orm.schema.EnumType;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.NamedType;
import dev.orm.schema.NamingConvention;
import dev.orm.schema.ObjectKind;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.SchemaTarget;
import dev.orm.schema.Sequence;
import dev.orm.schema.SequenceOptions;
import dev.orm.schema.Table;
import dev.orm.schema.TableAs;
import dev.orm.schema.View;
import dev.orm.sql.render.SqlText;
import dev.orm.testing.DatabaseProduct;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of tables, columns, sequences, types, views and schemas, as DDL writes them. */
final class SchemaAttacks {

    private static final SequenceOptions COUNTING = SequenceOptions.DEFAULT;

    private SchemaAttacks() {}

    static Attacks all() {
        return new Attacks()
                .and(names())
                .and(columns())
                .and(options())
                .and(types())
                .and(sequences())
                .and(views())
                .and(schemas());
    }

    private static Table.Builder host() {
        return host("host");
    }

    private static Table.Builder host(String name) {
        return Table.builder(name)
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("label", SqlTypes.STRING).length(20).build());
    }

    private static Attacks names() {
        return new Attacks()
                .on(quoted((stage, s) -> stage.script(host(s).build())), "schema.Table.builder(String)")
                .on(
                        quoted((stage, s) -> stage.script(Table.builder(Identifier.of(s))
                                .column(Column.builder("id", SqlTypes.LONG).build())
                                .build())),
                        "schema.Identifier.of(String)")
                .on(
                        quoted((stage, s) -> stage.script(Table.builder(new Identifier(s, true))
                                .column(Column.builder(new Identifier(s, true), SqlTypes.LONG)
                                        .build())
                                .build())),
                        "schema.Identifier(String, boolean)")
                .on(quoted((stage, s) -> stage.script(host().schema(s).build())), "schema.Table$Builder.schema(String)")
                .on(same(s -> host().renamedFrom(s).build()), "schema.Table$Builder.renamedFrom(String[])")
                .on(
                        known(
                                Set.of("id", "label"),
                                (stage, s) -> stage.script(Table.builder("host")
                                        .column(Column.builder("id", SqlTypes.LONG)
                                                .notNull()
                                                .build())
                                        .column(Column.builder("label", SqlTypes.LONG)
                                                .notNull()
                                                .build())
                                        .primaryKey(s)
                                        .build())),
                        "schema.Table$Builder.primaryKey(String[])");
    }

    /** The text has no part in DDL. */
    private static NameAttack same(Function<String, Table> table) {
        return quoted((stage, s) -> stage.script(table.apply(s)));
    }

    private static Attacks columns() {
        return new Attacks()
                .on(
                        quoted((stage, s) -> stage.script(host().column(Column.builder(s, SqlTypes.STRING)
                                        .length(9)
                                        .build())
                                .build())),
                        "schema.Column.builder(String, SqlType)")
                .on(
                        same(s -> Table.builder("host")
                                .column(Column.builder("c", SqlTypes.LONG)
                                        .key(s)
                                        .build())
                                .build()),
                        "schema.Column$Builder.key(String)")
                .on(
                        same(s -> host().column(Column.builder("c", SqlTypes.LONG)
                                        .renamedFrom(s)
                                        .build())
                                .build()),
                        "schema.Column$Builder.renamedFrom(String[])")
                .on(
                        quoted((stage, s) -> stage.script(host().column(Column.builder("c", SqlTypes.STRING)
                                        .collation(s)
                                        .build())
                                .build())),
                        "schema.Column$Builder.collation(String)")
                .on(
                        known(
                                "canary",
                                (stage, s) -> stage.script(MetaData.of(
                                        List.of(
                                                CANARY,
                                                host().column(Column.builder("c", SqlTypes.LONG)
                                                                .references(s, "id")
                                                                .build())
                                                        .build()),
                                        List.of()))),
                        "schema.Column$Builder.references(String, String)");
    }

    private static Attacks options() {
        return new Attacks()
                .on(
                        known("fillfactor", (stage, s) -> {
                            boolean isOther = !stage.isOn(DatabaseProduct.POSTGRESQL) && s.equals("fillfactor");
                            String dialect =
                                    isOther ? "PostgreSQL" : stage.dialect().name();
                            stage.script(host().with(new DialectOption(dialect, s, 70))
                                    .build());
                        }),
                        "schema.DialectOption(String, String, Object)")
                .on(
                        quoted((stage, s) -> stage.script(host().with(new DialectOption("PostgreSQL", "fillfactor", s))
                                .build())),
                        "(value of an option)")
                .on(
                        quoted((stage, s) -> stage.script(host().column(Column.builder("c", SqlTypes.STRING)
                                        .with(new DialectOption("PostgreSQL", "compression", s))
                                        .build())
                                .build())),
                        "(value of an option of a column)");
    }

    private static Attacks types() {
        return new Attacks()
                .on(typed(s -> EnumType.of(s, "red", "green")), "(name of an enum type)")
                .on(typed(s -> EnumType.of(s, Bird.Voice.class)), "schema.EnumType.of(String, Class)")
                .on(
                        typed(s -> new EnumType(new Identifier(s, true), null, List.of("red"), null)),
                        "schema.EnumType(Identifier, Identifier, List, String)")
                .on(typed(s -> EnumType.of("kind", "red").schema(s)), "schema.EnumType.schema(String)")
                .on(typed(s -> EnumType.of("kind", "red", s + "!")), "schema.EnumType.of(String, String[])")
                .on(typed(s -> EnumType.of("kind", "red").comment(s)), "schema.EnumType.comment(String)")
                .on(typed(s -> Domain.of(s, SqlTypes.STRING)), "schema.Domain.of(String, SqlType)")
                .on(
                        typed(s -> Domain.of(
                                s,
                                Column.builder("value", SqlTypes.STRING)
                                        .length(9)
                                        .build())),
                        "schema.Domain.of(String, Column)")
                .on(
                        typed(s -> new Domain(
                                new Identifier(s, true),
                                null,
                                Column.builder("value", SqlTypes.STRING)
                                        .length(9)
                                        .build(),
                                List.of(),
                                null)),
                        "schema.Domain(Identifier, Identifier, Column, List, String)")
                .on(typed(s -> Domain.of("kind", SqlTypes.LONG).schema(s)), "schema.Domain.schema(String)")
                .on(typed(s -> Domain.of("kind", SqlTypes.LONG).comment(s)), "schema.Domain.comment(String)")
                .on(
                        typed(s -> {
                            NamedType type = EnumType.of("kind", "red");
                            return type.schema(s);
                        }),
                        "schema.NamedType.schema(String)")
                .on(
                        quoted((stage, s) -> stage.written(
                                select(dev.orm.sql.Sql.value(SqlTypes.nativeEnum(Bird.Voice.class, s), Bird.Voice.LOUD))
                                        .from(CANARY))),
                        "type.SqlTypes.nativeEnum(Class, String)",
                        "schema.ObjectName.of(String)")
                .on(
                        quoted((stage, s) -> stage.written(stage.dialect().quote(NamingConvention.shortened(s)))),
                        "schema.NamingConvention.shortened(String)");
    }

    private static NameAttack typed(Function<String, NamedType> type) {
        return quoted((stage, s) -> stage.script(MetaData.builder()
                .table(host().column(Column.builder("c", SqlTypes.STRING)
                                .namedType(type.apply(s))
                                .build())
                        .build())
                .build()));
    }

    private static Attacks sequences() {
        return new Attacks()
                .on(counted(Sequence::of), "schema.Sequence.of(String)")
                .on(counted(s -> new Sequence(s, 1, 1)), "schema.Sequence(String, long, int)")
                .on(
                        counted(s -> new Sequence(new Identifier(s, true), null, COUNTING, null)),
                        "schema.Sequence(Identifier, Identifier, SequenceOptions, String)")
                .on(counted(s -> Sequence.of("counter").schema(s)), "schema.Sequence.schema(String)")
                .on(counted(s -> Sequence.of("counter").comment(s)), "schema.Sequence.comment(String)");
    }

    private static NameAttack counted(Function<String, Sequence> sequence) {
        return quoted((stage, s) -> {
            Sequence counter = sequence.apply(s);
            stage.script(MetaData.of(List.of(), List.of(counter)));
            stage.written(stage.dialect().expression(counter.nextValue()));
        });
    }

    private static Attacks views() {
        View view = View.of("names", select(NAME.as("n")).from(CANARY));
        return new Attacks()
                .on(viewed(s -> View.of(s, select(NAME.as("n")).from(CANARY))), "schema.View.of(String, Select)")
                .on(
                        viewed(s -> new View(new Identifier(s, true), null, view.query(), view.columns(), null, null)),
                        "schema.View(Identifier, Identifier, ViewQuery, List, Materialized, String)")
                .on(viewed(view::schema), "schema.View.schema(String)")
                .on(viewed(view::comment), "schema.View.comment(String)")
                .on(viewed(s -> view.columnComments(Map.of("n", s))), "schema.View.columnComments(Map)")
                .on(viewed(s -> View.of("names", select(NAME.as(s)).from(CANARY))), "(column of a view)")
                .on(
                        viewed(s -> View.of(
                                "names", select(NAME.as("n")).from(CANARY).where(NAME.eq(s)))),
                        "(value in a view)")
                .on(
                        quoted((stage, s) -> stage.script(
                                TableAs.of(s, select(NAME.as("n")).from(CANARY)).ddl())),
                        "schema.TableAs.of(String, Select)")
                .on(
                        quoted((stage, s) -> stage.script(
                                TableAs.of("copy", select(NAME.as("n")).from(CANARY))
                                        .schema(s)
                                        .ddl())),
                        "schema.TableAs.schema(String)");
    }

    private static NameAttack viewed(Function<String, View> view) {
        return quoted((stage, s) -> stage.script(
                MetaData.builder().table(CANARY).view(view.apply(s)).build()));
    }

    private static Attacks schemas() {
        return new Attacks()
                .on(
                        quoted((stage, s) -> stage.script(MetaData.builder()
                                .defaultSchema(s)
                                .table(host().build())
                                .build())),
                        "schema.MetaData$Builder.defaultSchema(String)")
                .on(
                        quoted((stage, s) ->
                                stage.script(MetaData.builder().schema(s).build())),
                        "schema.MetaData$Builder.schema(String)")
                .on(mapped(SchemaMap::unnamed), "schema.SchemaMap.unnamed(String)")
                .on(mapped(s -> SchemaMap.of("x", "y").withUnnamed(s)), "schema.SchemaMap.withUnnamed(String)")
                .on(mapped(s -> SchemaMap.of(s, "y").withUnnamed(s)), "schema.SchemaMap.of(String, String)")
                .on(mapped(s -> SchemaMap.NONE.with("x", s).withUnnamed(s)), "schema.SchemaMap.with(String, String)")
                .on(
                        quoted((stage, s) -> MetaData.of(List.of(host().build()), List.of())
                                .createAll(new TargetWith(stage, new CatalogName(s, s)))),
                        "schema.CatalogName(String, String)");
    }

    /** The schema of a tenant, as a statement and a script have it. */
    private static NameAttack mapped(Function<String, SchemaMap> map) {
        return quoted((stage, s) -> {
            Dialect dialect = stage.dialect().withSchemas(map.apply(s));
            stage.written(SqlText.inline(select(NAME).from(CANARY), new TableNames(dialect), dialect));
            MetaData.of(List.of(CANARY), List.of()).createScript(dialect).forEach(stage::written);
        });
    }

    /** A target that has objects of a name already. */
    private record TargetWith(NameStage stage, CatalogName name) implements SchemaTarget {

        @Override
        public DdlSpelling ddl() {
            return stage.dialect();
        }

        @Override
        public Map<ObjectKind, Set<CatalogName>> existing(Set<ObjectKind> kinds) {
            return kinds.stream().collect(Collectors.toMap(Function.identity(), kind -> Set.of(name)));
        }

        @Override
        public void run(List<DdlStep> steps) {
            steps.forEach(step -> {
                if (step instanceof DdlStep.Statement statement) {
                    stage.written(statement.sql());
                }
            });
        }
    }
}
