package dev.orm.engine;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One operation from its begin to its end: counts what it does and tells the listeners. Belongs to its connection's thread.
 *
 * <p>Made only where somebody listens: ask {@link Operations#areHeard()}.
 */
public final class OperationRun {

    private final Operations operations;
    private final Operation operation;
    private final @Nullable OperationRun outer;
    private final List<OperationListener.Ending> endings;
    private final long start = System.nanoTime();
    private int statements;
    private long rows;
    private long entities;
    private @Nullable Throwable failure;
    private boolean over;

    OperationRun(Operations operations, Operation operation, List<OperationListener.Ending> endings) {
        this.operations = operations;
        this.operation = operation;
        this.outer = operations.current();
        this.endings = endings;
    }

    /** Does a part of the operation; what is begun meanwhile is inside it. The operation has failed when this throws. */
    public <T> T during(Supplier<T> work) {
        OperationRun interrupted = operations.current();
        operations.enter(this);
        try {
            return work.get();
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            operations.enter(interrupted);
        }
    }

    /** From now on operations are inside this one; it goes on to the end of its connection. */
    public void enter() {
        operations.enter(this);
    }

    /** Tells the listeners of the end; once is enough. */
    public void end() {
        if (!over) {
            over = true;
            OperationEvent.Counts counts = new OperationEvent.Counts(statements, rows, entities);
            OperationEvent event = new OperationEvent(operation, System.nanoTime() - start, counts, failure);
            endings.forEach(ending -> ending.ended(event));
        }
    }

    /** A statement of the operation has ended; it read or changed so many rows, or an unknown number of them. */
    void executed(long count) {
        long known = Math.max(count, 0);
        rows += known;
        for (OperationRun run = this; run != null; run = run.outer) {
            run.statements++;
            run.rows += run != this && run.isSession() ? known : 0;
        }
    }

    /** An entity was filled from a row. */
    void loaded() {
        entities++;
        for (OperationRun run = outer; run != null; run = run.outer) {
            run.entities += run.isSession() ? 1 : 0;
        }
    }

    private boolean isSession() {
        return operation.kind() == Operation.Kind.SESSION;
    }
}
