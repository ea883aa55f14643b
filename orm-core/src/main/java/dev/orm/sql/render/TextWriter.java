package dev.orm.sql.render;

import dev.orm.sql.Bindings;
import dev.orm.sql.Change;
import dev.orm.sql.Clause;
import dev.orm.sql.Condition;
import dev.orm.sql.Cte;
import dev.orm.sql.EntityKeys;
import dev.orm.sql.Expression;
import dev.orm.sql.Feature;
import dev.orm.sql.FetchMode;
import dev.orm.sql.InValues;
import dev.orm.sql.Join;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.Operation;
import dev.orm.sql.RowLock;
import dev.orm.sql.Selectable;
import dev.orm.sql.Source;
import dev.orm.sql.SqlWriter;
import dev.orm.sql.Stage;
import dev.orm.type.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the text of one statement or expression in a dialect: its nodes say in their order what they are. Belongs to one thread. */
final class TextWriter implements SqlWriter {

    private final Names names;
    private final SqlSpelling spelling;
    private final SourceScopes scopes;
    private final ItemText items;
    private final ColumnText columns;
    private final AmbientParameters ambient = new AmbientParameters();
    private final ValueText values;
    private final EntityKeys keys;
    private final FromText from;
    private final WithText with;
    private final Rope rope = new Rope();

    TextWriter(Names names, SqlSpelling spelling, ValueText.Mode mode) {
        this(names, spelling, mode, EntityKeys.NONE);
    }

    TextWriter(Names names, SqlSpelling spelling, ValueText.Mode mode, EntityKeys keys) {
        this.keys = keys;
        this.names = new DerivedNames(names, spelling);
        this.spelling = spelling;
        this.scopes = new SourceScopes(this.names, spelling, ambient, keys);
        this.values = new ValueText(this, new StatementTypes(this.names, spelling), mode);
        this.columns = new ColumnText(this, this.names, scopes, values);
        this.items = new ItemText(this);
        this.from = new FromText(this, this.names, spelling, scopes);
        this.with = new WithText(this);
    }

    /** All that was written so far. */
    String text() {
        return rope.toString();
    }

    Parameters parameters() {
        return values.parameters();
    }

    AmbientParameters ambient() {
        return ambient;
    }

    /** What the statement yields, for each item the types of its columns. */
    List<RenderedSql.ItemColumns> results() {
        return items.list();
    }

    TextWriter append(String text) {
        rope.append(text);
        return this;
    }

    /** What is written meanwhile, which becomes no part of the text. */
    String apart(Runnable writing) {
        return rope.apart(writing);
    }

    Passage passage(Runnable writing) {
        int mark = values.parameters().mark();
        return new Passage(rope.apart(writing), values.parameters().takeBack(mark));
    }

    TextWriter append(Passage passage) {
        values.parameters().add(passage.parameters());
        return append(passage.text());
    }

    /** A part of the text in which values stand where no column tells their types. */
    Passage rows(Runnable writing) {
        values.asRows(true);
        Passage rows = passage(writing);
        values.asRows(false);
        return rows;
    }

    Names names() {
        return names;
    }

    SqlSpelling spelling() {
        return spelling;
    }

    SourceScopes scopes() {
        return scopes;
    }

    /** How a source is referred to, where it is declared. */
    String alias(Source source) {
        return Objects.requireNonNull(scopes.resolve(source), source::toString).alias;
    }

    /** A place to write at later; what is written from now on comes after it. */
    StringBuilder leaveOpen() {
        return rope.leaveOpen();
    }

    @Override
    public SqlWriter sql(String text) {
        return append(text);
    }

    @Override
    public SqlWriter collation(String name) {
        return require(Feature.COLLATION).sql(" collate \"" + name.replace("\"", "\"\"") + '"');
    }

    @Override
    public SqlWriter identifier(String name) {
        return append(spelling.quote(name));
    }

    @Override
    public SqlWriter column(Source source, String attribute) {
        return append(columns.reference(source, attribute));
    }

    ColumnText columns() {
        return columns;
    }

    @Override
    public SqlWriter written(Source source, String attribute) {
        names.requireWritable(source, attribute);
        return target(source, attribute);
    }

    @Override
    public SqlWriter target(Source source, String attribute) {
        ResolvedColumn column = names.column(source, attribute);
        if (column.expression() != null || !scopes.current().changes(column.owner())) {
            throw new IllegalStateException(source + "." + attribute
                    + " is written, but its column is not one of the changed table; of a relation only the key is");
        }
        return append(column.name());
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, @Nullable T value) {
        values.bind(type, value);
        return this;
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        values.bindTyped(type, value);
        return this;
    }

    TextWriter parameter(String text, SqlType<?> type, @Nullable Object value) {
        values.add(text, type, value);
        return this;
    }

    SqlType<?> resolved(SqlType<?> type) {
        return values.resolved(type);
    }

    @Override
    public SqlWriter operation(Operation operation, List<? extends Expression<?>> operands) {
        new OperationText(this, values.parameters()).write(operation, operands);
        return this;
    }

    @Override
    public SqlWriter jsonField(Expression<?> json, String key) {
        new OperationText(this, values.parameters()).jsonField(json, key);
        return this;
    }

    @Override
    public SqlWriter require(Feature feature) {
        spelling.require(feature);
        return this;
    }

    @Override
    public SqlWriter typeName(SqlType<?> type) {
        return append(spelling.castName(resolved(type)));
    }

    @Override
    public SqlWriter conjunct() {
        if (!values.isUnqualified()) {
            scopes.current().endCondition();
        }
        return this;
    }

    @Override
    public SqlWriter parameter(NamedParameter<?> parameter) {
        values.parameter(parameter);
        return this;
    }

    @Override
    public SqlWriter beginBindings(Bindings bindings) {
        values.begin(bindings);
        return this;
    }

    @Override
    public SqlWriter endBindings() {
        values.end();
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // an adapted type takes the same values
    public <T> SqlWriter literal(SqlType<T> type, T value) {
        return append(spelling.literal((SqlType<T>) resolved(type), value));
    }

    @Override
    public SqlWriter keyed(Condition what, Function<EntityKeys, Condition> condition) {
        condition.apply(keys).writeTo(this);
        return this;
    }

    @Override
    public SqlWriter isA(Source narrowed) {
        return append(columns.isA(narrowed));
    }

    /** Rows of a table that holds others too are restricted to those that are meant. */
    @Override
    public SqlWriter where(Condition condition) {
        List<String> restrictions = scopes.ofRoots();
        if (restrictions.isEmpty()) {
            return SqlWriter.super.where(condition);
        }
        clause(Clause.WHERE);
        append(String.join(" and ", restrictions));
        return condition.isAbsent() ? this : append(" and ").conjunct(condition);
    }

    @Override
    public SqlWriter clause(Clause clause) {
        scopes.current().enter(clause);
        return append(clause.keyword());
    }

    @Override
    public SqlWriter stage(Stage stage, Object what) {
        scopes.current().check(stage, what);
        return this;
    }

    @Override
    public SqlWriter in(List<? extends Expression<?>> operands, InValues list, boolean negated) {
        new ListText(this, values).write(operands, list, negated);
        return this;
    }

    String textOf(Expression<?> operand) {
        return rope.apart(() -> operand.writeTo(this));
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> sources, List<Join> joins) {
        sources.forEach(columns::requireApart);
        scopes.enter(sources, joins);
        return this;
    }

    @Override
    public SqlWriter item(Selectable<?> item) {
        items.item(item);
        return this;
    }

    @Override
    public SqlWriter result(List<? extends Selectable<?>> yielded) {
        items.result(yielded);
        return this;
    }

    /** The names of columns behind a name, in parentheses. */
    void columnNames(List<String> labels) {
        append(" (" + String.join(", ", labels.stream().map(spelling::quote).toList()) + ")");
    }

    /** Writes what is part of the statement but not of its result. */
    void writeInside(Runnable part) {
        items.writeInside(part);
    }

    @Override
    public SqlWriter from(List<? extends Source> sources) {
        from.begin(sources);
        return this;
    }

    @Override
    public SqlWriter join(Join join) {
        from.join(join);
        return this;
    }

    @Override
    public SqlWriter correlated(Source element) {
        from.correlated(element);
        return this;
    }

    @Override
    public SqlWriter endFrom() {
        scopes.current().open(rope.leaveOpen());
        return this;
    }

    @Override
    public SqlWriter beginWith(List<Cte> ctes) {
        with.begin(ctes);
        return this;
    }

    @Override
    public SqlWriter endWith() {
        with.end();
        return this;
    }

    @Override
    public SqlWriter reference(Cte cte) {
        with.requireDeclared(cte);
        return identifier(cte.name());
    }

    @Override
    public SqlWriter beginOperand() {
        return append(spelling.beginOperand());
    }

    @Override
    public SqlWriter endOperand() {
        return append(spelling.endOperand());
    }

    @Override
    public SqlWriter limit(@Nullable Long limit, @Nullable Long offset) {
        new LimitText(this).limit(limit, offset);
        return this;
    }

    @Override
    public SqlWriter position(List<Selectable<?>> all, int item, @Nullable String attribute) {
        return append(String.valueOf(items.position(all, item, attribute)));
    }

    @Override
    public SqlWriter grouped(int position, String label) {
        return spelling.groupsByPosition() ? append(String.valueOf(position)) : identifier(label);
    }

    @Override
    public SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset) {
        new LimitText(this).fetch(mode, number, offset);
        return this;
    }

    @Override
    public SqlWriter lock(RowLock lock) {
        return append(spelling.lock(lock, from.locked(lock)));
    }

    @Override
    public SqlWriter endSelect() {
        scopes.current().checkConnected();
        items.endSelect();
        scopes.leave();
        return this;
    }

    @Override
    public SqlWriter beginChange(Source target, List<? extends Source> others) {
        scopes.enterChange(target, others);
        return this;
    }

    @Override
    public SqlWriter beginInsert(Source target) {
        scopes.enterInsert(target);
        return this;
    }

    @Override
    public SqlWriter table(Source target) {
        String table = names.ownTable(target);
        String alias = alias(target);
        return append(table).append(alias.equals(Aliases.unqualified(table)) ? "" : " as " + alias);
    }

    @Override
    public SqlWriter nextValue(Source sequence) {
        return append(spelling.nextValue(names.table(sequence)));
    }

    @Override
    public SqlWriter changed(Source target) {
        return append(names.table(target)).append(" as ").append(alias(target));
    }

    @Override
    public SqlWriter sources(List<? extends Source> sources) {
        from.declareAll(sources);
        return this;
    }

    @Override
    public SqlWriter beginApart() {
        scopes.enterApart();
        return this;
    }

    @Override
    public SqlWriter endApart() {
        scopes.leave();
        return this;
    }

    @Override
    public SqlWriter conflict(Source target, String constraint) {
        new ChangeText(this).conflict(target, constraint);
        return this;
    }

    @Override
    public SqlWriter excluded(Source target, String attribute) {
        return append(SourceScopes.EXCLUDED + ".")
                .append(names.column(target, attribute).name());
    }

    @Override
    public SqlWriter change(Change change) {
        new ChangeText(this).write(change);
        return this;
    }

    @Override
    public SqlWriter returning(Change change, List<Selectable<?>> returned) {
        new ChangeText(this).write(change, returned);
        return this;
    }

    @Override
    public SqlWriter endChange() {
        scopes.leave();
        return this;
    }
}
