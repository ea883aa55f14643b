package dev.orm.state;

import dev.orm.mapping.CollectionAttribute;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The collections of the objects of one session. A lazy one stays its owner's whatever is read again or rolled back: the application may hold it. One that the
 * application has made cannot load itself, so that a lazy one takes its place; it must not change afterwards, since nothing would be written.
 *
 * <p>Belongs to its session's thread.
 */
public final class OwnedCollections {

    private final UndoLog undo;
    private @Nullable List<Replaced> replaced;

    OwnedCollections(UndoLog undo) {
        this.undo = undo;
    }

    /**
     * A collection that was an object's own until another one took its place.
     *
     * @param contents what was in it then
     */
    private record Replaced(
            WeakReference<Object> value, InstanceState owner, CollectionAttribute attribute, List<?> contents) {

        static Replaced of(InstanceState owner, CollectionAttribute attribute, Object value) {
            List<?> present = LazyCollection.known(Contents.of(value));
            return new Replaced(new WeakReference<>(value), owner, attribute, Contents.baseline(attribute, present));
        }

        /** Whether it is of no account any more: nobody holds it, or its owner does again. */
        boolean isOver() {
            Object present = value.get();
            return present == null || owner.status() != Status.PERSISTENT || owner.value(attribute.slot()) == present;
        }

        Replaced asItIs() {
            Object present = value.get();
            return present == null ? this : of(owner, attribute, present);
        }

        boolean isChanged() {
            Collection<?> present = Contents.of(value.get());
            return present != null && !Contents.same(attribute, LazyCollection.known(present), contents);
        }
    }

    /** Gives an object a lazy collection of the kind that the attribute holds; for objects that have none which anybody could hold. */
    public static LazyCollection<Object> install(
            InstanceState owner, int index, CollectionAttribute attribute, CollectionLoader loader) {
        LazyCollection<Object> collection = switch (attribute.kind()) {
            case LIST, COLLECTION -> new LazyList<>(owner, index, loader);
            case SET -> new LazySet<>(owner, index, loader);
            case SORTED_SET -> new LazySortedSet<>(owner, index, loader, order(owner.value(attribute.slot())));
            case MAP -> new LazyMap<>(owner, index, loader).values();
            case SORTED_MAP -> new LazySortedMap<>(owner, index, loader, order(owner.value(attribute.slot()))).values();
        };
        owner.value(attribute.slot(), collection.attributeValue());
        return collection;
    }

    /** That of the collection which the class itself has made: how it is sorted is said nowhere else. */
    @SuppressWarnings("unchecked") // what it sorts are the elements, or the keys, of the attribute
    private static @Nullable Comparator<Object> order(@Nullable Object present) {
        if (present instanceof SortedSet<?> set) {
            return (Comparator<Object>) set.comparator();
        }
        return present instanceof SortedMap<?, ?> map ? (Comparator<Object>) map.comparator() : null;
    }

    /** The lazy collection of an attribute: the object's own, or a new one in place of any other. */
    public LazyCollection<Object> lazy(
            InstanceState owner, int index, CollectionAttribute attribute, CollectionLoader loader) {
        LazyCollection<Object> own = own(owner, attribute);
        if (own != null) {
            return own;
        }
        undo.recordReplaced(owner, index);
        Object value = owner.value(attribute.slot());
        if (value != null
                && owner.status() == Status.PERSISTENT
                && !(Contents.of(value) instanceof LazyCollection<?>)) {
            replaced = replaced == null ? new ArrayList<>(1) : replaced;
            replaced.add(Replaced.of(owner, attribute, value));
        }
        return install(owner, index, attribute, loader);
    }

    /** The lazy collection that came with this object; null where the object has another one, or none. */
    @SuppressWarnings("unchecked") // the elements are those of the attribute
    public static @Nullable LazyCollection<Object> own(InstanceState owner, CollectionAttribute attribute) {
        return owner.collection(attribute) instanceof LazyCollection<?> lazy && lazy.owner() == owner
                ? (LazyCollection<Object>) lazy
                : null;
    }

    /** Lets a collection be loaded again when it is used next; what was added to it, and never written, is forgotten. */
    public void unload(InstanceState owner, CollectionAttribute attribute, CollectionLoader loader) {
        int index = owner.mapping().collections().indexOf(attribute);
        owner.baseline(index, null);
        restore(owner, index, attribute, loader);
    }

    /** Gives all collections of an object what the database has in them, as far as the session knows it. */
    void restore(InstanceState owner, CollectionLoader loader) {
        List<CollectionAttribute> collections = owner.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            restore(owner, i, collections.get(i), loader);
        }
    }

    private void restore(InstanceState owner, int index, CollectionAttribute attribute, CollectionLoader loader) {
        Collection<?> present = owner.collection(attribute);
        List<?> baseline = owner.baseline(index);
        if (baseline == null) {
            if (present != null) {
                lazy(owner, index, attribute, loader).unload(loader); // forgets what was added to it
            }
        } else if (present == null || !Contents.same(attribute, LazyCollection.known(present), baseline)) {
            lazy(owner, index, attribute, loader).refill(Contents.elements(attribute, baseline));
        }
    }

    /** Gives a new object back what its collections held before they were unloaded: its row, which was read, is none any more. */
    void restoreNew(InstanceState owner) {
        List<CollectionAttribute> collections = owner.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            List<?> elements = undo.replaced(owner, i);
            LazyCollection<Object> own = own(owner, collections.get(i));
            if (elements != null && own != null && !own.isLoaded()) {
                own.fill(Contents.elements(collections.get(i), elements));
            }
        }
    }

    /**
     * Requires that nothing was changed where nobody would see it.
     *
     * @throws InvalidDataAccessApiUsageException naming the attribute whose former collection was changed
     */
    public void requireUnchanged() {
        if (replaced == null) {
            return;
        }
        replaced.removeIf(Replaced::isOver);
        for (Replaced each : replaced) {
            if (each.isChanged()) {
                throw new InvalidDataAccessApiUsageException(each.attribute.describe() + " of a "
                        + each.owner.mapping().name()
                        + ": the collection that the object was made with, or given, was changed since the object was read"
                        + " again. The object has another one by then, which loads itself, and nothing was written. Ask the"
                        + " object for its collection and change that one.");
            }
        }
    }

    /** What was changed so far is not to be written any more: the transaction was rolled back. */
    void forgetChanges() {
        if (replaced != null) {
            replaced.removeIf(Replaced::isOver);
            replaced.replaceAll(Replaced::asItIs);
        }
    }

    void clear() {
        replaced = null;
    }
}
