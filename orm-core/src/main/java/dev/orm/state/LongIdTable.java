package dev.orm.state;

import dev.orm.mapping.EntityMapping;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * States by {@code long} identifiers without a key object or an entry per row: open addressing beside an array in order of arrival, so that walking
 * over all of them is fast and its order is the order of loading.
 */
final class LongIdTable extends IdentityMap.IdTable {

    private static final int EMPTY = 0;
    private static final int FEW = 4;
    private static final int MANY = 4_096;

    private int[] slots = new int[2 * FEW]; // index into states, plus one
    private long[] ids = new long[FEW];
    private @Nullable InstanceState[] states = new InstanceState[FEW];
    private int size; // places taken in ids and states, removed ones included
    private int removed;

    LongIdTable(EntityMapping<?> root) {
        super(root);
    }

    @Override
    public @Nullable InstanceState get(Object id) {
        int place = slots[slotOf((Long) id)];
        return place == EMPTY ? null : states[place - 1];
    }

    @Override
    int size() {
        return size - removed;
    }

    @Override
    void put(Object id, InstanceState state) {
        long key = (Long) id;
        int slot = slotOf(key);
        if (slots[slot] != EMPTY) {
            int place = slots[slot] - 1;
            if (states[place] == null) {
                removed--;
            }
            states[place] = state;
            return;
        }
        if (size == ids.length) {
            grow();
            slot = slotOf(key);
        }
        ids[size] = key;
        states[size] = state;
        slots[slot] = ++size;
    }

    @Override
    void remove(Object id) {
        int place = slots[slotOf((Long) id)];
        if (place != EMPTY && states[place - 1] != null) {
            states[place - 1] = null; // the slot stays taken, so probing past it goes on
            removed++;
        }
    }

    @Override
    void forEach(Consumer<InstanceState> action) {
        for (int i = 0; i < size; i++) {
            InstanceState state = states[i];
            if (state != null) {
                action.accept(state);
            }
        }
    }

    private int slotOf(long id) {
        int mask = slots.length - 1;
        int slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != EMPTY && ids[slots[slot] - 1] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int live = size - removed;
        int capacity = live > ids.length / 2 ? ids.length * (ids.length < MANY ? 4 : 2) : ids.length;
        long[] oldIds = ids;
        @Nullable InstanceState[] oldStates = states;
        int oldSize = size;
        ids = new long[capacity];
        states = new InstanceState[capacity];
        slots = new int[capacity * 2];
        Arrays.fill(slots, EMPTY);
        size = 0;
        removed = 0;
        for (int i = 0; i < oldSize; i++) {
            InstanceState state = oldStates[i];
            if (state != null) {
                put(oldIds[i], state);
            }
        }
    }
}
