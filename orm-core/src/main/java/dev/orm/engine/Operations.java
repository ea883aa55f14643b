package dev.orm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations on one connection, if anybody listens to them: which one is at work. Belongs to one thread. */
final class Operations {

    private final List<OperationListener> listeners;
    private @Nullable OperationRun current;

    Operations(List<OperationListener> listeners) {
        this.listeners = listeners;
    }

    boolean areHeard() {
        return !listeners.isEmpty();
    }

    @Nullable
    OperationRun current() {
        return current;
    }

    void enter(@Nullable OperationRun run) {
        current = run;
    }

    OperationRun begin(Operation operation) {
        List<OperationListener.Ending> endings = new ArrayList<>(listeners.size());
        for (OperationListener listener : listeners) {
            endings.add(listener.begun(operation));
        }
        return new OperationRun(this, operation, endings);
    }

    <T> T during(Operation operation, Supplier<T> work) {
        OperationRun run = begin(operation);
        try {
            return run.during(work);
        } finally {
            run.end();
        }
    }
}
