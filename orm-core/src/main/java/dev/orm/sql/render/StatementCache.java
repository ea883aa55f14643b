package dev.orm.sql.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was made of the shapes of statements, bounded in number and in characters: the shapes that were not used for the
 * longest time go first. Values are never part of a shape. Safe for use by many threads; a hit takes no lock and, while
 * nothing new arrives, writes nothing but its count.
 */
public final class StatementCache {

    /** How many shapes a cache holds unless told otherwise. */
    public static final int ENTRIES = 1_000;

    /** How many characters a cache holds unless told otherwise. */
    public static final long CHARACTERS = 8_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(StatementCache.class);

    private final int capacity;
    private final long characterCapacity;
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final ReentrantLock eviction = new ReentrantLock();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private long wasted;

    /** An empty cache of the usual size. */
    public StatementCache() {
        this(ENTRIES, CHARACTERS);
    }

    /**
     * An empty cache.
     *
     * @param capacity the greatest number of shapes
     * @param characters about how many characters the shapes and texts may have together
     * @throws IllegalArgumentException if one of them is not positive
     */
    public StatementCache(int capacity, long characters) {
        if (capacity < 1 || characters < 1) {
            throw new IllegalArgumentException(
                    "A statement cache holds at least one shape of one character; found capacity " + capacity + " and "
                            + characters + " characters");
        }
        this.capacity = capacity;
        this.characterCapacity = characters;
    }

    private record Key(StatementKey statement, Object extra) {}

    /** The clock ticks with every new shape: a shape's age is the number of shapes that came after its last use. */
    private static final class Entry {
        final CachedStatement value;
        final long weight;
        volatile long lastUse;
        volatile boolean used;

        Entry(CachedStatement value, long weight, long lastUse) {
            this.value = value;
            this.weight = weight;
            this.lastUse = lastUse;
        }
    }

    /**
     * What belongs to a shape, made if it is not there. Two threads that miss at once may both make it; all get the
     * same one. One that would take a quarter of the cache is not kept.
     *
     * @param extra what else the value depends on, such as the way relations are loaded; it also keeps the users of one
     *     cache apart, each of which finds only what it has made
     */
    @SuppressWarnings("unchecked") // whoever asks with this extra has made the value too
    public <V extends CachedStatement> V get(StatementKey statement, Object extra, Supplier<? extends V> maker) {
        Entry entry = entries.get(new Key(statement, extra));
        if (entry != null) {
            hits.increment();
            touch(entry);
            return (V) entry.value;
        }
        misses.increment();
        V made = maker.get();
        long weight = made.weight() + statement.weight();
        return weight > characterCapacity / 4 ? made : (V) add(new Key(statement.compact(), extra), made, weight);
    }

    private void touch(Entry entry) {
        long now = clock.get();
        if (entry.lastUse != now) {
            entry.lastUse = now;
        }
        if (!entry.used) {
            entry.used = true;
        }
    }

    private CachedStatement add(Key key, CachedStatement value, long weight) {
        Entry added = new Entry(value, weight, clock.incrementAndGet());
        Entry earlier = entries.putIfAbsent(key, added);
        if (earlier != null) {
            return earlier.value;
        }
        if (characters.addAndGet(weight) > characterCapacity || entries.size() > capacity) {
            evict();
        }
        return value;
    }

    /** Frees some room at once, so that not every new shape has to look for the oldest. */
    private void evict() {
        eviction.lock();
        try {
            if (entries.size() <= capacity && characters.get() <= characterCapacity) {
                return;
            }
            int entryGoal = capacity - capacity / 16;
            long characterGoal = characterCapacity - characterCapacity / 16;
            for (Map.Entry<Key, Entry> oldest : byAge()) {
                if (entries.size() <= entryGoal && characters.get() <= characterGoal) {
                    return;
                }
                drop(oldest);
            }
        } finally {
            eviction.unlock();
        }
    }

    private List<Map.Entry<Key, Entry>> byAge() {
        record Aged(Map.Entry<Key, Entry> entry, long lastUse) {}
        return entries.entrySet().stream()
                .map(entry -> new Aged(Map.entry(entry.getKey(), entry.getValue()), entry.getValue().lastUse))
                .sorted(Comparator.comparingLong(Aged::lastUse))
                .map(Aged::entry)
                .toList();
    }

    private void drop(Map.Entry<Key, Entry> oldest) {
        Entry entry = entries.remove(oldest.getKey());
        if (entry != null) {
            characters.addAndGet(-entry.weight);
            evictions.increment();
            warnOfWaste(oldest.getKey(), entry);
        }
    }

    /** A part that equals nothing but itself, or a name made of a value, gives each statement a shape of its own. */
    private void warnOfWaste(Key key, Entry entry) {
        wasted += entry.used ? 0 : 1;
        if (!entry.used && wasted == 10L * capacity) {
            LOG.warn(
                    "{} statements were rendered for a single use each, so the statement cache does not help them. Keep operations and"
                            + " types that you define in constants, and values out of names and unsafe text; one of them is {}",
                    wasted,
                    key.statement());
        }
    }

    /** The greatest number of shapes. */
    public int capacity() {
        return capacity;
    }

    /** About how many characters the shapes and texts may have together. */
    public long characterCapacity() {
        return characterCapacity;
    }

    /** The number of shapes now. */
    public int size() {
        return entries.size();
    }

    /** About how many characters the shapes and texts have now. */
    public long characters() {
        return characters.get();
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

    @Override
    public String toString() {
        return size() + " of at most " + capacity + " statements, " + characters() + " of " + characterCapacity
                + " characters; " + hits() + " hits, " + misses() + " misses, " + evictions() + " evictions";
    }
}
