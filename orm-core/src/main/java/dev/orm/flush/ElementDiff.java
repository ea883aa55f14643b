package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.ElementShape;
import dev.orm.type.TypeCategory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fewest rows to write that turn what a collection of values has in the database into what it holds now. With
 * positions or keys a row is told by those, else by its values: then rows that a delete cannot tell from the one that
 * is to go are inserted again.
 *
 * @param deleted  what the rows to delete look like
 * @param hits     how many rows that should hit
 * @param updated  rows with other values at the same place
 * @param inserted rows to insert
 */
record ElementDiff(List<ElementRow> deleted, int hits, List<ElementRow> updated, List<ElementRow> inserted) {

    static ElementDiff of(ElementCollection collection, List<ElementRow> before, List<ElementRow> now) {
        ElementShape index = collection.index();
        return index == null ? byValue(collection, before, now) : byIndex(collection, index, before, now);
    }

    /** All elements are new. */
    static ElementDiff added(List<ElementRow> rows) {
        return new ElementDiff(List.of(), 0, List.of(), rows);
    }

    boolean isEmpty() {
        return deleted.isEmpty() && updated.isEmpty() && inserted.isEmpty();
    }

    private static ElementDiff byIndex(
            ElementCollection collection, ElementShape index, List<ElementRow> before, List<ElementRow> now) {
        Map<Object, ElementRow> left = new LinkedHashMap<>();
        before.forEach(row -> left.put(index.key(row.index()), row));
        boolean unique = !collection.table().uniqueConstraints().isEmpty(); // an update could pass through a duplicate
        List<ElementRow> updated = new ArrayList<>();
        List<ElementRow> inserted = new ArrayList<>();
        List<ElementRow> deleted = new ArrayList<>();
        for (ElementRow row : now) {
            ElementRow present = left.remove(index.key(row.index()));
            if (present == null) {
                inserted.add(row);
            } else if (!collection.element().same(present.values(), row.values())) {
                if (unique) {
                    deleted.add(present);
                }
                (unique ? inserted : updated).add(row);
            }
        }
        deleted.addAll(left.values());
        return new ElementDiff(deleted, deleted.size(), updated, inserted);
    }

    private static ElementDiff byValue(ElementCollection collection, List<ElementRow> before, List<ElementRow> now) {
        ElementShape shape = collection.element();
        Map<Object, Deque<ElementRow>> left = new LinkedHashMap<>();
        before.forEach(row -> left.computeIfAbsent(shape.key(row.values()), key -> new ArrayDeque<>())
                .add(row));
        List<ElementRow> inserted = new ArrayList<>();
        List<ElementRow> kept = new ArrayList<>();
        for (ElementRow row : now) {
            Deque<ElementRow> equal = left.get(shape.key(row.values()));
            ElementRow present = equal == null ? null : equal.poll();
            (present == null ? inserted : kept).add(present == null ? row : present);
        }
        List<ElementRow> patterns = new ArrayList<>();
        int hits = 0;
        for (Deque<ElementRow> equal : left.values()) {
            if (!equal.isEmpty()) {
                patterns.add(equal.getFirst());
                hits += equal.size();
            }
        }
        List<ElementRow> hitToo = patterns.isEmpty() ? List.of() : hitToo(shape, kept, patterns);
        inserted.addAll(hitToo);
        return new ElementDiff(patterns, hits + hitToo.size(), List.of(), inserted);
    }

    /** Those rows to keep which deleting the others would delete as well. */
    private static List<ElementRow> hitToo(ElementShape shape, List<ElementRow> kept, List<ElementRow> patterns) {
        List<ElementRow> loose = new ArrayList<>();
        Map<Object, ElementRow> exact = new LinkedHashMap<>();
        for (ElementRow pattern : patterns) {
            if (isExact(shape, pattern)) {
                exact.put(shape.key(pattern.values()), pattern);
            } else {
                loose.add(pattern);
            }
        }
        List<ElementRow> hit = new ArrayList<>();
        for (ElementRow row : kept) {
            if (exact.containsKey(shape.key(row.values()))
                    || loose.stream().anyMatch(pattern -> isHit(shape, row, pattern))) {
                hit.add(row);
            }
        }
        return hit;
    }

    private static boolean isExact(ElementShape shape, ElementRow row) {
        for (int i = 0; i < row.values().length; i++) {
            if (!isMatched(shape.leaves().get(i), row.values()[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHit(ElementShape shape, ElementRow row, ElementRow pattern) {
        @Nullable Object[] wanted = pattern.values().clone();
        for (int i = 0; i < wanted.length; i++) {
            if (!isMatched(shape.leaves().get(i), wanted[i])) {
                wanted[i] = row.values()[i];
            }
        }
        return shape.same(row.values(), wanted);
    }

    /** Whether a delete names the value: NULL equals nothing, and some types cannot be compared. */
    static boolean isMatched(Attribute leaf, @Nullable Object value) {
        if (value == null || !(leaf instanceof BasicAttribute basic)) {
            return value != null;
        }
        TypeCategory category = basic.type().category();
        return category != TypeCategory.JSON && category != TypeCategory.LARGE;
    }
}
