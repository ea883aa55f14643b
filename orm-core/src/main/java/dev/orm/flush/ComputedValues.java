package dev.orm.flush;

import dev.orm.flush.FlushAction.ComputeValues;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.sql.Assignable;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Sql;
import dev.orm.sql.Target;
import dev.orm.sql.Update;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes that take what an expression yields in the database, until the flush that writes them. Belongs to its session's thread. */
final class ComputedValues {

    private final Map<InstanceState, Map<BasicAttribute, Computed<?>>> waiting = new LinkedHashMap<>();

    /**
     * An attribute as a statement names it, and what it is set to.
     *
     * @param before what it was when it was set, where its row has no such value
     */
    private record Computed<T>(
            Assignable<?, T> attribute,
            Expression<T> value,
            @Nullable Object before) {

        @SuppressWarnings("unchecked") // the source of an entity's own attribute is a target of updates of that entity
        Target<Object> target() {
            return (Target<Object>) attribute.source();
        }

        @SuppressWarnings("unchecked") // all attributes of a statement are of one entity
        Update<Object> on(Update<Object> update) {
            return update.set((Assignable<Object, T>) attribute, value);
        }
    }

    <T> void set(InstanceState state, BasicAttribute attribute, Assignable<?, T> named, Expression<T> value) {
        Object present = state.value(attribute.slot());
        Object before = present == null || same(attribute, present, state.rowValue(attribute.slot()))
                ? null
                : attribute.type().copy(present);
        waiting.computeIfAbsent(state, key -> new LinkedHashMap<>())
                .put(attribute, new Computed<>(named, value, before));
    }

    private static boolean same(BasicAttribute attribute, @Nullable Object a, @Nullable Object b) {
        return a == null || b == null ? a == b : attribute.type().sameValue(a, b);
    }

    /** The attribute was assigned: that is the later word. */
    void forget(InstanceState state, BasicAttribute attribute) {
        Map<BasicAttribute, Computed<?>> attributes = waiting.get(state);
        if (attributes != null && attributes.remove(attribute) != null && attributes.isEmpty()) {
            waiting.remove(state);
        }
    }

    /** Nothing is to be computed in this object any more. */
    void forget(InstanceState state) {
        waiting.remove(state);
    }

    /** What was assigned since. A value that a new reading of the row has brought is none. */
    void forgetAssigned() {
        waiting.forEach((state, attributes) ->
                attributes.entrySet().removeIf(entry -> isAssigned(state, entry.getKey(), entry.getValue().before)));
        waiting.values().removeIf(Map::isEmpty);
    }

    private static boolean isAssigned(InstanceState state, BasicAttribute attribute, @Nullable Object before) {
        Object present = state.value(attribute.slot());
        Object unassigned = before == null ? state.rowValue(attribute.slot()) : before;
        boolean compared = before != null || state.snapshot() != null || state.status() == Status.PENDING;
        return compared && !same(attribute, present, unassigned);
    }

    /** What was written, or what a rollback takes back. */
    void clear() {
        waiting.clear();
    }

    /** Objects that have left the session are nobody's to write, and nobody's to keep. */
    void forgetGone() {
        waiting.keySet().removeIf(state -> state.status() == Status.DETACHED || state.status() == Status.GONE);
    }

    /** The objects that have something to compute. */
    Set<InstanceState> states() {
        return waiting.keySet();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** One step for each object that will have a row. */
    List<ComputeValues> actions() {
        List<ComputeValues> actions = new ArrayList<>();
        waiting.forEach((state, attributes) -> {
            if (state.status() == Status.PENDING || state.status() == Status.PERSISTENT) {
                actions.add(new ComputeValues(state, List.copyOf(attributes.keySet())));
            }
        });
        return actions;
    }

    /** The statement of a step: it compares the version, and raises it. */
    Update<Object> statement(ComputeValues action) {
        InstanceState state = action.state();
        Map<BasicAttribute, Computed<?>> attributes = Objects.requireNonNull(waiting.get(state));
        Target<Object> target = attributes.values().iterator().next().target();
        Update<Object> update = Sql.update(target);
        for (Computed<?> computed : attributes.values()) {
            update = computed.on(update);
        }
        EntityMapping<?> mapping = state.mapping();
        Condition row = hasId(target, mapping.id(), EntityRows.requiredId(state));
        BasicAttribute version = mapping.version();
        if (version == null || attributes.containsKey(version)) {
            return update.where(row);
        }
        Assignable<Object, Object> column = column(target, version);
        Object present = state.value(version.slot());
        return present == null
                ? update.where(row)
                : update.set(column, Versions.next(version, present)).where(row, equal(column, present));
    }

    private static Condition hasId(Target<Object> target, Id id, Object key) {
        List<Expression<Object>> columns = new ArrayList<>();
        id.attributes().forEach(attribute -> columns.add(column(target, attribute)));
        return Sql.row(columns).eq(id.columns(key));
    }

    private static Condition equal(Expression<Object> column, @Nullable Object value) {
        return Sql.row(List.of(column)).eq(new @Nullable Object[] {value});
    }

    @SuppressWarnings("unchecked") // the target is the entity's
    private static Assignable<Object, Object> column(Target<Object> target, BasicAttribute attribute) {
        return (Assignable<Object, Object>) target.assignable(attribute.path());
    }
}
