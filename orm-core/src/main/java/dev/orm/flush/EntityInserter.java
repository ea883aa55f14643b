package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.EntityRows.Source;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.TablePart;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inserts the rows of new objects and gives the objects their identifiers. */
final class EntityInserter {

    private static final Logger LOG = LoggerFactory.getLogger(EntityInserter.class);

    private final EngineConnection connection;
    private final Work work;
    private final EntityRows rows;
    private final KeyAssigner keys;

    EntityInserter(EngineConnection connection, Work work, EntityRows rows) {
        this.connection = connection;
        this.work = work;
        this.rows = rows;
        this.keys = new KeyAssigner(connection);
    }

    void insert(InsertEntities insert) {
        EntityMapping<?> mapping = insert.mapping();
        keys.assign(mapping, insert.states(), false);
        warnOfLiveOnes(mapping, insert.states());
        insert.states().forEach(KeyAssigner::prepare);
        byShape(mapping, insert.states()).forEach((shape, states) -> {
            boolean known = shape.known();
            for (TablePart part : mapping.parts()) {
                List<Source> sources = rows.insert(mapping, part, known, shape.defaults());
                rows.addOwners(shape.owners(), part, sources);
                rows.addPlaces(shape.places(), mapping, part, sources);
                List<InstanceState> present = part.optional() ? rows.having(part, states) : states;
                if (!present.isEmpty()) {
                    insert(mapping, part, sources, present, known);
                }
                known = true;
            }
        });
    }

    /** An object that the session holds already has the identifier: the database is about to refuse the row. */
    private void warnOfLiveOnes(EntityMapping<?> mapping, List<InstanceState> states) {
        if (mapping.id().strategy() != IdStrategy.ASSIGNED) {
            return;
        }
        for (InstanceState state : states) {
            Object id = mapping.id().get(state.entity());
            InstanceState live = id == null ? null : work.context().identities().get(mapping, id);
            if (live != null && live != state && live.status() == Status.PERSISTENT) {
                LOG.warn(
                        "ORM-DUPLICATE-IDENTITY: a new {} has the identifier of another one that the session holds;"
                                + " change that one, or delete it first",
                        mapping.name());
            }
        }
    }

    /**
     * What rows of one statement have in common.
     *
     * @param known whether they have their identifiers already
     * @param owners the one-directional collections that set a foreign key in the row
     * @param places   the collections whose positions or keys are in the row
     * @param defaults the slots of attributes without a value, whose columns have defaults
     */
    private record InsertShape(boolean known, Set<ToMany> owners, Set<ToMany> places, BitSet defaults) {}

    private void insert(
            EntityMapping<?> mapping, TablePart part, List<Source> sources, List<InstanceState> states, boolean known) {
        if (known) {
            states.forEach(KeyAssigner::requiredId); // a missing one is told better than by the database
        }
        List<Column> generated = known ? List.of() : part.key();
        int done = 0;
        for (Write write : connection
                .dialect()
                .writes()
                .insert(part.table(), EntityRows.columns(sources), EntityRows.rows(sources, states), generated)) {
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
        boolean numbered = mapping.id().strategy() == IdStrategy.IDENTITY;
        if (!numbered && isOfOneShape(mapping)) {
            return Map.of(new InsertShape(true, Set.of(), Set.of(), ServerDefaults.NONE), states);
        }
        Map<InsertShape, List<InstanceState>> groups = new LinkedHashMap<>();
        for (InstanceState state : states) {
            boolean known = !numbered || mapping.id().isComplete(state.entity());
            Set<ToMany> owners = work.owners().getOrDefault(state, Map.of()).keySet();
            groups.computeIfAbsent(
                            new InsertShape(known, owners, places(state), ServerDefaults.of(state)),
                            key -> new ArrayList<>())
                    .add(state);
        }
        return groups;
    }

    private boolean isOfOneShape(EntityMapping<?> mapping) {
        return work.owners().isEmpty() && work.places().isEmpty() && !ServerDefaults.has(mapping);
    }

    private Set<ToMany> places(InstanceState state) {
        Map<ToMany, @Nullable Object> places = work.places().getOrDefault(state, Map.of());
        return places.isEmpty()
                ? Set.of()
                : places.keySet().stream()
                        .filter(relation -> work.isPlacedByInsert(state, relation))
                        .collect(Collectors.toSet());
    }
}
