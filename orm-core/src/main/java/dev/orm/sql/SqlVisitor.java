package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A writer that writes nothing: it is led through every part of an expression or statement, in the order of the text,
 * for a class that overrides what it looks for.
 *
 * <pre>{@code
 * Set<Source> sources = new HashSet<>();
 * condition.writeTo(new SqlVisitor() {
 *     public SqlWriter column(Source source, String attribute) {
 *         sources.add(source);
 *         return this;
 *     }
 * });
 * }</pre>
 */
public abstract class SqlVisitor implements SqlWriter {

    /** A visitor that has seen nothing yet. */
    protected SqlVisitor() {}

    private SqlWriter visit(List<? extends Expression<?>> expressions) {
        for (Expression<?> expression : expressions) {
            expression.writeTo(this);
        }
        return this;
    }

    private SqlWriter declare(List<? extends Source> sources) {
        for (Source source : sources) {
            if (source instanceof DerivedSource derived) {
                derived.writeTo(this);
            } else if (source instanceof SourceForm form) {
                form.writeBody(this);
                form.writeSuffix(this);
            }
        }
        return this;
    }

    @Override
    public SqlWriter operation(Operation operation, List<? extends Expression<?>> operands) {
        return visit(operands);
    }

    @Override
    public SqlWriter jsonField(Expression<?> json, String key) {
        return visit(List.of(json));
    }

    @Override
    public SqlWriter in(List<? extends Expression<?>> operands, InValues values, boolean negated) {
        return visit(operands);
    }

    @Override
    public SqlWriter beginWith(List<Cte> ctes) {
        for (Cte cte : ctes) {
            cte.writeDeclaration(this);
        }
        return this;
    }

    @Override
    public SqlWriter item(Selectable<?> item) {
        if (item instanceof Expression<?> expression) {
            expression.writeTo(this);
        }
        return this;
    }

    @Override
    public SqlWriter from(List<? extends Source> sources) {
        return declare(sources);
    }

    @Override
    public SqlWriter sources(List<? extends Source> sources) {
        return declare(sources);
    }

    @Override
    public SqlWriter join(Join join) {
        declare(List.of(join.source()));
        join.writeCondition(this);
        return this;
    }

    @Override
    public SqlWriter sql(String text) {
        return this;
    }

    @Override
    public SqlWriter identifier(String name) {
        return this;
    }

    @Override
    public SqlWriter column(Source source, String attribute) {
        return this;
    }

    @Override
    public SqlWriter target(Source source, String attribute) {
        return this;
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, @Nullable T value) {
        return this;
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        return this;
    }

    @Override
    public <T> SqlWriter literal(SqlType<T> type, T value) {
        return this;
    }

    @Override
    public SqlWriter require(Feature feature) {
        return this;
    }

    @Override
    public SqlWriter typeName(SqlType<?> type) {
        return this;
    }

    @Override
    public SqlWriter keyed(Condition what, Function<EntityKeys, Condition> condition) {
        return this;
    }

    @Override
    public SqlWriter isA(Source narrowed) {
        return this;
    }

    @Override
    public SqlWriter clause(Clause clause) {
        return this;
    }

    @Override
    public SqlWriter stage(Stage stage, Object what) {
        return this;
    }

    @Override
    public SqlWriter conjunct() {
        return this;
    }

    @Override
    public SqlWriter parameter(NamedParameter<?> parameter) {
        return this;
    }

    @Override
    public SqlWriter beginBindings(Bindings bindings) {
        return this;
    }

    @Override
    public SqlWriter endBindings() {
        return this;
    }

    @Override
    public SqlWriter endWith() {
        return this;
    }

    @Override
    public SqlWriter reference(Cte cte) {
        return this;
    }

    @Override
    public SqlWriter beginOperand() {
        return this;
    }

    @Override
    public SqlWriter endOperand() {
        return this;
    }

    @Override
    public SqlWriter result(List<? extends Selectable<?>> items) {
        return this;
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> sources, List<Join> joins) {
        return this;
    }

    @Override
    public SqlWriter correlated(Source element) {
        return this;
    }

    @Override
    public SqlWriter endFrom() {
        return this;
    }

    @Override
    public SqlWriter position(List<Selectable<?>> items, int item, @Nullable String attribute) {
        return this;
    }

    @Override
    public SqlWriter grouped(int position, String label) {
        return this;
    }

    @Override
    public SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset) {
        return this;
    }

    @Override
    public SqlWriter limit(@Nullable Long limit, @Nullable Long offset) {
        return this;
    }

    @Override
    public SqlWriter lock(RowLock lock) {
        return this;
    }

    @Override
    public SqlWriter endSelect() {
        return this;
    }

    @Override
    public SqlWriter beginChange(Source target, List<? extends Source> others) {
        return this;
    }

    @Override
    public SqlWriter beginInsert(Source target) {
        return this;
    }

    @Override
    public SqlWriter table(Source target) {
        return this;
    }

    @Override
    public SqlWriter nextValue(Source sequence) {
        return this;
    }

    @Override
    public SqlWriter changed(Source target) {
        return this;
    }

    @Override
    public SqlWriter beginApart() {
        return this;
    }

    @Override
    public SqlWriter endApart() {
        return this;
    }

    @Override
    public SqlWriter conflict(Source target, String constraint) {
        return this;
    }

    @Override
    public SqlWriter excluded(Source target, String attribute) {
        return this;
    }

    @Override
    public SqlWriter endChange() {
        return this;
    }
}
