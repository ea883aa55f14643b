package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.EntityRows.Source;
import dev.orm.flush.FlushAction.ClearReferences;
import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Updates and deletes rows by their keys, and by the versions that were read; a row that is not hit has been changed or deleted by somebody else. */
final class EntityUpdater {

    private final EngineConnection connection;
    private final EntityRows rows;

    EntityUpdater(EngineConnection connection, EntityRows rows) {
        this.connection = connection;
        this.rows = rows;
    }

    void update(UpdateEntities update) {
        byRead(update.states())
                .forEach(
                        (read, states) -> update(new UpdateEntities(update.mapping(), update.changed(), states), read));
    }

    private void update(UpdateEntities update, boolean read) {
        EntityMapping<?> mapping = update.mapping();
        if (update.changed().changesId()) {
            update.states().forEach(KeyAssigner::derive);
        }
        boolean versioned = mapping.version() != null && read;
        for (TablePart part : mapping.parts()) {
            update(update, part, versioned && part.equals(mapping.parts().get(0)));
        }
    }

    /** The first table has the version, which is compared and raised whatever table has changed. */
    private void update(UpdateEntities update, TablePart part, boolean versioned) {
        EntityMapping<?> mapping = update.mapping();
        List<Source> sources = rows.update(update.changed(), part);
        List<Source> match = EntityRows.key(mapping, part);
        BasicAttribute version = mapping.version();
        if (version != null && versioned) {
            sources.add(new Source(version.column(), state -> nextVersion(state, version)));
            match.add(new Source(version.column(), state -> state.rowValue(version.slot())));
        }
        if (sources.isEmpty()) {
            return;
        }
        List<Source> all = new ArrayList<>(sources);
        all.addAll(match);
        List<@Nullable Object[]> values = EntityRows.rows(all, update.states());
        List<Write> writes = connection
                .dialect()
                .writes()
                .update(part.table(), EntityRows.columns(sources), EntityRows.columns(match), values);
        StaleRows.requireAll(
                mapping, update.states(), Answer.to(connection, "updating " + mapping.name() + " rows", writes));
        for (int i = 0; version != null && versioned && i < values.size(); i++) {
            update.states()
                    .get(i)
                    .value(version.slot(), values.get(i)[sources.size() - 1]); // as it was written: times go on
        }
    }

    /** A version that the application has set is written as it is; the comparison is with the one that was read. */
    private static Object nextVersion(InstanceState state, BasicAttribute version) {
        Object read = state.rowValue(version.slot());
        Object present = state.value(version.slot());
        return present == null || present.equals(read) ? Versions.next(version, read) : present;
    }

    void clear(ClearReferences clear) {
        Map<TablePart, List<InstanceState>> byTable = new LinkedHashMap<>();
        for (InstanceState state : clear.states()) {
            byTable.computeIfAbsent(state.mapping().part(clear.relation()), key -> new ArrayList<>())
                    .add(state);
        }
        byTable.forEach((part, states) -> clear(clear.relation(), part, states));
    }

    private void clear(ToOne relation, TablePart part, List<InstanceState> states) {
        List<Column> set = relation.columns();
        List<Source> key = EntityRows.key(relation.owner(), part);
        List<@Nullable Object[]> values = new ArrayList<>();
        for (InstanceState state : states) {
            @Nullable Object[] row = new Object[set.size() + key.size()];
            System.arraycopy(EntityRows.row(key, state), 0, row, set.size(), key.size());
            values.add(row);
        }
        Answer.to(
                connection,
                "clearing " + relation.describe(),
                connection.dialect().writes().update(part.table(), set, EntityRows.columns(key), values));
    }

    void delete(DeleteEntities delete) {
        byRead(delete.states()).forEach((read, states) -> delete(delete.mapping(), states, read));
    }

    /** The first table, which all others refer to, comes last. */
    private void delete(EntityMapping<?> mapping, List<InstanceState> states, boolean read) {
        List<TablePart> parts = mapping.parts();
        for (int i = parts.size() - 1; i > 0; i--) {
            delete(mapping, parts.get(i).table(), EntityRows.key(mapping, parts.get(i)), states);
        }
        List<Source> match = EntityRows.key(mapping, parts.get(0));
        BasicAttribute version = mapping.version();
        boolean versioned = version != null && read;
        if (version != null && versioned) {
            match.add(new Source(version.column(), state -> state.rowValue(version.slot())));
        }
        List<Answer> answers = delete(mapping, parts.get(0).table(), match, states);
        if (versioned) {
            StaleRows.requireAll(mapping, states, answers);
        } else {
            StaleRows.warnOfMissing(mapping, states, answers);
        }
    }

    private List<Answer> delete(EntityMapping<?> mapping, Table table, List<Source> match, List<InstanceState> states) {
        List<Write> writes =
                connection.dialect().writes().delete(table, EntityRows.columns(match), EntityRows.rows(match, states));
        return Answer.to(connection, "deleting " + mapping.name() + " rows", writes);
    }

    /** Rows that were never read have no version to compare. */
    private static Map<Boolean, List<InstanceState>> byRead(List<InstanceState> states) {
        return states.stream()
                .collect(Collectors.groupingBy(
                        state -> state.snapshot() != null, LinkedHashMap::new, Collectors.toList()));
    }
}
