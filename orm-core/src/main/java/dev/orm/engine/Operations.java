package dev.orm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations on one connection, if anybody listens to them: which one is at work. Belongs to one thread, as the connection does. */
public final class Operations {

    private final List<OperationListener> listeners;
    private @Nullable OperationRun current;

    Operations(List<OperationListener> listeners) {
        this.listeners = listeners;
    }

    /** Whether anybody listens to operations; where nobody does, none should be made. */
    public boolean areHeard() {
        return !listeners.isEmpty();
    }

    @Nullable
    OperationRun current() {
        return current;
    }

    void enter(@Nullable OperationRun run) {
        current = run;
    }

    /** Begins an operation, which is at work only while it is said to be; whoever begins it ends it. */
    public OperationRun begin(Operation operation) {
        List<OperationListener.Ending> endings = new ArrayList<>(listeners.size());
        OperationRun run = new OperationRun(this, operation, endings);
        try {
            for (OperationListener listener : listeners) {
                endings.add(listener.begun(operation));
            }
        } catch (Throwable e) {
            run.failed(e); // those who have begun something must end it
            run.end();
            throw e;
        }
        return run;
    }

    /** Does work that is an operation. */
    public <T> T during(Operation operation, Supplier<T> work) {
        OperationRun run = begin(operation);
        try {
            return run.during(work);
        } finally {
            run.end();
        }
    }

    /** Says that an entity was filled from a row, by the operation at work. */
    public void entityLoaded() {
        if (current != null) {
            current.loaded();
        }
    }
}
