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
            failed(e);
            throw e;
        } finally {
            operations.enter(interrupted);
        }
    }

    /** From now on operations are inside this one; it goes on to the end of its connection. */
    public void enter() {
        operations.enter(this);
    }

    void failed(Throwable thrown) {
        failure = thrown;
    }

    /** Tells the listeners of the end, each of them whatever others throw; once is enough. */
    public void end() {
        if (!over) {
            over = true;
            OperationEvent.Counts counts = new OperationEvent.Counts(statements, rows, entities);
            OperationEvent event = new OperationEvent(operation, System.nanoTime() - start, counts, failure);
            tell(event);
        }
    }

    /** A listener that throws must neither hide the failure it is told of nor keep others from ending what they began. */
    private void tell(OperationEvent event) {
        Throwable first = null;
        for (OperationListener.Ending ending : endings) {
            try {
                ending.ended(event);
            } catch (RuntimeException | Error e) {
                first = noted(first, e);
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** What is to be thrown in the end: nothing of the listeners where the operation itself has failed. */
    private @Nullable Throwable noted(@Nullable Throwable first, Throwable e) {
        Throwable known = failure != null ? failure : first;
        if (known != null && known != e) {
            known.addSuppressed(e);
        }
        return failure != null || first != null ? first : e;
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
