package dev.orm.state;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a collection holds, beside what it has in the database: of entities the objects themselves, compared by
 * identity; of values the rows that they are, compared by the types of their columns.
 */
public final class Contents {

    private Contents() {}

    /** The value of a collection attribute as a collection: itself, or the values of a map. */
    public static @Nullable Collection<?> of(@Nullable Object value) {
        if (value instanceof LazyMap<?, ?> lazy) {
            return lazy.values();
        }
        return value instanceof Map<?, ?> map ? KeyedElements.of(map) : (Collection<?>) value;
    }

    /** What to compare with later: a copy that changes of the elements do not reach. */
    public static List<?> baseline(CollectionAttribute attribute, Collection<?> elements) {
        if (attribute instanceof ElementCollection values) {
            return rows(values, elements);
        }
        return attribute.kind().isMap() || attribute.index() != null ? placed(elements) : new ArrayList<>(elements);
    }

    /** Elements, each with its key in a map, or its position in a list. */
    public static KeyedElements placed(Collection<?> elements) {
        KeyedElements placed = new KeyedElements();
        boolean keyed = elements instanceof KeyedElements;
        for (Object element : elements) {
            placed.put(keyed ? KeyedElements.key(elements, placed.size()) : Integer.valueOf(placed.size()), element);
        }
        return placed;
    }

    /** The rows of these elements, in their order. */
    public static List<ElementRow> rows(ElementCollection attribute, Collection<?> elements) {
        List<ElementRow> rows = new ArrayList<>(elements.size());
        boolean keyed = elements instanceof KeyedElements;
        for (Object element : elements) {
            Object index = keyed ? KeyedElements.key(elements, rows.size()) : Integer.valueOf(rows.size());
            rows.add(attribute.row(index, element));
        }
        return rows;
    }

    /** Whether elements are those of a baseline, in the same order. */
    public static boolean same(CollectionAttribute attribute, Collection<?> elements, List<?> baseline) {
        if (!(attribute instanceof ElementCollection values)) {
            return attribute.kind().isMap()
                    ? sameEntries(attribute, elements, baseline)
                    : Identity.sameElements(elements, baseline);
        }
        if (elements.size() != baseline.size()) {
            return false;
        }
        List<ElementRow> rows = rows(values, elements);
        for (int i = 0; i < rows.size(); i++) {
            if (!same(values, rows.get(i), (ElementRow) baseline.get(i))) {
                return false;
            }
        }
        return !Identity.contains(elements, null);
    }

    /** The entries of maps have no order that counts. */
    private static boolean sameEntries(CollectionAttribute attribute, Collection<?> elements, List<?> baseline) {
        if (elements.size() != baseline.size()) {
            return false;
        }
        if (untouched(elements, baseline)) {
            return true;
        }
        Map<Object, Object> byKey = new HashMap<>();
        for (int i = 0; i < baseline.size(); i++) {
            byKey.put(place(attribute, KeyedElements.key(baseline, i)), baseline.get(i));
        }
        int index = 0;
        for (Object element : elements) {
            if (byKey.get(place(attribute, KeyedElements.key(elements, index++))) != element) {
                return false;
            }
        }
        return true;
    }

    private static boolean untouched(Collection<?> elements, List<?> baseline) {
        int index = 0;
        for (Object element : elements) {
            boolean same = element == baseline.get(index)
                    && KeyedElements.key(elements, index) == KeyedElements.key(baseline, index);
            if (!same) {
                return false;
            }
            index++;
        }
        return true;
    }

    /** A position or a key as the key of a hash table, compared as the database does where it holds it. */
    public static Object place(CollectionAttribute attribute, @Nullable Object index) {
        ElementShape shape = attribute.index();
        return shape == null ? Optional.ofNullable(index) : shape.key(shape.take(index));
    }

    /** The positions of a list count by the order of its elements: those of rows may have gaps. */
    private static boolean same(ElementCollection attribute, ElementRow a, ElementRow b) {
        ElementShape key = attribute.kind().isMap() ? attribute.index() : null;
        return attribute.element().same(a.values(), b.values()) && (key == null || key.same(a.index(), b.index()));
    }

    /** The elements of a baseline: entities themselves, values as new objects where they can change. */
    public static Collection<Object> elements(CollectionAttribute attribute, List<?> baseline) {
        if (!(attribute instanceof ElementCollection values)) {
            return asObjects(baseline);
        }
        KeyedElements elements = new KeyedElements();
        ElementShape index = values.index();
        for (Object each : baseline) {
            ElementRow row = (ElementRow) each;
            Object element = Objects.requireNonNull(
                    values.element().make(row.values()), () -> values.describe() + " holds a null");
            elements.put(index == null ? null : index.make(row.index()), element);
        }
        return elements;
    }

    /** Adds an entity to the value of an attribute that is loaded: a map takes it under its own key. */
    @SuppressWarnings("unchecked") // keys and elements are those of the attribute
    public static void add(ToMany relation, @Nullable Object value, Object element) {
        if (value instanceof Map<?, ?> map) {
            ((Map<@Nullable Object, Object>) map).put(relation.keyOf(element), element);
        } else if (value instanceof LazyCollection<?> lazy) {
            ((LazyCollection<Object>) lazy).takeIn(element);
        } else if (value != null) {
            ((Collection<Object>) value).add(element);
        }
    }

    /** Puts other elements into the value of an attribute that is loaded. */
    @SuppressWarnings("unchecked") // keys and elements are those of the attribute
    public static void replace(Object value, List<Object> elements) {
        if (value instanceof Map<?, ?> map) {
            map.clear();
            for (int i = 0; i < elements.size(); i++) {
                ((Map<@Nullable Object, Object>) map).put(KeyedElements.key(elements, i), elements.get(i));
            }
        } else {
            ((Collection<Object>) value).clear();
            ((Collection<Object>) value).addAll(elements);
        }
    }

    /** Other entities in the places of those of a relation, and of those that its keys are or refer to. */
    public static List<Object> related(
            ToMany relation, List<?> elements, UnaryOperator<Object> element, BiFunction<ToOne, Object, Object> inKey) {
        ElementShape index = relation.index();
        boolean map = relation.kind().isMap();
        KeyedElements placed = new KeyedElements();
        for (int i = 0; i < elements.size(); i++) {
            Object key = KeyedElements.key(elements, i);
            Object place = key != null && index != null && index.hasRelations()
                    ? index.make(index.related(index.take(key), inKey))
                    : key;
            placed.put(map ? place : Integer.valueOf(i), element.apply(elements.get(i)));
        }
        return map || index != null ? placed : new ArrayList<>(placed);
    }

    /** The entities of a relation without those that are there before; a map holds the last of several keys. */
    public static List<Object> once(ToMany relation, List<Object> elements) {
        if (relation.kind().isMap()) {
            return elements;
        }
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return elements.stream().filter(seen::add).toList();
    }

    /** Elements of a relation with the changes that lead from others of it to what those are now; what is new comes last. */
    public static List<Object> changed(ToMany relation, List<?> elements, List<?> before, List<?> now) {
        boolean map = relation.kind().isMap();
        KeyedElements changed = new KeyedElements();
        copy(elements, map ? before : Identity.difference(before, now), changed);
        copy(now, new ArrayList<>(changed), changed);
        return map ? changed : new ArrayList<>(changed);
    }

    private static void copy(List<?> elements, Collection<?> without, KeyedElements copy) {
        Set<Object> excluded = Identity.set();
        excluded.addAll(without);
        for (int i = 0; i < elements.size(); i++) {
            if (!excluded.contains(elements.get(i))) {
                copy.put(KeyedElements.key(elements, i), elements.get(i));
            }
        }
    }

    /** Takes entities out of the value of an attribute that is loaded, however often they are in there. */
    public static void removeIf(@Nullable Object value, Predicate<Object> leaves) {
        Collection<?> elements = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        if (elements instanceof LazyCollection<?> lazy) {
            lazy.letGo(leaves);
        } else if (elements != null) {
            elements.removeIf(leaves);
        }
    }

    @SuppressWarnings("unchecked") // no element is added
    private static Collection<Object> asObjects(List<?> baseline) {
        return (Collection<Object>) baseline;
    }
}
