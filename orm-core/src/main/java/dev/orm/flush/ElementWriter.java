package dev.orm.flush;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.Write;
import dev.orm.dialect.WriteRules;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.FlushAction.DeleteAllElements;
import dev.orm.flush.FlushAction.DeleteElements;
import dev.orm.flush.FlushAction.InsertElements;
import dev.orm.flush.FlushAction.OwnedRow;
import dev.orm.flush.FlushAction.UpdateElements;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows of collections of values. */
final class ElementWriter {

    private final EngineConnection connection;
    private final Dialect dialect;
    private final WriteRules writes;

    ElementWriter(EngineConnection connection) {
        this.connection = connection;
        this.dialect = connection.dialect();
        this.writes = dialect.writes();
    }

    void insert(InsertElements insert) {
        ElementCollection collection = insert.collection();
        List<Column> columns = place(collection);
        columns.addAll(collection.element().columns());
        List<@Nullable Object[]> rows = new ArrayList<>(insert.elements().size());
        for (OwnedRow row : insert.elements()) {
            rows.add(joined(place(collection, row), element(collection, row)));
        }
        send(
                "inserting elements of " + collection.describe(),
                writes.insert(collection.table(), columns, rows, List.of()));
    }

    void update(UpdateElements update) {
        ElementCollection collection = update.collection();
        List<@Nullable Object[]> rows = new ArrayList<>(update.elements().size());
        for (OwnedRow row : update.elements()) {
            rows.add(joined(element(collection, row), place(collection, row)));
        }
        int hits = send(
                "updating elements of " + collection.describe(),
                writes.update(collection.table(), collection.element().columns(), place(collection), rows));
        StaleRows.requireElements(
                collection.describe(), update.elements().get(0).owner(), hits, rows.size());
    }

    void delete(DeleteElements delete) {
        ElementCollection collection = delete.collection();
        int hits = 0;
        for (Map.Entry<List<Column>, List<@Nullable Object[]>> alike :
                (collection.index() == null ? byValues(delete) : byPlace(delete)).entrySet()) {
            hits += send(
                    "deleting elements of " + collection.describe(),
                    writes.delete(collection.table(), alike.getKey(), alike.getValue()));
        }
        StaleRows.requireElements(
                collection.describe(), delete.elements().get(0).owner(), hits, delete.hits());
    }

    void deleteAll(DeleteAllElements delete) {
        ElementCollection collection = delete.collection();
        List<@Nullable Object[]> owners = new ArrayList<>();
        delete.owners().forEach(owner -> owners.add(LinkWriter.key(owner)));
        send(
                "deleting elements of " + collection.describe(),
                writes.delete(collection.table(), collection.ownerColumns(), owners));
    }

    private Map<List<Column>, List<@Nullable Object[]>> byPlace(DeleteElements delete) {
        List<@Nullable Object[]> rows = new ArrayList<>(delete.elements().size());
        delete.elements().forEach(row -> rows.add(place(delete.collection(), row)));
        return Map.of(place(delete.collection()), rows);
    }

    /** Rows with values in the same columns share a statement, which does not name the others. */
    private Map<List<Column>, List<@Nullable Object[]>> byValues(DeleteElements delete) {
        ElementCollection collection = delete.collection();
        Map<List<Column>, List<@Nullable Object[]>> alike = new LinkedHashMap<>();
        for (OwnedRow row : delete.elements()) {
            List<Column> columns = new ArrayList<>(collection.ownerColumns());
            List<@Nullable Object> values = new ArrayList<>();
            values.addAll(Arrays.asList(LinkWriter.key(row.owner())));
            addMatched(collection.element(), row, columns, values);
            alike.computeIfAbsent(columns, key -> new ArrayList<>()).add(values.toArray());
        }
        return alike;
    }

    private void addMatched(
            ElementShape shape, OwnedRow row, Collection<Column> columns, Collection<@Nullable Object> values) {
        @Nullable Object[] all = fitting(dialect, shape, row.row().values());
        int next = 0;
        for (int i = 0; i < shape.leaves().size(); i++) {
            Attribute leaf = shape.leaves().get(i);
            List<Column> own =
                    leaf instanceof BasicAttribute basic ? List.of(basic.column()) : ((ToOne) leaf).columns();
            if (ElementDiff.isMatched(leaf, row.row().values()[i])) {
                columns.addAll(own);
                values.addAll(Arrays.asList(all).subList(next, next + own.size()));
            }
            next += own.size();
        }
    }

    /** Owner and position, or key. */
    private static List<Column> place(ElementCollection collection) {
        List<Column> columns = new ArrayList<>(collection.ownerColumns());
        ElementShape index = collection.index();
        if (index != null) {
            columns.addAll(index.columns());
        }
        return columns;
    }

    private @Nullable Object[] place(ElementCollection collection, OwnedRow row) {
        @Nullable Object[] owner = LinkWriter.key(row.owner());
        ElementShape index = collection.index();
        return index == null
                ? owner
                : joined(owner, fitting(dialect, index, row.row().index()));
    }

    private @Nullable Object[] element(ElementCollection collection, OwnedRow row) {
        return fitting(dialect, collection.element(), row.row().values());
    }

    /** The values as the columns will hold them, so that they are found again by what they are. */
    static @Nullable Object[] fitting(Dialect dialect, ElementShape shape, @Nullable Object[] leaves) {
        return fitting(dialect, shape.columns(), shape.columnValues(leaves));
    }

    /** The values of these columns, in their place, as the columns will hold them. */
    static @Nullable Object[] fitting(Dialect dialect, List<Column> columns, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            values[i] = value == null ? null : dialect.fitting(columns.get(i), value);
        }
        return values;
    }

    private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
        @Nullable Object[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private int send(String what, List<Write> statements) {
        return StaleRows.hit(Answer.to(connection, what, statements));
    }
}
