package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The third stage of a flush: both sides of a relation count. Each is compared with its own snapshot; the side that changed wins and the other is
 * corrected in memory. Collections that are not loaded are left alone.
 */
final class RelationSync {

    private final Work work;
    private final ChangeDetector.Relations relations;

    RelationSync(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.relations = relations;
    }

    void run() {
        List<CollectionChange> changes = new ArrayList<>(work.collections());
        changes.forEach(this::takeIn); // before anything is let go: an element may only have moved
        changes.forEach(this::letGo);
        for (Map.Entry<InstanceState, BitSet> change :
                new ArrayList<>(work.changes().entrySet())) {
            for (ToOne relation : change.getKey().mapping().toOnes()) {
                if (change.getValue().get(relation.slot())) {
                    followOwner(change.getKey(), relation, change.getKey().rowValue(relation.slot()));
                }
            }
        }
        for (InstanceState state : new ArrayList<>(work.context().pending())) {
            state.mapping().toOnes().forEach(relation -> followOwner(state, relation, null));
        }
    }

    private void takeIn(CollectionChange change) {
        work.touch(change.owner());
        for (Object element : change.added()) {
            InstanceState state = work.stateOf(element);
            if (state == null) {
                continue; // detached: it counts by its identifier, in a join table say
            }
            ToOne mappedBy = change.relation().mappedBy();
            if (mappedBy != null) {
                point(state, mappedBy, change);
            } else if (change.relation().joinColumns() != null) {
                work.owner(state, change.relation(), change.owner());
            } else {
                mirror(state, change, true);
            }
        }
    }

    private void letGo(CollectionChange change) {
        for (Object element : change.removed()) {
            InstanceState state = work.stateOf(element);
            if (state == null || state.status() == Status.DELETED) {
                continue;
            }
            ToOne mappedBy = change.relation().mappedBy();
            if (mappedBy != null) {
                release(state, mappedBy, change);
            } else if (change.relation().joinColumns() != null) {
                releaseForeignKey(state, change);
            } else {
                mirror(state, change, false);
            }
        }
    }

    private void point(InstanceState element, ToOne mappedBy, CollectionChange change) {
        ensureLoaded(element);
        Object owner = change.owner().entity();
        Object present = element.value(mappedBy.slot());
        if (present == owner) {
            return;
        }
        if (present != null && (work.isChanged(element, mappedBy.slot()) || element.status() == Status.PENDING)) {
            throw new InvalidDataAccessApiUsageException(
                    "Both sides of a relation changed and disagree: an element was added to "
                            + change.relation().describe() + ", but its " + mappedBy.describe()
                            + " was set to another object. Change one side only.");
        }
        work.assign(element, mappedBy.slot(), owner);
    }

    private void release(InstanceState element, ToOne mappedBy, CollectionChange change) {
        ensureLoaded(element);
        if (element.value(mappedBy.slot()) != change.owner().entity()) {
            return; // it has moved to another owner
        }
        if (change.relation().orphanRemoval()) {
            remove(element);
        } else if (!mappedBy.optional()) {
            throw new InvalidDataAccessApiUsageException(
                    "An element was removed from " + change.relation().describe() + ", but " + mappedBy.describe()
                            + " is mandatory. Delete the element, give it another owner, or set orphanRemoval = true.");
        } else {
            work.assign(element, mappedBy.slot(), null);
        }
    }

    private void releaseForeignKey(InstanceState element, CollectionChange change) {
        Map<ToMany, @Nullable InstanceState> owners = work.owners().get(element);
        if (owners != null && owners.get(change.relation()) != null) {
            return; // it has moved to another owner
        }
        if (change.relation().orphanRemoval()) {
            remove(element);
        } else {
            work.owner(element, change.relation(), null);
        }
    }

    /** A many-to-many in both directions: the other side's loaded collection follows. */
    private void mirror(InstanceState element, CollectionChange change, boolean added) {
        if (change.relation().inverse() instanceof ToMany inverse) {
            correct(element, inverse, change.owner().entity(), added);
        }
    }

    /** The owning side changed: loaded collections, and the other side of a one-to-one, follow. */
    private void followOwner(InstanceState state, ToOne relation, @Nullable Object before) {
        Object now = state.value(relation.slot());
        Attribute inverse = relation.inverse();
        if (before != null && before != now) {
            orphan(relation, before);
            correct(work.stateOf(before), inverse, state.entity(), false);
        }
        if (now != null) {
            correct(work.stateOf(now), inverse, state.entity(), true);
        }
    }

    private void orphan(ToOne relation, Object before) {
        InstanceState orphan = relation.orphanRemoval() ? work.stateOf(before) : null;
        if (orphan != null) {
            remove(orphan);
        }
    }

    private void correct(@Nullable InstanceState other, @Nullable Attribute inverse, Object entity, boolean added) {
        if (other == null || inverse == null || other.isUnloaded() || other.status() == Status.DELETED) {
            return;
        }
        if (inverse instanceof ToMany toMany) {
            correctElements(other, toMany, entity, added);
        } else if (inverse instanceof ToOne toOne) {
            correctReference(other, toOne, entity, added);
        }
    }

    private void correctElements(InstanceState other, ToMany relation, Object entity, boolean added) {
        @SuppressWarnings("unchecked") // elements are entities of the relation's target
        Collection<Object> modifiable = (Collection<Object>) other.collection(relation);
        if (modifiable == null
                || !LazyCollection.isLoaded(modifiable)
                || Identity.contains(modifiable, entity) == added) {
            return;
        }
        work.touch(other);
        if (added) {
            modifiable.add(entity);
        } else {
            modifiable.removeIf(element -> element == entity);
        }
    }

    private void correctReference(InstanceState other, ToOne relation, Object entity, boolean added) {
        Object present = other.value(relation.slot());
        if (added
                && present != entity
                && !relation.owning()
                && present != null
                && work.isChanged(other, relation.slot())) {
            throw new InvalidDataAccessApiUsageException("Both sides of the one-to-one relation " + relation.describe()
                    + " changed and disagree. Change one side only.");
        }
        if (added && present != entity) {
            work.assign(other, relation.slot(), entity);
        } else if (!added && present == entity) {
            work.assign(other, relation.slot(), null);
        }
    }

    private void remove(InstanceState state) {
        if (state.status() == Status.PENDING) {
            work.context().detach(state);
        } else {
            work.context().delete(state);
        }
    }

    private void ensureLoaded(InstanceState state) {
        if (state.isUnloaded()) {
            relations.load(state);
        }
    }
}
