package dev.orm.spring.observation;

import dev.orm.engine.StatementEvent;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What statements of one text did, in numbers. Safe for use by many threads. */
public final class StatementFigures {

    private final LongAdder count = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    StatementFigures() {}

    void add(StatementEvent event) {
        count.increment();
        rows.add(Math.max(event.rows(), 0));
        nanos.add(event.nanos());
        longest.accumulate(event.nanos());
        if (event.failure() != null) {
            failures.increment();
        }
    }

    /** How often it was sent. */
    public long count() {
        return count.sum();
    }

    /** How often it failed. */
    public long failures() {
        return failures.sum();
    }

    /** How many rows it read or changed. */
    public long rows() {
        return rows.sum();
    }

    /** How long it took in all. */
    public long nanos() {
        return nanos.sum();
    }

    /** How long it took at most. */
    public long longestNanos() {
        return longest.get();
    }
}
