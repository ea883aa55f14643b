package dev.orm.loading;

import dev.orm.event.LifecycleEvent;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entities read by the statement at work, and those that come with it, whose callbacks wait until all of them are there. */
final class LoadedEntities {

    private @Nullable List<InstanceState> waiting;
    private int depth;
    private Consumer<InstanceState> told = state -> {};

    /** Lets somebody know of each entity whose callbacks have been called. */
    void whenTold(Consumer<InstanceState> action) {
        told = action;
    }

    /** An entity with callbacks was read. */
    void add(InstanceState state) {
        List<InstanceState> known = waiting == null ? new ArrayList<>() : waiting;
        known.add(state);
        waiting = known;
    }

    /** Runs a statement; when it is the outermost one, the callbacks of what it and those inside it have read are called. */
    <T> T during(Supplier<T> statement) {
        depth++;
        T result;
        try {
            result = statement.get();
        } catch (RuntimeException | Error e) {
            waiting = null;
            throw e;
        } finally {
            depth--;
        }
        if (depth == 0) {
            tell();
        }
        return result;
    }

    private void tell() {
        List<InstanceState> loaded = waiting == null ? List.of() : waiting;
        waiting = null;
        for (InstanceState state : loaded) {
            state.mapping().callbacks().call(LifecycleEvent.POST_LOAD, state.entity());
            told.accept(state);
        }
    }
}
