package dev.orm.state;

import dev.orm.mapping.ToMany;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A lazy collection for attributes of type {@code List} or {@code Collection}. */
public final class LazyList<E> extends AbstractList<E> implements LazyCollection<E>, RandomAccess {

    private final InstanceState owner;
    private final int relation;
    private @Nullable CollectionLoader loader;
    private List<E> elements = new ArrayList<>(0); // until loaded: those added meanwhile
    private List<E> removed = List.of();

    public LazyList(InstanceState owner, int relation, CollectionLoader loader) {
        this.owner = owner;
        this.relation = relation;
        this.loader = loader;
    }

    @Override
    public InstanceState owner() {
        return owner;
    }

    @Override
    public int relation() {
        return relation;
    }

    @Override
    public boolean isLoaded() {
        return loader == null;
    }

    @Override
    public void fill(Collection<? extends E> loaded) {
        List<E> added = isLoaded() ? List.of() : elements;
        List<E> all = new ArrayList<>(loaded.size() + added.size());
        all.addAll(loaded);
        if (!removed.isEmpty()) {
            all.removeIf(element -> Identity.contains(removed, element));
        }
        boolean repeats =
                !(attribute() instanceof ToMany relation) || relation.repeats(); // values, and rows with places
        for (E element : added) {
            if (repeats || !Identity.contains(loaded, element)) {
                all.add(element);
            }
        }
        if (isLoaded()) {
            modCount++; // the first filling is what an iterator has just asked for
        }
        elements = all;
        removed = List.of();
        loader = null;
    }

    @Override
    public void unload(CollectionLoader loader) {
        this.loader = loader;
        elements = new ArrayList<>(0);
        removed = List.of();
        modCount++;
    }

    @Override
    public List<E> added() {
        return isLoaded() ? List.of() : elements;
    }

    @Override
    public void addedWritten() {
        if (!isLoaded()) {
            elements = new ArrayList<>(0);
            removed = List.of();
        }
    }

    @Override
    public List<E> removed() {
        return removed;
    }

    @Override
    public void addUnseen(E element) {
        boolean takenBack = isTakenBack(element);
        removed = Identity.without(removed, element);
        if (!takenBack) {
            elements.add(element);
        }
    }

    @Override
    public void removeUnseen(E element) {
        if (Identity.contains(elements, element)) {
            elements = Identity.without(elements, element);
        } else {
            removed = Identity.with(removed, element);
        }
    }

    @Override
    public E get(int index) {
        return loaded().get(index);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public boolean add(E element) {
        modCount++;
        // else its position depends on the others: that of an entity can be asked for when it is written
        boolean appends = isLoaded() || attribute().index() == null || attribute() instanceof ToMany;
        return (appends ? elements : loaded()).add(element); // also while not loaded: a list takes any element
    }

    @Override
    public void add(int index, E element) {
        modCount++;
        loaded().add(index, element);
    }

    @Override
    public E set(int index, E element) {
        return loaded().set(index, element);
    }

    @Override
    public E remove(int index) {
        modCount++;
        return loaded().remove(index);
    }

    @Override
    public void clear() {
        modCount++;
        loaded().clear();
    }

    private List<E> loaded() {
        CollectionLoader pending = loader;
        if (pending != null) {
            pending.load(this);
        }
        return elements;
    }
}
