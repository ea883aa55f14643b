package dev.orm.cost;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/**
 * Bytes that one run of an operation allocates, as a ratio to another one beside it. A compiler that is not done yet lets both allocate more, so the least
 * of many rounds counts.
 */
final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEWEST_ROUNDS = 12;
    private static final int MOST_ROUNDS = 60;

    /** What is measured. */
    interface Operation {

        Object run() throws SQLException;
    }

    private final int runs;
    private long kept;

    private Allocation(int runs) {
        this.runs = runs;
    }

    /**
     * What the operation allocates for each byte of the other one, measured until it is no more than the bound, or for as long as it takes to be sure.
     *
     * @param runs how often each of them is run in a round
     */
    static double ratio(int runs, double bound, Operation operation, Operation other) throws SQLException {
        Allocation allocation = new Allocation(runs);
        double least = Double.MAX_VALUE;
        double leastOther = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            leastOther = Math.min(leastOther, allocation.of(other));
            least = Math.min(least, allocation.of(operation));
            if (round >= FEWEST_ROUNDS && least <= bound * leastOther) {
                break;
            }
        }
        return least / leastOther;
    }

    private double of(Operation operation) throws SQLException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int run = 0; run < runs; run++) {
            kept += System.identityHashCode(operation.run());
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) runs;
    }
}
