package dev.orm.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A lazy collection for attributes of type {@code SortedSet}, in the order of a comparator, or the natural one of the elements. */
public final class LazySortedSet<E> extends LazySet<E> implements SortedSet<E> {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Comparator<? super E> order;

    /**
     * @param order null for the natural one
     */
    public LazySortedSet(
            InstanceState owner, int relation, CollectionLoader loader, @Nullable Comparator<? super E> order) {
        super(owner, relation, loader);
        this.order = order;
    }

    @Override
    Set<E> newElements(Collection<? extends E> loaded) {
        Set<E> elements = new TreeSet<>(order);
        elements.addAll(loaded);
        return elements;
    }

    private SortedSet<E> sorted() {
        return (SortedSet<E>) loaded();
    }

    @Override
    public @Nullable Comparator<? super E> comparator() {
        return order;
    }

    @Override
    public SortedSet<E> subSet(E from, E to) {
        return sorted().subSet(from, to);
    }

    @Override
    public SortedSet<E> headSet(E to) {
        return sorted().headSet(to);
    }

    @Override
    public SortedSet<E> tailSet(E from) {
        return sorted().tailSet(from);
    }

    @Override
    public E first() {
        return sorted().first();
    }

    @Override
    public E last() {
        return sorted().last();
    }
}
