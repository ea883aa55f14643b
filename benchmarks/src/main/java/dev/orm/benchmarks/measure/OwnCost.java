package dev.orm.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the calling thread itself spends: processor time and allocated bytes, and the number of operations they were spent on. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class OwnCost {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Processor time, set at the end of an iteration. */
    public long cpuNanos;

    /** Allocated bytes, set at the end of an iteration. */
    public long ownBytes;

    /** Operations. */
    public long operations;

    private long cpuBefore;
    private long bytesBefore;
    private boolean each;
    private int turn;

    /** The number of the operation that begins. The first one of an iteration notes what was spent before. */
    int begin() {
        if (operations++ == 0) {
            each = false;
            note();
        }
        return turn++ & Integer.MAX_VALUE;
    }

    /** As {@link #begin()}, where each operation is told apart from what comes between operations. */
    int beginEach() {
        operations++;
        each = true;
        note();
        return turn++ & Integer.MAX_VALUE;
    }

    /** Ends what {@link #beginEach()} began. */
    void endEach() {
        cpuNanos += THREADS.getCurrentThreadCpuTime() - cpuBefore;
        ownBytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    }

    private void note() {
        cpuBefore = THREADS.getCurrentThreadCpuTime();
        bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Takes the difference. */
    @TearDown(Level.Iteration)
    public void end() {
        if (!each && operations > 0) {
            endEach();
        }
    }
}
