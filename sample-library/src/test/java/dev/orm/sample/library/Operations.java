package dev.orm.sample.library;

import dev.orm.spring.observation.OperationContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Remembers what was observed, with what each operation was a part of. */
final class Operations implements ObservationHandler<OperationContext> {

    private final Queue<String> stopped = new ConcurrentLinkedQueue<>();

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof OperationContext;
    }

    @Override
    public void onStop(OperationContext operation) {
        stopped.add(operation.getContextualName() + " in "
                + parent(
                        operation.getParentObservation() == null
                                ? null
                                : operation
                                        .getParentObservation()
                                        .getContextView()
                                        .getName()));
    }

    private static String parent(@Nullable String name) {
        return name == null ? "nothing" : name;
    }

    void clear() {
        stopped.clear();
    }

    /** Each with its name, and that of what it was a part of. */
    List<String> stopped() {
        return List.copyOf(stopped);
    }
}
