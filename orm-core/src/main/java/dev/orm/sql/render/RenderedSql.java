package dev.orm.sql.render;

import dev.orm.sql.NamedParameter;
import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The text of all statements of one shape, for one dialect. Immutable but for the memory of having been used; safe for many threads. */
public final class RenderedSql implements CachedStatement {

    private final String sql;
    private final List<SqlType<?>> types;
    private final int[] positions;
    private final int valueCount;
    private final List<@Nullable Object> ambient;
    private final boolean inOrder;
    private final List<ItemColumns> items;
    private final boolean readsLarge;
    private boolean known;

    /** With the number of values that are recorded, of which the text may leave some out, and the values of criteria. */
    RenderedSql(
            AmbientParameters.Settled text, int valueCount, List<@Nullable Object> ambient, List<ItemColumns> items) {
        this.sql = text.text();
        this.types = text.types();
        this.positions = text.positions().stream().mapToInt(Integer::intValue).toArray();
        this.valueCount = valueCount;
        this.ambient = ambient;
        this.inOrder = this.positions.length == valueCount
                && IntStream.range(0, valueCount).allMatch(i -> this.positions[i] == i);
        this.items = items;
        this.readsLarge = items.stream()
                .flatMap(item -> item.types().stream())
                .anyMatch(type -> type.category() == TypeCategory.LARGE);
    }

    /**
     * The columns of one item of a select list.
     *
     * @param first the first one, counted from 1
     * @param types how they are read, one per column
     */
    public record ItemColumns(int first, List<SqlType<?>> types) {

        /** The number of columns. */
        public int count() {
            return types.size();
        }

        /** The column after them. */
        int next() {
            return first + types.size();
        }
    }

    /** The text. */
    public String sql() {
        return sql;
    }

    /** A parameter or column takes as much as a few characters. */
    @Override
    public long weight() {
        return sql.length() + 8L * (types.size() + items.size());
    }

    /** How each parameter is bound. */
    public List<SqlType<?>> types() {
        return types;
    }

    /** Where each item of the select list stands in a row; empty for changes. */
    public List<ItemColumns> items() {
        return items;
    }

    /**
     * The text with the values that were recorded with a statement of this shape.
     *
     * @throws IllegalArgumentException if their number is not the recorded one, or the text has parameters of criteria
     */
    public BoundSql bind(@Nullable Object[] values) {
        return bind(values, parameter -> {
            throw new IllegalArgumentException(
                    "Nobody gives parameter '" + parameter.name() + "' of " + sql + " a value");
        });
    }

    /**
     * The text with the values that were recorded with a statement of this shape.
     *
     * @param ofCriteria gives the parameters of criteria their values
     * @throws IllegalArgumentException if their number is not the recorded one
     */
    public BoundSql bind(@Nullable Object[] values, Function<NamedParameter<?>, @Nullable Object> ofCriteria) {
        if (values.length != valueCount) {
            throw new IllegalArgumentException(
                    "The text takes " + valueCount + " values and there are " + values.length + ": " + sql);
        }
        return new BoundSql(sql, types, inOrder ? values : spread(values, ofCriteria), origin(), readsLarge);
    }

    /** Threads that race here may both say that the text is new, which harms nobody. */
    private TextOrigin origin() {
        if (known) {
            return TextOrigin.CACHED;
        }
        known = true;
        return TextOrigin.RENDERED;
    }

    private @Nullable Object[] spread(
            @Nullable Object[] values, Function<NamedParameter<?>, @Nullable Object> ofCriteria) {
        @Nullable Object[] parameters = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            parameters[i] = position < valueCount ? values[position] : ambient(position - valueCount, ofCriteria);
        }
        return parameters;
    }

    private @Nullable Object ambient(int position, Function<NamedParameter<?>, @Nullable Object> ofCriteria) {
        Object value = ambient.get(position);
        return value instanceof NamedParameter<?> parameter ? ofCriteria.apply(parameter) : value;
    }

    @Override
    public String toString() {
        return sql;
    }
}
