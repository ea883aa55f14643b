package dev.orm.state;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.ReferenceLoader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What objects were before the transaction, and before each of its savepoints, changed them: remembered when the session first touches their state,
 * restored on rollback. What is read behind a change may be what the rollback takes back, so it is remembered too, to be read again.
 *
 * <p>Belongs to its session's thread.
 */
public final class UndoLog {

    /** The first of them is the transaction's; there is none until something is remembered. */
    private final List<Frame> frames = new ArrayList<>(0);

    private boolean written;

    /** What collections of new objects held before a reading of their rows unloaded them: a rollback leaves no rows to load it from. */
    private @Nullable Map<InstanceState, @Nullable List<?>[]> elements;

    /** Remembers the object's state unless it is remembered since the latest savepoint already. To be called before the state changes. */
    public void record(InstanceState state) {
        top().mementos.computeIfAbsent(state, Memento::of);
    }

    /** Remembers an object that was transient until now. */
    public void recordTransient(InstanceState state) {
        top().mementos.computeIfAbsent(state, Memento::ofTransient);
    }

    /** Remembers an object that has come with the row that a statement made; to be called when it is read. */
    public void recordArrival(InstanceState state) {
        top().mementos.computeIfAbsent(state, Memento::ofArrival);
    }

    /** Rows are changed by a statement: what is read from now on may be what a rollback takes back. */
    public void recordWrite() {
        written = true;
    }

    /** Remembers how an object was before it is read anew behind a statement, since a rollback takes back what is read. */
    public void recordReadAgain(InstanceState state) {
        if (written) {
            record(state);
        }
    }

    /** Remembers that an object has values of its row as it is now; without a savepoint a rollback has every object read again. */
    public void recordRead(InstanceState state) {
        if (depth() > 0) {
            reads(state);
        }
    }

    /** Remembers that an object's collection has the elements it has now. */
    public void recordRead(InstanceState owner, int collection) {
        if (written || !frames.isEmpty()) {
            reads(owner).set(collection);
        }
    }

    /** Remembers what a new object's own collection holds, before a lazy one takes its place. */
    void recordReplaced(InstanceState owner, int collection) {
        if (frames.stream().noneMatch(frame -> frame.isNew(owner))) {
            return;
        }
        CollectionAttribute attribute = owner.mapping().collections().get(collection);
        Collection<?> present = owner.collection(attribute);
        if (present == null || LazyCollection.isLoaded(present)) {
            elements = elements == null ? new IdentityHashMap<>() : elements;
            @Nullable
            List<?>[] all = elements.computeIfAbsent(
                    owner, key -> new List<?>[owner.mapping().collections().size()]);
            all[collection] = Contents.baseline(attribute, LazyCollection.known(present));
        }
    }

    /** What a collection of a new object held before it was unloaded; null if it was not. */
    @Nullable
    List<?> replaced(InstanceState owner, int collection) {
        @Nullable List<?>[] all = elements == null ? null : elements.get(owner);
        return all == null ? null : all[collection];
    }

    private BitSet reads(InstanceState state) {
        return top().reads.computeIfAbsent(state, read -> new BitSet());
    }

    /** The objects whose rows were deleted in the transaction, and are not back. */
    public Set<Object> gone() {
        Set<Object> gone = Identity.set();
        for (Frame frame : frames) {
            for (InstanceState state : frame.mementos.keySet()) {
                if (state.status() == Status.GONE) {
                    gone.add(state.entity());
                }
            }
        }
        return gone;
    }

    private Frame top() {
        if (frames.isEmpty()) {
            frames.add(Frame.empty());
        }
        return frames.get(frames.size() - 1);
    }

    /** Opens a frame for a savepoint; returns the depth under which it can be undone or merged. */
    public int push() {
        top();
        frames.add(Frame.empty());
        return frames.size() - 1;
    }

    /** Forgets the savepoint of this depth and later ones; their changes count to the frame below. */
    public void merge(int depth) {
        while (frames.size() > depth) {
            Frame merged = frames.remove(frames.size() - 1);
            top().takeOver(merged);
        }
    }

    /**
     * Takes out everything remembered at this depth and above; the earliest memory of each object wins. Depth 0 is the transaction, which starts
     * anew.
     */
    Frame take(int depth) {
        Frame earliest = Frame.empty();
        while (frames.size() > depth) {
            Frame taken = frames.remove(frames.size() - 1);
            if (!earliest.isEmpty()) {
                taken.takeOver(earliest);
            }
            earliest = taken;
        }
        written &= depth > 0;
        return earliest;
    }

    /** Forgets everything: the transaction was committed, or rolled back. */
    public void clear() {
        frames.clear();
        elements = null;
        written = false;
    }

    /** Forgets how all objects were; the savepoints stay, for what happens from now on. */
    void forget() {
        for (Frame frame : frames) {
            frame.mementos.keySet().forEach(state -> state.status(Status.DETACHED));
            frame.mementos.clear();
            frame.reads.clear();
        }
        elements = null;
    }

    public int depth() {
        return Math.max(0, frames.size() - 1);
    }

    /**
     * What is remembered since a savepoint, or since the transaction began.
     *
     * @param mementos how objects were that have changed since
     * @param reads the objects that were read since, and which of their collections
     */
    record Frame(Map<InstanceState, Memento> mementos, Map<InstanceState, BitSet> reads) {

        /** Small at first: most transactions change few objects, or none. */
        private static Frame empty() {
            return new Frame(new IdentityHashMap<>(0), new IdentityHashMap<>(0));
        }

        boolean isEmpty() {
            return mementos.isEmpty() && reads.isEmpty();
        }

        /** Whether an object had no row when this began. */
        boolean isNew(InstanceState state) {
            Memento memento = mementos.get(state);
            return memento != null && (memento.status == null || memento.status == Status.PENDING);
        }

        private void takeOver(Frame later) {
            later.mementos.forEach(mementos::putIfAbsent);
            later.reads.forEach((state, collections) ->
                    reads.computeIfAbsent(state, read -> new BitSet()).or(collections));
        }
    }

    /**
     * An object as it was.
     *
     * @param status null when it was transient
     * @param parts the collections that were loaded in part
     * @param keyValues the values of its identifier's attributes and of its version, which a flush generates
     * @param loader    of what it lacked; null if it had everything
     */
    public record Memento(
            @Nullable Status status,
            @Nullable Object id,
            @Nullable Object snapshot,
            @Nullable List<?>[] baselines,
            @Nullable BitSet parts,
            @Nullable Object[] keyValues,
            @Nullable ReferenceLoader loader) {

        static Memento of(InstanceState state) {
            return new Memento(
                    state.status(),
                    state.id(),
                    state.snapshot(),
                    state.baselines(),
                    state.parts(),
                    GeneratedValues.of(state),
                    loader(state));
        }

        static Memento ofTransient(InstanceState state) {
            return new Memento(null, null, null, state.baselines(), state.parts(), GeneratedValues.of(state), null);
        }

        /** A detached object has its identifier and no snapshot, so it keeps what it was read with. */
        static Memento ofArrival(InstanceState state) {
            return new Memento(
                    Status.DETACHED,
                    state.id(),
                    null,
                    state.baselines(),
                    state.parts(),
                    GeneratedValues.of(state),
                    loader(state));
        }

        private static @Nullable ReferenceLoader loader(InstanceState state) {
            ReferenceLoader loader = state.entity() instanceof EntityReference reference ? reference.ormLoader() : null;
            return loader == null ? null : loader.copy();
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
            state.parts(parts);
            if (loader != null) {
                ((EntityReference) state.entity()).ormLoader(loader);
            }
        }
    }
}
