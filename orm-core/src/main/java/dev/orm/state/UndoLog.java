package dev.orm.state;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What objects were before the transaction, and before each of its savepoints, changed them: remembered when the session first touches their state,
 * restored on rollback.
 *
 * <p>Belongs to its session's thread.
 */
public final class UndoLog {

    private final List<Map<InstanceState, Memento>> frames = new ArrayList<>(List.of(frame()));

    /** Remembers the object's state unless it is remembered since the latest savepoint already. To be called before the state changes. */
    public void record(InstanceState state) {
        frames.get(frames.size() - 1).computeIfAbsent(state, Memento::of);
    }

    /** Remembers an object that was transient until now. */
    public void recordTransient(InstanceState state) {
        frames.get(frames.size() - 1).computeIfAbsent(state, Memento::ofTransient);
    }

    /** Opens a frame for a savepoint; returns the depth under which it can be undone or merged. */
    public int push() {
        frames.add(frame());
        return frames.size() - 1;
    }

    /** Forgets the savepoint of this depth and later ones; their changes count to the frame below. */
    public void merge(int depth) {
        while (frames.size() > depth) {
            Map<InstanceState, Memento> top = frames.remove(frames.size() - 1);
            Map<InstanceState, Memento> below = frames.get(frames.size() - 1);
            top.forEach(below::putIfAbsent);
        }
    }

    /**
     * Takes out everything remembered at this depth and above; the earliest memory of each object wins. Depth 0 is the transaction, which starts
     * anew.
     */
    public Map<InstanceState, Memento> take(int depth) {
        Map<InstanceState, Memento> earliest = new IdentityHashMap<>();
        while (frames.size() > depth) {
            earliest.putAll(frames.remove(frames.size() - 1));
        }
        if (frames.isEmpty()) {
            frames.add(frame());
        }
        return earliest;
    }

    /** Forgets everything: the transaction was committed. */
    public void clear() {
        if (frames.size() > 1 || !frames.get(0).isEmpty()) {
            take(0);
        }
    }

    /** Forgets how all objects were; the savepoints stay, for what happens from now on. */
    void forget() {
        frames.forEach(frame -> {
            frame.keySet().forEach(state -> state.status(Status.DETACHED));
            frame.clear();
        });
    }

    /** Small at first: most transactions change few objects, or none. */
    private static Map<InstanceState, Memento> frame() {
        return new IdentityHashMap<>(0);
    }

    public int depth() {
        return frames.size() - 1;
    }

    /**
     * An object as it was.
     *
     * @param status null when it was transient
     * @param keyValues the values of its identifier's attributes and of its version, which a flush generates
     */
    public record Memento(
            @Nullable Status status,
            @Nullable Object id,
            @Nullable Object snapshot,
            @Nullable List<?>[] baselines,
            @Nullable Object[] keyValues) {

        static Memento of(InstanceState state) {
            return new Memento(
                    state.status(), state.id(), state.snapshot(), state.baselines(), GeneratedValues.of(state));
        }

        static Memento ofTransient(InstanceState state) {
            return new Memento(null, null, null, state.baselines(), GeneratedValues.of(state));
        }

        /** Takes generated values back from an object that is no longer of this session. */
        void restoreKeys(InstanceState state) {
            GeneratedValues.restore(state, keyValues);
        }

        /** Puts the object back. */
        public void restore(InstanceState state) {
            GeneratedValues.restore(state, keyValues);
            state.status(status == null ? Status.DETACHED : status);
            state.id(id);
            state.snapshot(snapshot);
            state.baselines(baselines);
        }
    }
}
