package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A computation that databases spell differently, as an immutable value: a template for each database that has a
 * spelling of its own, and one for the others.
 *
 * <p>Two operations are equal only if they are the same object, so keep one in a constant. The text of a template
 * becomes part of statements; never make one from text that comes from outside the program.
 *
 * @see Template
 */
public final class Operation {

    private final String name;
    private final @Nullable Template standard;
    private final Map<String, Template> templates;
    private final Map<String, String> missing;
    private final Precedence precedence;

    private Operation(
            String name,
            @Nullable Template standard,
            Map<String, Template> templates,
            Map<String, String> missing,
            Precedence precedence) {
        this.name = name;
        this.standard = standard;
        this.templates = templates;
        this.missing = missing;
        this.precedence = precedence;
    }

    /**
     * An operation with one spelling for all databases that are not given another.
     *
     * @param name what messages call it
     * @param template its SQL, see {@link Template#of}
     */
    public static Operation unsafe(String name, String template) {
        return new Operation(name, Template.of(template), Map.of(), Map.of(), Precedence.CALL);
    }

    /** An operation that only those databases have for which a spelling is given by {@link #on}. */
    public static Operation named(String name) {
        return new Operation(name, null, Map.of(), Map.of(), Precedence.CALL);
    }

    /**
     * The same operation with a spelling of its own for a database.
     *
     * @param dialect the name of its dialect, such as {@code H2}
     * @param template its SQL, see {@link Template#of}
     */
    public Operation on(String dialect, String template) {
        return new Operation(name, standard, with(templates, dialect, Template.of(template)), missing, precedence);
    }

    /**
     * The same operation, refused on a database.
     *
     * @param dialect the name of its dialect
     * @param instead what to do instead, as the error says it
     */
    public Operation notOn(String dialect, String instead) {
        return new Operation(name, standard, templates, with(missing, dialect, instead), precedence);
    }

    /**
     * The same operation as an infix operator, which stands in parentheses, and puts its operands in parentheses, only
     * where they are needed. Without it a template that is no call has parentheses of its own.
     */
    public Operation withPrecedence(Precedence held) {
        return new Operation(name, standard, templates, missing, held);
    }

    /** The operation applied to operands, which yields a value of a type. */
    public <T> OrderedExpression<T> apply(SqlType<T> type, Expression<?>... operands) {
        return new OrderedValue<>(type, call(operands));
    }

    /** The operation applied to operands, which is true or false. */
    public Condition test(Expression<?>... operands) {
        return new ConditionValue(call(operands));
    }

    private Fragment call(Expression<?>... operands) {
        List<Expression<?>> grouped = new ArrayList<>(operands.length);
        for (int i = 0; i < operands.length; i++) {
            grouped.add(precedence.operand(i, operands[i]));
        }
        return new OperationCall(this, grouped, precedence.rank());
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> all = new HashMap<>(map);
        all.put(key, value);
        return Map.copyOf(all);
    }

    /** The spelling for databases without one of their own; null where there is none. */
    @Nullable
    Template standard() {
        return standard;
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /**
     * Its spelling on a database.
     *
     * @param dialect the name of the dialect
     * @throws UnsupportedSqlException if it has none there
     */
    public Template template(String dialect) {
        String instead = missing.get(dialect);
        Template template = instead != null ? null : templates.getOrDefault(dialect, standard);
        if (template == null) {
            throw new UnsupportedSqlException(
                    name, dialect, instead != null ? instead : "give the operation a spelling for it by on(...)");
        }
        return template;
    }

    @Override
    public String toString() {
        return name;
    }
}
