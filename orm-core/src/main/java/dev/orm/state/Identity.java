package dev.orm.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparing entities as the session does: by identity, never by their own {@code equals}. */
public final class Identity {

    private static final int SMALL = 8;

    private Identity() {}

    /** A set of objects told apart by identity. */
    public static <T> Set<T> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>(0));
    }

    public static boolean contains(Collection<?> elements, @Nullable Object element) {
        for (Object other : elements) {
            if (other == element) {
                return true;
            }
        }
        return false;
    }

    /** Whether both hold the same objects in the same order. */
    public static boolean sameElements(Collection<?> left, Collection<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        var other = right.iterator();
        for (Object element : left) {
            if (element != other.next()) {
                return false;
            }
        }
        return true;
    }

    /** The elements of the first which the second does not have, each once. */
    public static List<Object> difference(Collection<?> from, Collection<?> without) {
        List<Object> difference = new ArrayList<>();
        Set<Object> excluded = null;
        if (without.size() > SMALL || from.size() > SMALL) {
            excluded = set();
            excluded.addAll(without);
        }
        for (Object element : from) {
            boolean absent = excluded == null
                    ? !contains(without, element) && !contains(difference, element)
                    : excluded.add(element);
            if (absent) {
                difference.add(element);
            }
        }
        return difference;
    }

    /** A list with one more object at its end. */
    static <E> List<E> with(List<E> elements, E element) {
        List<E> more = elements instanceof ArrayList ? elements : new ArrayList<>(elements);
        more.add(element);
        return more;
    }

    /** A list without an object, however often it is there. */
    static <E> List<E> without(List<E> elements, E element) {
        if (contains(elements, element)) {
            elements.removeIf(each -> each == element);
        }
        return elements;
    }
}
