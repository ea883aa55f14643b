package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL for people: names of the mapping instead of tables and columns, question marks instead of values. */
final class ReadableSql implements SqlWriter {

    private final StringBuilder buffer = new StringBuilder();

    private final Deque<Set<Source>> roots = new ArrayDeque<>();

    private ReadableSql() {}

    static String of(Expression<?> expression) {
        return text(expression::writeTo);
    }

    static String text(Consumer<SqlWriter> part) {
        ReadableSql readable = new ReadableSql();
        part.accept(readable);
        return readable.buffer.toString();
    }

    private ReadableSql append(@Nullable Object part) {
        buffer.append(part);
        return this;
    }

    @Override
    public SqlWriter sql(String fixed) {
        return append(fixed);
    }

    @Override
    public ReadableSql identifier(String name) {
        return append('"').append(name.replace("\"", "\"\"")).append('"');
    }

    @Override
    public SqlWriter column(Source source, String attribute) {
        note(source);
        return append(source).append('.').append(attribute);
    }

    /** The sources of the items are those of a select that names none. */
    private void note(Source source) {
        Source parent = source.parent();
        if (parent != null) {
            note(parent);
        } else if (!roots.isEmpty()) {
            roots.element().add(source);
        }
    }

    @Override
    public SqlWriter target(Source source, String attribute) {
        return append(attribute);
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, @Nullable T value) {
        return append('?');
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        return append('?');
    }

    @Override
    public SqlWriter operation(Operation operation, List<? extends Expression<?>> operands) {
        Template template = operation.standard();
        if (template == null) {
            append(operation.name()).append('(').all(operands);
            return append(')');
        }
        for (Template.Part part : template.parts()) {
            append(part.text());
            if (part.operand() == Template.Part.ALL) {
                all(operands);
            } else if (part.operand() != Template.Part.END && part.operand() < operands.size()) {
                Rank.write(this, operands.get(part.operand()), part.enclosed() ? Rank.DISJUNCTION : Rank.ATOM);
            }
        }
        return this;
    }

    private void all(List<? extends Expression<?>> operands) {
        for (int i = 0; i < operands.size(); i++) {
            append(i > 0 ? ", " : "");
            operands.get(i).writeTo(this);
        }
    }

    @Override
    public SqlWriter jsonField(Expression<?> json, String key) {
        json.writeTo(this);
        return sql(" -> ?");
    }

    @Override
    public SqlWriter require(Feature feature) {
        return this;
    }

    @Override
    public SqlWriter typeName(SqlType<?> type) {
        return append(type);
    }

    @Override
    public SqlWriter conjunct() {
        return this;
    }

    @Override
    public SqlWriter parameter(NamedParameter<?> parameter) {
        return append(parameter);
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
    public SqlWriter beginWith(List<Cte> ctes) {
        String separator = "with ";
        for (Cte cte : ctes) {
            append(separator)
                    .append(cte.name())
                    .append(cte.labels().toString().replace('[', '(').replace(']', ')'));
            cte.writeDeclaration(this);
            separator = ", ";
        }
        return append(' ');
    }

    @Override
    public SqlWriter endWith() {
        return this;
    }

    @Override
    public SqlWriter reference(Cte cte) {
        return append(cte.name());
    }

    @Override
    public SqlWriter beginOperand() {
        return append('(');
    }

    @Override
    public SqlWriter endOperand() {
        return append(')');
    }

    @Override
    public SqlWriter result(List<? extends Selectable<?>> items) {
        return this;
    }

    @Override
    public <T> SqlWriter literal(SqlType<T> type, T value) {
        return append(value);
    }

    @Override
    public SqlWriter keyed(Condition what, Function<EntityKeys, Condition> condition) {
        return append(what);
    }

    @Override
    public SqlWriter isA(Source narrowed) {
        return append(narrowed).append(" is not null");
    }

    @Override
    public SqlWriter clause(Clause clause) {
        return append(clause.keyword());
    }

    @Override
    public SqlWriter stage(Stage stage, Object what) {
        return this;
    }

    @Override
    public SqlWriter in(List<? extends Expression<?>> operands, InValues values, boolean negated) {
        boolean row = operands.size() > 1;
        append(row ? "(" : "");
        for (int i = 0; i < operands.size(); i++) {
            append(i > 0 ? ", " : "");
            Rank.write(this, operands.get(i), Rank.PREDICATE + 1);
        }
        return append(row ? ")" : "").append(negated ? " not in (?)" : " in (?)");
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> sources, List<Join> joins) {
        roots.push(new LinkedHashSet<>());
        return this;
    }

    @Override
    public SqlWriter item(Selectable<?> item) {
        if (item instanceof Expression<?> expression) {
            expression.writeTo(this);
            return this;
        }
        note((Source) item);
        return append(item);
    }

    @Override
    public SqlWriter from(List<? extends Source> sources) {
        String separator = " from ";
        for (Source source : sources.isEmpty() ? List.copyOf(roots.element()) : sources) {
            append(separator).declare(source);
            separator = ", ";
        }
        return this;
    }

    private ReadableSql declare(Source source) {
        if (source instanceof DerivedSource derived) {
            derived.writeTo(this);
            append(derived.toString().equals(derived.name()) ? "" : " ");
        }
        if (source instanceof SourceForm form) {
            append(form.writeBody(this) ? " " : "").append(form);
            form.writeSuffix(this);
            return this;
        }
        return append(source instanceof Cte cte && cte.alias() == null ? "" : source);
    }

    @Override
    public SqlWriter join(Join join) {
        append(join.kind().text()).declare(join.source());
        Condition on = join.on();
        if (on != null) {
            append(" on ");
            on.writeTo(this);
        }
        return this;
    }

    @Override
    public SqlWriter correlated(Source element) {
        return append(" from ").append(element).append(" where related");
    }

    @Override
    public SqlWriter endFrom() {
        return this;
    }

    @Override
    public SqlWriter limit(@Nullable Long limit, @Nullable Long offset) {
        append(offset == null ? "" : " offset ? rows");
        return append(limit == null ? "" : " fetch first ? rows only");
    }

    @Override
    public SqlWriter position(List<Selectable<?>> items, int item, @Nullable String attribute) {
        return append(attribute == null ? item : items.get(item - 1) + "." + attribute);
    }

    @Override
    public SqlWriter grouped(int position, String label) {
        return identifier(label);
    }

    @Override
    public SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset) {
        append(offset == null ? "" : " offset ? rows").append(" fetch first ?");
        return append(mode.isPercent() ? " percent" : "").append(mode.isWithTies() ? " rows with ties" : " rows only");
    }

    @Override
    public SqlWriter lock(RowLock lock) {
        return append(lock);
    }

    @Override
    public SqlWriter endSelect() {
        roots.pop();
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
    public SqlWriter sources(List<? extends Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            append(i > 0 ? ", " : "").append(sources.get(i));
        }
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
        append(" on constraint ");
        return identifier(constraint);
    }

    @Override
    public SqlWriter excluded(Source target, String attribute) {
        return append("excluded.").append(attribute);
    }

    @Override
    public SqlWriter table(Source target) {
        return append(target);
    }

    @Override
    public SqlWriter nextValue(Source sequence) {
        return append("next value for ").append(sequence);
    }

    @Override
    public SqlWriter changed(Source target) {
        return append(target);
    }

    @Override
    public SqlWriter endChange() {
        return this;
    }
}
