package dev.orm.type;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs that begin with the time, so that new rows come at the end of an index. They are of version 7 (RFC 9562, 5.7): milliseconds, then a part of the millisecond in the place of twelve random bits (6.2, method 3), then 62 random
 * bits. Those made by one process ascend, also when its clock stands still or goes back. Thread-safe.
 */
public final class TimeOrderedUuid {

    private static final int FRACTION_BITS = 12;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedUuid() {}

    /** The next one. */
    public static UUID next() {
        long now = moment(Instant.now());
        long moment = LAST.updateAndGet(last -> Math.max(now, last + 1));
        long high = moment >>> FRACTION_BITS << 16 | VERSION | moment & FRACTION;
        return new UUID(high, RANDOM.nextLong() >>> 2 | VARIANT);
    }

    /** Units of a 4096th of a millisecond. */
    private static long moment(Instant time) {
        long nanos = time.getNano() % 1_000_000;
        return time.toEpochMilli() << FRACTION_BITS | (nanos << FRACTION_BITS) / 1_000_000;
    }
}
