package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.dialect.WriteRules;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.FlushAction.DeleteAllLinks;
import dev.orm.flush.FlushAction.DeleteHiddenLinks;
import dev.orm.flush.FlushAction.DeleteLinks;
import dev.orm.flush.FlushAction.InsertLinks;
import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.flush.FlushAction.PlaceElements;
import dev.orm.flush.FlushAction.PlacedRow;
import dev.orm.flush.FlushAction.ReleaseChildren;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.Id;
import dev.orm.mapping.Link;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Writes rows that no object stands for: those of join tables, and elements that go with, or are released by, an owner that is deleted. */
final class LinkWriter {

    private final EngineConnection connection;
    private final Work work;
    private final WriteRules writes;

    LinkWriter(EngineConnection connection, Work work) {
        this.connection = connection;
        this.work = work;
        this.writes = connection.dialect().writes();
    }

    void insert(InsertLinks insert) {
        Link link = FlushAction.linkOf(insert.relation());
        send(
                "linking " + insert.relation().describe(),
                writes.insert(
                        link.table(),
                        columns(insert.relation(), insert.links()),
                        rows(insert.relation(), insert.links()),
                        List.of()));
    }

    void delete(DeleteLinks delete) {
        Link link = FlushAction.linkOf(delete.relation());
        String what = "unlinking " + delete.relation().describe();
        List<Answer> answers = Answer.to(
                connection,
                what,
                writes.delete(
                        link.table(),
                        columns(delete.relation(), delete.links()),
                        rows(delete.relation(), delete.links())));
        if (StaleRows.hit(answers) < delete.rows()) {
            throw new ObjectOptimisticLockingFailureException(
                    "An element that was taken out of " + delete.relation().describe()
                            + " had been taken out by another transaction since it was read. Read the collection again and repeat"
                            + " the change.",
                    null);
        }
    }

    void deleteHidden(DeleteHiddenLinks delete) {
        ToMany relation = delete.relation();
        Link link = FlushAction.linkOf(relation);
        List<Column> columns = new ArrayList<>(link.ownerColumns());
        columns.addAll(link.targetColumns());
        columns.addAll(index(relation).columns());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (HiddenKeys.Keyed entry : delete.entries()) {
            @Nullable Object[] owner = entry.owner().toArray();
            @Nullable Object[] row = joined(owner, relation.target().id().columns(entry.element()));
            @Nullable Object[] key = entry.key().toArray();
            rows.add(joined(
                    row,
                    ElementWriter.fitting(connection.dialect(), index(relation).columns(), key)));
        }
        send("unlinking " + relation.describe(), writes.delete(link.table(), columns, rows));
    }

    void deleteAll(DeleteAllLinks delete) {
        Link link = delete.link();
        List<@Nullable Object[]> ends = new ArrayList<>();
        delete.ends().forEach(end -> ends.add(key(end)));
        send("unlinking " + delete.relation().describe(), writes.delete(link.table(), link.ownerColumns(), ends));
    }

    void release(ReleaseChildren release) {
        ToMany relation = release.relation();
        Table table = relation.target().table();
        List<Column> foreignKey = foreignKey(relation);
        List<Column> released = new ArrayList<>(cleared(relation));
        ElementShape index = relation.index();
        if (index != null) {
            released.addAll(inRowsOf(table, index)); // no place without an owner
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (InstanceState owner : release.owners()) {
            @Nullable Object[] key = ownerKey(relation, owner);
            if (release.delete()) {
                rows.add(key);
            } else {
                @Nullable
                Object[] row = new Object[released.size() + key.length]; // NULL for each column, then what to match
                System.arraycopy(key, 0, row, released.size(), key.length);
                rows.add(row);
            }
        }
        List<Column> match = new ArrayList<>(foreignKey);
        List<@Nullable Object[]> matching = work.tenants()
                .matching(relation.target(), relation.target().parts().get(0), match, rows);
        send(
                (release.delete() ? "deleting " : "releasing ") + relation.describe(),
                release.delete()
                        ? writes.delete(table, match, matching)
                        : writes.update(table, released, match, matching));
    }

    private void send(String what, List<Write> statements) {
        statements.forEach(statement -> connection.write(what, statement));
    }

    /** Gives rows of elements other positions or keys, each row found by its own identifier. */
    void place(PlaceElements place) {
        ToMany relation = place.relation();
        ElementShape index = index(relation);
        Map<TablePart, List<PlacedRow>> byPart = place.elements().stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(
                                relation.part(row.element().mapping()), relation::describe),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byPart.forEach((part, elements) -> {
            List<@Nullable Object[]> rows = new ArrayList<>(elements.size());
            for (PlacedRow row : elements) {
                Id id = row.element().mapping().id();
                rows.add(joined(place(index, row.place()), id.columns(work.rowId(row.element()))));
            }
            int hits = StaleRows.hit(Answer.to(
                    connection,
                    "placing " + relation.describe(),
                    writes.update(part.table(), inRowsOf(part.table(), index), part.key(), rows)));
            StaleRows.requireElements(relation.describe(), elements.get(0).element(), hits, rows.size());
        });
    }

    /** The columns of positions or keys as the elements' table has them: empty for those that are in no collection. */
    static List<Column> inRowsOf(Table table, ElementShape index) {
        return index.columns().stream()
                .map(column -> table.column(column.key()))
                .toList();
    }

    private static ElementShape index(ToMany relation) {
        return Objects.requireNonNull(relation.index(), relation::describe);
    }

    private @Nullable Object[] place(ElementShape index, @Nullable Object place) {
        return ElementWriter.fitting(connection.dialect(), index, index.take(place));
    }

    private static boolean isPlaced(List<LinkRow> links) {
        return links.get(0).place() != null;
    }

    private static List<Column> columns(ToMany relation, List<LinkRow> links) {
        Link link = FlushAction.linkOf(relation);
        List<Column> columns = new ArrayList<>(link.ownerColumns());
        columns.addAll(link.targetColumns());
        if (isPlaced(links)) {
            columns.addAll(index(relation).columns());
        }
        return columns;
    }

    private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
        @Nullable Object[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private List<@Nullable Object[]> rows(ToMany relation, List<LinkRow> links) {
        List<@Nullable Object[]> rows = new ArrayList<>(links.size());
        Id targetId = relation.target().id();
        boolean placed = isPlaced(links);
        for (LinkRow link : links) {
            @Nullable Object[] owner = key(link.owner());
            InstanceState known = work.stateOf(link.target());
            @Nullable Object[] target = known == null ? targetId.values(link.target()) : key(known);
            @Nullable Object[] row = joined(owner, target);
            rows.add(placed ? joined(row, place(index(relation), link.place())) : row);
        }
        return rows;
    }

    /** The identifier under which rows of other tables know an object. */
    static @Nullable Object[] key(InstanceState state) {
        Object id = state.id();
        Id mapped = state.mapping().id();
        return id == null ? mapped.values(state.entity()) : mapped.columns(id);
    }

    /** The columns that are set to NULL. */
    private static List<Column> cleared(ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        return mappedBy == null ? foreignKey(relation) : mappedBy.use().updatedColumns();
    }

    private static List<Column> foreignKey(ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        return mappedBy != null
                ? mappedBy.columns()
                : Objects.requireNonNull(relation.joinColumns(), relation::describe);
    }

    /** The key by which elements know their owner; parts are null where the owner has none yet. */
    static @Nullable Object[] ownerKey(ToMany relation, InstanceState owner) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy == null || mappedBy.refersToId()) {
            return key(owner);
        }
        return mappedBy.targetAttributes().stream()
                .map(attribute -> owner.value(attribute.slot()))
                .toArray();
    }
}
