package dev.orm.session;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.CollectionLoader;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object whose row a statement has changed, with what it referred to before: where it refers to another object now, neither knows its elements any more.
 *
 * @param targets what each to-one relation led to, in the order of the mapping
 */
record MovedObject(InstanceState state, @Nullable Object[] targets) {

    static MovedObject of(InstanceState state) {
        return new MovedObject(state, targets(state));
    }

    private static @Nullable Object[] targets(InstanceState state) {
        List<ToOne> relations = state.mapping().toOnes();
        @Nullable Object[] targets = new @Nullable Object[relations.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = state.value(relations.get(i).slot());
        }
        return targets;
    }

    /** To be called when the object has been read again. */
    void unloadOtherSides(PersistenceContext context, CollectionLoader loader) {
        List<ToOne> relations = state.mapping().toOnes();
        @Nullable Object[] now = targets(state);
        for (int i = 0; i < now.length; i++) {
            if (now[i] != targets[i]) {
                unload(context, relations.get(i), targets[i], loader);
                unload(context, relations.get(i), now[i], loader);
            }
        }
    }

    /** To be called while the object that goes is known. */
    void unloadFormerSides(PersistenceContext context, CollectionLoader loader) {
        List<ToOne> relations = state.mapping().toOnes();
        for (int i = 0; i < targets.length; i++) {
            unload(context, relations.get(i), targets[i], loader);
        }
    }

    private static void unload(
            PersistenceContext context, ToOne relation, @Nullable Object target, CollectionLoader loader) {
        InstanceState owner = target == null ? null : known(context, relation.target(), target);
        if (owner != null) {
            unloadOtherSide(context, relation, owner, loader);
        }
    }

    /** Lets an owner load what refers to it by a relation again. */
    static void unloadOtherSide(
            PersistenceContext context, ToOne relation, InstanceState owner, CollectionLoader loader) {
        if (owner.status() != Status.PERSISTENT || owner.isUnloaded()) {
            return;
        }
        for (ToMany elements : owner.mapping().toManys()) {
            if (elements.mappedBy() == relation && LazyCollection.isPresent(owner.collection(elements))) {
                context.undo().record(owner);
                context.collections().unload(owner, elements, loader);
            }
        }
        if (owner.mapping().toOnes().stream().anyMatch(other -> other.mappedBy() == relation)) {
            owner.stale(true);
        }
    }

    private static @Nullable InstanceState known(PersistenceContext context, EntityMapping<?> mapping, Object entity) {
        Object id = mapping.id().get(entity);
        InstanceState state = id == null ? null : context.identities().get(mapping, id);
        return state == null || state.entity() != entity ? null : state;
    }
}
