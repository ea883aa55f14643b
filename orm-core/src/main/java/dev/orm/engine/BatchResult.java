package dev.orm.engine;

import java.util.Arrays;
import java.util.List;

/**
 * What a batch has done. Immutable.
 *
 * @param counts the number of rows that each set of values has touched, in the order of the sets
 */
public record BatchResult(List<Integer> counts) {

    /** Copies the numbers. */
    public BatchResult {
        counts = List.copyOf(counts);
    }

    /** The answer of the driver. */
    public BatchResult(int[] counts) {
        this(Arrays.stream(counts).boxed().toList());
    }

    /** The number of rows that all sets have touched together. */
    public long rows() {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }
}
