package dev.orm.flush;

import dev.orm.criteria.Criteria;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.EntityRows.Source;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.MappingRegistry;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.PersistenceContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Inserts rows in bulk by the database's fastest way, past the unit of work and in memory that does not grow with their number. */
public final class EntityBulkInsert {

    private static final int CHUNK = 10_000;

    private final EngineConnection connection;
    private final EntityRows rows;
    private final MappingRegistry mappings;
    private final Tenants tenants;

    /** @param criteria whose tenant the rows get */
    public EntityBulkInsert(MappingRegistry mappings, EngineConnection connection, Criteria criteria) {
        this.mappings = mappings;
        this.connection = connection;
        this.tenants = new Tenants(criteria);
        this.rows = new EntityRows(
                new Work(mappings, new PersistenceContext(), new ComputedValues(), tenants), connection.dialect());
    }

    /** Inserts all; returns how many there were. */
    public <E> long insert(EntityMapping<E> mapping, Iterable<? extends E> entities) {
        Iterator<? extends E> source = entities.iterator();
        if (!source.hasNext()) {
            return 0;
        }
        Peeking<E> peeking = new Peeking<>(source);
        ofClass(mapping, peeking.peek());
        if (mapping.parts().size() > 1) {
            return insertSpread(mapping, peeking);
        }
        IdStrategy strategy = mapping.id().strategy();
        boolean withId = strategy != IdStrategy.IDENTITY || mapping.id().get(peeking.peek()) != null;
        boolean given = strategy == IdStrategy.IDENTITY || strategy == IdStrategy.ASSIGNED;
        return given && !ServerDefaults.has(mapping)
                ? insert(mapping, states(mapping, peeking), withId, new BitSet())
                : insertChunks(mapping, peeking, given, withId);
    }

    /**
     * Identifiers are taken ahead, and rows that leave different columns to the database are sent apart; neither can be
     * done while rows are streaming: so chunk by chunk.
     */
    private long insertChunks(EntityMapping<?> mapping, Iterator<?> entities, boolean given, boolean withId) {
        KeyAssigner keys = new KeyAssigner(connection);
        long count = 0;
        while (entities.hasNext()) {
            List<InstanceState> chunk = new ArrayList<>(CHUNK);
            while (entities.hasNext() && chunk.size() < CHUNK) {
                chunk.add(InstanceState.pending(mapping, ofClass(mapping, entities.next())));
            }
            if (!given) {
                keys.assign(mapping, chunk, true);
            }
            for (Map.Entry<BitSet, List<InstanceState>> group :
                    ServerDefaults.groups(chunk).entrySet()) {
                count += insert(mapping, group.getValue().iterator(), withId, group.getKey());
            }
        }
        return count;
    }

    /** Whatever is in several tables is kept until all of them have their row, so it goes chunk by chunk. */
    private long insertSpread(EntityMapping<?> mapping, Peeking<?> entities) {
        SpreadInsert insert = new SpreadInsert(connection, rows, mapping);
        boolean numbered = mapping.id().strategy() == IdStrategy.IDENTITY;
        boolean given = !numbered || mapping.id().get(entities.peek()) != null;
        long count = 0;
        while (entities.hasNext()) {
            List<InstanceState> chunk = new ArrayList<>();
            while (entities.hasNext() && chunk.size() < CHUNK) {
                chunk.add(InstanceState.pending(mapping, ofClass(mapping, entities.next())));
            }
            insert.insert(chunk, numbered ? withNumbers(mapping, chunk, given) : withKeys(mapping, chunk));
            count += chunk.size();
        }
        return count;
    }

    private boolean withKeys(EntityMapping<?> mapping, List<InstanceState> chunk) {
        new KeyAssigner(connection).assign(mapping, chunk, true);
        chunk.forEach(state -> prepare(state, true));
        return true;
    }

    private boolean withNumbers(EntityMapping<?> mapping, List<InstanceState> chunk, boolean given) {
        chunk.forEach(state -> prepare(state, given));
        return given || new KeyAssigner(connection).assign(mapping, chunk, true);
    }

    private Iterator<InstanceState> states(EntityMapping<?> mapping, Iterator<?> entities) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return entities.hasNext();
            }

            @Override
            public InstanceState next() {
                return InstanceState.pending(mapping, ofClass(mapping, entities.next()));
            }
        };
    }

    private long insert(EntityMapping<?> mapping, Iterator<InstanceState> states, boolean withId, BitSet defaults) {
        List<Source> sources = rows.insert(mapping, mapping.parts().get(0), withId, defaults);
        return connection.bulkInsert(mapping.table(), EntityRows.columns(sources), new Iterator<@Nullable Object[]>() {

            @Override
            public boolean hasNext() {
                return states.hasNext();
            }

            @Override
            public @Nullable Object[] next() {
                InstanceState state = states.next();
                prepare(state, withId);
                return EntityRows.row(sources, state);
            }
        });
    }

    /** The columns are those of one class. */
    private Object ofClass(EntityMapping<?> mapping, Object entity) {
        EntityMapping<?> actual = mappings.entity(entity.getClass());
        if (actual != mapping) {
            throw new InvalidDataAccessApiUsageException("insertAll(" + mapping.name() + ") was given a "
                    + actual.name() + ": call it for each class apart, or addAll() them.");
        }
        return entity;
    }

    private void prepare(InstanceState state, boolean withId) {
        tenants.assign(state);
        requireNoElements(state);
        KeyAssigner.prepare(state);
        if (withId) {
            KeyAssigner.requiredId(state);
        } else if (state.mapping().id().get(state.entity()) != null) {
            throw new InvalidDataAccessApiUsageException(
                    "insertAll was given " + state.mapping().name()
                            + " objects of which the first has no identifier, but a later one has: it would be lost. Insert those"
                            + " with identifiers and those without by calls of their own.");
        }
    }

    /** Rows of one table only are written in bulk: values in others would be lost. */
    private static void requireNoElements(InstanceState state) {
        for (ElementCollection collection : state.mapping().elementCollections()) {
            Collection<?> elements = state.collection(collection);
            if (LazyCollection.isPresent(elements) && elements != null && !elements.isEmpty()) {
                throw new InvalidDataAccessApiUsageException("insertAll was given a "
                        + state.mapping().name() + " with elements in " + collection.describe()
                        + ", which it does not write: add() such objects, or insert the elements by a statement.");
            }
        }
    }

    /** Lets the first element be looked at before the walk begins. */
    private static final class Peeking<E> implements Iterator<E> {

        private final Iterator<? extends E> rest;
        private @Nullable E first;

        Peeking(Iterator<? extends E> source) {
            this.first = source.next();
            this.rest = source;
        }

        E peek() {
            E element = first;
            if (element == null) {
                throw new IllegalStateException("the walk has begun");
            }
            return element;
        }

        @Override
        public boolean hasNext() {
            return first != null || rest.hasNext();
        }

        @Override
        public E next() {
            E element = first;
            first = null;
            return element == null ? rest.next() : element;
        }
    }
}
