package dev.orm.state;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The keys or the entries of a lazy map, whatever it holds when they are asked for something. Who goes through them goes on through what the map held in the
 * beginning, and is refused to change that when the map holds something else by then.
 *
 * @param <T> a key or an entry
 */
abstract sealed class MapView<K, V, T> extends AbstractSet<T> {

    final LazyMap<K, V> map;

    private MapView(LazyMap<K, V> map) {
        this.map = map;
    }

    abstract Set<T> present();

    abstract T of(Map.Entry<K, V> entry, Map<K, V> seen);

    @Override
    public final Iterator<T> iterator() {
        Map<K, V> seen = map.loaded();
        Iterator<Map.Entry<K, V>> entries = seen.entrySet().iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public T next() {
                return of(entries.next(), seen);
            }

            @Override
            public void remove() {
                map.requireHeld(seen);
                entries.remove();
            }
        };
    }

    @Override
    public final int size() {
        return map.size();
    }

    @Override
    public final boolean contains(Object element) {
        return present().contains(element);
    }

    @Override
    public final boolean remove(Object element) {
        return present().remove(element);
    }

    @Override
    public final void clear() {
        map.clear();
    }

    static final class Keys<K, V> extends MapView<K, V, K> {

        Keys(LazyMap<K, V> map) {
            super(map);
        }

        @Override
        Set<K> present() {
            return map.loaded().keySet();
        }

        @Override
        K of(Map.Entry<K, V> entry, Map<K, V> seen) {
            return entry.getKey();
        }
    }

    static final class Entries<K, V> extends MapView<K, V, Map.Entry<K, V>> {

        Entries(LazyMap<K, V> map) {
            super(map);
        }

        @Override
        Set<Map.Entry<K, V>> present() {
            return map.loaded().entrySet();
        }

        @Override
        Map.Entry<K, V> of(Map.Entry<K, V> entry, Map<K, V> seen) {
            return new Writable<>(entry, map, seen);
        }
    }

    /** An entry whose value is written into the map that has it. */
    private static final class Writable<K, V> extends AbstractMap.SimpleEntry<K, V> {

        private static final long serialVersionUID = 1L;

        private final transient Map.Entry<K, V> entry;
        private final transient LazyMap<K, V> map;
        private final transient Map<K, V> seen;

        Writable(Map.Entry<K, V> entry, LazyMap<K, V> map, Map<K, V> seen) {
            super(entry);
            this.entry = entry;
            this.map = map;
            this.seen = seen;
        }

        @Override
        public V setValue(V value) {
            map.requireHeld(seen);
            entry.setValue(value);
            return super.setValue(value);
        }
    }
}
