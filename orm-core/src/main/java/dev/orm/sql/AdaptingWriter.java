package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes to another writer with one source in place of another. */
final class AdaptingWriter implements SqlWriter {

    private final SqlWriter writer;
    private final Adaptation adaptation;

    AdaptingWriter(SqlWriter writer, Adaptation adaptation) {
        this.writer = writer;
        this.adaptation = adaptation;
    }

    private List<Source> moved(List<? extends Source> sources) {
        return sources.stream().map(adaptation::source).toList();
    }

    private List<? extends Expression<?>> movedAll(List<? extends Expression<?>> expressions) {
        return expressions.stream().map(adaptation::applyAny).toList();
    }

    private Selectable<?> moved(Selectable<?> item) {
        if (item instanceof Expression<?> expression) {
            return adaptation.applyAny(expression);
        }
        return adaptation.source((Source) item) instanceof EntitySource<?> entity ? entity : item;
    }

    private Join moved(Join join) {
        Condition on = join.on();
        Source left = join.left();
        return new Join(
                join.kind(),
                adaptation.source(join.source()),
                on == null ? null : adaptation.apply(on),
                left == null ? null : adaptation.source(left));
    }

    @Override
    public SqlWriter column(Source source, String attribute) {
        writer.column(adaptation.source(source), adaptation.column(source, attribute));
        return this;
    }

    @Override
    public SqlWriter target(Source source, String attribute) {
        writer.target(adaptation.source(source), attribute);
        return this;
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> sources, List<Join> joins) {
        writer.beginSelect(moved(sources), joins.stream().map(this::moved).toList());
        return this;
    }

    @Override
    public SqlWriter sql(String text) {
        writer.sql(text);
        return this;
    }

    @Override
    public SqlWriter collation(String name) {
        writer.collation(name);
        return this;
    }

    @Override
    public SqlWriter identifier(String name) {
        writer.identifier(name);
        return this;
    }

    @Override
    public SqlWriter operation(Operation operation, List<? extends Expression<?>> operands) {
        writer.operation(operation, movedAll(operands));
        return this;
    }

    @Override
    public SqlWriter jsonField(Expression<?> json, String key) {
        writer.jsonField(movedAll(List.of(json)).get(0), key);
        return this;
    }

    @Override
    public SqlWriter require(Feature feature) {
        writer.require(feature);
        return this;
    }

    @Override
    public SqlWriter typeName(SqlType<?> type) {
        writer.typeName(adaptation.type(type));
        return this;
    }

    @Override
    public SqlWriter keyed(Condition what, Function<EntityKeys, Condition> condition) {
        writer.keyed(what, keys -> adaptation.apply(condition.apply(keys)));
        return this;
    }

    @Override
    public SqlWriter isA(Source narrowed) {
        writer.isA(adaptation.source(narrowed));
        return this;
    }

    @Override
    public SqlWriter where(Condition condition) {
        writer.where(adaptation.apply(condition));
        return this;
    }

    @Override
    public SqlWriter clause(Clause clause) {
        writer.clause(clause);
        return this;
    }

    @Override
    public SqlWriter stage(Stage stage, Object what) {
        writer.stage(stage, what);
        return this;
    }

    @Override
    public SqlWriter conjunct() {
        writer.conjunct();
        return this;
    }

    @Override
    public SqlWriter in(List<? extends Expression<?>> operands, InValues values, boolean negated) {
        writer.in(movedAll(operands), values, negated);
        return this;
    }

    @Override
    public SqlWriter parameter(NamedParameter<?> parameter) {
        writer.parameter(parameter);
        return this;
    }

    @Override
    public SqlWriter beginBindings(Bindings bindings) {
        writer.beginBindings(bindings);
        return this;
    }

    @Override
    public SqlWriter endBindings() {
        writer.endBindings();
        return this;
    }

    @Override
    public SqlWriter beginWith(List<Cte> ctes) {
        writer.beginWith(ctes);
        return this;
    }

    @Override
    public SqlWriter endWith() {
        writer.endWith();
        return this;
    }

    @Override
    public SqlWriter reference(Cte cte) {
        writer.reference(cte);
        return this;
    }

    @Override
    public SqlWriter beginOperand() {
        writer.beginOperand();
        return this;
    }

    @Override
    public SqlWriter endOperand() {
        writer.endOperand();
        return this;
    }

    @Override
    public SqlWriter result(List<? extends Selectable<?>> items) {
        writer.result(items);
        return this;
    }

    @Override
    public SqlWriter item(Selectable<?> item) {
        writer.item(moved(item));
        return this;
    }

    @Override
    public SqlWriter from(List<? extends Source> sources) {
        writer.from(moved(sources));
        return this;
    }

    @Override
    public SqlWriter join(Join join) {
        writer.join(moved(join));
        return this;
    }

    @Override
    public SqlWriter correlated(Source element) {
        writer.correlated(adaptation.source(element));
        return this;
    }

    @Override
    public SqlWriter endFrom() {
        writer.endFrom();
        return this;
    }

    @Override
    public SqlWriter position(List<Selectable<?>> items, int item, @Nullable String attribute) {
        writer.position(items, item, attribute);
        return this;
    }

    @Override
    public SqlWriter grouped(int position, String label) {
        writer.grouped(position, label);
        return this;
    }

    @Override
    public SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset) {
        writer.fetch(mode, number, offset);
        return this;
    }

    @Override
    public SqlWriter limit(@Nullable Long limit, @Nullable Long offset) {
        writer.limit(limit, offset);
        return this;
    }

    @Override
    public SqlWriter lock(RowLock lock) {
        writer.lock(new RowLock(lock.strength(), lock.whenLocked(), moved(lock.of())));
        return this;
    }

    @Override
    public SqlWriter endSelect() {
        writer.endSelect();
        return this;
    }

    @Override
    public SqlWriter beginChange(Source target, List<? extends Source> others) {
        writer.beginChange(target, moved(others));
        return this;
    }

    @Override
    public SqlWriter beginInsert(Source target) {
        writer.beginInsert(target);
        return this;
    }

    @Override
    public SqlWriter table(Source target) {
        writer.table(target);
        return this;
    }

    @Override
    public SqlWriter nextValue(Source sequence) {
        writer.nextValue(sequence);
        return this;
    }

    @Override
    public SqlWriter changed(Source target) {
        writer.changed(target);
        return this;
    }

    @Override
    public SqlWriter sources(List<? extends Source> sources) {
        writer.sources(moved(sources));
        return this;
    }

    @Override
    public SqlWriter beginApart() {
        writer.beginApart();
        return this;
    }

    @Override
    public SqlWriter endApart() {
        writer.endApart();
        return this;
    }

    @Override
    public SqlWriter conflict(Source target, String constraint) {
        writer.conflict(target, constraint);
        return this;
    }

    @Override
    public SqlWriter excluded(Source target, String attribute) {
        writer.excluded(target, attribute);
        return this;
    }

    @Override
    public SqlWriter endChange() {
        writer.endChange();
        return this;
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, @Nullable T value) {
        writer.bind(adaptation.type(type), value);
        return this;
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        writer.bindTyped(adaptation.type(type), value);
        return this;
    }

    @Override
    public <T> SqlWriter literal(SqlType<T> type, T value) {
        writer.literal(adaptation.type(type), value);
        return this;
    }
}
