package dev.orm.flush;

import java.util.List;

/** What a flush writes, step by step, before it is written. A value: print it to see the order, compare its lines in tests. */
public final class FlushPlan {

    private final List<FlushAction> actions;

    FlushPlan(List<FlushAction> actions) {
        this.actions = List.copyOf(actions);
    }

    /** In the order of execution. */
    List<FlushAction> actions() {
        return actions;
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
        return actions.isEmpty() ? "nothing to flush" : String.join("\n", lines());
    }
}
