package dev.orm.loading;

import dev.orm.mapping.EntityReference;
import dev.orm.mapping.ReferenceLoader;
import dev.orm.state.InstanceState;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The attributes of one object that were left out of its row, and are loaded when they are used. */
final class DeferredAttributes implements ReferenceLoader {

    private final DeferredLoading loading;
    private final InstanceState state;
    private final BitSet missing;
    private final BitSet refused;

    private DeferredAttributes(DeferredLoading loading, InstanceState state, Deferral deferral) {
        this(loading, state, (BitSet) deferral.slots().clone(), deferral.refused());
    }

    private DeferredAttributes(DeferredLoading loading, InstanceState state, BitSet missing, BitSet refused) {
        this.loading = loading;
        this.state = state;
        this.missing = missing;
        this.refused = refused;
    }

    /** Leaves attributes of an object out that can notice their use. */
    static void install(DeferredLoading loading, InstanceState state, Deferral deferral) {
        ((EntityReference) state.entity()).ormLoader(new DeferredAttributes(loading, state, deferral));
    }

    /** Leaves one more attribute of an object out; false if the object cannot notice its use. */
    static boolean forget(DeferredLoading loading, InstanceState state, int slot) {
        if (!(state.entity() instanceof EntityReference reference)) {
            return false;
        }
        DeferredAttributes known = of(state);
        DeferredAttributes deferred = known == null ? new DeferredAttributes(loading, state, Deferral.NONE) : known;
        deferred.missing.set(slot);
        reference.ormLoader(deferred);
        return true;
    }

    /** Those of an object; null if it has all of its attributes. */
    static @Nullable DeferredAttributes of(InstanceState state) {
        return state.entity() instanceof EntityReference reference
                        && reference.ormLoader() instanceof DeferredAttributes deferred
                ? deferred
                : null;
    }

    /** The slots that are still to be loaded. */
    BitSet missing() {
        return missing;
    }

    boolean isRefused(int slot) {
        return refused.get(slot);
    }

    /** Takes note that slots have the values of the row now. */
    void loaded(BitSet slots) {
        missing.andNot(slots);
        if (missing.isEmpty()) {
            ((EntityReference) state.entity()).ormLoader(null);
        }
    }

    @Override
    public void load(Object reference) {
        loading.load(state, (BitSet) missing.clone());
    }

    @Override
    public void load(Object reference, int slot) {
        if (missing.get(slot)) {
            BitSet slots = Deferral.together(state.mapping(), slot);
            slots.andNot(refused);
            slots.or(Deferral.whole(
                    state.mapping(), state.mapping().attributes().get(slot).path()));
            slots.and(missing);
            loading.load(state, slots);
        }
    }

    @Override
    public ReferenceLoader copy() {
        return new DeferredAttributes(loading, state, (BitSet) missing.clone(), refused);
    }

    @Override
    public boolean isPartial() {
        return true;
    }

    @Override
    public boolean isDeferred(int slot) {
        return missing.get(slot);
    }
}
