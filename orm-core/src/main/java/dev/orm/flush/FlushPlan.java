package dev.orm.flush;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a flush writes, step by step, before it is written. A value: print it to see the order, compare its lines in tests.
 *
 * @param actions in the order of execution
 */
public record FlushPlan(List<FlushAction> actions) {

    public FlushPlan {
        actions = List.copyOf(actions);
    }

    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /** One line a step, such as {@code insert Order x3}. */
    public List<String> lines() {
        return actions.stream().map(Object::toString).toList();
    }

    @Override
    public String toString() {
        return actions.isEmpty() ? "nothing to flush" : lines().stream().collect(Collectors.joining("\n"));
    }
}
