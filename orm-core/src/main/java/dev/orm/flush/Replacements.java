package dev.orm.flush;

import dev.orm.mapping.EntityMapping;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** New objects that take the identity of deleted ones: their rows are not deleted and inserted, but updated. */
final class Replacements {

    private final Map<Identity, InstanceState> candidates = new HashMap<>();
    private final Map<InstanceState, InstanceState> byDeleted = new LinkedHashMap<>();
    private final Map<InstanceState, InstanceState> byReplacing = new HashMap<>();

    private record Identity(EntityMapping<?> mapping, Object id) {}

    /** Looks at the new objects that have an identifier already; those that have none replace nothing. */
    void find(PersistenceContext context) {
        if (context.deleted().isEmpty()) {
            return;
        }
        for (InstanceState state : context.pending()) {
            if (!KeyAssigner.isDerivable(state)) {
                continue;
            }
            KeyAssigner.derive(state);
            Object id = state.mapping().id().get(state.entity());
            if (id != null) {
                candidates.putIfAbsent(new Identity(state.mapping().root(), id), state);
            }
        }
    }

    /** Takes note of the replacement of an object that is deleted, if there is one. */
    @Nullable
    InstanceState of(InstanceState deleted) {
        Object id = deleted.id();
        InstanceState candidate = id == null || candidates.isEmpty()
                ? null
                : candidates.get(new Identity(deleted.mapping().root(), id));
        if (candidate == null || candidate.status() != Status.PENDING) {
            return null;
        }
        if (candidate.mapping() != deleted.mapping()) {
            throw new InvalidDataAccessApiUsageException(
                    "A new " + candidate.mapping().name() + " has the id of a "
                            + deleted.mapping().name()
                            + " that is deleted in the same flush, and a row does not change its class."
                            + " Flush the deletion first.");
        }
        byDeleted.put(deleted, candidate);
        byReplacing.put(candidate, deleted);
        return candidate;
    }

    /** The new object that takes over the row of a deleted one; null when none does. */
    @Nullable
    InstanceState replacing(InstanceState deleted) {
        return byDeleted.get(deleted);
    }

    boolean isReplaced(InstanceState deleted) {
        return byDeleted.containsKey(deleted);
    }

    boolean isReplacing(InstanceState pending) {
        return byReplacing.containsKey(pending);
    }

    /** The new objects that are written by an update. */
    Collection<InstanceState> replacing() {
        return byDeleted.values();
    }

    /** The deleted object whose row a new one takes over. */
    InstanceState replacedBy(InstanceState replacing) {
        return Objects.requireNonNull(byReplacing.get(replacing), "replaces nothing");
    }

    /** Before anything is written: what is known of the rows passes from the deleted objects to the new ones. */
    void takeOver() {
        byDeleted.forEach((deleted, replacing) -> {
            replacing.id(deleted.id());
            replacing.snapshot(deleted.snapshot());
            if (deleted.mapping().version() != null && deleted.snapshot() != null) {
                int slot = deleted.mapping().version().slot();
                replacing.value(slot, deleted.rowValue(slot));
            }
        });
    }

    /** After everything was written. */
    void settle(PersistenceContext context) {
        byDeleted.forEach((deleted, replacing) -> {
            context.removed(deleted);
            context.inserted(replacing);
            replacing.takeSnapshot();
            replacing.takeBaselines();
        });
    }
}
