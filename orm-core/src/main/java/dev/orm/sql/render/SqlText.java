package dev.orm.sql.render;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Bindings;
import dev.orm.sql.Change;
import dev.orm.sql.Clause;
import dev.orm.sql.Cte;
import dev.orm.sql.ElementType;
import dev.orm.sql.Expression;
import dev.orm.sql.Feature;
import dev.orm.sql.FetchMode;
import dev.orm.sql.InValues;
import dev.orm.sql.Join;
import dev.orm.sql.ListType;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.Operation;
import dev.orm.sql.RowLock;
import dev.orm.sql.Selectable;
import dev.orm.sql.Source;
import dev.orm.sql.SqlWriter;
import dev.orm.sql.Stage;
import dev.orm.sql.Statement;
import dev.orm.sql.TargetType;
import dev.orm.sql.Template;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the text of one statement in a dialect. */
public final class SqlText implements SqlWriter {

    private final Names names;
    private final SqlSpelling spelling;
    private final SourceScopes scopes;
    private final Parameters parameters = new Parameters();
    private final List<RenderedSql.ItemColumns> items = new ArrayList<>();
    private final Mode mode;
    private final ParameterValues parameterValues = new ParameterValues();
    private final FromText from;
    private final WithText with;
    private Rope rope = new Rope();
    private boolean asRows;
    private int inside;
    private boolean resultIsKnown;

    private SqlText(Names names, SqlSpelling spelling, Mode mode) {
        this.names = new DerivedNames(names, spelling);
        this.spelling = spelling;
        this.scopes = new SourceScopes(this.names, spelling);
        this.mode = mode;
        this.from = new FromText(this, this.names, spelling, scopes);
        this.with = new WithText(this);
    }

    /** How values and columns are written. */
    private enum Mode {
        /** Values as parameters. */
        PREPARED,
        /** Values as literals. */
        INLINE,
        /** Values as literals, columns without the table they are of. */
        INLINE_UNQUALIFIED
    }

    /**
     * The text of a recorded statement, which serves all statements of the same shape.
     *
     * @throws IllegalStateException if the statement uses a source that it does not read, or joins in a way that has no
     *     meaning
     */
    public static RenderedSql render(Recording recording, Names names, SqlSpelling spelling) {
        SqlText text = new SqlText(names, spelling, Mode.PREPARED);
        recording.statement().writeTo(text);
        if (!text.parameters.follow(recording.values())) {
            throw new IllegalStateException(
                    "The parameters of the text do not follow the order in which they were recorded: " + text.rope);
        }
        return new RenderedSql(
                text.rope.toString(),
                text.parameters.types(),
                text.parameters.positions(),
                recording.values().length,
                List.copyOf(text.items));
    }

    /**
     * The text of a statement with its values as literals, for views and logs.
     *
     * @throws IllegalArgumentException if a value has no literal
     */
    public static String inline(Statement<?> statement, Names names, SqlSpelling spelling) {
        SqlText text = new SqlText(names, spelling, Mode.INLINE);
        statement.writeTo(text);
        return text.inlined();
    }

    /**
     * The text of an expression with its values as literals and its columns without the table they are of, for what DDL says of one table.
     *
     * @throws IllegalArgumentException if a value has no literal
     */
    public static String inline(Expression<?> expression, Names names, SqlSpelling spelling) {
        SqlText text = new SqlText(names, spelling, Mode.INLINE_UNQUALIFIED);
        expression.writeTo(text);
        return text.inlined();
    }

    private String inlined() {
        return InlineValues.of(rope.toString(), parameters.literals(spelling));
    }

    SqlText append(String text) {
        rope.append(text);
        return this;
    }

    /** A part of the text that is put elsewhere than it is written: its parameters go with it. */
    record Passage(String text, Parameters.Slice parameters) {

        /** The same parameters in another text around them. */
        Passage with(String other) {
            return new Passage(other, parameters);
        }
    }

    Passage passage(Runnable writing) {
        int mark = parameters.mark();
        Rope outside = rope;
        rope = new Rope();
        writing.run();
        String text = rope.toString();
        rope = outside;
        return new Passage(text, parameters.takeBack(mark));
    }

    SqlText append(Passage passage) {
        parameters.add(passage.parameters());
        return append(passage.text());
    }

    /** A part of the text in which values stand where no column tells their types. */
    Passage rows(Runnable writing) {
        asRows = true;
        Passage rows = passage(writing);
        asRows = false;
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
    public SqlWriter identifier(String name) {
        return append(spelling.quote(name));
    }

    @Override
    public SqlWriter column(Source source, String attribute) {
        return column(ofJoinedRow(source, names.column(source, attribute)));
    }

    /** A key that the parent holds too is read from the row itself where that row was joined on purpose. */
    private ResolvedColumn ofJoinedRow(Source source, ResolvedColumn column) {
        if (column.owner() == source || !scopes.isJoined(source)) {
            return column;
        }
        for (ColumnPair pair : scopes.pathJoin(source).on()) {
            if (pair.left().equals(column.name())) {
                return new ResolvedColumn(source, pair.right(), column.type());
            }
        }
        return column;
    }

    private SqlText column(ResolvedColumn column) {
        return append(mode == Mode.INLINE_UNQUALIFIED ? column.name() : text(column));
    }

    private String text(ResolvedColumn column) {
        Scope.Placed place = scopes.resolve(column.owner());
        if (place == null) {
            return new ScalarPath(scopes, names).text(column);
        }
        scopes.mention(column.owner(), place);
        return place.alias + "." + column.name();
    }

    @Override
    public SqlWriter written(Source source, String attribute) {
        names.requireWritable(source, attribute);
        return target(source, attribute);
    }

    @Override
    public SqlWriter target(Source source, String attribute) {
        ResolvedColumn column = names.column(source, attribute);
        if (!scopes.current().changes(column.owner())) {
            throw new IllegalStateException(source + "." + attribute
                    + " is written, but its column is not one of the changed table; of a relation only the key is");
        }
        return append(column.name());
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, @Nullable T value) {
        SqlType<?> resolved = resolved(type);
        String text = spelling.parameterText(resolved);
        String typed = asRows && text.equals("?") ? spelling.parameter(resolved) : text;
        return parameter(resolved.written(typed), resolved, value);
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        SqlType<?> resolved = resolved(type);
        String text = mode == Mode.INLINE_UNQUALIFIED ? "?" : spelling.parameter(resolved);
        return parameter(resolved.written(text), resolved, value);
    }

    private SqlText parameter(String text, SqlType<?> type, @Nullable Object value) {
        parameters.add(type, value);
        return append(text);
    }

    /** The type as the mapping and the database have it; of an attribute, it names the attribute when it refuses a value. */
    private SqlType<?> resolved(SqlType<?> type) {
        if (type instanceof TargetType<?> target) {
            return described(names.column(target.source(), target.name()).stored(), target.source(), target.name());
        }
        if (type instanceof AttributeType<?> late) {
            return described(spelling.adapt(mapped(late)), late.source(), late.attribute());
        }
        return spelling.adapt(mapped(type));
    }

    private SqlType<?> mapped(SqlType<?> type) {
        if (type instanceof ListType<?> list) {
            return SqlTypes.listOf(mapped(list.element()));
        }
        if (type instanceof ElementType<?> element) {
            SqlType<?> known = mapped(element.array()).element();
            return known == null ? SqlTypes.of(element.javaType()) : known;
        }
        return type instanceof AttributeType<?> late
                ? names.column(late.source(), late.attribute()).type()
                : type;
    }

    private static SqlType<?> described(SqlType<?> type, Source source, String attribute) {
        return SqlTypes.described(type, source + "." + attribute);
    }

    @Override
    public SqlWriter operation(Operation operation, List<? extends Expression<?>> operands) {
        Template template = spelling.template(operation);
        template.check(operation.name(), operands.size());
        List<Operand> written = operands.stream().map(this::operand).toList();
        for (Template.Part part : template.parts()) {
            append(part.text());
            switch (part.operand()) {
                case Template.Part.END -> {}
                case Template.Part.ALL -> appendAll(written);
                default -> {
                    Operand operand = written.get(part.operand());
                    append(operand, !part.enclosed() && !operand.isAtom());
                }
            }
        }
        return this;
    }

    @Override
    public SqlWriter jsonField(Expression<?> json, String key) {
        Operand object = operand(json);
        Operand field = operand(new NamedField(key));
        String atom = object.isAtom() ? object.text() : '(' + object.text() + ')';
        append(spelling.jsonField(atom, key, field.text()));
        parameters.add(object.parameters());
        if (spelling.bindsJsonKeys()) {
            parameters.add(field.parameters());
        }
        return this;
    }

    /** The key of a member as an operand. */
    private record NamedField(String key) implements Expression<String> {

        @Override
        public SqlType<String> type() {
            return SqlTypes.STRING;
        }

        @Override
        public void writeTo(SqlWriter writer) {
            writer.bindTyped(SqlTypes.STRING, key);
        }
    }

    /** The text of an operand, with its parameters taken back: the template says where and how often they come. */
    private Operand operand(Expression<?> expression) {
        int mark = parameters.mark();
        String text = textOf(expression);
        return new Operand(text, Template.isAtom(expression), parameters.takeBack(mark));
    }

    private record Operand(String text, boolean isAtom, Parameters.Slice parameters) {}

    private void append(Operand operand, boolean inParentheses) {
        append(inParentheses ? "(" : "").append(operand.text()).append(inParentheses ? ")" : "");
        parameters.add(operand.parameters());
    }

    private void appendAll(List<Operand> operands) {
        for (int i = 0; i < operands.size(); i++) {
            append(i > 0 ? ", " : "");
            append(operands.get(i), false);
        }
    }

    @Override
    public SqlWriter require(Feature feature) {
        if (!spelling.supports(feature)) {
            throw new UnsupportedSqlException(feature.what(), spelling.name(), feature.instead());
        }
        return this;
    }

    @Override
    public SqlWriter typeName(SqlType<?> type) {
        return append(spelling.castName(resolved(type)));
    }

    @Override
    public SqlWriter conjunct() {
        if (mode != Mode.INLINE_UNQUALIFIED) {
            scopes.current().endCondition();
        }
        return this;
    }

    @Override
    public SqlWriter parameter(NamedParameter<?> parameter) {
        SqlType<?> resolved = resolved(parameter.type());
        return parameter(spelling.parameter(resolved), resolved, parameterValues.value(parameter));
    }

    @Override
    public SqlWriter beginBindings(Bindings bindings) {
        parameterValues.begin(bindings);
        return this;
    }

    @Override
    public SqlWriter endBindings() {
        parameterValues.end();
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // an adapted type takes the same values
    public <T> SqlWriter literal(SqlType<T> type, T value) {
        return append(spelling.literal((SqlType<T>) resolved(type), value));
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
        int mark = parameters.mark();
        List<String> texts = operands.stream().map(this::textOf).toList();
        boolean plain = mark == parameters.mark();
        if (mode != Mode.PREPARED) {
            return inlineIn(texts, operands, list, negated);
        }
        List<SqlType<?>> types = new ArrayList<>(operands.size());
        List<SqlType<Object[]>> arrays = new ArrayList<>(operands.size());
        for (Expression<?> operand : operands) {
            SqlType<?> type = resolved(operand.type());
            types.add(type);
            arrays.add(arrayOf(type));
        }
        int[] taken = spelling.inParameters(operands.size());
        String text = spelling.in(texts, types, negated);
        if (list.parts() == 1 || spelling.takesLongLists()) {
            parameters.addAll(arrays, taken, list.columns());
            return append(text);
        }
        if (!plain) {
            throw new IllegalStateException("in(...) with more than " + InValues.PART + " values: " + spelling.name()
                    + " compares only columns with so many, and " + operands + " holds a value of its own");
        }
        parameters.addParts(arrays, taken, list);
        return append('(' + String.join(negated ? " and " : " or ", Collections.nCopies(list.parts(), text)) + ')');
    }

    /** A list as SQL spells it everywhere. */
    private SqlText inlineIn(
            List<String> texts, List<? extends Expression<?>> operands, InValues list, boolean negated) {
        List<String> rows = new ArrayList<>();
        List<Object[]> columns = list.columns();
        for (int row = 0; row < columns.get(0).length; row++) {
            List<String> literals = new ArrayList<>();
            for (int i = 0; i < operands.size(); i++) {
                literals.add(
                        Parameters.literal(spelling, resolved(operands.get(i).type()), columns.get(i)[row]));
            }
            rows.add(inParentheses(literals));
        }
        return append(inParentheses(texts) + (negated ? " not in (" : " in (") + String.join(", ", rows) + ')');
    }

    private static String inParentheses(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : '(' + String.join(", ", texts) + ')';
    }

    private SqlType<Object[]> arrayOf(SqlType<?> element) {
        SqlType<Object[]> array = spelling.arrayOf(element);
        if (array == null) {
            throw new IllegalStateException("in(...) with values of " + element
                    + ": this database takes no list of them as one parameter; compare them one by one with eq and or");
        }
        return array;
    }

    private String textOf(Expression<?> operand) {
        Rope outside = rope;
        rope = new Rope();
        operand.writeTo(this);
        String text = rope.toString();
        rope = outside;
        return text;
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> sources, List<Join> joins) {
        scopes.enter(sources, joins);
        return this;
    }

    @Override
    public SqlWriter item(Selectable<?> item) {
        List<SqlType<?>> columns = new ArrayList<>();
        if (item instanceof Expression<?> expression) {
            SqlType<?> type = resolved(expression.type());
            write(expression, type);
            columns.add(type);
        } else {
            selection((Source) item, columns);
        }
        if (isOutermost()) {
            addItem(columns);
        }
        return this;
    }

    @Override
    public SqlWriter result(List<? extends Selectable<?>> columns) {
        if (isOutermost()) {
            columns.forEach(column -> addItem(List.of(resolved(((Expression<?>) column).type()))));
            resultIsKnown = true;
        }
        return this;
    }

    /** The first select that is not part of another says what the rows of the statement hold. */
    private boolean isOutermost() {
        return !resultIsKnown && inside == 0 && scopes.isOutermost();
    }

    private void addItem(List<SqlType<?>> columns) {
        int first = items.isEmpty() ? 1 : items.get(items.size() - 1).next();
        items.add(new RenderedSql.ItemColumns(first, List.copyOf(columns)));
    }

    /** The names of columns behind a name, in parentheses. */
    void columnNames(List<String> labels) {
        append(" (");
        for (int i = 0; i < labels.size(); i++) {
            append(i == 0 ? "" : ", ").identifier(labels.get(i));
        }
        append(")");
    }

    /** Writes what is part of the statement but not of its result. */
    void writeInside(Runnable part) {
        inside++;
        part.run();
        inside--;
    }

    private void write(Expression<?> item, SqlType<?> type) {
        if (type.selected("").isEmpty() || !isOutermost()) {
            item.writeTo(this);
        } else {
            append(type.selected(textOf(item)));
        }
    }

    private void selection(Source entity, List<SqlType<?>> columns) {
        for (ResolvedColumn column : names.selection(entity)) {
            SqlType<?> type = spelling.adapt(column.type());
            append(columns.isEmpty() ? "" : ", ").append(type.selected(text(column)));
            columns.add(type);
        }
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
        append(spelling.limit(limit != null, offset != null));
        if (limit != null) {
            parameter("", SqlTypes.LONG, limit);
        }
        if (offset != null) {
            parameter("", SqlTypes.LONG, offset);
        }
        return this;
    }

    @Override
    public SqlWriter grouped(int position, String label) {
        return spelling.groupsByPosition() ? append(String.valueOf(position)) : identifier(label);
    }

    @Override
    public SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset) {
        require(Feature.FETCH_WITH_TIES, mode.isWithTies());
        require(Feature.FETCH_PERCENT, mode.isPercent());
        append(spelling.fetch(mode, offset != null));
        if (offset != null) {
            parameter("", SqlTypes.LONG, offset);
        }
        return parameter("", SqlTypes.LONG, number);
    }

    private void require(Feature feature, boolean needed) {
        if (needed) {
            require(feature);
        }
    }

    @Override
    public SqlWriter lock(RowLock lock) {
        return append(spelling.lock(lock, from.locked(lock)));
    }

    @Override
    public SqlWriter endSelect() {
        scopes.current().checkConnected();
        resultIsKnown |= isOutermost();
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
        return append(names.table(target));
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
        for (int i = 0; i < sources.size(); i++) {
            append(i > 0 ? ", " : "");
            from.declare(sources.get(i), scopes.resolve(sources.get(i)));
        }
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
        return append("excluded.").append(names.column(target, attribute).name());
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
