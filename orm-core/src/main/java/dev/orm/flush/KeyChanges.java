package dev.orm.flush;

import dev.orm.flush.FlushAction.CheckLater;
import dev.orm.flush.FlushAction.PointRows;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Deferrability;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.ReferentialAction;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The stage of a flush for keys that others refer to and that were changed. Where the database cascades the change, nothing is sent for the rows that
 * refer to it; else they let go of the old key before it changes and take the new one after.
 */
final class KeyChanges {

    private final Work work;
    private final KeyReferences references;
    private final ChangeDetector.Relations relations;

    KeyChanges(Work work, KeyReferences references, ChangeDetector.Relations relations) {
        this.work = work;
        this.references = references;
        this.relations = relations;
    }

    void run() {
        Map<ToOne, Map<List<Object>, InstanceState>> byRelation = new LinkedHashMap<>();
        work.changes().forEach((state, slots) -> {
            if (state.status() != Status.PERSISTENT) {
                return;
            }
            requireId(state, slots);
            if (references.concerns(state.mapping(), slots)) {
                work.keyChanged().add(state);
                note(state, slots, byRelation);
            }
        });
        byRelation.forEach(this::follow);
        if (!byRelation.isEmpty()) {
            leaveDeleted(byRelation);
        }
    }

    /** A row cannot do without a part of its key; an element that its owner lets go of may lose what says whose it is. */
    private static void requireId(InstanceState state, BitSet slots) {
        Id id = state.mapping().id();
        for (ToOne relation : id.derivedFrom()) {
            if (slots.get(relation.slot()) && state.value(relation.slot()) == null) {
                throw withoutPart(relation);
            }
        }
        for (BasicAttribute part : id.composite() ? id.attributes() : List.<BasicAttribute>of()) {
            boolean held = part.slot() != BasicAttribute.NO_SLOT && slots.get(part.slot());
            if (held && state.value(part.slot()) == null) {
                throw withoutPart(part);
            }
        }
    }

    private static InvalidDataAccessApiUsageException withoutPart(Attribute part) {
        return new InvalidDataAccessApiUsageException(part.describe()
                + " was set to null, and is a part of the identifier, without which there is no row. Nothing was written."
                + " Set it to another value, or delete the object.");
    }

    /** The key of a row to be deleted that another one takes may have to be out of the way before the row goes: nothing may refer to it then. */
    private void leaveDeleted(Map<ToOne, Map<List<Object>, InstanceState>> changed) {
        changed.forEach((relation, byOldKey) -> {
            Set<List<Object>> taken = new HashSet<>();
            byOldKey.values().forEach(state -> taken.add(newKey(relation, state)));
            List<List<Object>> left = new ArrayList<>();
            for (InstanceState state : work.context().deleted()) {
                List<Object> key = state.mapping().isA(relation.target()) ? oldKey(relation, state) : null;
                if (key != null && taken.contains(key)) {
                    left.add(key);
                }
            }
            if (!left.isEmpty() && relation.mapsId().isEmpty() && relation.isClearable()) {
                detach(relation, relations.referring(relation, left, 0).keySet());
            }
        });
    }

    private void detach(ToOne relation, Set<Object> rows) {
        if (!rows.isEmpty()) {
            work.detached()
                    .add(new PointRows(
                            relation, rows.stream().map(Detached::new).toList()));
        }
    }

    private static List<Object> newKey(ToOne relation, InstanceState target) {
        List<Object> key = new ArrayList<>();
        for (BasicAttribute attribute : relation.targetAttributes()) {
            Object value = attribute.slot() == BasicAttribute.NO_SLOT
                    ? heldId(attribute, target)
                    : target.value(attribute.slot());
            if (value != null) {
                key.add(value);
            }
        }
        return key;
    }

    /** A part of an identifier that the object holds in a relation alone. */
    private static @Nullable Object heldId(BasicAttribute attribute, InstanceState target) {
        Id id = target.mapping().id();
        return id.value(target.entity(), id.attributes().indexOf(attribute));
    }

    private void note(InstanceState state, BitSet slots, Map<ToOne, Map<List<Object>, InstanceState>> byRelation) {
        for (ToOne relation : references.to(state.mapping(), slots)) {
            List<Object> key = oldKey(relation, state);
            if (key != null) {
                byRelation
                        .computeIfAbsent(relation, other -> new LinkedHashMap<>())
                        .put(key, state);
            }
        }
    }

    /** The key as the rows that refer to it have it; null when a part of it is NULL. */
    static @Nullable List<Object> oldKey(ToOne relation, InstanceState target) {
        List<Object> key = new ArrayList<>();
        for (BasicAttribute attribute : relation.targetAttributes()) {
            Object value = oldValue(attribute, target);
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return key;
    }

    private static @Nullable Object oldValue(BasicAttribute attribute, InstanceState target) {
        Object id = target.id();
        if (attribute.isId() && id != null) {
            Id mapped = target.mapping().id();
            return mapped.columns(id)[mapped.attributes().indexOf(attribute)];
        }
        return target.rowValue(attribute.slot());
    }

    private void follow(ToOne relation, Map<List<Object>, InstanceState> targets) {
        ForeignKey constraint = KeyReferences.constraint(relation);
        if (constraint != null && constraint.onUpdate() == ReferentialAction.CASCADE) {
            followInMemory(relation, targets.values().stream().toList());
            return;
        }
        Map<Object, List<Object>> rows = relations.referring(relation, targets.keySet(), 0);
        if (rows.isEmpty()) {
            return;
        }
        boolean later = constraint == null || constraint.rules().deferrability() != Deferrability.NOT_DEFERRABLE;
        if (!relation.mapsId().isEmpty() || !later && !relation.isClearable()) {
            throw refused(relation);
        }
        if (constraint != null && later) {
            work.checkedLater()
                    .add(new CheckLater(
                            relation.owner().concrete().get(0).part(relation).table(),
                            Objects.requireNonNull(constraint.name()),
                            false));
        } else if (!later) {
            detach(relation, rows.keySet());
        }
        work.attached().add(new PointRows(relation, following(relation, rows, targets)));
    }

    private static InvalidDataAccessApiUsageException refused(ToOne relation) {
        EntityMapping<?> target = relation.target();
        return new InvalidDataAccessApiUsageException("The key of a " + target.name() + " was changed to which "
                + relation.describe()
                + " of other rows refers, and these can neither follow nor let go of it meanwhile. Nothing"
                + " was written. Declare the foreign key \"on update cascade\", for instance by @JoinColumn(foreignKey ="
                + " @ForeignKey(options = \"on update cascade\")), or give the " + target.name()
                + " an identifier that does not change.");
    }

    private record Detached(Object id) implements FlushAction.Pointed {

        @Override
        public @Nullable Object target() {
            return null;
        }
    }

    private record Attached(Object id, Object target) implements FlushAction.Pointed {}

    /** Those of the rows that are neither deleted nor turned to another object by this flush. */
    private List<Attached> following(
            ToOne relation, Map<Object, List<Object>> rows, Map<List<Object>, InstanceState> targets) {
        List<Attached> following = new ArrayList<>();
        rows.forEach((id, key) -> {
            InstanceState row = work.context().identities().get(relation.owner(), id);
            boolean stays = row == null || row.status() == Status.PERSISTENT && !work.isChanged(row, relation.slot());
            InstanceState target = targets.get(key);
            if (stays && target != null) {
                following.add(new Attached(id, target.entity()));
            }
        });
        return following;
    }

    /** Objects whose own identifiers hold the key follow with it, and those whose identifiers hold theirs. */
    private void followInMemory(ToOne relation, List<InstanceState> targets) {
        if (relation.mapsId().isEmpty()) {
            return;
        }
        Deque<InstanceState> queue = new ArrayDeque<>(targets);
        while (!queue.isEmpty()) {
            InstanceState target = queue.remove();
            for (ToOne reference : references.to(target.mapping(), all(target.mapping()))) {
                for (InstanceState row :
                        reference.mapsId().isEmpty() ? List.<InstanceState>of() : work.referring(reference, target)) {
                    if (!work.isChanged(row, reference.slot()) && work.follow(target, row)) {
                        queue.add(row);
                    }
                }
            }
        }
    }

    private static BitSet all(EntityMapping<?> mapping) {
        BitSet slots = new BitSet();
        slots.set(0, mapping.attributes().size());
        return slots;
    }
}
