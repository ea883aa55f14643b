package dev.orm.flush;

import dev.orm.mapping.ElementShape;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.KeyedElements;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The growing knowledge of one flush, which its stages hand on: what changed, and what that entails. */
final class Work {

    private final MappingRegistry mappings;
    private final PersistenceContext context;
    private final ComputedValues computed;
    private final Tenants tenants;
    private final Map<InstanceState, BitSet> changes = new LinkedHashMap<>();
    private final List<CollectionChange> collections = new ArrayList<>();
    private final Map<InstanceState, Map<ToMany, @Nullable InstanceState>> owners = new LinkedHashMap<>();
    private final Map<InstanceState, Set<ToOne>> postponed = new LinkedHashMap<>();
    private final Set<InstanceState> touched = new LinkedHashSet<>();
    private final List<FlushAction.ReleaseChildren> releases = new ArrayList<>();
    private final List<FlushAction.DeleteAllLinks> unlinks = new ArrayList<>();

    private final List<FlushAction.DeleteAllElements> wiped = new ArrayList<>();
    private final List<ElementChange> elements = new ArrayList<>();
    private final Set<InstanceState> raised = new LinkedHashSet<>();
    private final Replacements replacements = new Replacements();
    private final Map<InstanceState, InstanceState> goneByKey = new LinkedHashMap<>();
    private final Map<InstanceState, Object> temporaryIds = new HashMap<>();
    private final Set<InstanceState> keyChanged = new LinkedHashSet<>();
    private final List<FlushAction.PointRows> detached = new ArrayList<>();
    private final List<FlushAction.PointRows> attached = new ArrayList<>();
    private final List<FlushAction.CheckLater> checkedLater = new ArrayList<>();
    private final Set<InstanceState> followers = new LinkedHashSet<>();
    private final Map<InstanceState, List<InstanceState>> followersOf = new HashMap<>();
    private final Map<InstanceState, Map<ToMany, @Nullable Object>> places = new LinkedHashMap<>();
    private final Map<InstanceState, Map<ToMany, KeyedElements>> gaps = new LinkedHashMap<>();
    private final Map<ToMany, List<FlushAction.LinkRow>> placedLinks = new LinkedHashMap<>();
    private final Map<ToMany, List<FlushAction.LinkRow>> displacedLinks = new LinkedHashMap<>();
    private final List<InstanceState> deleted = new ArrayList<>();
    private final List<InstanceState> dropped = new ArrayList<>();
    private final List<InstanceState> left = new ArrayList<>();
    private @Nullable Deque<Runnable> corrections;
    private final List<FlushAction.DeleteHiddenLinks> hiddenLinks = new ArrayList<>();
    private final Strangers strangers;
    private final ReferringObjects referring;

    Work(MappingRegistry mappings, PersistenceContext context, ComputedValues computed, Tenants tenants) {
        this.mappings = mappings;
        this.tenants = tenants;
        this.computed = computed;
        this.context = context;
        this.referring = new ReferringObjects(context);
        this.strangers = new Strangers(context);
    }

    MappingRegistry mappings() {
        return mappings;
    }

    PersistenceContext context() {
        return context;
    }

    /** Whether, as far as the objects were compared with their rows, there is nothing that could entail anything. */
    boolean isIdle() {
        return changes.isEmpty()
                && collections.isEmpty()
                && elements.isEmpty()
                && computed.isEmpty()
                && context.pending().isEmpty()
                && context.deleted().isEmpty();
    }

    /** What changed entails that an object goes: it is deleted, or, if it is new, not inserted. */
    void remove(InstanceState state) {
        if (state.status() == Status.PERSISTENT && !SoftDeletion.isDone(state)) {
            deleted.add(state);
            context.delete(state);
        } else if (state.status() == Status.PENDING) {
            dropped.add(state);
            context.detach(state);
        }
    }

    /** Objects whose rows say already that they were deleted stay as they are, unless new ones take their places. */
    void leaveDone() {
        List<InstanceState> done =
                context.deleted().stream().filter(SoftDeletion::isDone).toList();
        if (!done.isEmpty()) {
            replacements.find(context);
            done.stream().filter(state -> replacements.of(state) == null).forEach(left::add);
            left.forEach(context::undelete);
        }
    }

    /** Lets everything that is corrected in memory from now on be remembered, to be {@linkplain #undo undone}. */
    void rememberCorrections() {
        corrections = new ArrayDeque<>();
    }

    boolean remembersCorrections() {
        return corrections != null;
    }

    void correcting(Runnable back) {
        if (corrections != null) {
            corrections.push(back);
        }
    }

    /** Puts the objects back to what they were before they were corrected. */
    void undo() {
        takeBack();
        if (corrections != null) {
            corrections.forEach(Runnable::run);
            corrections.clear();
        }
    }

    /** Takes back what goes, of which nothing is written: the objects may belong to others when the session is looked at next. */
    void takeBack() {
        deleted.forEach(context::undelete);
        dropped.forEach(context::readmit);
        left.forEach(context::delete);
    }

    /** Whose rows are written. */
    Tenants tenants() {
        return tenants;
    }

    /** What relations lead to without being of the session. */
    Strangers strangers() {
        return strangers;
    }

    /** The attributes that take what expressions yield. */
    ComputedValues computed() {
        return computed;
    }

    EntityMapping<?> mapping(Object entity) {
        return mappings.entity(entity.getClass());
    }

    @Nullable
    InstanceState stateOf(Object entity) {
        return context.stateOf(mapping(entity), entity);
    }

    /** The slots of persistent objects that differ from their rows. */
    Map<InstanceState, BitSet> changes() {
        return changes;
    }

    boolean isChanged(InstanceState state, int slot) {
        BitSet slots = changes.get(state);
        return slots != null && slots.get(slot);
    }

    List<CollectionChange> collections() {
        return collections;
    }

    /** The collections of values that changed. */
    List<ElementChange> elements() {
        return elements;
    }

    /** The objects whose version is raised because a collection of theirs changed that they own. */
    Set<InstanceState> raised() {
        return raised;
    }

    /** New owners (null: none) of elements whose row holds the foreign key of a one-directional to-many relation. */
    Map<InstanceState, Map<ToMany, @Nullable InstanceState>> owners() {
        return owners;
    }

    void owner(InstanceState element, ToMany relation, @Nullable InstanceState owner) {
        owners.computeIfAbsent(element, key -> new LinkedHashMap<>()).put(relation, owner);
    }

    @Nullable
    InstanceState ownerOf(InstanceState element, ToMany relation) {
        Map<ToMany, @Nullable InstanceState> relations = owners.get(element);
        return relations == null ? null : relations.get(relation);
    }

    /** New positions or keys (null: none) of elements whose row holds those beside the key of their owner. */
    Map<InstanceState, Map<ToMany, @Nullable Object>> places() {
        return places;
    }

    void place(InstanceState element, ToMany relation, Object place) {
        places.computeIfAbsent(element, key -> new LinkedHashMap<>()).put(relation, place);
    }

    /** Takes the place from an element that left a collection, unless it has one in another. */
    void displace(InstanceState element, ToMany relation) {
        Map<ToMany, @Nullable Object> own = places.computeIfAbsent(element, key -> new LinkedHashMap<>());
        if (!own.containsKey(relation)) {
            own.put(relation, null);
        }
    }

    /** The positions of a list that are not those of its elements in memory, because rows that are not seen are between them. */
    void placed(InstanceState owner, ToMany relation, KeyedElements elements) {
        gaps.computeIfAbsent(owner, key -> new LinkedHashMap<>()).put(relation, elements);
    }

    Map<InstanceState, Map<ToMany, KeyedElements>> gaps() {
        return gaps;
    }

    /** Whether the row of a new element gets its place when it is inserted: a key may refer to rows that come later. */
    boolean isPlacedByInsert(InstanceState element, ToMany relation) {
        ElementShape index = relation.index();
        return element.status() == Status.PENDING
                && !replacements.isReplacing(element)
                && index != null
                && !index.hasRelations();
    }

    /** The rows that come to join tables with positions or keys. */
    Map<ToMany, List<FlushAction.LinkRow>> placedLinks() {
        return placedLinks;
    }

    /** The rows that leave join tables because others take their keys, and which the session does not see. */
    List<FlushAction.DeleteHiddenLinks> hiddenLinks() {
        return hiddenLinks;
    }

    /** The rows that leave join tables with positions or keys. */
    Map<ToMany, List<FlushAction.LinkRow>> displacedLinks() {
        return displacedLinks;
    }

    /** Leaves a reference of a new row NULL at first, because its target is inserted later. */
    void postpone(InstanceState state, ToOne relation) {
        postponed.computeIfAbsent(state, key -> new LinkedHashSet<>()).add(relation);
    }

    boolean isPostponed(InstanceState state, ToOne relation) {
        return !postponed.isEmpty() && postponed.getOrDefault(state, Set.of()).contains(relation);
    }

    /** Assigns an attribute on behalf of the other side of a relation. */
    void assign(InstanceState state, int slot, @Nullable Object value) {
        touch(state);
        Object before = state.value(slot);
        correcting(() -> state.value(slot, before));
        state.value(slot, value);
        Object snapshot = state.snapshot();
        if (snapshot != null) {
            changed(state, state.access().changes(state.entity(), snapshot));
        }
    }

    /** Takes note that the flush corrects this object in memory. */
    void touch(InstanceState state) {
        context.undo().record(state);
        touched.add(state);
    }

    void changed(InstanceState state, @Nullable BitSet slots) {
        if (slots == null) {
            changes.remove(state);
        } else {
            changes.put(state, slots);
        }
    }

    /** The objects whose collections have to be taken as in step with the database after the flush, beside those that were written. */
    Set<InstanceState> touched() {
        return touched;
    }

    /** New objects in the place of deleted ones. */
    Replacements replacements() {
        return replacements;
    }

    /** Deleted objects whose rows go with those of their siblings by the key of their owner, and that owner. */
    Map<InstanceState, InstanceState> goneByKey() {
        return goneByKey;
    }

    /** The objects whose key changes that others may refer to. */
    Set<InstanceState> keyChanged() {
        return keyChanged;
    }

    /** Rows that let go of a key before it changes, rows that refer to it afterwards, and constraints that are checked later. */
    List<FlushAction.PointRows> detached() {
        return detached;
    }

    List<FlushAction.PointRows> attached() {
        return attached;
    }

    List<FlushAction.CheckLater> checkedLater() {
        return checkedLater;
    }

    /** The objects in memory that refer to an object, unloaded ones excepted. */
    List<InstanceState> referring(ToOne relation, InstanceState target) {
        return referring.of(relation, target.entity());
    }

    /** Whether another object that stays refers to the target since it was changed, or because it is new. */
    boolean isTakenOver(ToOne relation, InstanceState target) {
        return referring(relation, target).stream()
                .anyMatch(other -> other.status() == Status.PENDING
                        || other.status() == Status.PERSISTENT && isChanged(other, relation.slot()));
    }

    /** Lets an object's identifier follow that of another; returns whether it did not do so yet. */
    boolean follow(InstanceState leader, InstanceState follower) {
        boolean added = followers.add(follower);
        if (added) {
            context.undo().record(follower);
            followersOf.computeIfAbsent(leader, key -> new ArrayList<>()).add(follower);
        }
        return added;
    }

    /** The objects whose identifiers follow those of others. */
    Set<InstanceState> followers() {
        return followers;
    }

    /** The identifier under which the object's row is found now. */
    Object rowId(InstanceState state) {
        Object temporary = temporaryIds.get(state);
        return temporary == null ? EntityRows.requiredId(state) : temporary;
    }

    /** The object's row has another identifier for the time being. */
    void temporaryId(InstanceState state, Object id) {
        temporaryIds.put(state, id);
    }

    /** The rows have the identifiers that their objects have now. */
    void rekeyed(List<InstanceState> states) {
        Deque<InstanceState> queue = new ArrayDeque<>(states);
        List<InstanceState> all = new ArrayList<>(states);
        while (!queue.isEmpty()) {
            for (InstanceState follower : followersOf.getOrDefault(queue.remove(), List.of())) {
                KeyAssigner.derive(follower);
                all.add(follower);
                queue.add(follower);
            }
        }
        all.forEach(temporaryIds::remove);
        context.rekey(all);
    }

    List<FlushAction.ReleaseChildren> releases() {
        return releases;
    }

    List<FlushAction.DeleteAllElements> wiped() {
        return wiped;
    }

    List<FlushAction.DeleteAllLinks> unlinks() {
        return unlinks;
    }
}
