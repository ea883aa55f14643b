package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.EntityRows.Source;
import dev.orm.flush.FlushAction.CheckLater;
import dev.orm.flush.FlushAction.ClearReferences;
import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.FreeValues;
import dev.orm.flush.FlushAction.LockRows;
import dev.orm.flush.FlushAction.PointRows;
import dev.orm.flush.FlushAction.Pointed;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.mapping.TablePart;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Updates and deletes rows by their keys, and by the versions that were read; a row that is not hit has been changed or deleted by somebody else. */
final class EntityUpdater {

    private final EngineConnection connection;
    private final Work work;
    private final EntityRows rows;

    EntityUpdater(EngineConnection connection, Work work, EntityRows rows) {
        this.connection = connection;
        this.work = work;
        this.rows = rows;
    }

    void lock(LockRows lock) {
        TablePart part = lock.mapping().parts().get(0);
        List<Source> key = rows.key(lock.mapping(), part);
        Answer.to(
                connection,
                "locking " + lock.mapping().name() + " rows",
                connection
                        .dialect()
                        .writes()
                        .lock(part.table(), EntityRows.columns(key), EntityRows.rows(key, lock.states())));
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
            if (part.optional()) {
                updateOptional(update, part);
            } else {
                update(update, part, versioned && part.equals(mapping.parts().get(0)));
            }
        }
        rekey(update);
    }

    /** A table may be without a row until there is something to say in it; then whatever row there is makes place. */
    private void updateOptional(UpdateEntities update, TablePart part) {
        EntityMapping<?> mapping = update.mapping();
        if (rows.update(update.changed(), part).isEmpty()) {
            return;
        }
        Map<Boolean, List<InstanceState>> byPresence = update.states().stream()
                .collect(Collectors.partitioningBy(state -> EntityRows.hasAny(part, state, InstanceState::rowValue)));
        List<InstanceState> present = byPresence.getOrDefault(true, List.of());
        List<InstanceState> missing = rows.having(part, byPresence.getOrDefault(false, List.of()));
        if (!present.isEmpty()) {
            update(new UpdateEntities(mapping, update.changed(), present), part, false);
        }
        if (!missing.isEmpty()) {
            delete(mapping, part.table(), rows.key(mapping, part), missing);
            List<Source> sources = rows.insert(mapping, part, true, new BitSet());
            List<Write> writes = connection
                    .dialect()
                    .writes()
                    .insert(part.table(), EntityRows.columns(sources), EntityRows.rows(sources, missing), List.of());
            Answer.to(connection, "inserting " + mapping.name() + " rows", writes);
        }
    }

    /** The first table has the version, which is compared and raised whatever table has changed. */
    private void update(UpdateEntities update, TablePart part, boolean versioned) {
        List<Source> sources = rows.update(update.changed(), part);
        if (!sources.isEmpty() || versioned) {
            Setting setting = new Setting("updating ", update.mapping(), part, sources, versioned);
            StaleRows.requireAll(update.mapping(), update.states(), update(setting, update.states()));
        }
    }

    /** Sets columns of rows that are found by their keys and, where it is compared, their version. */
    private List<Answer> update(Setting setting, List<InstanceState> states) {
        EntityMapping<?> mapping = setting.mapping();
        List<Source> sources = new ArrayList<>(setting.sources());
        List<Source> match = rows.key(mapping, setting.part());
        BasicAttribute version = setting.versioned() ? mapping.version() : null;
        if (version != null) {
            sources.add(new Source(version.column(), state -> nextVersion(state, version)));
            match.add(new Source(version.column(), state -> state.rowValue(version.slot())));
        }
        List<Source> all = new ArrayList<>(sources);
        all.addAll(match);
        List<@Nullable Object[]> values = EntityRows.rows(all, states);
        List<Write> writes = connection
                .dialect()
                .writes()
                .update(setting.part().table(), EntityRows.columns(sources), EntityRows.columns(match), values);
        List<Answer> answers = Answer.to(connection, setting.what() + mapping.name() + " rows", writes);
        for (int i = 0; version != null && i < values.size(); i++) {
            states.get(i).value(version.slot(), values.get(i)[sources.size() - 1]); // as it was written: times go on
        }
        return answers;
    }

    /** What rows of one table are set to. */
    private record Setting(
            String what, EntityMapping<?> mapping, TablePart part, List<Source> sources, boolean versioned) {}

    /** Rows whose identifiers changed are found under the new ones from here on. */
    private void rekey(UpdateEntities update) {
        if (update.changed().changesId()) {
            work.rekeyed(update.states());
        }
    }

    /** A version that the application has set is written as it is; the comparison is with the one that was read. */
    private static Object nextVersion(InstanceState state, BasicAttribute version) {
        Object read = state.rowValue(version.slot());
        Object present = state.value(version.slot());
        if (present == null || present.equals(read)) {
            return Versions.next(version, read);
        }
        Versions.requireNotBefore(state, version);
        return present;
    }

    void clear(ClearReferences clear) {
        ToOne relation = clear.relation();
        List<Source> nulls = new ArrayList<>();
        relation.use().updatedColumns().forEach(column -> nulls.add(new Source(column, state -> null)));
        byTable(relation, clear.states())
                .forEach((part, states) -> set("clearing " + relation.describe(), nulls, part, states));
    }

    private static Map<TablePart, List<InstanceState>> byTable(Attribute attribute, List<InstanceState> states) {
        return states.stream()
                .collect(Collectors.groupingBy(
                        state -> state.mapping().part(attribute), LinkedHashMap::new, Collectors.toList()));
    }

    void free(FreeValues free) {
        BasicAttribute attribute = free.attribute();
        Source value =
                new Source(attribute.column(), state -> free.temporary() ? TemporaryValues.required(attribute) : null);
        byTable(attribute, free.states()).forEach((part, states) -> {
            List<@Nullable Object[]> written = set("freeing " + attribute.describe(), List.of(value), part, states);
            for (int i = 0; attribute.isId() && i < written.size(); i++) {
                work.temporaryId(states.get(i), otherId(attribute, states.get(i), written.get(i)[0]));
            }
        });
    }

    private static Object otherId(BasicAttribute attribute, InstanceState state, @Nullable Object value) {
        Id id = state.mapping().id();
        @Nullable Object[] parts = id.columns(EntityRows.requiredId(state)).clone();
        parts[id.attributes().indexOf(attribute)] = value;
        return Objects.requireNonNull(id.of(parts));
    }

    /** Sets columns for the time being: the statement that follows compares the version. */
    private List<@Nullable Object[]> set(String what, List<Source> set, TablePart part, List<InstanceState> states) {
        List<Source> key = rows.key(states.get(0).mapping(), part);
        List<Source> all = new ArrayList<>(set);
        all.addAll(key);
        List<@Nullable Object[]> values = EntityRows.rows(all, states);
        Answer.to(
                connection,
                what,
                connection
                        .dialect()
                        .writes()
                        .update(part.table(), EntityRows.columns(set), EntityRows.columns(key), values));
        return values;
    }

    /** The identifiers are those of all classes of a hierarchy: each of their tables finds its own. */
    void point(PointRows rows) {
        ToOne relation = rows.relation();
        Id id = relation.owner().id();
        int width = relation.columns().size();
        List<@Nullable Object[]> values = new ArrayList<>(rows.rows());
        for (Pointed row : rows.pointed()) {
            @Nullable Object[] key = id.columns(row.id());
            @Nullable Object[] value = new Object[width + key.length];
            for (int i = 0; i < width; i++) {
                value[i] = EntityRows.foreignKeyPart(relation, row.target(), i);
            }
            System.arraycopy(key, 0, value, width, key.length);
            values.add(value);
        }
        relation.owner().concrete().stream()
                .map(mapping -> mapping.part(relation))
                .distinct()
                .forEach(part -> point(relation, part, values));
    }

    private void point(ToOne relation, TablePart part, List<@Nullable Object[]> values) {
        List<Column> match = new ArrayList<>(part.key());
        List<@Nullable Object[]> rows = work.tenants().matching(relation.owner(), part, match, values);
        Answer.to(
                connection,
                "pointing " + relation.describe(),
                connection.dialect().writes().update(part.table(), relation.columns(), match, rows));
    }

    void check(CheckLater check) {
        String sql = connection.dialect().checking(check.table(), check.constraint(), check.now());
        String what = "checking " + check.constraint() + (check.now() ? "" : " later");
        connection.write(
                what,
                new Write(sql, List.of(), List.<@Nullable Object[]>of(new Object[0]), Write.Kind.COUNTS, List.of()));
    }

    void delete(DeleteEntities delete) {
        byRead(delete.states()).forEach((read, states) -> delete(delete.mapping(), states, read));
    }

    /** The row stays, in all its tables, and says that it was deleted. */
    private void mark(EntityMapping<?> mapping, BasicAttribute deletion, List<InstanceState> states, boolean read) {
        Object mark = connection.dialect().fitting(deletion.column(), SoftDeletion.mark(deletion));
        boolean versioned = mapping.version() != null && read;
        List<Source> set = List.of(new Source(deletion.column(), state -> mark));
        List<Answer> answers =
                update(new Setting("deleting ", mapping, mapping.parts().get(0), set, versioned), states);
        check(mapping, states, answers, versioned);
        states.forEach(state -> state.value(deletion.slot(), mark));
    }

    private static void check(
            EntityMapping<?> mapping, List<InstanceState> states, List<Answer> answers, boolean versioned) {
        if (versioned) {
            StaleRows.requireAll(mapping, states, answers);
        } else {
            StaleRows.warnOfMissing(mapping, states, answers);
        }
    }

    /** The first table, which all others refer to, comes last. */
    private void delete(EntityMapping<?> mapping, List<InstanceState> states, boolean read) {
        BasicAttribute deletion = mapping.deletion();
        if (deletion != null) {
            mark(mapping, deletion, states, read);
            return;
        }
        List<TablePart> parts = mapping.parts();
        for (int i = parts.size() - 1; i > 0; i--) {
            delete(mapping, parts.get(i).table(), rows.key(mapping, parts.get(i)), states);
        }
        List<Source> match = rows.key(mapping, parts.get(0));
        BasicAttribute version = mapping.version();
        boolean versioned = version != null && read;
        if (version != null && versioned) {
            states.forEach(state -> Versions.requireNotBefore(state, version));
            match.add(new Source(version.column(), state -> state.rowValue(version.slot())));
        }
        check(mapping, states, delete(mapping, parts.get(0).table(), match, states), versioned);
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
