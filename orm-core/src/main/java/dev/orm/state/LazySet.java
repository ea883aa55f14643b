package dev.orm.state;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lazy collection for attributes of type {@code Set}; keeps the order in which the database gave the elements. */
public final class LazySet<E> extends AbstractSet<E> implements LazyCollection<E> {

    private final InstanceState owner;
    private final int relation;
    private @Nullable CollectionLoader loader;
    private Set<E> elements = Set.of();

    public LazySet(InstanceState owner, int relation, CollectionLoader loader) {
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
        elements = new LinkedHashSet<>(loaded);
        loader = null;
    }

    @Override
    public void unload(CollectionLoader loader) {
        this.loader = loader;
        elements = Set.of();
    }

    /** Always empty: whether a set takes an element is known only when it is loaded. */
    @Override
    public List<E> added() {
        return List.of();
    }

    @Override
    public void addedWritten() {}

    @Override
    public Iterator<E> iterator() {
        return loaded().iterator();
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public boolean contains(Object element) {
        return loaded().contains(element);
    }

    @Override
    public boolean add(E element) {
        return loaded().add(element);
    }

    @Override
    public boolean remove(Object element) {
        return loaded().remove(element);
    }

    @Override
    public void clear() {
        loaded().clear();
    }

    private Set<E> loaded() {
        CollectionLoader pending = loader;
        if (pending != null) {
            pending.load(this);
        }
        return elements;
    }
}
