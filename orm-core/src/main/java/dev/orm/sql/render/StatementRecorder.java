package dev.orm.sql.render;

import dev.orm.sql.Assignable;
import dev.orm.sql.AttributeType;
import dev.orm.sql.Bindings;
import dev.orm.sql.Clause;
import dev.orm.sql.Condition;
import dev.orm.sql.Cte;
import dev.orm.sql.DerivedSource;
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
import dev.orm.sql.SourceForm;
import dev.orm.sql.SqlWriter;
import dev.orm.sql.Stage;
import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what each part of a statement is in its shape. Sources are numbered in the order they appear, so that equal
 * statements have equal shapes even where they hold sources that equal only themselves, as the elements of sub-queries
 * do.
 */
final class StatementRecorder extends Shape {

    private final boolean bindsJsonKeys;
    private final EntityKeys keys;
    private @Nullable ParameterValues parameters;
    private @Nullable DerivedRoots derivedRoots;
    private int depth;
    private long openItems;
    private @Nullable Source columnSource;
    private @Nullable String columnAttribute;

    /** Where the database takes no value as the key of a JSON member, the key is part of the text, and so of the shape. */
    StatementRecorder(boolean bindsJsonKeys, EntityKeys keys) {
        this.bindsJsonKeys = bindsJsonKeys;
        this.keys = keys;
    }

    boolean hasParameters() {
        return parameters != null;
    }

    /** The named parameters; few statements have some. */
    ParameterValues parameters() {
        if (parameters == null) {
            parameters = new ParameterValues();
        }
        return parameters;
    }

    @Override
    public SqlWriter sql(String text) {
        return token(text);
    }

    @Override
    public SqlWriter identifier(String name) {
        return token(Token.IDENTIFIER).token(new Withheld(name));
    }

    /** The only token that begins with a number. */
    @Override
    public SqlWriter column(Source source, String attribute) {
        if (source instanceof DerivedSource derived && takesRoots()) {
            derivedRoots().mention(derived, depth);
        }
        int number = number(source);
        columnSource = source;
        columnAttribute = attribute;
        return token(number).token(source instanceof DerivedSource ? new Withheld(attribute) : attribute);
    }

    @Override
    public SqlWriter target(Source source, String attribute) {
        int number = number(source);
        return token(Token.TARGET).token(number).token(attribute);
    }

    @Override
    public <T> SqlWriter bind(SqlType<T> type, @Nullable T value) {
        value(value);
        return isColumnBefore(type)
                ? token(Token.BIND_AS_COLUMN)
                : token(Token.BIND).type(type);
    }

    /** Most values are compared with the column before them: one token says so. */
    private boolean isColumnBefore(SqlType<?> type) {
        return type instanceof AttributeType<?> late
                && late.source() == columnSource
                && late.attribute().equals(columnAttribute);
    }

    @Override
    public <T> SqlWriter bindTyped(SqlType<T> type, T value) {
        value(value);
        return token(Token.BIND_TYPED).type(type);
    }

    @Override
    public SqlWriter operation(Operation operation, List<? extends Expression<?>> operands) {
        token(Token.OPERATION).token(operation).token(operands.size());
        for (Expression<?> operand : operands) {
            operand.writeTo(this);
        }
        return this;
    }

    @Override
    public SqlWriter jsonField(Expression<?> json, String key) {
        token(Token.JSON_FIELD);
        json.writeTo(this);
        if (bindsJsonKeys) {
            value(key);
        } else {
            token(new Withheld(key));
        }
        return this;
    }

    /** What needs a feature shows in the shape by itself. */
    @Override
    public SqlWriter require(Feature feature) {
        return this;
    }

    /** Where a condition begins shows in the shape by itself. */
    @Override
    public SqlWriter conjunct() {
        return this;
    }

    @Override
    public SqlWriter parameter(NamedParameter<?> parameter) {
        value(parameters().value(parameter));
        return token(Token.BIND_TYPED).type(parameter.type());
    }

    @Override
    public SqlWriter beginBindings(Bindings bindings) {
        parameters().begin(bindings);
        return this;
    }

    @Override
    public SqlWriter endBindings() {
        parameters().end();
        return this;
    }

    @Override
    public SqlWriter beginWith(List<Cte> ctes) {
        token(Token.WITH).token(ctes.size());
        for (Cte cte : ctes) {
            source(cte);
            cte.writeDeclaration(this);
        }
        return this;
    }

    @Override
    public SqlWriter endWith() {
        return token(Token.END_WITH);
    }

    @Override
    public SqlWriter reference(Cte cte) {
        return token(Token.REFERENCE);
    }

    @Override
    public SqlWriter beginOperand() {
        return token(Token.OPERAND);
    }

    @Override
    public SqlWriter endOperand() {
        return token(Token.END_OPERAND);
    }

    @Override
    public SqlWriter result(List<? extends Selectable<?>> items) {
        token(Token.RESULT).token(items.size());
        for (Selectable<?> item : items) {
            type(((Expression<?>) item).type());
        }
        return this;
    }

    @Override
    public SqlWriter typeName(SqlType<?> type) {
        return token(Token.TYPE_NAME).type(type);
    }

    @Override
    public <T> SqlWriter literal(SqlType<T> type, T value) {
        return token(Token.LITERAL).type(type).token(new Withheld(value));
    }

    @Override
    public SqlWriter clause(Clause clause) {
        return token(clause);
    }

    /** Where a computation stands shows in the shape by itself. */
    @Override
    public SqlWriter stage(Stage stage, Object what) {
        return this;
    }

    @Override
    public SqlWriter in(List<? extends Expression<?>> operands, InValues list, boolean negated) {
        token(negated ? Token.NOT_IN : Token.IN).token(operands.size());
        if (list.parts() > 1) {
            token(Token.PARTS).token(list.parts());
        }
        for (Expression<?> operand : operands) {
            type(operand.type());
            operand.writeTo(this);
        }
        for (Object[] column : list.columns()) {
            value(column);
        }
        return this;
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> from, List<Join> joins) {
        depth++;
        openItems = from.isEmpty() ? openItems | bit() : openItems & ~bit();
        for (int i = 0; i < from.size(); i++) {
            declared(from.get(i));
        }
        for (int i = 0; i < joins.size(); i++) {
            declared(joins.get(i).source());
        }
        return token(Token.SELECT);
    }

    private void declared(Source source) {
        if (source instanceof DerivedSource derived) {
            derivedRoots().declare(derived, depth);
        }
    }

    /** The bit of the select being recorded; selects nested deeper than there are bits name their sources. */
    private long bit() {
        return depth < Long.SIZE ? 1L << depth : 0;
    }

    private boolean takesRoots() {
        return (openItems & bit()) != 0;
    }

    private DerivedRoots derivedRoots() {
        if (derivedRoots == null) {
            derivedRoots = new DerivedRoots();
        }
        return derivedRoots;
    }

    @Override
    public SqlWriter item(Selectable<?> item) {
        if (item instanceof Expression<?> expression) {
            if (!isTypedByName(expression)) {
                token(Token.ITEM).type(expression.type());
            }
            expression.writeTo(this);
            return this;
        }
        return token(Token.ENTITY).source((Source) item);
    }

    /** The type of an attribute is known by its source and name; that of another column is what its maker said. */
    private static boolean isTypedByName(Expression<?> item) {
        return item instanceof Assignable<?, ?> column
                && column.type() instanceof AttributeType<?> type
                && type.source() == column.source()
                && type.attribute().equals(column.name());
    }

    @Override
    public SqlWriter from(List<? extends Source> roots) {
        token(Token.FROM).token(roots.size());
        for (int i = 0; i < roots.size(); i++) {
            declare(roots.get(i));
        }
        openItems &= ~bit();
        if (roots.isEmpty() && derivedRoots != null) {
            derivedRoots.of(depth).forEach(this::declare);
        }
        return this;
    }

    /** What a derived source computes is part of the shape where it stands in FROM. */
    private void declare(Source source) {
        source(SourceForm.plain(source));
        if (source instanceof DerivedSource derived) {
            derived.writeTo(this);
        } else if (source instanceof SourceForm form) {
            form.writeBody(this);
            form.writeSuffix(this);
        }
    }

    @Override
    public SqlWriter join(Join join) {
        token(join.kind());
        declare(join.source());
        if (join.left() != null) {
            source(join.left());
        }
        join.writeCondition(this);
        return this;
    }

    @Override
    public SqlWriter keyed(Condition what, Function<EntityKeys, Condition> condition) {
        condition.apply(keys).writeTo(this);
        return this;
    }

    @Override
    public SqlWriter isA(Source narrowed) {
        return token(Token.IS_A).source(narrowed);
    }

    @Override
    public SqlWriter correlated(Source element) {
        return token(Token.CORRELATED).source(element);
    }

    @Override
    public SqlWriter endFrom() {
        return token(Token.END_FROM);
    }

    @Override
    public SqlWriter limit(@Nullable Long limit, @Nullable Long offset) {
        if (limit != null) {
            value(limit);
        }
        if (offset != null) {
            value(offset);
        }
        return token(limit == null ? Token.OFFSET : offset == null ? Token.LIMIT : Token.LIMIT_OFFSET);
    }

    /** The items are part of the shape already. */
    @Override
    public SqlWriter position(List<Selectable<?>> items, int item, @Nullable String attribute) {
        return token(Token.POSITION).token(item).token(orNone(attribute));
    }

    @Override
    public SqlWriter grouped(int position, String label) {
        return token(Token.GROUPED).token(position);
    }

    @Override
    public SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset) {
        if (offset != null) {
            value(offset);
        }
        value(number);
        return token(Token.FETCH).token(mode).token(offset == null ? Token.NONE : Token.OFFSET);
    }

    @Override
    public SqlWriter lock(RowLock lock) {
        token(lock.strength()).token(lock.whenLocked()).token(lock.of().size());
        for (Source source : lock.of()) {
            source(source);
        }
        return this;
    }

    @Override
    public SqlWriter endSelect() {
        if (derivedRoots != null) {
            derivedRoots.leave(depth);
        }
        depth--;
        return token(Token.END_SELECT);
    }

    @Override
    public SqlWriter beginChange(Source target, List<? extends Source> others) {
        return token(Token.CHANGE).source(target);
    }

    @Override
    public SqlWriter beginInsert(Source target) {
        return token(Token.INSERT).source(target);
    }

    @Override
    public SqlWriter sources(List<? extends Source> others) {
        token(Token.SOURCES).token(others.size());
        others.forEach(this::declare);
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
        return token(Token.CONFLICT).token(constraint);
    }

    @Override
    public SqlWriter excluded(Source target, String attribute) {
        return token(Token.EXCLUDED).source(target).token(attribute);
    }

    @Override
    public SqlWriter table(Source target) {
        return token(Token.TABLE).source(target);
    }

    @Override
    public SqlWriter nextValue(Source sequence) {
        return token(Token.NEXT_VALUE).source(sequence);
    }

    @Override
    public SqlWriter changed(Source target) {
        return token(Token.CHANGED).source(target);
    }

    @Override
    public SqlWriter endChange() {
        return token(Token.END_SELECT);
    }
}
