package dev.orm.security;

import static dev.orm.security.Bird_.BIRD;
import static dev.orm.security.Flock_.FLOCK;
import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.security.Word_.WORD;
import static dev.orm.sql.Sql.caseWhen;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.row;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.unsafe;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.values;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.sql.ArrayExpression;
import dev.orm.sql.Batch;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Func;
import dev.orm.sql.Keyset;
import dev.orm.sql.LockMode;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Sql;
import dev.orm.sql.Statement;
import dev.orm.sql.ValueColumn;
import dev.orm.sql.ValuesTable;
import dev.orm.sql.WindowFunctions;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Statements that take a text where a method takes a value of any class, by the signature of the method. */
final class ObjectAttacks {

    private static final OrderedExpression<String> ORDERED = NAME;
    private static final Expression<String> PLAIN = NAME;
    private static final ValueColumn<Table, String> VALUE = CANARY.value("name", String.class);
    private static final NamedParameter<String> GIVEN = param("given", SqlTypes.STRING);
    private static final SqlType<List<String>> TEXTS = SqlTypes.listOf(SqlTypes.STRING);
    private static final ArrayExpression<List<String>, String> ARRAY =
            Func.asArray(Sql.value(TEXTS, List.of("a")), String.class);

    private final SortedMap<String, NameAttack.Use> all = new TreeMap<>();

    private ObjectAttacks() {
        predicates();
        comparisons();
        rows();
        computed();
        changes();
        parameters();
        sessions();
    }

    static SortedMap<String, NameAttack.Use> all() {
        return new ObjectAttacks().all;
    }

    private void on(String method, Function<String, Statement<?>> statement) {
        with(method, (stage, s) -> stage.run(statement.apply(s)));
    }

    private void with(String method, NameAttack.Use use) {
        if (all.put(method, use) != null) {
            throw new IllegalArgumentException(method + " has two attacks");
        }
    }

    private void where(String method, Function<String, Condition> condition) {
        on(method, s -> select(ID).from(CANARY).where(condition.apply(s)));
    }

    private void reads(String method, Function<String, Expression<?>> expression) {
        on(method, s -> select(expression.apply(s)).from(CANARY));
    }

    private void predicates() {
        where("sql.Expression.eq(Object)", PLAIN::eq);
        where("sql.Expression.eqIfPresent(Object)", PLAIN::eqIfPresent);
        where("sql.Expression.ne(Object)", PLAIN::ne);
        where("sql.Expression.neIfPresent(Object)", PLAIN::neIfPresent);
        where("sql.Expression.isDistinctFrom(Object)", PLAIN::isDistinctFrom);
        where("sql.Expression.isNotDistinctFrom(Object)", PLAIN::isNotDistinctFrom);
        where("sql.Expression.in(Collection)", s -> PLAIN.in(List.of(s, "b")));
        where("sql.Expression.notIn(Collection)", s -> PLAIN.notIn(List.of(s, "b")));
        where("sql.Expression.inIfPresent(Collection)", s -> PLAIN.inIfPresent(List.of(s)));
        where("sql.Expression.notInIfPresent(Collection)", s -> PLAIN.notInIfPresent(List.of(s)));
        where("sql.ValueColumn.in(Object[])", s -> VALUE.in(s, "b"));
        where("sql.ValueColumn.notIn(Object[])", s -> VALUE.notIn(s, "b"));
        where("sql.ArrayExpression.contains(Object)", ARRAY::contains);
        where("sql.ArrayExpression.containsOnly(Object)", ARRAY::containsOnly);
        where("sql.ArrayExpression.containsAll(Object)", s -> ARRAY.containsAll(List.of(s)));
        where("sql.ArrayExpression.overlaps(Object)", s -> ARRAY.overlaps(List.of(s)));
    }

    private void comparisons() {
        where("sql.OrderedExpression.lt(Object)", ORDERED::lt);
        where("sql.OrderedExpression.le(Object)", ORDERED::le);
        where("sql.OrderedExpression.gt(Object)", ORDERED::gt);
        where("sql.OrderedExpression.ge(Object)", ORDERED::ge);
        where("sql.OrderedExpression.ltIfPresent(Object)", ORDERED::ltIfPresent);
        where("sql.OrderedExpression.leIfPresent(Object)", ORDERED::leIfPresent);
        where("sql.OrderedExpression.gtIfPresent(Object)", ORDERED::gtIfPresent);
        where("sql.OrderedExpression.geIfPresent(Object)", ORDERED::geIfPresent);
        where("sql.OrderedExpression.between(Object, Object)", s -> ORDERED.between(s, s));
        where("sql.OrderedExpression.notBetween(Object, Object)", s -> ORDERED.notBetween(s, s));
        where("sql.OrderedExpression.betweenIfPresent(Object, Object)", s -> ORDERED.betweenIfPresent(s, s));
        where("sql.OrderedExpression.betweenSymmetric(Object, Object)", s -> ORDERED.betweenSymmetric(s, s));
    }

    private void rows() {
        where("sql.RowValue.eq(Object[])", s -> row(ID, NAME).eq(7L, s));
        where("sql.RowValue.ne(Object[])", s -> row(ID, NAME).ne(7L, s));
        where("sql.RowValue.lt(Object[])", s -> row(ID, NAME).lt(7L, s));
        where("sql.RowValue.le(Object[])", s -> row(ID, NAME).le(7L, s));
        where("sql.RowValue.gt(Object[])", s -> row(ID, NAME).gt(7L, s));
        where("sql.RowValue.ge(Object[])", s -> row(ID, NAME).ge(7L, s));
        where("sql.RowValue.in(Collection)", s -> row(ID, NAME).in(List.<Object[]>of(new Object[] {7L, s})));
        where("sql.RowValue.notIn(Collection)", s -> row(ID, NAME).notIn(List.<Object[]>of(new Object[] {7L, s})));
        where("sql.Keyset.after(List, List)", s -> Keyset.after(List.of(NAME.asc(), ID.desc()), List.of(s, 7L)));
        where("sql.Keyset.before(List, List)", s -> Keyset.before(List.of(NAME.asc()), List.of(s)));
        on("sql.ValuesHead.row(Object[])", s -> read(values("v", "n").row(s)));
        on("sql.ValuesTable.row(Object[])", s -> read(values("v", "n").row("x").row(s)));
    }

    private static Statement<?> read(ValuesTable rows) {
        return select(rows.text("n")).from(rows);
    }

    private void computed() {
        reads("sql.Expression.coalesce(Object)", PLAIN::coalesce);
        reads("sql.Expression.nullIf(Object)", PLAIN::nullIf);
        reads("sql.OrderedExpression.coalesce(Object)", ORDERED::coalesce);
        reads("sql.OrderedExpression.nullIf(Object)", ORDERED::nullIf);
        reads(
                "sql.Case.when(Condition, Object)",
                s -> caseWhen(ID.gt(0), PLAIN).when(ID.gt(1), s).orNull());
        reads("sql.Case.orElse(Object)", s -> caseWhen(ID.gt(0), PLAIN).orElse(s));
        reads(
                "sql.CaseOf.when(Object, Expression)",
                s -> Func.caseOf(PLAIN).when(s, PLAIN).orNull());
        reads(
                "sql.CaseOf.when(Object, TextExpression)",
                s -> Func.caseOf(PLAIN).when(s, NAME).orNull());
        reads(
                "sql.CaseOf.when(Object, WholeExpression)",
                s -> Func.caseOf(PLAIN).when(s, ID).orNull());
        reads(
                "sql.CaseOf.when(Object, long)",
                s -> Func.caseOf(PLAIN).when(s, 1).orNull());
        reads(
                "sql.CaseOf.when(Object, DecimalExpression)",
                s -> Func.caseOf(PLAIN).when(s, ID.times(BigDecimal.ONE)).orNull());
        reads(
                "sql.CaseOf.when(Object, FloatingExpression)",
                s -> Func.caseOf(PLAIN).when(s, Func.pi()).orNull());
        reads(
                "sql.CaseOf.when(Object, TemporalExpression)",
                s -> Func.caseOf(PLAIN).when(s, Func.currentDate()).orNull());
        reads(
                "sql.CaseOf.when(Object, BigDecimal)",
                s -> Func.caseOf(PLAIN).when(s, BigDecimal.ONE).orNull());
        reads(
                "sql.SimpleCase.when(Object, Object)",
                s -> Func.caseOf(PLAIN).when("a", "b").when(s, s).orNull());
        reads(
                "sql.SimpleCase.when(Object, Expression)",
                s -> Func.caseOf(PLAIN).when("a", NAME).when(s, PLAIN).orNull());
        reads(
                "sql.SimpleCase.orElse(Object)",
                s -> Func.caseOf(PLAIN).when("a", "b").orElse(s));
        reads(
                "sql.OffsetFunction.orElse(Object)",
                s -> WindowFunctions.lag(NAME)
                        .orElse(s)
                        .over(WindowFunctions.window().orderBy(ID.asc())));
        reads("sql.Sql.value(SqlType, Object)", s -> Sql.value(SqlTypes.STRING, s));
    }

    private void changes() {
        on(
                "sql.Insert.values(Object[])",
                s -> insertInto(CANARY).columns(ID, NAME).values(2L, s));
        on(
                "sql.Insert.allValues(Collection)",
                s -> insertInto(CANARY).columns(ID, NAME).allValues(List.of(List.of(2L, s), List.of(3L, s))));
        on(
                "sql.Insert.with(Assignable, List)",
                s -> insertInto(CANARY).columns(ID).values(2L).with(NAME, List.of(s)));
        on(
                "sql.Update.set(Assignable, Object)",
                s -> update(CANARY).set(NAME, s).where(ID.eq(7)));
        on(
                "sql.OnConflict.doUpdate(Assignable, Object)",
                s -> insertInto(CANARY)
                        .columns(ID, NAME)
                        .values(2L, "x")
                        .onConflict(ID)
                        .doUpdate(NAME, s));
        on(
                "sql.Upsert.set(Assignable, Object)",
                s -> insertInto(CANARY)
                        .columns(ID, NAME)
                        .values(2L, "x")
                        .onConflict(ID)
                        .doUpdate(ID, 3L)
                        .set(NAME, s));
        on(
                "schema.Column$Builder.insertDefault(Object)",
                s -> insertInto(named(name -> name.insertDefault(s)))
                        .columns(ID)
                        .values(2L)
                        .withDefaults());
        on(
                "schema.Column$Builder.updateDefault(Object)",
                s -> update(named(name -> name.updateDefault(s)))
                        .set(ID, 7L)
                        .where(ID.eq(7))
                        .withDefaults());
        with("engine.EngineConnection.bulkInsert(Table, List, Iterator)", (stage, s) -> {
            List<Column> columns = CANARY.columns();
            stage.connection()
                    .bulkInsert(
                            CANARY,
                            columns,
                            List.<Object[]>of(new Object[] {2L, s}).iterator());
            stage.connection().rollback();
        });
    }

    private static Table named(UnaryOperator<Column.Builder> change) {
        Column name = change.apply(CANARY.column("name").toBuilder()).build();
        return Table.builder("canary")
                .column(CANARY.column("id"))
                .column(name)
                .primaryKey("id")
                .build();
    }

    private void parameters() {
        on(
                "sql.Select.bind(NamedParameter, Object)",
                s -> select(ID).from(CANARY).where(NAME.eq(GIVEN)).bind(GIVEN, s));
        on(
                "sql.TypedSelect.bind(NamedParameter, Object)",
                s -> select(ID).from(CANARY).where(NAME.eq(GIVEN)).bind(GIVEN, s));
        where("(operand of unsafe SQL)", s -> unsafe("? = ?", NAME, s).asCondition());
        with("(set of a batch)", (stage, s) -> {
            Map<String, String> set = new LinkedHashMap<>(Map.of("given", s));
            stage.connection().execute(Batch.of(update(CANARY).set(NAME, GIVEN).where(ID.eq(7)), List.of(set)));
            stage.connection().rollback();
        });
    }

    private void sessions() {
        with(
                "session.Session.find(Class, Object)",
                (stage, s) -> stage.inSession(session -> session.find(Word.class, s)));
        with(
                "session.Session.get(Class, Object)",
                (stage, s) -> stage.inSession(session -> session.get(Word.class, s)));
        with(
                "session.Session.find(Class, Object, LockMode)",
                (stage, s) -> stage.inSession(session -> session.find(Word.class, s, LockMode.UPDATE)));
        with(
                "session.Session.get(Class, Object, LockMode)",
                (stage, s) -> stage.inSession(session -> session.get(Word.class, s, LockMode.UPDATE)));
        with(
                "session.Session.reference(Class, Object)",
                (stage, s) -> stage.inSession(
                        session -> session.reference(Word.class, s).getUses()));
        with(
                "session.Session.merge(Object)",
                (stage, s) -> stage.inSession(session -> session.merge(new Word(s, null))));
        with(
                "session.Session.insertAll(Collection)",
                (stage, s) -> stage.inSession(session -> session.insertAll(List.of(new Word(s, null)))));
        with(
                "session.Session.upsert(Object, Assignable[])",
                (stage, s) -> stage.inSession(session -> session.upsert(new Word(s, null))));
        with(
                "session.Session.updateAll(Collection, Assignable[])",
                (stage, s) -> stage.inSession(session -> session.updateAll(List.of(new Word(s, null)), WORD.uses)));
        with(
                "session.SessionFactory.withTenant(Object)",
                (stage, s) -> stage.seeing(Perch.class, factory -> factory.withTenant(s)));
        with(
                "criteria.Criteria.withTenant(Object)",
                (stage, s) -> stage.seeing(Perch.class, factory -> factory.withTenant(s)));
        with(
                "sql.JsonExpression.contains(Object)",
                (stage, s) -> stage.inSession(session -> session.query(Bird.class)
                        .where(BIRD.marks.contains(Map.of("a", s)))
                        .list()));
        with(
                "metamodel.ValueElements.contains(Object)",
                (stage, s) -> stage.inSession(session -> session.query(
                                select(FLOCK.id).from(FLOCK).where(FLOCK.calls().contains(s)))
                        .list()));
        asks("metamodel.PathSource.eq(Object)", s -> WORD.root().eq(new Word(s, null)));
        asks("metamodel.PathSource.ne(Object)", s -> WORD.root().ne(new Word(s, null)));
        asks("metamodel.PathSource.in(Collection)", s -> WORD.root().in(List.of(new Word(s, null))));
        asks("metamodel.PathSource.notIn(Collection)", s -> WORD.root().notIn(List.of(new Word(s, null))));
    }

    private void asks(String method, Function<String, Condition> condition) {
        with(
                method,
                (stage, s) -> stage.inSession(session ->
                        session.query(Word.class).where(condition.apply(s)).list()));
    }
}
