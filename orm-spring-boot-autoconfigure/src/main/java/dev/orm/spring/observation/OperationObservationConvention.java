package dev.orm.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** How observations of operations are named and which keys they have. A bean of this type replaces {@link DefaultOperationObservationConvention}. */
public interface OperationObservationConvention extends ObservationConvention<OperationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof OperationContext;
    }
}
