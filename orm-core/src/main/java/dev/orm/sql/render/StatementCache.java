package dev.orm.sql.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What was made of the shapes of statements, bounded in number: the shapes that were not used for the longest time go
 * first. Safe for use by many threads; a hit takes no lock and, while nothing new arrives, writes nothing but its
 * count.
 *
 * @param <V> what is made of a shape, such as its text and how its rows are read
 */
public final class StatementCache<V> {

    private final int capacity;
    private final Map<Key, Entry<V>> entries = new ConcurrentHashMap<>();
    private final ReentrantLock eviction = new ReentrantLock();
    private final AtomicLong clock = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();

    /**
     * An empty cache.
     *
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public StatementCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "A statement cache holds at least one shape; found capacity " + capacity);
        }
        this.capacity = capacity;
    }

    private record Key(StatementKey statement, Object extra) {}

    /** The clock ticks with every new shape: a shape's age is the number of shapes that came after its last use. */
    private static final class Entry<V> {
        final V value;
        volatile long lastUse;

        Entry(V value, long lastUse) {
            this.value = value;
            this.lastUse = lastUse;
        }
    }

    /**
     * What belongs to a shape, made if it is not there. Two threads that miss at once may both make it; all get the
     * same one.
     *
     * @param extra what else the value depends on, such as the way relations are loaded
     */
    public V get(StatementKey statement, Object extra, Supplier<? extends V> maker) {
        Key key = new Key(statement, extra);
        Entry<V> entry = entries.get(key);
        if (entry != null) {
            hits.increment();
            touch(entry);
            return entry.value;
        }
        misses.increment();
        return add(key, maker.get());
    }

    private void touch(Entry<V> entry) {
        long now = clock.get();
        if (entry.lastUse != now) {
            entry.lastUse = now;
        }
    }

    private V add(Key key, V value) {
        Entry<V> added = new Entry<>(value, clock.incrementAndGet());
        Entry<V> earlier = entries.putIfAbsent(key, added);
        if (earlier != null) {
            return earlier.value;
        }
        if (entries.size() > capacity) {
            evict();
        }
        return value;
    }

    /** Frees some room at once, so that not every new shape has to look for the oldest. */
    private void evict() {
        eviction.lock();
        try {
            int surplus = entries.size() - capacity;
            if (surplus <= 0) {
                return;
            }
            List<Map.Entry<Key, Long>> oldest = entries.entrySet().stream()
                    .map(entry -> Map.entry(entry.getKey(), entry.getValue().lastUse))
                    .sorted(Comparator.comparingLong(Map.Entry::getValue))
                    .limit(surplus + capacity / 16)
                    .toList();
            for (Map.Entry<Key, Long> entry : oldest) {
                if (entries.remove(entry.getKey()) != null) {
                    evictions.increment();
                }
            }
        } finally {
            eviction.unlock();
        }
    }

    /** The greatest number of shapes. */
    public int capacity() {
        return capacity;
    }

    /** The number of shapes now. */
    public int size() {
        return entries.size();
    }

    /** How often a shape was there. */
    public long hits() {
        return hits.sum();
    }

    /** How often a shape was not there. */
    public long misses() {
        return misses.sum();
    }

    /** How many shapes were dropped to make room. */
    public long evictions() {
        return evictions.sum();
    }
}
