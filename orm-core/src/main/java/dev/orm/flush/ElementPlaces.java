package dev.orm.flush;

import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.ToMany;
import dev.orm.state.Contents;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.KeyedElements;
import dev.orm.state.LazyCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The stage of a flush that finds out where elements are now: at which position of a list, or under which key of a map,
 * where columns hold that. Runs when both sides of relations agree, and compares whole collections; those that are not
 * loaded are left to {@link AppendedElements}.
 */
final class ElementPlaces {

    private final Work work;
    private final AppendedElements appended;
    private final HiddenPlaces hidden;
    private final HiddenKeys hiddenKeys;
    private final List<Changed> changed = new ArrayList<>();

    /** A collection with places that is not what it was. */
    private record Changed(InstanceState owner, ToMany relation, List<?> before, List<?> elements) {}

    ElementPlaces(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.appended = new AppendedElements(work, relations);
        this.hidden = new HiddenPlaces(work, relations);
        this.hiddenKeys = new HiddenKeys(work, relations);
    }

    void run() {
        Set<InstanceState> owners = new LinkedHashSet<>();
        work.collections().forEach(change -> owners.add(change.owner()));
        owners.addAll(work.touched());
        for (InstanceState owner : owners) {
            if (FlushPlanner.isAlive(owner) && !owner.isUnloaded()) {
                compare(owner);
            }
        }
        changed.forEach(list -> hidden.expect(list.owner(), list.relation(), list.before()));
        hidden.find();
        changed.forEach(this::follow);
        appended.run();
        hiddenKeys.replace();
    }

    private void compare(InstanceState owner) {
        List<CollectionAttribute> collections = owner.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i) instanceof ToMany relation && relation.index() != null) {
                Collection<?> present = owner.collection(relation);
                if (present == null || LazyCollection.isLoaded(present)) {
                    compare(owner, i, relation, LazyCollection.known(present));
                }
            }
        }
    }

    private void compare(InstanceState owner, int index, ToMany relation, List<?> elements) {
        List<?> baseline = owner.baseline(index);
        List<?> before = baseline == null ? new KeyedElements() : baseline;
        if (!Contents.same(relation, elements, before)) {
            changed.add(new Changed(owner, relation, before, elements));
        }
    }

    private void follow(Changed list) {
        KeyedElements now = hidden.placed(list.owner(), list.relation(), list.elements());
        require(list.relation(), now);
        if (list.relation().link() == null) {
            place(list.owner(), list.relation(), list.before(), now);
        } else {
            link(list.owner(), list.relation(), list.before(), now);
        }
    }

    /** Where each element has one row it has one place; a key of which a part is missing is none. */
    private static void require(ToMany relation, KeyedElements now) {
        Set<Object> seen = Identity.set();
        for (int i = 0; i < now.size(); i++) {
            if (!relation.repeats() && !seen.add(now.get(i))) {
                throw new InvalidDataAccessApiUsageException(relation.describe() + " holds one "
                        + relation.target().name() + " twice, and its row has one position or key. Remove it from one"
                        + " place, or map the relation by @ManyToMany, whose join table has a row for each place.");
            }
            requireWhole(relation, now.key(i));
        }
    }

    private static void requireWhole(ToMany relation, @Nullable Object key) {
        ElementShape shape = relation.index();
        if (shape != null && Arrays.asList(shape.take(key)).contains(null)) {
            throw new InvalidDataAccessApiUsageException(relation.describe()
                    + " has a key of which a part is null, and could not be read again. Give the part a value.");
        }
    }

    /** The rows of the elements themselves hold the places: only those are written that are not what they were. */
    private void place(InstanceState owner, ToMany relation, List<?> before, KeyedElements now) {
        Map<Object, Integer> indexes = new IdentityHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            indexes.put(before.get(i), i);
        }
        boolean moved = false;
        for (int i = 0; i < now.size(); i++) {
            InstanceState state = work.stateOf(now.get(i));
            Integer known = indexes.remove(now.get(i));
            Object last = known == null ? null : KeyedElements.key(before, known);
            boolean stays = last != null && isSame(relation, last, now.key(i));
            if (state != null && FlushPlanner.isAlive(state) && !stays) {
                work.place(state, relation, Objects.requireNonNull(now.key(i)));
                moved |= known != null;
            }
        }
        indexes.keySet().forEach(element -> displace(relation, element));
        if (moved) {
            Versions.raise(work, owner); // which order the elements have is known by nobody else
        }
    }

    private void displace(ToMany relation, Object element) {
        InstanceState state = work.stateOf(element);
        if (state != null && FlushPlanner.isAlive(state)) {
            work.displace(state, relation);
        }
    }

    /** The rows of a join table are known by their places: what is elsewhere now has another row. */
    private void link(InstanceState owner, ToMany relation, List<?> before, KeyedElements now) {
        Map<Object, LinkRow> left = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Object key = KeyedElements.key(before, i);
            left.put(Contents.place(relation, key), new LinkRow(owner, before.get(i), key));
        }
        List<LinkRow> added = work.placedLinks().computeIfAbsent(relation, key -> new ArrayList<>());
        for (int i = 0; i < now.size(); i++) {
            Object place = Contents.place(relation, now.key(i));
            LinkRow row = left.get(place);
            if (row != null && row.target() == now.get(i)) {
                left.remove(place);
            } else {
                added.add(new LinkRow(owner, now.get(i), now.key(i)));
            }
        }
        left.values().removeIf(row -> goesByItself(relation, row));
        work.displacedLinks()
                .computeIfAbsent(relation, key -> new ArrayList<>())
                .addAll(left.values());
    }

    /** All rows of a deleted object go with it. */
    private boolean goesByItself(ToMany relation, LinkRow row) {
        InstanceState state = work.stateOf(row.target());
        return state != null && !FlushPlanner.isAlive(state) && !LinkPlanner.leavesRow(state, relation);
    }

    private static boolean isSame(ToMany relation, @Nullable Object a, @Nullable Object b) {
        return Contents.place(relation, a).equals(Contents.place(relation, b));
    }
}
