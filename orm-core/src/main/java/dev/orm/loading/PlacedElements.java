package dev.orm.loading;

import dev.orm.mapping.ElementShape;
import dev.orm.mapping.ToMany;
import dev.orm.state.Contents;
import dev.orm.state.Identity;
import dev.orm.state.KeyedElements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/**
 * Gives each owner its elements out of rows of an element, its owner's key, and its position or key.
 *
 * @param width of how many columns the owner's key consists
 */
record PlacedElements(ToMany relation, int width) {

    Map<List<@Nullable Object>, List<Object>> byOwner(List<@Nullable Object[]> rows, References references) {
        ElementShape index = relation.index();
        LeafValues places = new LeafValues(index == null ? List.of() : index.leaves(), 1 + width);
        rows.forEach(row -> places.expect(row, references));
        references.load();
        Map<List<@Nullable Object>, List<Object>> byOwner = new HashMap<>();
        boolean repeated = relation.inverse() instanceof ToMany owning && owning.repeats();
        for (@Nullable Object[] row : rows) {
            List<@Nullable Object> key = Arrays.asList(row).subList(1, 1 + width);
            Object element = Objects.requireNonNull(row[0]);
            List<Object> elements = byOwner.computeIfAbsent(key, unused -> newElements());
            if (elements instanceof KeyedElements placed) {
                placed.put(index == null ? relation.keyOf(element) : place(index, places.of(row, references)), element);
            } else if (!repeated || !Identity.contains(elements, element)) {
                elements.add(element);
            }
        }
        if (relation.kind().isMap()) {
            byOwner.values().forEach(this::requireKeys);
        }
        return byOwner;
    }

    private List<Object> newElements() {
        return relation.kind().isMap() || relation.index() != null ? new KeyedElements() : new ArrayList<>();
    }

    /** A key of which a part is missing is none; a row without a position comes behind the others. */
    private static @Nullable Object place(ElementShape index, @Nullable Object[] values) {
        return Arrays.asList(values).contains(null) ? null : index.make(values);
    }

    /** An element that the map does not show would be taken for one that was removed. */
    private void requireKeys(List<Object> elements) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            Object key = KeyedElements.key(elements, i);
            if (key == null) {
                throw new DataRetrievalFailureException(relation.describe() + " has an element without a key, which a"
                        + " map cannot hold: a column of its key is NULL. Give the row a key, or take it out of the"
                        + " collection.");
            }
            if (!seen.add(Contents.place(relation, key))) {
                throw new DataRetrievalFailureException(relation.describe() + " has two elements with the same key,"
                        + " of which a map can hold one. Key the map by something unique, or use a List.");
            }
        }
    }
}
