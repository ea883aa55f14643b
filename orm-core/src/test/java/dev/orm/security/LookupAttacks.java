package dev.orm.security;

import static dev.orm.security.NameAttack.inert;
import static dev.orm.security.NameAttack.known;
import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.column;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.schema.UniqueKeys;
import dev.orm.sql.ArrayColumn;
import dev.orm.sql.Assignable;
import dev.orm.sql.Batch;
import dev.orm.sql.Bindings;
import dev.orm.sql.BooleanColumn;
import dev.orm.sql.DecimalColumn;
import dev.orm.sql.DerivedSource;
import dev.orm.sql.Expression;
import dev.orm.sql.FloatingColumn;
import dev.orm.sql.JsonColumn;
import dev.orm.sql.NamedColumn;
import dev.orm.sql.Row;
import dev.orm.sql.RowShape;
import dev.orm.sql.SqlVisitor;
import dev.orm.sql.SqlWriter;
import dev.orm.sql.Target;
import dev.orm.sql.TargetType;
import dev.orm.sql.TemporalColumn;
import dev.orm.sql.TextColumn;
import dev.orm.sql.ValueColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.type.SqlTypes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Names that are looked up: columns of tables and of sub-queries, labels of rows, keys of maps. */
final class LookupAttacks {

    private static final Set<String> COLUMNS = Set.of("id", "name");

    /** A column of each family. */
    private static final Table FAMILIES = Table.builder("families")
            .column(Column.builder("t", SqlTypes.STRING).build())
            .column(Column.builder("w", SqlTypes.LONG).build())
            .column(Column.builder("d", SqlTypes.DECIMAL).precision(9, 2).build())
            .column(Column.builder("f", SqlTypes.DOUBLE).build())
            .column(Column.builder("m", SqlTypes.DATE).build())
            .column(Column.builder("b", SqlTypes.BOOLEAN).build())
            .column(Column.builder("j", SqlTypes.json(Map.class)).build())
            .column(Column.builder("l", SqlTypes.listOf(SqlTypes.STRING)).build())
            .column(Column.builder("a", SqlTypes.arrayOf(String[].class, SqlTypes.STRING))
                    .build())
            .unique(UniqueConstraint.on("t").named("uk_families"))
            .build();

    private LookupAttacks() {}

    static Attacks all() {
        return new Attacks()
                .and(columns())
                .and(columnRecords())
                .and(derived())
                .and(rows())
                .and(bindings());
    }

    private static Attacks columns() {
        return new Attacks()
                .on(reads("t", FAMILIES::text), "schema.TableSource.text(String)")
                .on(reads("w", s -> FAMILIES.whole(s, Long.class)), "schema.TableSource.whole(String, Class)")
                .on(reads("d", FAMILIES::decimal), "schema.TableSource.decimal(String)")
                .on(reads("f", s -> FAMILIES.floating(s, Double.class)), "schema.TableSource.floating(String, Class)")
                .on(
                        reads("m", s -> FAMILIES.temporal(s, LocalDate.class)),
                        "schema.TableSource.temporal(String, Class)")
                .on(reads("b", FAMILIES::bool), "schema.TableSource.bool(String)")
                .on(reads("t", s -> FAMILIES.value(s, String.class)), "schema.TableSource.value(String, Class)")
                .on(reads("j", s -> FAMILIES.json(s, Map.class)), "schema.TableSource.json(String, Class)")
                .on(reads("l", s -> FAMILIES.list(s, String.class)), "schema.TableSource.list(String, Class)")
                .on(reads("a", s -> FAMILIES.array(s, String[].class)), "schema.TableSource.array(String, Class)")
                .on(reads("t", s -> FAMILIES.get(s)), "schema.TableSource.get(String)")
                .on(
                        known(COLUMNS, (stage, s) -> stage.selects(column(CANARY, s, SqlTypes.STRING))),
                        "sql.Sql.column(Source, String, SqlType)")
                .on(known(COLUMNS, (stage, s) -> stage.selects(column(CANARY, s))), "sql.Sql.column(Source, String)")
                .on(known(COLUMNS, (stage, s) -> stage.written(CANARY.column(s).name())), "schema.Table.column(String)")
                .on(
                        inert(
                                "name",
                                (stage, s) -> assertThat(CANARY.hasColumn(s)).isEqualTo(COLUMNS.contains(s))),
                        "schema.Table.hasColumn(String)")
                .on(
                        inert(
                                "name",
                                (stage, s) -> assertThat(CANARY.toBuilder().hasColumn(s))
                                        .isEqualTo(COLUMNS.contains(s))),
                        "schema.Table$Builder.hasColumn(String)")
                .on(
                        known(
                                COLUMNS,
                                (stage, s) -> stage.written(insertInto(CANARY)
                                        .columns(CANARY.assignable(s))
                                        .values(new Object[] {null}))),
                        "schema.TableSource.assignable(String)")
                .on(
                        known(COLUMNS, (stage, s) -> {
                            Target<?> target = CANARY;
                            Assignable<?, ?> column = target.assignable(s);
                            stage.written(insertInto(target).columns(column).values(new Object[] {null}));
                        }),
                        "sql.Target.assignable(String)")
                .on(
                        known(
                                "canary",
                                (stage, s) -> stage.written(MetaData.of(List.of(CANARY), List.of())
                                        .table(s)
                                        .name())),
                        "schema.MetaData.table(String)")
                .on(
                        known(
                                "uk_families",
                                (stage, s) -> stage.written(
                                        UniqueKeys.named(FAMILIES, s).get(0).name())),
                        "schema.UniqueKeys.named(Table, String)")
                .on(
                        NameAttack.constraint(
                                "uk_families",
                                (stage, s) -> stage.written(insertInto(FAMILIES)
                                        .columns(FAMILIES.text("t"))
                                        .values("x")
                                        .onConstraint(s)
                                        .doNothing())),
                        "sql.Insert.onConstraint(String)",
                        "sql.ConflictTarget(List, String, Condition)");
    }

    private static NameAttack reads(String control, java.util.function.Function<String, Expression<?>> column) {
        return new NameAttack(
                control,
                FAMILIES::hasColumn,
                false,
                (stage, s) -> stage.written(select(column.apply(s)).from(FAMILIES)));
    }

    private static Attacks columnRecords() {
        return new Attacks()
                .on(
                        reads("t", s -> new TextColumn<>(FAMILIES, s, SqlTypes.STRING)),
                        "sql.TextColumn(Source, String, SqlType)")
                .on(
                        reads("w", s -> new WholeColumn<>(FAMILIES, s, SqlTypes.LONG)),
                        "sql.WholeColumn(Source, String, SqlType)")
                .on(
                        reads("d", s -> new DecimalColumn<>(FAMILIES, s, SqlTypes.DECIMAL)),
                        "sql.DecimalColumn(Source, String, SqlType)")
                .on(
                        reads("f", s -> new FloatingColumn<>(FAMILIES, s, SqlTypes.DOUBLE)),
                        "sql.FloatingColumn(Source, String, SqlType)")
                .on(
                        reads("m", s -> new TemporalColumn<>(FAMILIES, s, SqlTypes.DATE)),
                        "sql.TemporalColumn(Source, String, SqlType)")
                .on(
                        reads("b", s -> new BooleanColumn<>(FAMILIES, s, SqlTypes.BOOLEAN)),
                        "sql.BooleanColumn(Source, String, SqlType)")
                .on(
                        reads("t", s -> new ValueColumn<>(FAMILIES, s, SqlTypes.STRING)),
                        "sql.ValueColumn(Source, String, SqlType)")
                .on(
                        reads("t", s -> NamedColumn.of(FAMILIES, s, SqlTypes.STRING)),
                        "sql.NamedColumn.of(Source, String, SqlType)")
                .on(
                        reads("j", s -> new JsonColumn<>(FAMILIES, s, SqlTypes.json(Map.class))),
                        "sql.JsonColumn(Source, String, SqlType)")
                .on(
                        reads("l", s -> new ArrayColumn<>(FAMILIES, s, SqlTypes.listOf(SqlTypes.STRING), String.class)),
                        "sql.ArrayColumn(Source, String, SqlType, Class)")
                .on(
                        reads("t", s -> value(new TargetType<>(FAMILIES, s, SqlTypes.STRING), "x")),
                        "sql.TargetType(Source, String, SqlType)");
    }

    private static Attacks derived() {
        DerivedSource families = select(
                        FAMILIES.text("t").as("t"),
                        FAMILIES.whole("w", Long.class).as("w"),
                        FAMILIES.decimal("d").as("d"),
                        FAMILIES.floating("f", Double.class).as("f"),
                        FAMILIES.temporal("m", LocalDate.class).as("m"),
                        FAMILIES.bool("b").as("b"),
                        FAMILIES.json("j", Map.class).as("j"))
                .from(FAMILIES)
                .subquery("families");
        return new Attacks()
                .on(derived("t", families, families::text), "sql.DerivedSource.text(String)")
                .on(
                        derived("w", families, s -> families.whole(s, Long.class)),
                        "sql.DerivedSource.whole(String, Class)")
                .on(derived("d", families, families::decimal), "sql.DerivedSource.decimal(String)")
                .on(
                        derived("f", families, s -> families.floating(s, Double.class)),
                        "sql.DerivedSource.floating(String, Class)")
                .on(
                        derived("m", families, s -> families.temporal(s, LocalDate.class)),
                        "sql.DerivedSource.temporal(String, Class)")
                .on(derived("j", families, s -> families.json(s, Map.class)), "sql.DerivedSource.json(String, Class)")
                .on(derived("b", families, families::bool), "sql.DerivedSource.bool(String)")
                .on(
                        derived("t", families, s -> families.value(s, String.class)),
                        "sql.DerivedSource.value(String, Class)")
                .on(
                        known(
                                "t",
                                (stage, s) -> stage.written(
                                        String.valueOf(families.type(s).javaType()))),
                        "sql.DerivedSource.type(String)");
    }

    private static NameAttack derived(
            String control, DerivedSource source, java.util.function.Function<String, Expression<?>> column) {
        return known(
                control, (stage, s) -> stage.written(select(column.apply(s)).from(source)));
    }

    private static Attacks rows() {
        RowShape shape = RowShape.named(List.of("n"));
        Row row = shape.row(new Object[] {"x"});
        return new Attacks()
                .on(known(Set.of("n"), (stage, s) -> stage.written(String.valueOf(row.get(s)))), "sql.Row.get(String)")
                .on(
                        known("n", (stage, s) -> stage.written(String.valueOf(row.get(s, String.class)))),
                        "sql.Row.get(String, Class)")
                .on(
                        known("n", (stage, s) -> stage.written("position " + shape.position(s))),
                        "sql.RowShape.position(String)")
                .on(
                        inert(
                                "n",
                                (stage, s) -> assertThat(RowShape.named(List.of("other", s))
                                                .position(s))
                                        .isEqualTo(1)),
                        "sql.RowShape.named(List)")
                .on(named((stage, s) -> stage.run(insertInto(CANARY).row(rowWith(s)))), "sql.Insert.row(Map)")
                .on(
                        named((stage, s) -> stage.run(insertInto(CANARY).rows(List.of(rowWith(s))))),
                        "sql.Insert.rows(Collection)")
                .on(
                        named((stage, s) -> {
                            stage.connection().execute(Batch.of(insertInto(CANARY), List.of(rowWith(s))));
                            stage.connection().rollback();
                        }),
                        "sql.Batch.of(Change, Collection)");
    }

    private static NameAttack named(NameAttack.Use use) {
        return new NameAttack(
                "name", COLUMNS::contains, false, (stage, s) -> use.with(stage, s.equals("id") ? "name" : s));
    }

    private static Map<String, @Nullable Object> rowWith(String name) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", 7L);
        row.putIfAbsent(name, "x");
        return row;
    }

    private static Attacks bindings() {
        return new Attacks()
                .on(
                        inert("n", (stage, s) -> assertThat(given().has(s)).isEqualTo(s.equals("n"))),
                        "sql.Bindings.has(String)")
                .on(
                        inert(
                                "n",
                                (stage, s) -> assertThat(given().value(s, SqlTypes.STRING))
                                        .isEqualTo(s.equals("n") ? "x" : null)),
                        "sql.Bindings.value(String, SqlType)");
    }

    private static Bindings given() {
        AtomicReference<Bindings> found = new AtomicReference<>();
        select(ID)
                .from(CANARY)
                .where(NAME.eq(param("n", SqlTypes.STRING)))
                .bind("n", "x")
                .writeTo(new SqlVisitor() {
                    @Override
                    public SqlWriter beginBindings(Bindings bindings) {
                        found.set(bindings);
                        return this;
                    }
                });
        return found.get();
    }
}
