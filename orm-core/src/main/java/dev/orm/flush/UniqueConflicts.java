package dev.orm.flush;

import dev.orm.flush.FlushAction.ReleaseChildren;
import dev.orm.flush.MappedKey.Constraint;
import dev.orm.mapping.EntityMapping;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that take a unique value which another row holds in the database and gives up in the same flush: that one has to be written first. Costs nothing
 * where no row gives up a unique value.
 */
final class UniqueConflicts {

    private final Work work;
    private final MappedKeys keys;
    private final Map<Constraint, Map<List<Object>, InstanceState>> holders = new HashMap<>();
    private final Map<InstanceState, List<Conflict>> byTaker = new LinkedHashMap<>();
    private final Map<InstanceState, EntityMapping<?>> unread = new LinkedHashMap<>();

    /** The row that holds what another one takes, and under which key. */
    record Conflict(InstanceState holder, MappedKey key) {}

    private UniqueConflicts(Work work, MappedKeys keys) {
        this.work = work;
        this.keys = keys;
    }

    static UniqueConflicts find(Work work, MappedKeys keys) {
        UniqueConflicts conflicts = new UniqueConflicts(work, keys);
        if (!conflicts.hasTakers()) {
            return conflicts;
        }
        work.changes().forEach((state, slots) -> conflicts.hold(state, state, slots));
        work.context().deleted().forEach(conflicts::holdDeleted);
        for (InstanceState replacing : work.replacements().replacing()) {
            conflicts.hold(work.replacements().replacedBy(replacing), replacing, null);
        }
        if (!conflicts.holders.isEmpty()) {
            work.context().pending().forEach(state -> conflicts.take(state, null));
            work.changes().forEach(conflicts::take);
        }
        work.releases().stream().filter(ReleaseChildren::delete).forEach(conflicts::holdUnread);
        conflicts.unread.values().removeIf(mapping -> !conflicts.isWritten(mapping));
        return conflicts;
    }

    /** The rows to write before a row, because they hold what it takes. */
    List<Conflict> of(InstanceState taker) {
        return byTaker.getOrDefault(taker, List.of());
    }

    /** All rows that hold what others take. */
    Set<InstanceState> holders() {
        Set<InstanceState> all = new LinkedHashSet<>();
        byTaker.values().forEach(conflicts -> conflicts.forEach(conflict -> all.add(conflict.holder())));
        return all;
    }

    /** The rows that hold what others take under one key. */
    List<InstanceState> holders(MappedKey key) {
        return byTaker.values().stream()
                .flatMap(Collection::stream)
                .filter(conflict -> conflict.key().equals(key))
                .map(Conflict::holder)
                .distinct()
                .toList();
    }

    Set<MappedKey> keys() {
        Set<MappedKey> all = new LinkedHashSet<>();
        byTaker.values().forEach(conflicts -> conflicts.forEach(conflict -> all.add(conflict.key())));
        return all;
    }

    /** Rows to be deleted whose values were never read, while rows of their table are written. */
    Set<InstanceState> unread() {
        return unread.keySet();
    }

    /** The key does not order rows any more: its values are out of the way, or it is checked later. */
    void settle(MappedKey key) {
        byTaker.values()
                .forEach(conflicts ->
                        conflicts.removeIf(conflict -> conflict.key().equals(key)));
    }

    private boolean hasTakers() {
        return work.context().pending().stream()
                        .anyMatch(state -> !keys.of(state.mapping()).isEmpty())
                || work.changes().entrySet().stream().anyMatch(change -> isTaker(change.getKey(), change.getValue()));
    }

    private boolean isTaker(InstanceState row, BitSet slots) {
        return row.status() != Status.DELETED && keys.of(row.mapping()).stream().anyMatch(key -> key.isTouched(slots));
    }

    private void holdDeleted(InstanceState state) {
        if (!work.replacements().isReplaced(state)) {
            if (keys.of(state.mapping()).stream().anyMatch(key -> key.isUnknown(state))) {
                unread.put(state, state.mapping());
            }
            hold(state, work.goneByKey().getOrDefault(state, state), null);
        }
    }

    /** The row, when it is written, gives up what it or an element of it held under the keys that one of the slots belongs to; null slots stand for all. */
    private void hold(InstanceState before, InstanceState row, @Nullable BitSet slots) {
        for (MappedKey key : keys.of(before.mapping())) {
            List<Object> values = slots == null || key.isTouched(slots) ? key.before(before) : null;
            if (values != null) {
                holders.computeIfAbsent(key.constraint(), constraint -> new HashMap<>())
                        .put(values, row);
            }
        }
    }

    private void take(InstanceState row, @Nullable BitSet slots) {
        if (row.status() == Status.DELETED) {
            return;
        }
        for (MappedKey key : keys.of(row.mapping())) {
            Map<List<Object>, InstanceState> held = holders.get(key.constraint());
            if (held != null && (slots == null || key.isTouched(slots))) {
                take(row, key, held);
            }
        }
    }

    private void take(InstanceState row, MappedKey key, Map<List<Object>, InstanceState> held) {
        List<Object> values = key.after(row);
        InstanceState holder = values == null ? null : held.get(values);
        if (holder != null && holder != row) {
            byTaker.computeIfAbsent(row, taker -> new ArrayList<>()).add(new Conflict(holder, heldUnder(holder, key)));
        }
    }

    /** The key as the holder's entity has it: entities may share a table. */
    private MappedKey heldUnder(InstanceState holder, MappedKey key) {
        return keys.of(holder.mapping()).stream()
                .filter(other -> other.constraint().equals(key.constraint()))
                .findFirst()
                .orElse(key);
    }

    /** Elements that go by the key of their owner may hold anything. */
    private void holdUnread(ReleaseChildren release) {
        EntityMapping<?> mapping = release.relation().target();
        if (!keys.of(mapping).isEmpty()) {
            release.owners().forEach(owner -> unread.put(owner, mapping));
        }
    }

    private boolean isWritten(EntityMapping<?> mapping) {
        return Stream.concat(work.context().pending().stream(), work.changes().keySet().stream())
                .anyMatch(state -> state.mapping().root() == mapping.root() && state.status() != Status.DELETED);
    }
}
