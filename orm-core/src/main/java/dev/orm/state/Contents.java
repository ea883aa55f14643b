package dev.orm.state;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.ElementShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        if (elements instanceof KeyedElements keyed) {
            KeyedElements copy = new KeyedElements();
            for (int i = 0; i < keyed.size(); i++) {
                copy.put(keyed.key(i), keyed.get(i));
            }
            return copy;
        }
        return new ArrayList<>(elements);
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
            return Identity.sameElements(elements, baseline) && KeyedElements.sameKeys(elements, baseline);
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

    @SuppressWarnings("unchecked") // no element is added
    private static Collection<Object> asObjects(List<?> baseline) {
        return (Collection<Object>) baseline;
    }
}
