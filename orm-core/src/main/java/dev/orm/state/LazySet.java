package dev.orm.state;

import java.io.NotSerializableException;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A lazy collection for attributes of type {@code Set}; keeps the order in which the database gave the elements. */
public sealed class LazySet<E> extends AbstractSet<E> implements LazyCollection<E>, Serializable permits LazySortedSet {

    private static final long serialVersionUID = 1L;

    private final transient InstanceState owner;
    private final transient int relation;
    private transient @Nullable CollectionLoader loader;
    private transient Set<E> elements = Set.of();
    private transient @Nullable Unseen<E> unseen;
    private transient boolean passedThrough;

    public LazySet(InstanceState owner, int relation, CollectionLoader loader) {
        this.owner = owner;
        this.relation = relation;
        this.loader = loader;
    }

    @Override
    public final InstanceState owner() {
        return owner;
    }

    @Override
    public final int relation() {
        return relation;
    }

    @Override
    public final boolean isLoaded() {
        return loader == null;
    }

    @Override
    public final void fill(Collection<? extends E> loaded) {
        elements = newElements(loaded);
        if (unseen != null) {
            unseen.join(elements, true); // a set knows by itself
            unseen = null;
        }
        passedThrough = false;
        loader = null;
    }

    /** A set of these elements, of the kind that keeps their order. */
    Set<E> newElements(Collection<? extends E> loaded) {
        return new LinkedHashSet<>(loaded);
    }

    @Override
    public final void refill(Collection<? extends E> others) {
        unseen = null;
        fill(others);
    }

    @Override
    public final void unload(CollectionLoader loader) {
        this.loader = loader;
        elements = Set.of();
        passedThrough = false;
        unseen = null;
    }

    /** Those added unseen alone: whether a set takes an element, as {@link #add} says, is known only when it is loaded. */
    @Override
    public final List<E> added() {
        return unseen == null ? List.of() : unseen.added();
    }

    @Override
    public final List<E> removed() {
        return unseen == null ? List.of() : unseen.removed();
    }

    @Override
    public final void addUnseen(E element) {
        Unseen<E> changes = Unseen.of(unseen);
        changes.add(element, isTakenBack(element));
        unseen = changes;
    }

    @Override
    public final void removeUnseen(E element) {
        Unseen<E> changes = Unseen.of(unseen);
        changes.remove(element);
        unseen = changes;
    }

    @Override
    public final void addedWritten() {
        unseen = null;
    }

    @Override
    public final void takeIn(E element) {
        own().add(element);
    }

    @Override
    public final void letGo(Predicate<? super E> leaves) {
        own().removeIf(leaves);
    }

    /** The elements, of which nobody who goes through them at the moment hears. */
    private Set<E> own() {
        if (passedThrough) {
            elements = newElements(elements);
            passedThrough = false;
        }
        return elements;
    }

    @Override
    public final Iterator<E> iterator() {
        Set<E> seen = loaded();
        passedThrough = true;
        return new SeenElements<>(seen, last -> elements == seen || loaded().remove(last));
    }

    @Override
    public final Spliterator<E> spliterator() {
        Set<E> seen = loaded();
        passedThrough = true;
        return seen.spliterator();
    }

    @Override
    public final boolean removeIf(Predicate<? super E> leaves) {
        Set<E> seen = loaded();
        passedThrough = true; // the condition may lead to a flush that gives the set other elements
        Set<Object> leaving = Identity.set();
        for (E element : seen) {
            if (leaves.test(element)) {
                leaving.add(element);
            }
        }
        return loaded().removeIf(leaving::contains);
    }

    @Override
    public final int size() {
        return loaded().size();
    }

    @Override
    public final boolean contains(Object element) {
        return loaded().contains(element);
    }

    @Override
    public final boolean add(E element) {
        return loaded().add(element);
    }

    @Override
    public final boolean remove(Object element) {
        return loaded().remove(element);
    }

    @Override
    public final void clear() {
        loaded().clear();
    }

    @Serial
    final Object writeReplace() throws NotSerializableException {
        return LazyCollection.serialized(this, () -> newElements(elements));
    }

    final Set<E> loaded() {
        CollectionLoader pending = loader;
        if (pending != null) {
            pending.load(this);
        }
        return elements;
    }
}
