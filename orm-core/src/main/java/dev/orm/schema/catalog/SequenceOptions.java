package dev.orm.schema.catalog;

/**
 * How a sequence counts.
 *
 * @param start     the first value
 * @param increment the distance from one value to the next; negative when it counts down
 * @param minimum   the least value
 * @param maximum   the greatest value
 * @param cache     how many values a connection takes at once; 1 for one after the other
 * @param cycle     whether it begins again after the last value
 */
public record SequenceOptions(long start, long increment, long minimum, long maximum, long cache, boolean cycle) {}
