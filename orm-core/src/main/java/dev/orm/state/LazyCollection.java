package dev.orm.state;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The collection of an attribute that is read from the database on first use. Adding to one that is not loaded loads nothing where the kind of
 * collection permits: the element is remembered and joins the others when they come.
 *
 * <p>Belongs to its session's thread.
 */
public sealed interface LazyCollection<E> extends Collection<E> permits LazyList, LazySet, LazyMap.Values {

    /** The object whose relation this is. */
    InstanceState owner();

    /** The attribute's place among the collections of its owner's mapping. */
    int relation();

    /** The attribute whose elements these are. */
    default CollectionAttribute attribute() {
        return owner().mapping().collections().get(relation());
    }

    /** What the attribute holds: this, or the map whose values these are. */
    default Object attributeValue() {
        return this;
    }

    boolean isLoaded();

    /** Takes the elements which the database has; those added before join them. The loader is not needed any more. */
    void fill(Collection<? extends E> elements);

    /** Has these elements and no others, whatever was there, added or removed. */
    void refill(Collection<? extends E> elements);

    /** Forgets the elements, so that the next use loads them again with this loader. */
    void unload(CollectionLoader loader);

    /** The elements added while the collection was not loaded. */
    List<E> added();

    /** The elements removed while the collection was not loaded. */
    List<E> removed();

    /**
     * Adds an element to a collection that is not loaded, without loading it. One that was removed in the same way is taken back where rows of a join
     * table tell who is an element; elsewhere saying it twice does no harm, and it may not have been one.
     */
    void addUnseen(E element);

    /** Removes an element from a collection that is not loaded, without loading it. */
    void removeUnseen(E element);

    /**
     * Adds an element to a loaded collection on behalf of its session: whoever goes through it at the moment, in a loop whose query has flushed, goes on
     * through the elements as they were.
     */
    void takeIn(E element);

    /** Takes elements out of a loaded collection in the same way. */
    void letGo(Predicate<? super E> leaves);

    /** Forgets the elements added and removed while the collection was not loaded: they are in the database now, and come from there. */
    void addedWritten();

    /** Whether an element that was removed unseen is added again by leaving its row where it is. */
    default boolean isTakenBack(E element) {
        boolean linked = attribute() instanceof ToMany relation && relation.link() != null;
        return linked && Identity.contains(removed(), element);
    }

    /**
     * What Java's serialization writes in place of a collection: one of the JDK, since the session cannot go along.
     *
     * @throws NotSerializableException if the elements are not loaded, or not all of them
     */
    static <C> C serialized(LazyCollection<?> collection, Supplier<C> plain) throws NotSerializableException {
        if (!collection.isLoaded()) {
            throw new NotSerializableException(collection.attribute().describe()
                    + " is not loaded, and its elements would be missing from what is serialized. Load it before, or serialize"
                    + " records of what is needed.");
        }
        if (collection.owner().isPart(collection.relation())) {
            throw new NotSerializableException(collection.attribute().describe()
                    + " was loaded in part, and nothing would say so of what is serialized: a merge would take the rest for removed."
                    + " Load all of it before, or serialize records of what is needed.");
        }
        return plain.get();
    }

    /** Whether the elements of a collection are known: any but a lazy one that is not loaded. */
    static boolean isLoaded(Collection<?> collection) {
        return !(collection instanceof LazyCollection<?> lazy) || lazy.isLoaded();
    }

    /** Whether a session holds an object that it has loaded, as far as the collections of the object tell. */
    static boolean isHeld(EntityMapping<?> mapping, Object entity) {
        if (mapping.collections().isEmpty()) {
            return false;
        }
        InstanceState state = InstanceState.pending(mapping, entity);
        return mapping.collections().stream()
                .anyMatch(attribute -> state.collection(attribute) instanceof LazyCollection<?> lazy
                        && lazy.owner().entity() == entity
                        && lazy.owner().status() == Status.PERSISTENT);
    }

    /** Whether looking at the collection costs nothing: it is there, and its elements are known. */
    static boolean isPresent(@Nullable Collection<?> collection) {
        return collection != null && isLoaded(collection);
    }

    /** The elements of a relation that can be had without loading: all of a loaded collection, the added ones of an unloaded one. */
    static List<?> known(@Nullable Collection<?> collection) {
        if (collection == null) {
            return List.of();
        }
        if (collection instanceof LazyCollection<?> lazy && !lazy.isLoaded()) {
            return lazy.added();
        }
        if (collection instanceof LazyMap.Values<?> values) {
            return values.keyed();
        }
        return collection instanceof List<?> list ? list : new ArrayList<>(collection);
    }
}
