package dev.orm.security;

import static dev.orm.sql.Sql.caseWhen;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.row;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.value;
import static dev.orm.sql.Sql.values;
import static java.util.Map.entry;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.sql.Aggregates;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Func;
import dev.orm.sql.Keyset;
import dev.orm.sql.Statement;
import dev.orm.sql.TextColumn;
import dev.orm.sql.ValuesTable;
import dev.orm.sql.WholeColumn;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Statements that take a text as a value, by the signature of the method that takes it. */
final class ValueAttacks {

    static final Table CANARY = Table.builder("canary")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("name", SqlTypes.STRING).length(1_000).build())
            .primaryKey("id")
            .build();
    static final WholeColumn<Table, Long> ID = CANARY.whole("id", Long.class);
    static final TextColumn<Table> NAME = CANARY.text("name");

    private static final Map<String, Function<String, Condition>> CONDITIONS = Map.ofEntries(
            entry("in(String[])", s -> NAME.in(s, "b")),
            entry("notIn(String[])", s -> NAME.notIn(s, "b")),
            entry("eqIgnoreCase(String)", NAME::eqIgnoreCase),
            entry("eqIgnoreCaseIfPresent(String)", NAME::eqIgnoreCaseIfPresent),
            entry("like(String)", NAME::like),
            entry("likeIfPresent(String)", NAME::likeIfPresent),
            entry("likeIgnoreCase(String)", NAME::likeIgnoreCase),
            entry("notLike(String)", NAME::notLike),
            entry("notLikeIgnoreCase(String)", NAME::notLikeIgnoreCase),
            entry("startsWith(String)", NAME::startsWith),
            entry("startsWithIfPresent(String)", NAME::startsWithIfPresent),
            entry("startsWithIgnoreCase(String)", NAME::startsWithIgnoreCase),
            entry("endsWith(String)", NAME::endsWith),
            entry("endsWithIfPresent(String)", NAME::endsWithIfPresent),
            entry("endsWithIgnoreCase(String)", NAME::endsWithIgnoreCase),
            entry("contains(String)", NAME::contains),
            entry("containsIfPresent(String)", NAME::containsIfPresent),
            entry("containsIgnoreCase(String)", NAME::containsIgnoreCase),
            entry("containsIgnoreCaseIfPresent(String)", NAME::containsIgnoreCaseIfPresent),
            entry("matches(String)", NAME::matches),
            entry("matchesIgnoreCase(String)", NAME::matchesIgnoreCase),
            entry("similarTo(String)", NAME::similarTo),
            entry("fullTextMatch(String)", NAME::fullTextMatch));

    private static final Map<String, Function<String, Expression<?>>> EXPRESSIONS = Map.ofEntries(
            entry("sql.TextExpression.coalesce(String)", NAME::coalesce),
            entry("sql.TextExpression.concat(String)", NAME::concat),
            entry("sql.TextExpression.nullIf(String)", NAME::nullIf),
            entry("sql.TextExpression.position(String)", NAME::position),
            entry("sql.TextExpression.replace(String, String)", s -> NAME.replace(s, s)),
            entry("sql.TextExpression.regexpReplace(String, String)", s -> NAME.regexpReplace(s, s)),
            entry("sql.TextExpression.trim(String)", NAME::trim),
            entry("sql.TextExpression.ltrim(String)", NAME::ltrim),
            entry("sql.TextExpression.rtrim(String)", NAME::rtrim),
            entry("sql.Sql.value(String)", s -> value(s)),
            entry(
                    "sql.Sql.caseWhen(Condition, String)",
                    s -> caseWhen(NAME.eq(s), s).orElse("x")),
            entry(
                    "sql.CaseOf.when(Object, String)",
                    s -> Func.caseOf(NAME).when(s, s).orElse("x")),
            entry("sql.Func.concatWs(String, Expression[])", s -> Func.concatWs(s, NAME, NAME)),
            entry("sql.Aggregates.stringAgg(TextExpression, String)", s -> Aggregates.stringAgg(NAME, s)));

    /** Values that no parameter of type String announces, and statements that write. */
    private static final Map<String, Function<String, Statement<?>>> STATEMENTS = Map.ofEntries(
            entry("(equal)", s -> select(ID).from(CANARY).where(NAME.eq(s))),
            entry("(list)", s -> select(ID).from(CANARY).where(NAME.in(List.of(s, "b")))),
            entry("(between)", s -> select(ID).from(CANARY).where(NAME.between(s, s))),
            entry("(insert)", s -> insertInto(CANARY).columns(ID, NAME).values(2L, s)),
            entry("(update)", s -> update(CANARY).set(NAME, s).where(ID.eq(7L))),
            entry("(delete)", s -> deleteFrom(CANARY).where(NAME.eq(s), ID.eq(7L))));

    /** Values that are taken as objects, where text may be among them. */
    private static final Map<String, Function<String, Statement<?>>> OBJECTS = Map.ofEntries(
            entry(
                    "(rows of an insert)",
                    s -> insertInto(CANARY).columns(ID, NAME).allValues(List.of(List.of(2L, s)))),
            entry("(first row of values)", s -> read(values("v", "n").row(s))),
            entry("(next row of values)", s -> read(values("v", "n").row("x").row(s))),
            entry("(row is)", s -> where(row(ID, NAME).eq(7L, s))),
            entry("(row is not)", s -> where(row(ID, NAME).ne(7L, s))),
            entry("(row after)", s -> where(row(ID, NAME).gt(7L, s))),
            entry("(row before)", s -> where(row(ID, NAME).le(7L, s))),
            entry("(row in)", s -> where(row(ID, NAME).in(List.<Object[]>of(new Object[] {7L, s})))),
            entry("(row not in)", s -> where(row(ID, NAME).notIn(List.<Object[]>of(new Object[] {7L, s})))),
            entry("(page after a key)", s -> where(Keyset.after(List.of(NAME.asc(), ID.desc()), List.of(s, 7L)))),
            entry("(page before a key)", s -> where(Keyset.before(List.of(NAME.asc()), List.of(s)))),
            entry(
                    "(parameter of a select)",
                    s -> select(ID)
                            .from(CANARY)
                            .where(NAME.eq(param("n", SqlTypes.STRING)))
                            .bind("n", s)));

    private ValueAttacks() {}

    private static Statement<?> where(Condition condition) {
        return select(ID).from(CANARY).where(condition);
    }

    private static Statement<?> read(ValuesTable rows) {
        return select(rows.text("n")).from(rows);
    }

    static SortedMap<String, Function<String, Statement<?>>> all() {
        SortedMap<String, Function<String, Statement<?>>> all = new TreeMap<>(STATEMENTS);
        all.putAll(OBJECTS);
        CONDITIONS.forEach((method, condition) -> all.put(
                "sql.TextExpression." + method, s -> select(ID).from(CANARY).where(condition.apply(s))));
        EXPRESSIONS.forEach((method, expression) ->
                all.put(method, s -> select(expression.apply(s)).from(CANARY)));
        return all;
    }
}
