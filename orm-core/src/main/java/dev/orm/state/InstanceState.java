package dev.orm.state;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one object: where it stands, its identity, the values it had when it was last in step with its row, and the result it
 * came with.
 *
 * <p>Compared by identity. Belongs to its session's thread.
 */
public final class InstanceState {

    private static final @Nullable List<?>[] NO_BASELINES = new List<?>[0];
    private static final Status[] STATUSES = Status.values();

    private final EntityMapping<?> mapping;
    private final Object entity;
    private byte status; // its number: there is a state for each row, which a reference would make larger by a seventh
    private @Nullable Object id;
    private @Nullable Object snapshot;
    private final @Nullable List<?>[] baselines;
    private @Nullable ResultGroup group;
    private int position;
    private boolean stale;
    private @Nullable BitSet forcedNulls;
    private @Nullable BitSet parts;

    private InstanceState(EntityMapping<?> mapping, Object entity, Status status, @Nullable Object id) {
        this.mapping = mapping;
        this.entity = entity;
        this.status = (byte) status.ordinal();
        this.id = id;
        int collections = mapping.collections().size();
        this.baselines = collections == 0 ? NO_BASELINES : new List<?>[collections];
    }

    /** The state of an object that has no row yet. */
    public static InstanceState pending(EntityMapping<?> mapping, Object entity) {
        return new InstanceState(mapping, entity, Status.PENDING, null);
    }

    /** The state of an object whose row has this identifier. */
    public static InstanceState persistent(EntityMapping<?> mapping, Object entity, Object id) {
        return new InstanceState(mapping, entity, Status.PERSISTENT, id);
    }

    public EntityMapping<?> mapping() {
        return mapping;
    }

    public Object entity() {
        return entity;
    }

    /** The object's access, for objects of any class. */
    @SuppressWarnings("unchecked") // the mapping is the entity's
    public EntityAccess<Object> access() {
        return (EntityAccess<Object>) mapping.access();
    }

    public Status status() {
        return STATUSES[status];
    }

    /** One that leaves its session leaves its siblings, too: it may outlive them, and would keep them all in memory. */
    public void status(Status status) {
        this.status = (byte) status.ordinal();
        if (status == Status.DETACHED) {
            group = null;
        }
    }

    /** The identifier under which the identity map knows the object; null while it has none. */
    public @Nullable Object id() {
        return id;
    }

    public void id(@Nullable Object id) {
        this.id = id;
    }

    /** The values the object had when it was last in step with its row; null for pending objects, unloaded references and read-only sessions. */
    public @Nullable Object snapshot() {
        return snapshot;
    }

    public void snapshot(@Nullable Object snapshot) {
        this.snapshot = snapshot;
    }

    /** Takes the object's present values as those of its row. */
    public void takeSnapshot() {
        snapshot = access().snapshot(entity);
    }

    /** The value of one attribute in the object. */
    public @Nullable Object value(int slot) {
        return access().get(entity, slot);
    }

    public void value(int slot, @Nullable Object value) {
        access().set(entity, slot, value);
    }

    /** The value one attribute has in the row, as far as the session knows; null without a snapshot. */
    public @Nullable Object rowValue(int slot) {
        return snapshot == null ? null : access().snapshotValue(snapshot, slot);
    }

    /** A null of this attribute is written, not left to the default of its column. */
    public void forceNull(int slot) {
        if (forcedNulls == null) {
            forcedNulls = new BitSet();
        }
        forcedNulls.set(slot);
    }

    public boolean isNullForced(int slot) {
        return forcedNulls != null && forcedNulls.get(slot);
    }

    /** Whether this is a reference that has not been loaded. */
    public boolean isUnloaded() {
        return EntityReference.isUnloaded(entity);
    }

    /** What the collection has in the database, entities or {@linkplain dev.orm.mapping.ElementRow rows}; null when it was not loaded. */
    public @Nullable List<?> baseline(int collection) {
        return baselines[collection];
    }

    public void baseline(int collection, @Nullable List<?> elements) {
        baselines[collection] = elements;
        if (elements == null) {
            part(collection, false);
        }
    }

    /** Whether the collection was loaded in part: the database has more elements than its baseline, which are not taken for removed. */
    public boolean isPart(int collection) {
        return parts != null && parts.get(collection);
    }

    /** Whether any collection was loaded in part. */
    public boolean hasParts() {
        return parts != null && !parts.isEmpty();
    }

    public void part(int collection, boolean part) {
        if (parts != null || part) {
            BitSet changed =
                    parts == null ? new BitSet() : (BitSet) parts.clone(); // what was remembered stays as it is
            changed.set(collection, part);
            parts = changed;
        }
    }

    /** The collection as it stands in the object, a map as its values: null for a null field, possibly a {@link LazyCollection} that is not loaded. */
    public @Nullable Collection<?> collection(CollectionAttribute attribute) {
        return Contents.of(value(attribute.slot()));
    }

    /** Takes every loaded collection's present elements as those of the database. */
    public void takeBaselines() {
        List<CollectionAttribute> collections = mapping.collections();
        for (int i = 0; i < baselines.length; i++) {
            CollectionAttribute attribute = collections.get(i);
            Collection<?> elements = collection(attribute);
            if (elements == null || LazyCollection.isLoaded(elements)) {
                takeBaseline(i, attribute, LazyCollection.known(elements));
            } else if (elements instanceof LazyCollection<?> lazy) {
                lazy.addedWritten();
            }
        }
    }

    /** What is as it was keeps its place in the database, also where there are gaps between the positions. */
    private void takeBaseline(int index, CollectionAttribute attribute, List<?> elements) {
        List<?> before = baselines[index];
        if (before == null || !Contents.same(attribute, elements, before)) {
            baselines[index] = Contents.baseline(attribute, elements);
        }
    }

    @Nullable
    BitSet parts() {
        return parts;
    }

    void parts(@Nullable BitSet collections) {
        parts = collections;
    }

    @Nullable
    List<?>[] baselines() {
        return baselines.length == 0 ? baselines : baselines.clone();
    }

    void baselines(@Nullable List<?>[] elements) {
        System.arraycopy(elements, 0, baselines, 0, baselines.length);
    }

    /** The latest result the object came with: its siblings in lazy loading. */
    public @Nullable ResultGroup group() {
        return group;
    }

    /** The object's place in its {@link #group()}. */
    public int position() {
        return position;
    }

    void joined(ResultGroup group, int position) {
        this.group = group;
        this.position = position;
    }

    /** Whether the row may have changed since it was read, so that the next query that meets the object reads it again. */
    public boolean isStale() {
        return stale;
    }

    public void stale(boolean stale) {
        this.stale = stale;
    }

    /** Of the object, which most maps of objects have asked for already: making an identity hash costs more than a look-up. */
    @Override
    public int hashCode() {
        return System.identityHashCode(entity);
    }

    /** A state is equal to itself only. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return mapping.name() + " (" + status() + ")";
    }
}
