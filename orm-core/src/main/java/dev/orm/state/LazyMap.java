package dev.orm.state;

import java.io.NotSerializableException;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A lazy collection for attributes of type {@code Map}; keeps the order in which the database gave the elements. */
public sealed class LazyMap<K, V> extends AbstractMap<K, V> implements Serializable permits LazySortedMap {

    private static final long serialVersionUID = 1L;

    private final transient Values<V> values;
    private transient Map<K, V> entries = Map.of();

    public LazyMap(InstanceState owner, int relation, CollectionLoader loader) {
        this.values = new Values<>(this, owner, relation, loader);
    }

    /** An empty map of the kind that keeps the order. */
    Map<K, V> newEntries() {
        return new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked") // keys and values are those of the attribute
    private void fill(Collection<?> loaded) {
        Map<K, V> filled = newEntries();
        int index = 0;
        for (Object value : loaded) {
            filled.put((K) KeyedElements.key(loaded, index++), (V) value);
        }
        entries = filled;
    }

    @Serial
    final Object writeReplace() throws NotSerializableException {
        return LazyCollection.serialized(values, () -> {
            Map<K, V> plain = newEntries();
            plain.putAll(entries);
            return plain;
        });
    }

    private Iterator<V> seenValues() {
        Map<K, V> seen = loaded();
        Iterator<V> seenValues = seen.values().iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return seenValues.hasNext();
            }

            @Override
            public V next() {
                return seenValues.next();
            }

            @Override
            public void remove() {
                requireHeld(seen);
                seenValues.remove();
            }
        };
    }

    final Map<K, V> loaded() {
        values.ensureLoaded();
        return entries;
    }

    @Override
    public final Values<V> values() {
        return values;
    }

    /** Requires that the map still has these entries: it may have been read again since. */
    final void requireHeld(Map<K, V> seen) {
        if (entries != seen) {
            throw new ConcurrentModificationException(values.attribute().describe()
                    + " was read again while it was gone through, and what was seen of it is not changed any more: change the map"
                    + " itself, or go through a copy");
        }
    }

    @Override
    public final Set<Map.Entry<K, V>> entrySet() {
        return new MapView.Entries<>(this);
    }

    @Override
    public final Set<K> keySet() {
        return new MapView.Keys<>(this);
    }

    @Override
    public final void forEach(BiConsumer<? super K, ? super V> action) {
        loaded().forEach(action);
    }

    @Override
    public final int size() {
        return loaded().size();
    }

    @Override
    public final boolean containsKey(@Nullable Object key) {
        return loaded().containsKey(key);
    }

    @Override
    public final @Nullable V get(@Nullable Object key) {
        return loaded().get(key);
    }

    @Override
    public final @Nullable V put(K key, V value) {
        return loaded().put(key, value);
    }

    @Override
    public final @Nullable V remove(@Nullable Object key) {
        return loaded().remove(key);
    }

    @Override
    public final void clear() {
        loaded().clear();
    }

    /** The values of a lazy map, which know whether they are there. */
    public static final class Values<V> extends AbstractCollection<V> implements LazyCollection<V> {

        private final LazyMap<?, V> map;
        private final InstanceState owner;
        private final int relation;
        private @Nullable CollectionLoader loader;

        Values(LazyMap<?, V> map, InstanceState owner, int relation, CollectionLoader loader) {
            this.map = map;
            this.owner = owner;
            this.relation = relation;
            this.loader = loader;
        }

        @Override
        public InstanceState owner() {
            return owner;
        }

        @Override
        public int relation() {
            return relation;
        }

        @Override
        public Object attributeValue() {
            return map;
        }

        @Override
        public boolean isLoaded() {
            return loader == null;
        }

        private void ensureLoaded() {
            CollectionLoader pending = loader;
            if (pending != null) {
                pending.load(this);
            }
        }

        /** Takes the elements with their keys. */
        @Override
        public void fill(Collection<? extends V> elements) {
            map.fill(elements);
            loader = null;
        }

        @Override
        public void refill(Collection<? extends V> others) {
            fill(others);
        }

        @Override
        public void unload(CollectionLoader loader) {
            this.loader = loader;
            map.entries = Map.of();
        }

        @Override
        public List<V> removed() {
            return List.of();
        }

        @Override
        public void addUnseen(V element) {
            throw new UnsupportedOperationException("A map takes no element without its key");
        }

        @Override
        public void removeUnseen(V element) {
            throw new UnsupportedOperationException("A map that is not loaded does not know the key of an element");
        }

        @Override
        public void takeIn(V element) {
            addUnseen(element);
        }

        @Override
        public void letGo(Predicate<? super V> leaves) {
            removeIf(leaves);
        }

        /** Always empty: what a key had before is known only when the map is loaded. */
        @Override
        public List<V> added() {
            return List.of();
        }

        @Override
        public void addedWritten() {}

        /** The elements with their keys, of a map that is loaded. */
        KeyedElements keyed() {
            return KeyedElements.of(map.entries);
        }

        @Override
        public Iterator<V> iterator() {
            return map.seenValues();
        }

        @Override
        public int size() {
            return map.loaded().size();
        }
    }
}
