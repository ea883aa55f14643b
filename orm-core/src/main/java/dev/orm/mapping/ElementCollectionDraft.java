package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import jakarta.persistence.FetchType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An element collection while the mapping is compiled. */
final class ElementCollectionDraft extends AttributeDraft {

    private final Sort sort;
    private final EntityDraft rows;
    private final Draft element;
    private @Nullable IndexDraft index;
    private @Nullable Stored stored;
    private @Nullable ElementCollection collection;

    /**
     * Where the elements are stored, once columns are resolved.
     *
     * @param ownerColumns what refers to the owner
     * @param cascades whether the database deletes the rows with their owner
     */
    record Stored(Table table, List<Column> ownerColumns, boolean cascades) {}

    /** What the collection looks like in memory, when it is loaded, and what is said of its table. */
    record Sort(CollectionKind kind, FetchType fetch, CollectionTableSpec table) {}

    /** @param rows the table of the elements, which is that of no entity */
    ElementCollectionDraft(AttributeDraft.Where where, Sort sort, EntityDraft rows, Draft element) {
        super(where.owner(), where.member(), where.path());
        this.sort = sort;
        this.rows = rows;
        this.element = element;
    }

    @Override
    String tableName() {
        return "";
    }

    CollectionKind kind() {
        return sort.kind();
    }

    FetchType fetch() {
        return sort.fetch();
    }

    CollectionTableSpec annotated() {
        return sort.table();
    }

    /** The collection table with its columns. */
    EntityDraft rows() {
        return rows;
    }

    /** An attribute, or an embedded object. */
    Draft element() {
        return element;
    }

    @Nullable
    IndexDraft index() {
        return index;
    }

    void index(@Nullable IndexDraft read) {
        index = read;
    }

    @Nullable
    Stored stored() {
        return stored;
    }

    void stored(Stored resolved) {
        stored = resolved;
    }

    ElementCollection collection() {
        return Objects.requireNonNull(collection, this::describe);
    }

    void collection(ElementCollection finished) {
        collection = finished;
    }

    /** What the elements are, as messages name it. */
    Class<?> elementType() {
        return Objects.requireNonNull(element.member().type(), this::describe);
    }
}
