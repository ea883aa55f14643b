package dev.orm.type;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a list, set or array are got out of it and put into one.
 *
 * @param <C> the list, set or array
 * @param <E> an element
 */
sealed interface Elements<C, E> {

    /** The elements in their order; a view where that is cheaper. */
    List<@Nullable E> list(C value);

    /** A value of its own that holds the elements. */
    C of(List<@Nullable E> elements);

    /** Whether two values with the same elements in another order are the same. */
    default boolean areUnordered() {
        return false;
    }

    /** Elements of a list. */
    record OfList<E>() implements Elements<List<E>, E> {

        @Override
        public List<@Nullable E> list(List<E> value) {
            return Collections.unmodifiableList(value);
        }

        @Override
        public List<E> of(List<@Nullable E> elements) {
            return new ArrayList<>(elements);
        }
    }

    /** Elements of a set, which keeps the order in which they were stored. */
    record OfSet<E>() implements Elements<Set<E>, E> {

        @Override
        public List<@Nullable E> list(Set<E> value) {
            return new ArrayList<>(value);
        }

        @Override
        public Set<E> of(List<@Nullable E> elements) {
            return new LinkedHashSet<>(elements);
        }

        @Override
        public boolean areUnordered() {
            return true;
        }
    }

    /** Elements of an array of objects or of primitives. */
    record OfArray<C, E>(Class<?> componentType) implements Elements<C, E> {

        @Override
        public List<@Nullable E> list(C value) {
            return new AbstractList<>() {
                @Override
                @SuppressWarnings("unchecked") // the array is one of the element's class
                public @Nullable E get(int index) {
                    return (E) Array.get(value, index);
                }

                @Override
                public int size() {
                    return Array.getLength(value);
                }
            };
        }

        @Override
        @SuppressWarnings("unchecked") // the array is one of the element's class
        public C of(List<@Nullable E> elements) {
            Object array = Array.newInstance(componentType, elements.size());
            for (int i = 0; i < elements.size(); i++) {
                E element = elements.get(i);
                if (element == null && componentType.isPrimitive()) {
                    throw new IllegalStateException("the element at position " + i + " is NULL, which no "
                            + componentType + " can be; map it as an array of its wrapper class");
                }
                Array.set(array, i, element);
            }
            return (C) array;
        }
    }
}
