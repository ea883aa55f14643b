package dev.orm.flush;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.EntityRows.Source;
import dev.orm.flush.FlushAction.ClearReferences;
import dev.orm.flush.FlushAction.DeleteAllLinks;
import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.DeleteLinks;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.flush.FlushAction.InsertLinks;
import dev.orm.flush.FlushAction.ReleaseChildren;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToMany;
import dev.orm.schema.Column;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last stage of a flush: sends the plan's steps in the forms the dialect likes best, and brings the objects in step with their rows. */
final class FlushExecutor {

    private final EngineConnection connection;
    private final Dialect dialect;
    private final Work work;
    private final EntityRows rows;
    private final KeyAssigner keys;
    private final StaleRows stale;
    private final FetchedValues fetched;
    private final LinkWriter links;

    FlushExecutor(EngineConnection connection, Work work, ChangeDetector.Relations relations) {
        this.fetched = new FetchedValues(relations);
        this.connection = connection;
        this.dialect = connection.dialect();
        this.work = work;
        this.rows = new EntityRows(work, dialect);
        this.keys = new KeyAssigner(connection);
        this.stale = new StaleRows();
        this.links = new LinkWriter(connection);
    }

    void execute(FlushPlan plan) {
        work.replacements().takeOver();
        for (FlushAction action : plan.actions()) {
            if (action instanceof InsertEntities insert) {
                insert(insert);
            } else if (action instanceof UpdateEntities update) {
                update(update);
            } else if (action instanceof ClearReferences clear) {
                clear(clear);
            } else if (action instanceof DeleteEntities delete) {
                delete(delete);
            } else if (action instanceof ReleaseChildren release) {
                links.release(release);
            } else if (action instanceof InsertLinks insert) {
                links.insert(insert);
            } else if (action instanceof DeleteLinks delete) {
                links.delete(delete);
            } else if (action instanceof DeleteAllLinks delete) {
                links.deleteAll(delete);
            }
        }
        fetched.read(plan);
        finish(plan);
    }

    private void insert(InsertEntities insert) {
        EntityMapping<?> mapping = insert.mapping();
        keys.assign(mapping, insert.states(), false);
        insert.states().forEach(KeyAssigner::prepare);
        byShape(mapping, insert.states()).forEach((shape, states) -> {
            List<Source> sources = rows.insert(mapping, shape.known(), shape.defaults());
            rows.addOwners(shape.owners(), sources);
            insert(mapping, sources, states, shape.known());
        });
    }

    /**
     * What rows of one statement have in common.
     *
     * @param known whether they have their identifiers already
     * @param owners the one-directional collections that set a foreign key in the row
     * @param defaults the slots of attributes without a value, whose columns have defaults
     */
    private record InsertShape(boolean known, Set<ToMany> owners, BitSet defaults) {}

    private void insert(EntityMapping<?> mapping, List<Source> sources, List<InstanceState> states, boolean known) {
        if (known) {
            states.forEach(KeyAssigner::requiredId); // a missing one is told better than by the database
        }
        List<Column> generated =
                known ? List.of() : List.of(mapping.id().attributes().get(0).column());
        int done = 0;
        for (Write write : dialect.writes()
                .insert(mapping.table(), EntityRows.columns(sources), values(sources, states), generated)) {
            List<@Nullable Object[]> returned = connection
                    .write("inserting " + mapping.name() + " rows", write)
                    .rows();
            if (!known) {
                for (@Nullable Object[] key : returned) {
                    setGenerated(mapping, states.get(done++), key[0]);
                }
            }
        }
        states.forEach(state -> state.id(KeyAssigner.requiredId(state)));
    }

    private static void setGenerated(EntityMapping<?> mapping, InstanceState state, @Nullable Object key) {
        if (key == null) {
            throw new IllegalStateException("The database returned no identifier for a new row of " + mapping.name());
        }
        KeyAssigner.set(mapping.id(), state, key);
    }

    private Map<InsertShape, List<InstanceState>> byShape(EntityMapping<?> mapping, List<InstanceState> states) {
        Map<InsertShape, List<InstanceState>> groups = new LinkedHashMap<>();
        boolean numbered = mapping.id().strategy() == IdStrategy.IDENTITY;
        for (InstanceState state : states) {
            boolean known = !numbered || mapping.id().isComplete(state.entity());
            Set<ToMany> owners = work.owners().getOrDefault(state, Map.of()).keySet();
            groups.computeIfAbsent(new InsertShape(known, owners, defaults(state)), key -> new ArrayList<>())
                    .add(state);
        }
        return groups;
    }

    private static BitSet defaults(InstanceState state) {
        BitSet defaults = new BitSet();
        for (BasicAttribute attribute : state.mapping().fetched()) {
            if (attribute.hasServerDefault() && state.value(attribute.slot()) == null) {
                defaults.set(attribute.slot());
            }
        }
        return defaults;
    }

    private void update(UpdateEntities update) {
        apartByRead(update.states())
                .forEach(
                        (read, states) -> update(new UpdateEntities(update.mapping(), update.changed(), states), read));
    }

    /** Rows that were never read have no version to compare. */
    private static Map<Boolean, List<InstanceState>> apartByRead(List<InstanceState> states) {
        return states.stream()
                .collect(Collectors.groupingBy(
                        state -> state.snapshot() != null, LinkedHashMap::new, Collectors.toList()));
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
        List<Write> writes = dialect.writes()
                .update(
                        mapping.table(),
                        EntityRows.columns(sources),
                        EntityRows.columns(match),
                        values(all, update.states()));
        stale.requireAll(mapping, update.states(), send("updating " + mapping.name() + " rows", writes));
        if (version != null && versioned) {
            update.states().forEach(state -> state.value(version.slot(), nextVersion(state, version)));
        }
    }

    /** A version that the application has set is written as it is; the comparison is with the one that was read. */
    private static Object nextVersion(InstanceState state, BasicAttribute version) {
        Object read = state.rowValue(version.slot());
        Object present = state.value(version.slot());
        return present == null || present.equals(read) ? Versions.next(version, read) : present;
    }

    private void clear(ClearReferences clear) {
        List<Column> set = clear.relation().columns();
        EntityMapping<?> mapping = clear.relation().owner();
        List<Source> key = EntityRows.key(mapping);
        List<@Nullable Object[]> values = new ArrayList<>();
        for (InstanceState state : clear.states()) {
            @Nullable Object[] row = new Object[set.size() + key.size()];
            System.arraycopy(EntityRows.row(key, state), 0, row, set.size(), key.size());
            values.add(row);
        }
        send(
                "clearing " + clear.relation().describe(),
                dialect.writes().update(mapping.table(), set, EntityRows.columns(key), values));
    }

    private void delete(DeleteEntities delete) {
        apartByRead(delete.states()).forEach((read, states) -> delete(delete.mapping(), states, read));
    }

    private void delete(EntityMapping<?> mapping, List<InstanceState> states, boolean read) {
        List<Source> match = EntityRows.key(mapping);
        BasicAttribute version = mapping.version();
        boolean versioned = version != null && read;
        if (version != null && versioned) {
            match.add(new Source(version.column(), state -> state.rowValue(version.slot())));
        }
        List<Write> writes = dialect.writes().delete(mapping.table(), EntityRows.columns(match), values(match, states));
        List<StaleRows.Answer> answers = send("deleting " + mapping.name() + " rows", writes);
        if (versioned) {
            stale.requireAll(mapping, states, answers);
        } else {
            stale.warnOfMissing(mapping, states, answers);
        }
    }

    private List<StaleRows.Answer> send(String what, List<Write> writes) {
        List<StaleRows.Answer> answers = new ArrayList<>();
        writes.forEach(write -> answers.add(new StaleRows.Answer(write, connection.write(what, write))));
        return answers;
    }

    private static List<@Nullable Object[]> values(List<Source> sources, List<InstanceState> states) {
        List<@Nullable Object[]> values = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            values.add(EntityRows.row(sources, state));
        }
        return values;
    }

    /** All was written: what the objects hold now is what their rows hold. */
    private void finish(FlushPlan plan) {
        for (FlushAction action : plan.actions()) {
            if (action instanceof InsertEntities insert) {
                insert.states().forEach(this::inserted);
            } else if (action instanceof DeleteEntities delete) {
                delete.states().forEach(work.context()::removed);
            }
        }
        work.context().rekey(rekeyed(plan));
        work.goneByKey().forEach(work.context()::removed);
        work.replacements().settle(work.context());
        work.changes().keySet().forEach(FlushExecutor::written);
        work.touched().forEach(InstanceState::takeBaselines);
    }

    private static List<InstanceState> rekeyed(FlushPlan plan) {
        List<InstanceState> rekeyed = new ArrayList<>(0);
        for (FlushAction action : plan.actions()) {
            if (action instanceof UpdateEntities update && update.changed().changesId()) {
                rekeyed.addAll(update.states());
            }
        }
        return rekeyed;
    }

    private void inserted(InstanceState state) {
        work.context().inserted(state);
        state.takeSnapshot();
        state.takeBaselines();
    }

    /** Also what has no column of its own is in step now, as the inverse side of a one-to-one. */
    private static void written(InstanceState state) {
        if (state.snapshot() != null && state.status() == Status.PERSISTENT) {
            state.takeSnapshot();
        }
    }
}
