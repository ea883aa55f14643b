package dev.orm.spring.observation;

import dev.orm.engine.Operation;
import dev.orm.engine.OperationEvent;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Locale;

/**
 * The usual names: observations are {@code orm.operations}, with the keys {@code engine}, {@code operation} and {@code entity} of few values, and
 * {@code statements}, {@code rows}, {@code entities} and, for lazy loading, {@code touched} of many. No key holds a value of a statement. Immutable.
 */
public class DefaultOperationObservationConvention implements OperationObservationConvention {

    private static final String NAME = "orm.operations";

    private final String name;

    /** Observations of the usual name. */
    public DefaultOperationObservationConvention() {
        this(NAME);
    }

    /** Observations of another name. */
    public DefaultOperationObservationConvention(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getContextualName(OperationContext context) {
        Operation operation = context.getOperation();
        return operation.entity() == null ? kind(operation) : kind(operation) + " " + operation.entity();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(OperationContext context) {
        Operation operation = context.getOperation();
        return KeyValues.of(
                KeyValue.of("engine", context.getEngine()),
                KeyValue.of("operation", kind(operation)),
                KeyValue.of("entity", entity(operation)));
    }

    private static String entity(Operation operation) {
        if (operation.entity() != null) {
            return operation.entity();
        }
        return operation.kind() == Operation.Kind.FLUSH ? "several" : KeyValue.NONE_VALUE;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(OperationContext context) {
        KeyValues keys = KeyValues.empty();
        Operation.Touched touched = context.getOperation().touched();
        if (touched != null) {
            keys = keys.and(KeyValue.of("touched", touched.what()));
        }
        OperationEvent.Counts counts = context.getCounts();
        if (counts != null) {
            keys = keys.and(
                    KeyValue.of("statements", String.valueOf(counts.statements())),
                    KeyValue.of("rows", String.valueOf(counts.rows())),
                    KeyValue.of("entities", String.valueOf(counts.entities())));
        }
        return keys;
    }

    private static String kind(Operation operation) {
        return operation.kind().name().toLowerCase(Locale.ROOT);
    }
}
