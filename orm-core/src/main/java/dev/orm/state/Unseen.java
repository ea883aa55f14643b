package dev.orm.state;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was added to a collection, and taken out of it, while it was not loaded. Belongs to its session's thread. */
final class Unseen<E> {

    private List<E> added = List.of();
    private List<E> removed = List.of();

    /** What is known already, or the first: most collections need none. */
    static <E> Unseen<E> of(@Nullable Unseen<E> known) {
        return known == null ? new Unseen<>() : known;
    }

    List<E> added() {
        return added;
    }

    List<E> removed() {
        return removed;
    }

    /** Adds an element, also one that is there already. */
    void append(E element) {
        added = Identity.with(added, element);
    }

    /**
     * Adds an element as {@link LazyCollection#addUnseen} says.
     *
     * @param takenBack whether it is added by leaving its row where it is
     */
    void add(E element, boolean takenBack) {
        removed = Identity.without(removed, element);
        if (!takenBack) {
            append(element);
        }
    }

    void remove(E element) {
        if (Identity.contains(added, element)) {
            added = Identity.without(added, element);
        } else {
            removed = Identity.with(removed, element);
        }
    }

    /**
     * Lets the elements that have come from the database be what they are by now.
     *
     * @param repeats whether an element may be there several times
     */
    void join(Collection<E> loaded, boolean repeats) {
        loaded.removeIf(element -> Identity.contains(removed, element));
        for (E element : added) {
            if (repeats || !Identity.contains(loaded, element)) {
                loaded.add(element);
            }
        }
    }
}
