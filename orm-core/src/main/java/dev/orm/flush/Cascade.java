package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The second stage of a flush: new objects reached by following references from what the session holds become pending (SQLAlchemy's save-update
 * cascade). Looks only where something changed, and loads nothing.
 */
final class Cascade {

    private final ChangeDetector detector;
    private final ChangeDetector.Relations relations;

    Cascade(ChangeDetector detector, ChangeDetector.Relations relations) {
        this.detector = detector;
        this.relations = relations;
    }

    void run(Work work) {
        Deque<InstanceState> reached = new ArrayDeque<>(work.context().pending());
        for (Map.Entry<InstanceState, BitSet> change : work.changes().entrySet()) {
            followChanged(work, change.getKey(), change.getValue(), reached);
        }
        for (CollectionChange change : new ArrayList<>(work.collections())) {
            change.added().forEach(element -> reach(work, element, change.relation(), reached));
        }
        while (!reached.isEmpty()) {
            follow(work, reached.remove(), reached);
        }
    }

    private void followChanged(Work work, InstanceState state, BitSet slots, Deque<InstanceState> reached) {
        for (ToOne relation : state.mapping().toOnes()) {
            Object target = slots.get(relation.slot()) ? state.value(relation.slot()) : null;
            if (target != null) {
                reach(work, target, relation, reached);
            }
        }
    }

    private void follow(Work work, InstanceState state, Deque<InstanceState> reached) {
        for (ToOne relation : state.mapping().toOnes()) {
            Object target = state.value(relation.slot());
            if (target != null) {
                reach(work, target, relation, reached);
            }
        }
        for (ToMany relation : state.mapping().toManys()) {
            for (Object element : LazyCollection.known(state.collection(relation))) {
                reach(work, element, relation, reached);
            }
        }
    }

    private void reach(Work work, Object target, Attribute via, Deque<InstanceState> reached) {
        EntityMapping<?> mapping = work.mapping(target);
        if (work.context().stateOf(mapping, target) != null) {
            return;
        }
        if (isNew(mapping, target)) {
            InstanceState state = work.context().add(mapping, target);
            detector.detectElements(work, state);
            reached.add(state);
        } else if (mapping.id().get(target) == null) {
            throw new InvalidDataAccessApiUsageException(via.describe() + " refers to a " + mapping.name()
                    + " without an identifier that is not part of this session. Give it one, or add() it.");
        }
    }

    /** Generated ids tell by themselves; with assigned ones a null version means new, else the database is asked. */
    private boolean isNew(EntityMapping<?> mapping, Object entity) {
        Object id = mapping.id().get(entity);
        if (mapping.id().strategy() != IdStrategy.ASSIGNED) {
            return id == null;
        }
        if (id == null) {
            return !mapping.id().derivedFrom().isEmpty();
        }
        BasicAttribute version = mapping.version();
        if (version != null && !version.javaType().isPrimitive()) {
            return InstanceState.pending(mapping, entity).value(version.slot()) == null;
        }
        return !relations.exists(InstanceState.pending(mapping, entity), id);
    }
}
