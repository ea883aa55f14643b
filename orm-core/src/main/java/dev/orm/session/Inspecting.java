package dev.orm.session;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.IdStrategy;
import dev.orm.state.Contents;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a session knows of an object, without loading anything. */
final class Inspecting {

    private Inspecting() {}

    static Inspection of(EntityMapping<?> mapping, Object entity, @Nullable InstanceState state) {
        if (state == null) {
            Object id = mapping.id().get(entity);
            return new Inspection(mapping, stranger(mapping, entity, id), id, Set.of(), Map.of());
        }
        return new Inspection(mapping, lifecycle(state), state.id(), unloaded(state), changes(state));
    }

    private static Lifecycle lifecycle(InstanceState state) {
        return switch (state.status()) {
            case PENDING -> Lifecycle.PENDING;
            case PERSISTENT -> Lifecycle.PERSISTENT;
            case DELETED, GONE -> Lifecycle.DELETED;
            case DETACHED -> Lifecycle.DETACHED;
        };
    }

    private static Lifecycle stranger(EntityMapping<?> mapping, Object entity, @Nullable Object id) {
        BasicAttribute version = mapping.version();
        boolean unversioned = mapping.id().strategy() == IdStrategy.ASSIGNED
                && version != null
                && InstanceState.pending(mapping, entity).value(version.slot()) == null;
        return id == null || unversioned ? Lifecycle.TRANSIENT : Lifecycle.DETACHED;
    }

    private static Set<String> unloaded(InstanceState state) {
        Set<String> names = new LinkedHashSet<>();
        for (Attribute attribute : state.mapping().attributes()) {
            boolean missing = state.isUnloaded()
                    ? !(attribute instanceof BasicAttribute basic
                            && state.mapping().id().attributes().contains(basic))
                    : attribute.slot() >= 0 && EntityReference.isDeferred(state.entity(), attribute.slot())
                            || attribute instanceof CollectionAttribute collection
                                    && isLazy(state.collection(collection));
            if (missing) {
                names.add(attribute.path());
            }
        }
        return names;
    }

    private static boolean isLazy(@Nullable Collection<?> collection) {
        return collection != null && !LazyCollection.isLoaded(collection);
    }

    /** The attributes of a persistent object that differ from what is known of its row, by their paths. */
    static Map<String, Inspection.Change> changes(InstanceState state) {
        Map<String, Inspection.Change> changes = new LinkedHashMap<>();
        Object snapshot = state.snapshot();
        if (lifecycle(state) != Lifecycle.PERSISTENT || state.isUnloaded() || snapshot == null) {
            return changes;
        }
        BitSet changed = state.access().changes(state.entity(), snapshot);
        if (changed != null) {
            addValues(state, changed, changes);
        }
        List<CollectionAttribute> collections = state.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            compare(state, collections.get(i), state.baseline(i), changes);
        }
        return changes;
    }

    private static void addValues(InstanceState state, BitSet changed, Map<String, Inspection.Change> changes) {
        for (Attribute attribute : state.mapping().attributes()) {
            int slot = attribute.slot();
            if (!(attribute instanceof CollectionAttribute) && slot >= 0 && changed.get(slot)) {
                changes.put(attribute.path(), new Inspection.Change(state.rowValue(slot), state.value(slot)));
            }
        }
    }

    private static void compare(
            InstanceState state,
            CollectionAttribute attribute,
            @Nullable List<?> baseline,
            Map<String, Inspection.Change> changes) {
        Collection<?> elements = state.collection(attribute);
        if (baseline == null || isLazy(elements)) {
            return;
        }
        boolean placed = attribute instanceof ElementCollection || attribute.index() != null;
        if (placed && Contents.same(attribute, LazyCollection.known(elements), baseline)) {
            return;
        }
        List<?> before = new ArrayList<>(Contents.elements(attribute, baseline));
        List<?> now = elements == null ? List.of() : new ArrayList<>(elements);
        if (now.size() != before.size() || placed || !now.containsAll(before)) {
            changes.put(attribute.path(), new Inspection.Change(copy(before), copy(now)));
        }
    }

    private static List<?> copy(List<?> elements) {
        return Collections.unmodifiableList(new ArrayList<>(elements));
    }
}
