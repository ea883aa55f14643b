package dev.orm.state;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A lazy collection for attributes of type {@code SortedMap}, in the order of a comparator, or the natural one of the keys. */
public final class LazySortedMap<K, V> extends LazyMap<K, V> implements SortedMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Comparator<? super K> order;

    /**
     * @param order null for the natural one
     */
    public LazySortedMap(
            InstanceState owner, int relation, CollectionLoader loader, @Nullable Comparator<? super K> order) {
        super(owner, relation, loader);
        this.order = order;
    }

    @Override
    Map<K, V> newEntries() {
        return new TreeMap<>(order);
    }

    private SortedMap<K, V> sorted() {
        return (SortedMap<K, V>) loaded();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return order;
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return sorted().subMap(from, to);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return sorted().headMap(to);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return sorted().tailMap(from);
    }

    @Override
    public K firstKey() {
        return sorted().firstKey();
    }

    @Override
    public K lastKey() {
        return sorted().lastKey();
    }
}
