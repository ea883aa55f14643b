package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The third stage of a flush: both sides of a relation count. Each is compared with its own snapshot; the side that changed wins and the other is
 * corrected in memory. Collections that are not loaded are left alone.
 */
final class RelationSync {

    private final Work work;
    private final ChangeDetector.Relations relations;
    private final InverseSides sides;
    private final Takers takers;
    private final List<LeftOut> leftOut = new ArrayList<>(0);

    RelationSync(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.relations = relations;
        this.sides = new InverseSides(work);
        this.takers = new Takers(work);
    }

    void run() {
        List<CollectionChange> collections = new ArrayList<>(work.collections());
        collections.forEach(this::takeIn); // before anything is let go: an element may only have moved
        collections.forEach(this::letGo);
        List<ReferenceChange> inverse = references(false);
        inverse.forEach(this::takeIn);
        inverse.forEach(this::letGo);
        references(true).forEach(this::followOwner);
        sides.finish();
    }

    /** An element that was taken out of a relation, and whose own side of it is mandatory. */
    private record LeftOut(InstanceState element, Attribute relation, ToOne mappedBy) {}

    /** A to-one relation that refers to another object than its row does. */
    private record ReferenceChange(
            InstanceState state,
            ToOne relation,
            @Nullable Object before,
            @Nullable Object now) {}

    private List<ReferenceChange> references(boolean owning) {
        List<ReferenceChange> references = new ArrayList<>();
        work.changes().forEach((state, slots) -> {
            for (ToOne relation : state.mapping().toOnes()) {
                if (relation.owning() == owning && slots.get(relation.slot())) {
                    references.add(new ReferenceChange(
                            state, relation, state.rowValue(relation.slot()), state.value(relation.slot())));
                }
            }
        });
        for (InstanceState state : work.context().pending()) {
            for (ToOne relation : state.mapping().toOnes()) {
                if (relation.owning() == owning && state.value(relation.slot()) != null) {
                    references.add(new ReferenceChange(state, relation, null, state.value(relation.slot())));
                }
            }
        }
        return references;
    }

    private void takeIn(CollectionChange change) {
        work.touch(change.owner());
        for (Object element : change.added()) {
            InstanceState state = work.stateOf(element);
            ToOne mappedBy = change.relation().mappedBy();
            if (state == null) {
                noteStranger(change.relation(), mappedBy, element);
            } else if (mappedBy != null) {
                point(state, mappedBy, change);
            } else if (change.relation().joinColumns() != null) {
                own(state, change);
            } else {
                mirror(state, change, true);
            }
        }
    }

    /** A detached object counts by its identifier, in a row of a join table say; but nothing is written to its own row. */
    private void noteStranger(Attribute relation, @Nullable ToOne mappedBy, Object entity) {
        boolean joined = relation instanceof ToMany toMany && toMany.joinColumns() != null;
        if (joined || mappedBy != null && !mappedBy.isReadOnly()) {
            work.strangers().meetWithoutKey(relation, work.mapping(entity));
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
                release(state, mappedBy, change.relation(), change.owner());
            } else if (change.relation().joinColumns() != null) {
                releaseForeignKey(state, change);
            } else if (change.relation().orphanRemoval() && state.status() == Status.PERSISTENT) {
                orphan(state, change.relation());
            } else {
                mirror(state, change, false);
            }
        }
    }

    private void own(InstanceState element, CollectionChange change) {
        InstanceState other = work.ownerOf(element, change.relation());
        if (other != null && other != change.owner()) {
            throw new InvalidDataAccessApiUsageException("An element was added to "
                    + change.relation().describe() + " of two objects, but has one owner. Remove it from one of them.");
        }
        work.owner(element, change.relation(), change.owner());
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

    private void release(InstanceState element, ToOne mappedBy, Attribute relation, InstanceState owner) {
        ensureLoaded(element);
        Object present = element.value(mappedBy.slot());
        boolean orphan = removesOrphans(relation);
        if (present != owner.entity() && (present != null || !orphan)) {
            return; // it has moved to another owner
        }
        if (orphan) {
            work.remove(element);
        } else if (mappedBy.isReadOnly()) {
            return; // what the rows hold is up to another attribute
        } else if (!mappedBy.optional()) {
            leftOut.add(new LeftOut(element, relation, mappedBy));
        } else {
            work.assign(element, mappedBy.slot(), null);
        }
    }

    /**
     * Refuses what was taken out of a collection and cannot be without an owner, unless it is deleted; to be called when it is known what is.
     *
     * @throws InvalidDataAccessApiUsageException if there is such an element
     */
    void requireOwned() {
        for (LeftOut left : leftOut) {
            if (left.element().status() != Status.DELETED) {
                throw new InvalidDataAccessApiUsageException("An element was removed from "
                        + left.relation().describe() + ", but "
                        + left.mappedBy().describe()
                        + " is mandatory. Delete the element, give it another owner, or set orphanRemoval = true.");
            }
        }
    }

    private static boolean removesOrphans(Attribute relation) {
        return relation instanceof ToMany toMany ? toMany.orphanRemoval() : ((ToOne) relation).orphanRemoval();
    }

    private void releaseForeignKey(InstanceState element, CollectionChange change) {
        Map<ToMany, @Nullable InstanceState> owners = work.owners().get(element);
        if (owners != null && owners.get(change.relation()) != null) {
            return; // it has moved to another owner
        }
        if (change.relation().orphanRemoval()) {
            work.remove(element);
        } else {
            work.owner(element, change.relation(), null);
        }
    }

    /** A many-to-many in both directions: the other side's loaded collection follows. */
    private void mirror(InstanceState element, CollectionChange change, boolean added) {
        if (change.relation().inverse() instanceof ToMany inverse) {
            if (added) {
                sides.add(element.entity(), inverse, change.owner().entity());
            } else {
                sides.remove(element.entity(), inverse, change.owner().entity());
            }
        }
    }

    /** The inverse side of a one-to-one changed: the owning side of its new target follows. */
    private void takeIn(ReferenceChange change) {
        InstanceState target = change.now() == null ? null : work.stateOf(change.now());
        if (target == null) {
            if (change.now() != null) {
                noteStranger(change.relation(), change.relation().mappedBy(), change.now());
            }
            return;
        }
        ensureLoaded(target);
        ToOne owning = owning(change.relation());
        Object present = target.value(owning.slot());
        Object owner = change.state().entity();
        if (present != null && present != owner && work.isChanged(target, owning.slot())) {
            throw new InvalidDataAccessApiUsageException("Both sides of the one-to-one relation "
                    + change.relation().describe() + " changed and disagree with " + owning.describe()
                    + ". Change one side only.");
        }
        if (present != owner) {
            work.assign(target, owning.slot(), owner);
        }
    }

    private void letGo(ReferenceChange change) {
        InstanceState target = change.before() == null ? null : work.stateOf(change.before());
        if (target != null && target.status() != Status.DELETED) {
            release(target, owning(change.relation()), change.relation(), change.state());
        }
    }

    private static ToOne owning(ToOne inverse) {
        return Objects.requireNonNull(inverse.mappedBy(), inverse::describe);
    }

    /** The owning side changed: loaded collections, and the other side of a one-to-one, follow. */
    private void followOwner(ReferenceChange change) {
        ToOne relation = change.relation();
        Object entity = change.state().entity();
        Object before = change.before();
        if (before != null) {
            orphan(relation, before);
            sides.remove(before, relation.inverse(), entity);
        }
        Object now = change.now();
        Object displaced = now == null ? null : sides.add(now, relation.inverse(), entity);
        if (now != null && displaced != null && relation.inverse() instanceof ToOne inverse) {
            letGo(new ReferenceChange(Objects.requireNonNull(work.stateOf(now)), inverse, displaced, entity));
        }
    }

    /** An element that rows of a join table hold, unless another owner has taken it in. */
    private void orphan(InstanceState element, ToMany relation) {
        if (takers.of(relation, element.entity()) == null) {
            work.remove(element);
        }
    }

    private void orphan(ToOne relation, Object before) {
        InstanceState orphan = relation.orphanRemoval() ? work.stateOf(before) : null;
        if (orphan != null && !work.isTakenOver(relation, orphan)) {
            work.remove(orphan);
        }
    }

    private void ensureLoaded(InstanceState state) {
        if (state.isUnloaded()) {
            relations.load(state);
        }
    }
}
