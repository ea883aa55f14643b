package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence or an identity column counts. Immutable and thread-safe.
 *
 * @param start     the first value, or null for the database's (1 when it counts up)
 * @param increment the distance from one value to the next; not 0
 * @param minValue  the least value, or null for the database's
 * @param maxValue  the greatest value, or null for the database's
 * @param cycle     whether it begins anew behind its last value
 * @param cache     how many values a connection takes at a time, or null for the database's choice
 */
public record SequenceOptions(
        @Nullable Long start,
        int increment,
        @Nullable Long minValue,
        @Nullable Long maxValue,
        boolean cycle,
        @Nullable Integer cache) {

    /** From 1 by 1. */
    public static final SequenceOptions DEFAULT = new SequenceOptions(null, 1, null, null, false, null);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when the increment is 0, the cache not positive, or the bounds cross
     */
    public SequenceOptions {
        require(increment != 0, "the increment 0: it would never change");
        require(cache == null || cache > 0, "the cache " + cache + ": make it at least 1");
        require(
                minValue == null || maxValue == null || minValue < maxValue,
                "the bounds " + minValue + " and " + maxValue + ": the first must be less than the second");
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException("A sequence or identity column has " + problem);
        }
    }

    /** The same from another first value. */
    public SequenceOptions start(long value) {
        return new SequenceOptions(value, increment, minValue, maxValue, cycle, cache);
    }

    /** The same by other steps; negative ones count down. */
    public SequenceOptions increment(int step) {
        return new SequenceOptions(start, step, minValue, maxValue, cycle, cache);
    }

    /** The same with a least value. */
    public SequenceOptions minValue(long value) {
        return new SequenceOptions(start, increment, value, maxValue, cycle, cache);
    }

    /** The same with a greatest value. */
    public SequenceOptions maxValue(long value) {
        return new SequenceOptions(start, increment, minValue, value, cycle, cache);
    }

    /** The same, beginning anew behind the last value. */
    public SequenceOptions cycling() {
        return new SequenceOptions(start, increment, minValue, maxValue, true, cache);
    }

    /** The same, of which a connection takes this many values at a time. */
    public SequenceOptions cache(int values) {
        return new SequenceOptions(start, increment, minValue, maxValue, cycle, values);
    }
}
