package dev.orm.state;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a map as a list, each with its key: so that maps are compared, loaded and cascaded along as other
 * collections are. Not thread-safe.
 */
public final class KeyedElements extends AbstractList<Object> {

    private final List<@Nullable Object> keys = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** The entries of a map. */
    public static KeyedElements of(Map<?, ?> map) {
        KeyedElements elements = new KeyedElements();
        map.forEach(elements::put);
        return elements;
    }

    /** Adds a value under its key. */
    public void put(@Nullable Object key, Object value) {
        keys.add(key);
        values.add(value);
    }

    /** The key of the value at an index. */
    public @Nullable Object key(int index) {
        return keys.get(index);
    }

    /** The key of the value at an index of a list; null where these are no values of a map. */
    public static @Nullable Object key(Collection<?> elements, int index) {
        return elements instanceof KeyedElements keyed ? keyed.key(index) : null;
    }

    @Override
    public Object get(int index) {
        return values.get(index);
    }

    @Override
    public int size() {
        return values.size();
    }
}
