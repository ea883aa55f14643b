package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that a statement gives to its parameters by their names. An immutable value; its toString shows the names
 * alone.
 */
public final class Bindings {

    static final Bindings NONE = new Bindings(Map.of());

    private static final Object NULL = new Object();

    private final Map<String, Object> values;

    private Bindings(Map<String, Object> values) {
        this.values = values;
    }

    Bindings with(String name, @Nullable Object value) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(name, value == null ? NULL : value);
        return new Bindings(all);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The names that have a value. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether a parameter has a value, be it NULL. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalArgumentException if the value is of another type
     */
    public <T> @Nullable T value(String name, SqlType<T> type) {
        Object value = values.get(name);
        if (value == null || value == NULL) {
            return null;
        }
        if (!type.javaType().isInstance(value)) {
            throw new IllegalArgumentException("bind(\"" + name + "\", ...): the parameter is of "
                    + type.javaType().getName() + ", the value of "
                    + value.getClass().getName());
        }
        return type.javaType().cast(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bindings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
