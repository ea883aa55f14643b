package dev.orm.flush;

import dev.orm.flush.FlushAction.ComputeValues;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * A foreign key that an attribute holds as a plain value beside the relation. The side that differs from its snapshot is written and the other one
 * follows; of a new object the one that is set.
 */
final class ForeignKeyAttributes {

    private final Work work;
    private final ChangeDetector.Relations relations;
    private final Map<EntityMapping<?>, Map<Object, Object>> addedById = new IdentityHashMap<>(0);

    ForeignKeyAttributes(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.relations = relations;
    }

    /** Before anything follows relations: they refer to what the attributes say. */
    void run() {
        if (work.mappings().entities().stream()
                .allMatch(mapping -> mapping.twinned().isEmpty())) {
            return;
        }
        for (Map.Entry<InstanceState, BitSet> change :
                List.copyOf(work.changes().entrySet())) {
            InstanceState state = change.getKey();
            for (ToOne relation : twinned(state)) {
                BitSet slots = change.getValue();
                boolean valueChanged = relation.use().twins().stream().anyMatch(twin -> slots.get(twin.slot()));
                follow(state, relation, valueChanged, slots.get(relation.slot()));
            }
        }
        for (InstanceState state : List.copyOf(work.context().pending())) {
            for (ToOne relation : twinned(state)) {
                boolean set = key(state, relation).stream().anyMatch(Objects::nonNull);
                follow(state, relation, set, state.value(relation.slot()) != null);
            }
        }
    }

    private static List<ToOne> twinned(InstanceState state) {
        return state.status() == Status.DELETED ? List.of() : state.mapping().twinned();
    }

    private void follow(InstanceState state, ToOne relation, boolean valueChanged, boolean relationChanged) {
        if (!valueChanged || !isWritten(relation)) {
            return; // the attribute follows when the key of the target is known for certain
        }
        if (relationChanged && !relation.isReadOnly()) {
            requireAgreement(state, relation);
        } else {
            work.assign(state, relation.slot(), target(relation, key(state, relation)));
        }
    }

    /** Whether what the attributes hold is written, by themselves or by way of the relation. */
    private static boolean isWritten(ToOne relation) {
        return relation.use().twins().stream().allMatch(twin -> twin.insertable() || twin.updatable());
    }

    private @Nullable Object target(ToOne relation, List<@Nullable Object> key) {
        if (key.contains(null)) {
            return null;
        }
        Object added = relation.refersToId() ? added(relation, key) : null;
        Object target = added == null ? relations.target(relation, key) : added;
        if (target == null && !relation.isReadOnly()) {
            throw new InvalidDataAccessApiUsageException(names(relation) + " was set to a key that no row of "
                    + relation.target().name() + " has. Nothing was written. Set one that there is, or set "
                    + relation.describe() + " to a new object.");
        }
        return target;
    }

    /** A new object whose assigned identifier the key is: no reference may stand for it. */
    private @Nullable Object added(ToOne relation, List<@Nullable Object> key) {
        EntityMapping<?> mapping = relation.target();
        if (mapping.id().strategy() != IdStrategy.ASSIGNED) {
            return null;
        }
        Map<Object, Object> byId = addedById.computeIfAbsent(mapping, this::addedById);
        return byId.get(Objects.requireNonNull(mapping.id().of(key.toArray())));
    }

    private Map<Object, Object> addedById(EntityMapping<?> mapping) {
        Map<Object, Object> byId = new HashMap<>();
        for (InstanceState state : work.context().pending()) {
            Object id = state.mapping().isA(mapping) ? mapping.id().get(state.entity()) : null;
            if (id != null) {
                byId.put(id, state.entity());
            }
        }
        return byId;
    }

    private static void requireAgreement(InstanceState state, ToOne relation) {
        Object target = state.value(relation.slot());
        List<@Nullable Object> key = key(state, relation);
        for (int i = 0; i < key.size(); i++) {
            if (!Objects.equals(key.get(i), part(relation, target, i))) {
                throw new InvalidDataAccessApiUsageException(names(relation) + " and " + relation.describe()
                        + " both changed and disagree, and both have the column "
                        + relation.columns().get(i).name() + ". Nothing was written. Change one of them only.");
            }
        }
    }

    private static String names(ToOne relation) {
        return relation.use().twins().stream().map(BasicAttribute::describe).collect(Collectors.joining(", "));
    }

    /** When expressions were written, and what they yield is known: relations refer to what the attributes hold now. */
    static void followComputed(ComputeValues compute, ChangeDetector.Relations relations) {
        InstanceState state = compute.state();
        for (ToOne relation : state.mapping().twinned()) {
            if (relation.use().twins().stream().anyMatch(compute.attributes()::contains)) {
                List<@Nullable Object> key = key(state, relation);
                state.value(relation.slot(), key.contains(null) ? null : relations.target(relation, key));
            }
        }
    }

    /** When all was written: the attributes hold what the relation refers to. */
    static void settle(InstanceState state) {
        EntityMapping<?> mapping = state.mapping();
        for (ToOne relation : mapping.twinned()) {
            Object target = state.value(relation.slot());
            List<BasicAttribute> twins = relation.use().twins();
            for (int i = 0; !relation.isReadOnly() && i < twins.size(); i++) {
                Object value = part(relation, target, i);
                if (!Objects.equals(value, value(state, twins.get(i)))) {
                    state.value(twins.get(i).slot(), value);
                }
            }
        }
    }

    private static List<@Nullable Object> key(InstanceState state, ToOne relation) {
        List<@Nullable Object> key = new ArrayList<>();
        relation.use().twins().forEach(twin -> key.add(value(state, twin)));
        return key;
    }

    /** Zero in a primitive attribute is no key. */
    private static @Nullable Object value(InstanceState state, BasicAttribute attribute) {
        Object value = state.value(attribute.slot());
        boolean none = attribute.javaType().isPrimitive() && value instanceof Number number && number.longValue() == 0;
        return none ? null : value;
    }

    /** The value of the target where a column refers to; null while it has none. */
    private static @Nullable Object part(ToOne relation, @Nullable Object target, int part) {
        if (target == null) {
            return null;
        }
        return relation.refersToId()
                ? relation.target().id().value(target, part)
                : InstanceState.pending(relation.target(), target)
                        .value(relation.targetAttributes().get(part).slot());
    }
}
