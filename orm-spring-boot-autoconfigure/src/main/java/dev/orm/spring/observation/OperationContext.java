package dev.orm.spring.observation;

import dev.orm.engine.Operation;
import dev.orm.engine.OperationEvent;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** What an observation of an operation knows. Belongs to the thread of the operation. */
public final class OperationContext extends Observation.Context {

    private final String engine;
    private final Operation operation;
    private OperationEvent.@Nullable Counts counts;

    OperationContext(String engine, Operation operation) {
        this.engine = engine;
        this.operation = operation;
    }

    void counts(OperationEvent.Counts known) {
        counts = known;
    }

    /** What the application calls the engine. */
    public String getEngine() {
        return engine;
    }

    /** The operation. */
    public Operation getOperation() {
        return operation;
    }

    /** What the operation sent and got; null before its end. */
    public OperationEvent.@Nullable Counts getCounts() {
        return counts;
    }
}
