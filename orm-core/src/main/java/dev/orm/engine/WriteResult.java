package dev.orm.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a write.
 *
 * @param counts the rows changed for each row of values; empty where columns came back instead
 * @param rows   the values of the columns that came back, in the order of the write's list of them; empty where counts came back
 */
public record WriteResult(int[] counts, List<@Nullable Object[]> rows) {

    /** How many rows were touched, as far as the driver tells. */
    long touched() {
        long sum = rows.size();
        for (int count : counts) {
            sum += Math.max(count, 0);
        }
        return sum;
    }
}
