package dev.orm.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is called at the moments of the life of one entity class: default listeners, the listeners its annotations name, and its own methods, in this
 * order and those of superclasses first (Jakarta Persistence 3.2, 3.6.7). Immutable and thread-safe.
 */
public final class Callbacks {

    /** Nothing is called. */
    public static final Callbacks NONE = new Callbacks(Map.of());

    private final Map<LifecycleEvent, List<Consumer<Object>>> calls;

    private Callbacks(Map<LifecycleEvent, List<Consumer<Object>>> calls) {
        this.calls = calls;
    }

    /** What is called at each moment, in order. */
    public static Callbacks of(Map<LifecycleEvent, List<Consumer<Object>>> calls) {
        Map<LifecycleEvent, List<Consumer<Object>>> copy = new EnumMap<>(LifecycleEvent.class);
        calls.forEach((event, actions) -> {
            if (!actions.isEmpty()) {
                copy.put(event, List.copyOf(actions));
            }
        });
        return copy.isEmpty() ? NONE : new Callbacks(copy);
    }

    /** Whether anything is called at this moment. */
    public boolean has(LifecycleEvent event) {
        return calls.containsKey(event);
    }

    /** Whether nothing is ever called. */
    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Calls what is to be called at this moment; an exception it throws is passed on. */
    public void call(LifecycleEvent event, Object entity) {
        calls.getOrDefault(event, List.of()).forEach(action -> action.accept(entity));
    }
}
