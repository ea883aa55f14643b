package dev.orm.security;

import static dev.orm.security.NameAttack.formed;
import static dev.orm.security.NameAttack.quoted;
import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.column;
import static dev.orm.sql.Sql.cte;
import static dev.orm.sql.Sql.generateSeries;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.recursive;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.tableFunction;
import static dev.orm.sql.Sql.value;
import static dev.orm.sql.Sql.values;
import static dev.orm.sql.Sql.with;

import dev.orm.schema.AliasedTable;
import dev.orm.sql.Aggregates;
import dev.orm.sql.Cte;
import dev.orm.sql.DerivedSource;
import dev.orm.sql.Expression;
import dev.orm.sql.Func;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.Operation;
import dev.orm.sql.ResultColumn;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.testing.DatabaseProduct;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Names that statements choose: labels, aliases, names of sub-queries, of parameters and of functions. */
final class StatementAttacks {

    private static final Pattern JAVA_WORD =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final Pattern FUNCTION =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*){0,2}");
    private static final Select<String> NAMES = select(NAME.as("n")).from(CANARY);
    private static final Select<String> FIXED = select(value("x").as("n"));
    private static final Expression<List<String>> TEXTS = value(SqlTypes.listOf(SqlTypes.STRING), List.of("x"));
    private static final Operation SERIES = Operation.unsafe("generate_series", "generate_series({0}, {1})")
            .on("H2", "system_range({0}, {1})")
            .on("SQLite", "json_each('[' || {0} || ',' || {1} || ']')");

    private StatementAttacks() {}

    static Attacks all() {
        return new Attacks()
                .and(labels())
                .and(aliases())
                .and(ctes())
                .and(parameters())
                .and(results());
    }

    private static Attacks labels() {
        return new Attacks()
                .on(quoted((stage, s) -> stage.selects(NAME.as(s))), "sql.TextExpression.as(String)")
                .on(quoted((stage, s) -> stage.selects(ID.as(s))), "sql.WholeExpression.as(String)")
                .on(
                        quoted((stage, s) ->
                                stage.selects(value(new BigDecimal("1.5")).as(s))),
                        "sql.DecimalExpression.as(String)")
                .on(quoted((stage, s) -> stage.selects(ID.toFloating().as(s))), "sql.FloatingExpression.as(String)")
                .on(quoted((stage, s) -> stage.selects(Func.currentDate().as(s))), "sql.TemporalExpression.as(String)")
                .on(
                        quoted((stage, s) -> stage.selects(
                                column(CANARY, "name", SqlTypes.STRING).as(s))),
                        "sql.OrderedExpression.as(String)")
                .on(quoted((stage, s) -> stage.selects(value(SqlTypes.LONG, 1L).as(s))), "sql.Expression.as(String)");
    }

    private static Attacks aliases() {
        return new Attacks()
                .on(
                        quoted((stage, s) ->
                                stage.run(select(CANARY.as(s).text("name")).from(CANARY.as(s)))),
                        "schema.Table.as(String)",
                        "schema.AliasedTable(Table, String)")
                .on(
                        quoted((stage, s) -> {
                            AliasedTable alias = new AliasedTable(CANARY, s);
                            stage.run(Sql.update(alias)
                                    .set(alias.text("name"), "x")
                                    .where(alias.text("name").eq("y")));
                        }),
                        "(alias of a changed table)")
                .on(quoted((stage, s) -> reads(stage, NAMES.subquery(s))), "sql.Select.subquery(String)")
                .on(
                        quoted((stage, s) ->
                                reads(stage, select(NAME.as("n")).from(CANARY).subquery(s))),
                        "sql.TypedSelect.subquery(String)")
                .on(quoted((stage, s) -> reads(stage, NAMES.subquery("d").as(s))), "sql.Subquery.as(String)")
                .on(quoted((stage, s) -> lateral(stage, NAMES.lateral(s))), "sql.Select.lateral(String)")
                .on(
                        quoted((stage, s) ->
                                lateral(stage, select(NAME.as("n")).from(CANARY).lateral(s))),
                        "sql.TypedSelect.lateral(String)")
                .on(quoted((stage, s) -> reads(stage, values(s, "n").row("x"))), "sql.Sql.values(String, String[])")
                .on(
                        quoted((stage, s) -> {
                            DerivedSource rows = values("v", s, "n").row("x", "y");
                            stage.run(select(rows.text("n")).from(rows));
                        }),
                        "(label of a row of values)")
                .on(quoted((stage, s) -> reads(stage, values("v", "n").row("x").as(s))), "sql.ValuesTable.as(String)")
                .on(
                        quoted((stage, s) -> counts(
                                stage,
                                tableFunction(
                                        s, List.of(ResultColumn.whole("n", Long.class)), SERIES, value(1), value(2)))),
                        "sql.Sql.tableFunction(String, List, Operation, Expression[])")
                .on(
                        quoted((stage, s) -> counts(stage, generateSeries(s, value(1), value(2)))),
                        "sql.Sql.generateSeries(String, WholeExpression, WholeExpression)")
                .on(
                        quoted((stage, s) -> counts(
                                stage, generateSeries("g", value(1), value(2)).as(s))),
                        "sql.TableFunction.as(String)")
                .on(
                        quoted((stage, s) -> {
                            DerivedSource texts = Func.unnest("t", TEXTS).withOrdinality(s);
                            stage.run(select(texts.whole(s, Long.class)).from(texts));
                        }),
                        "sql.TableFunction.withOrdinality(String)")
                .on(
                        quoted((stage, s) -> stage.run(select(Sql.count()).from(Func.unnest(s, TEXTS)))),
                        "sql.Func.unnest(String, Expression)");
    }

    private static Attacks ctes() {
        return new Attacks()
                .on(declared((stage, s) -> declares(stage, cte(s, FIXED))), "sql.Sql.cte(String, Select)")
                .on(
                        declared((stage, s) -> declares(
                                stage,
                                cte(
                                        s,
                                        insertInto(CANARY)
                                                .columns(ID, NAME)
                                                .values(7L, "x")
                                                .returning(NAME.as("n"))))),
                        "sql.Sql.cte(String, Returning)")
                .on(
                        declared((stage, s) -> declares(
                                stage,
                                recursive(
                                        s,
                                        FIXED,
                                        self -> select(self.text("n"))
                                                .from(self)
                                                .where(self.text("n").eq("never"))))),
                        "sql.Sql.recursive(String, Select, Function)")
                .on(
                        declared((stage, s) -> declares(
                                stage,
                                recursive(s, FIXED)
                                        .unionAll(self -> select(self.text("n"))
                                                .from(self)
                                                .where(self.text("n").eq("never"))))),
                        "sql.Sql.recursive(String, Select)")
                .on(
                        declared((stage, s) -> {
                            Cte names = cte("names", FIXED);
                            stage.run(with(names)
                                    .then(select(names.as(s).text("n")).from(names.as(s))));
                        }),
                        "sql.Cte.as(String)");
    }

    /** On H2 a common table expression cannot have the name of a table. */
    private static NameAttack declared(NameAttack.Use use) {
        return quoted(
                (stage, s) -> use.with(stage, stage.isOn(DatabaseProduct.H2) && s.equals("canary") ? "canaries" : s));
    }

    private static Attacks parameters() {
        Select<Long> named = select(ID).from(CANARY).where(NAME.eq(param("n", SqlTypes.STRING)));
        return new Attacks()
                .on(
                        formed(
                                "n",
                                JAVA_WORD,
                                (stage, s) -> stage.run(select(ID)
                                        .from(CANARY)
                                        .where(NAME.eq(param(s, SqlTypes.STRING)))
                                        .bind(s, "x"))),
                        "sql.Sql.param(String, SqlType)")
                .on(
                        formed("n", JAVA_WORD, (stage, s) -> {
                            NamedParameter<String> parameter = new NamedParameter<>(s, SqlTypes.STRING);
                            stage.run(select(ID)
                                    .from(CANARY)
                                    .where(NAME.eq(parameter))
                                    .bind(parameter, "x"));
                        }),
                        "sql.NamedParameter(String, SqlType)")
                .on(
                        NameAttack.known("n", (stage, s) -> stage.run(named.bind(s, "x"))),
                        "sql.Select.bind(String, Object)")
                .on(
                        NameAttack.known(
                                "n",
                                (stage, s) -> stage.run(select(ID)
                                        .from(CANARY)
                                        .where(NAME.eq(param("n", SqlTypes.STRING)))
                                        .bind(s, "x"))),
                        "sql.TypedSelect.bind(String, Object)")
                .on(
                        NameAttack.known(
                                "n",
                                (stage, s) -> stage.run(select(ID)
                                        .from(CANARY)
                                        .where(Sql.unsafe("name = :n")
                                                .bind(s, "x")
                                                .asCondition()))),
                        "sql.UnsafeSql.bind(String, Object)")
                .on(
                        NameAttack.known(
                                "n",
                                (stage, s) -> stage.run(select(ID)
                                        .from(CANARY)
                                        .where(Sql.unsafe("name = :n")
                                                .bind(s, SqlTypes.STRING, null)
                                                .asCondition()))),
                        "sql.UnsafeSql.bind(String, SqlType, Object)")
                .on(
                        NameAttack.known(
                                "n",
                                (stage, s) -> stage.run(select(ID)
                                        .from(CANARY)
                                        .where(Sql.unsafe("name in (:n)")
                                                .bindAll(s, SqlTypes.STRING, List.of("x", s))
                                                .asCondition()))),
                        "sql.UnsafeSql.bindAll(String, SqlType, Collection)")
                .on(
                        formed(
                                "lower",
                                FUNCTION,
                                (stage, s) -> stage.written(select(Func.func(s, SqlTypes.STRING, NAME))
                                        .from(CANARY))),
                        "sql.Func.func(String, SqlType, Expression[])")
                .on(
                        formed(
                                "max",
                                FUNCTION,
                                (stage, s) -> stage.written(select(Aggregates.aggregate(s, SqlTypes.STRING, NAME))
                                        .from(CANARY))),
                        "sql.Aggregates.aggregate(String, SqlType, Expression[])");
    }

    /** A text names its columns itself: the names are no part of what is sent. */
    private static Attacks results() {
        return new Attacks()
                .on(quoted((stage, s) -> yields(stage, ResultColumn.text(s))), "sql.ResultColumn.text(String)")
                .on(
                        quoted((stage, s) -> yields(stage, ResultColumn.whole(s, Long.class))),
                        "sql.ResultColumn.whole(String, Class)")
                .on(quoted((stage, s) -> yields(stage, ResultColumn.decimal(s))), "sql.ResultColumn.decimal(String)")
                .on(
                        quoted((stage, s) -> yields(stage, ResultColumn.floating(s, Double.class))),
                        "sql.ResultColumn.floating(String, Class)")
                .on(
                        quoted((stage, s) -> yields(stage, ResultColumn.temporal(s, java.time.LocalDate.class))),
                        "sql.ResultColumn.temporal(String, Class)")
                .on(quoted((stage, s) -> yields(stage, ResultColumn.bool(s))), "sql.ResultColumn.bool(String)")
                .on(
                        quoted((stage, s) -> yields(stage, ResultColumn.value(s, SqlTypes.STRING))),
                        "sql.ResultColumn.value(String, SqlType)");
    }

    private static void reads(NameStage stage, DerivedSource source) {
        stage.run(select(source.text("n")).from(source));
    }

    private static void lateral(NameStage stage, DerivedSource source) {
        stage.run(select(source.text("n")).from(CANARY).crossJoin(source));
    }

    private static void counts(NameStage stage, DerivedSource source) {
        stage.run(select(Sql.count()).from(source));
    }

    private static void declares(NameStage stage, Cte names) {
        stage.run(with(names).then(select(names.text("n")).from(names)));
    }

    private static void yields(NameStage stage, Expression<?> column) {
        stage.run(Sql.unsafe("select null from canary").select(column));
    }
}
