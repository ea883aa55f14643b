package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.EntityRows.Source;
import dev.orm.flush.FlushAction.ClearReferences;
import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.schema.Column;
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
        List<Source> sources = rows.update(update.changed());
        rows.addOwners(update.changed().owners(), sources);
        List<Source> match = EntityRows.key(mapping);
        BasicAttribute version = mapping.version();
        boolean versioned = version != null && read;
        if (version != null && versioned) {
            sources.add(new Source(version.column(), state -> nextVersion(state, version)));
            match.add(new Source(version.column(), state -> state.rowValue(version.slot())));
        }
        List<Source> all = new ArrayList<>(sources);
        all.addAll(match);
        List<@Nullable Object[]> values = EntityRows.rows(all, update.states());
        List<Write> writes = connection
                .dialect()
                .writes()
                .update(mapping.table(), EntityRows.columns(sources), EntityRows.columns(match), values);
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
        List<Column> set = clear.relation().columns();
        EntityMapping<?> mapping = clear.relation().owner();
        List<Source> key = EntityRows.key(mapping);
        List<@Nullable Object[]> values = new ArrayList<>();
        for (InstanceState state : clear.states()) {
            @Nullable Object[] row = new Object[set.size() + key.size()];
            System.arraycopy(EntityRows.row(key, state), 0, row, set.size(), key.size());
            values.add(row);
        }
        Answer.to(
                connection,
                "clearing " + clear.relation().describe(),
                connection.dialect().writes().update(mapping.table(), set, EntityRows.columns(key), values));
    }

    void delete(DeleteEntities delete) {
        byRead(delete.states()).forEach((read, states) -> delete(delete.mapping(), states, read));
    }

    private void delete(EntityMapping<?> mapping, List<InstanceState> states, boolean read) {
        List<Source> match = EntityRows.key(mapping);
        BasicAttribute version = mapping.version();
        boolean versioned = version != null && read;
        if (version != null && versioned) {
            match.add(new Source(version.column(), state -> state.rowValue(version.slot())));
        }
        List<Write> writes = connection
                .dialect()
                .writes()
                .delete(mapping.table(), EntityRows.columns(match), EntityRows.rows(match, states));
        List<Answer> answers = Answer.to(connection, "deleting " + mapping.name() + " rows", writes);
        if (versioned) {
            StaleRows.requireAll(mapping, states, answers);
        } else {
            StaleRows.warnOfMissing(mapping, states, answers);
        }
    }

    /** Rows that were never read have no version to compare. */
    private static Map<Boolean, List<InstanceState>> byRead(List<InstanceState> states) {
        return states.stream()
                .collect(Collectors.groupingBy(
                        state -> state.snapshot() != null, LinkedHashMap::new, Collectors.toList()));
    }
}
