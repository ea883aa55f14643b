package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.dialect.WriteRules;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.FlushAction.DeleteAllLinks;
import dev.orm.flush.FlushAction.DeleteLinks;
import dev.orm.flush.FlushAction.InsertLinks;
import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.flush.FlushAction.ReleaseChildren;
import dev.orm.mapping.Id;
import dev.orm.mapping.Link;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                writes.insert(link.table(), columns(link), rows(insert.relation(), insert.links()), List.of()));
    }

    void delete(DeleteLinks delete) {
        Link link = FlushAction.linkOf(delete.relation());
        String what = "unlinking " + delete.relation().describe();
        List<Answer> answers = Answer.to(
                connection, what, writes.delete(link.table(), columns(link), rows(delete.relation(), delete.links())));
        if (StaleRows.hit(answers) < delete.rows()) {
            throw new ObjectOptimisticLockingFailureException(
                    "An element that was taken out of " + delete.relation().describe()
                            + " had been taken out by another transaction since it was read. Read the collection again and repeat"
                            + " the change.",
                    null);
        }
    }

    void deleteAll(DeleteAllLinks delete) {
        Link link = FlushAction.linkOf(delete.relation());
        List<@Nullable Object[]> owners = new ArrayList<>();
        delete.owners().forEach(owner -> owners.add(key(owner)));
        send("unlinking " + delete.relation().describe(), writes.delete(link.table(), link.ownerColumns(), owners));
    }

    void release(ReleaseChildren release) {
        ToMany relation = release.relation();
        Table table = relation.target().table();
        List<Column> foreignKey = foreignKey(relation);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (InstanceState owner : release.owners()) {
            @Nullable Object[] key = ownerKey(relation, owner);
            if (release.delete()) {
                rows.add(key);
            } else {
                @Nullable Object[] row = new Object[2 * key.length]; // NULL for each column, then what to match
                System.arraycopy(key, 0, row, key.length, key.length);
                rows.add(row);
            }
        }
        send(
                (release.delete() ? "deleting " : "releasing ") + relation.describe(),
                release.delete()
                        ? writes.delete(table, foreignKey, rows)
                        : writes.update(table, foreignKey, foreignKey, rows));
    }

    private void send(String what, List<Write> statements) {
        statements.forEach(statement -> connection.write(what, statement));
    }

    private static List<Column> columns(Link link) {
        List<Column> columns = new ArrayList<>(link.ownerColumns());
        columns.addAll(link.targetColumns());
        return columns;
    }

    private List<@Nullable Object[]> rows(ToMany relation, List<LinkRow> links) {
        List<@Nullable Object[]> rows = new ArrayList<>(links.size());
        Id targetId = relation.target().id();
        for (LinkRow link : links) {
            @Nullable Object[] owner = key(link.owner());
            InstanceState known = work.stateOf(link.target());
            @Nullable Object[] target = known == null ? targetId.values(link.target()) : key(known);
            @Nullable Object[] row = new Object[owner.length + target.length];
            System.arraycopy(owner, 0, row, 0, owner.length);
            System.arraycopy(target, 0, row, owner.length, target.length);
            rows.add(row);
        }
        return rows;
    }

    /** The identifier under which rows of other tables know an object. */
    static @Nullable Object[] key(InstanceState state) {
        Object id = state.id();
        Id mapped = state.mapping().id();
        return id == null ? mapped.values(state.entity()) : mapped.columns(id);
    }

    private static List<Column> foreignKey(ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        return mappedBy != null
                ? mappedBy.columns()
                : Objects.requireNonNull(relation.joinColumns(), relation::describe);
    }

    private static @Nullable Object[] ownerKey(ToMany relation, InstanceState owner) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy == null || mappedBy.refersToId()) {
            return key(owner);
        }
        return mappedBy.targetAttributes().stream()
                .map(attribute -> owner.value(attribute.slot()))
                .toArray();
    }
}
