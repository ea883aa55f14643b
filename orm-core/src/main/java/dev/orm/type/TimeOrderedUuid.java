package dev.orm.type;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7: they begin with the time, so that new rows come at the end of an index. Those of one process
 * are in the order in which they were made. Safe for use by many threads.
 */
public final class TimeOrderedUuid {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds, and 12 bits that count within one. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final int COUNTER_BITS = 12;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private TimeOrderedUuid() {}

    /** The next one. */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & (1 << COUNTER_BITS) - 1;
        return new UUID(millis << 16 | VERSION | counter, VARIANT | RANDOM.nextLong() & RANDOM_BITS);
    }
}
