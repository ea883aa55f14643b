package dev.orm.state;

import java.util.Collection;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through the elements that a collection had when it began, also when the session gives the collection others meanwhile. */
final class SeenElements<E> implements Iterator<E> {

    private final Iterator<E> seen;
    private final Predicate<@Nullable E> removal;
    private @Nullable E last;

    /**
     * @param removal takes an element out of what the collection has now, unless that is what is gone through
     */
    SeenElements(Collection<E> seen, Predicate<@Nullable E> removal) {
        this.seen = seen.iterator();
        this.removal = removal;
    }

    @Override
    public boolean hasNext() {
        return seen.hasNext();
    }

    @Override
    public E next() {
        E next = seen.next();
        last = next;
        return next;
    }

    @Override
    public void remove() {
        seen.remove();
        removal.test(last);
    }
}
