package dev.orm.spring.observation;

import dev.orm.engine.Engine;
import dev.orm.engine.Operation;
import dev.orm.engine.OperationEvent;
import dev.orm.engine.OperationListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Micrometer observation of each select, stream, lazy load, flush and change of many rows. What one does by others is a child of its
 * observation. Safe for use by many threads.
 */
public final class OperationObservations implements EngineWatch {

    private static final OperationObservationConvention USUAL = new DefaultOperationObservationConvention();
    private static final OperationListener.Ending UNOBSERVED = event -> {};

    private final Supplier<ObservationRegistry> registry;
    private final Supplier<? extends @Nullable OperationObservationConvention> convention;

    /**
     * Observations in a registry.
     *
     * @param registry asked for at the first operation, and with each
     * @param convention names and keys in place of the usual ones, or null
     */
    public OperationObservations(
            Supplier<ObservationRegistry> registry,
            Supplier<? extends @Nullable OperationObservationConvention> convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public Engine watch(String name, Engine engine) {
        return engine.withOperationListeners(operation -> begun(name, operation));
    }

    private OperationListener.Ending begun(String engine, Operation operation) {
        ObservationRegistry observations = registry.get();
        if (operation.kind() == Operation.Kind.SESSION || observations.isNoop()) {
            return UNOBSERVED;
        }
        OperationContext context = new OperationContext(engine, operation);
        Observation observation = Observation.createNotStarted(convention.get(), USUAL, () -> context, observations)
                .start();
        // The application works on while it reads a stream: what it does then is no part of it.
        if (operation.kind() == Operation.Kind.STREAM) {
            return event -> stop(observation, context, event);
        }
        Observation.Scope scope = observation.openScope();
        return event -> {
            scope.close();
            stop(observation, context, event);
        };
    }

    private static void stop(Observation observation, OperationContext context, OperationEvent event) {
        context.counts(event.counts());
        if (event.failure() != null) {
            observation.error(event.failure());
        }
        observation.stop();
    }
}
