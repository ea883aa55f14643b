package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values that belong to their owner, in a table of their own: basic ones, or embeddables.
 *
 * <p>Immutable and thread-safe.
 */
public final class ElementCollection extends CollectionAttribute {

    private final Storage storage;

    /**
     * How the elements are stored.
     *
     * @param table        the collection table
     * @param ownerColumns its columns that point at the id of the owner, in the order of {@link Id#attributes()}
     * @param cascades     whether the database deletes the rows with their owner
     * @param element      the element itself
     */
    record Storage(Table table, List<Column> ownerColumns, boolean cascades, ElementShape element) {}

    ElementCollection(Place place, Contents contents, Storage storage) {
        super(place, contents);
        this.storage = storage;
    }

    /** What an element consists of. */
    public ElementShape element() {
        return storage.element();
    }

    /** The table of the elements. */
    public Table table() {
        return storage.table();
    }

    /** The columns of the table that hold the id of the owner, in the order of {@link Id#attributes()}. */
    public List<Column> ownerColumns() {
        return storage.ownerColumns();
    }

    /** Whether the database itself deletes the rows with that of their owner. */
    public boolean cascadesInDatabase() {
        return storage.cascades();
    }

    /**
     * The row of an element.
     *
     * @param index its position in a list or its key in a map; what other kinds are given does not matter
     */
    public ElementRow row(@Nullable Object index, @Nullable Object element) {
        ElementShape shape = index();
        return new ElementRow(
                shape == null ? new Object[0] : shape.take(index), element().take(element));
    }

    /** The row with other entities in place of those it refers to. */
    public ElementRow related(ElementRow row, BiFunction<ToOne, Object, Object> replacement) {
        ElementShape shape = index();
        return new ElementRow(
                shape == null ? row.index() : shape.related(row.index(), replacement),
                element().related(row.values(), replacement));
    }

    /** Visits the entities that a row refers to, each with the relation that does. */
    public void forEachTarget(ElementRow row, BiConsumer<ToOne, Object> action) {
        related(row, (relation, target) -> {
            action.accept(relation, target);
            return target;
        });
    }

    /** Whether elements or keys refer to entities. */
    public boolean hasRelations() {
        ElementShape shape = index();
        return element().hasRelations() || shape != null && shape.hasRelations();
    }

    /** The attribute of the elements, or of their keys, with a name as seen from an element; null if there is none. */
    public @Nullable Attribute findLeaf(String name) {
        Attribute leaf = find(element(), name);
        ElementShape index = index();
        return leaf != null || index == null ? leaf : find(index, name);
    }

    private @Nullable Attribute find(ElementShape shape, String name) {
        for (Attribute leaf : shape.leaves()) {
            if (nameOf(leaf).equals(name)) {
                return leaf;
            }
        }
        return null;
    }

    /** How an element calls one of its attributes: by the path behind that of the collection. */
    public String nameOf(Attribute leaf) {
        String path = leaf.path();
        return path.substring(Math.min(path.length(), path().length() + 1));
    }
}
