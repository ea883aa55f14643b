package dev.orm.loading;

import dev.orm.engine.CallSite;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.Operation;
import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.loading.FetchNode.ToManyStrategy;
import dev.orm.loading.FetchNode.ToOneFetch;
import dev.orm.loading.FetchNode.ToOneStrategy;
import dev.orm.loading.FetchNode.Wanted;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ReferenceLoader;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.sql.LoadOption;
import dev.orm.state.CollectionLoader;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.ResultGroup;
import dev.orm.state.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectRetrievalFailureException;

/**
 * Loads what is touched and was not loaded: for the object itself and for the next siblings of its result in one query, so that a loop over a result
 * cannot send a query per element.
 */
public final class LazyLoader implements ReferenceLoader {

    private static final Logger LOG = LoggerFactory.getLogger("orm.loading");

    private final LoadingSession session;
    private final LoadingSettings settings;
    private final CollectionLoader collections = this::loadCollection;
    private final CollectionLoader raising = this::refuse;
    private boolean closed;

    LazyLoader(LoadingSession session, LoadingSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** From now on everything unloaded is refused: the session is closed. */
    public void close() {
        closed = true;
    }

    /** The loader that collections get. */
    public CollectionLoader collections() {
        return collections;
    }

    /** The loader of collections that a query wants loaded in its way. */
    CollectionLoader collections(ToManyFetch fetch) {
        if (fetch.strategy() == ToManyStrategy.REFUSAL) {
            return raising;
        }
        return fetch.wanted().isPlain() ? collections : collection -> loadCollection(collection, fetch.wanted());
    }

    /** The loader of references that a query wants loaded in its way. */
    ReferenceLoader references(ToOneFetch fetch) {
        if (fetch.strategy() == ToOneStrategy.REFUSAL) {
            return reference -> {
                throw LazyLoadingException.refused(fetch.relation(), CallSite.find());
            };
        }
        return fetch.options().isEmpty() ? this : reference -> load(reference, fetch.options());
    }

    /** Loads a reference on first use. */
    @Override
    public void load(Object entity) {
        load(entity, List.of());
    }

    @Override
    public void load(Object entity, int slot) {
        EntityMapping<?> mapping = session.mappings().entity(entity.getClass());
        if (!closed) {
            session.beforeAccess();
        }
        if (closed || held(mapping, entity) == null) {
            throw gone(mapping, slot);
        }
        load(entity, List.of());
    }

    private @Nullable InstanceState held(EntityMapping<?> mapping, Object entity) {
        InstanceState state = session.context()
                .identities()
                .get(mapping, Objects.requireNonNull(mapping.id().get(entity)));
        return state == null || state.entity() != entity ? null : state;
    }

    private LazyLoadingException gone(EntityMapping<?> mapping, int slot) {
        return mapping.attributes().stream()
                .filter(attribute -> attribute.slot() == slot)
                .findFirst()
                .map(touched -> LazyLoadingException.sessionClosed(touched, leadingTo(mapping)))
                .orElseGet(() -> LazyLoadingException.sessionClosed(mapping.name()));
    }

    /** The relations whose references are objects of this class. */
    private List<ToOne> leadingTo(EntityMapping<?> mapping) {
        return session.mappings().entities().stream()
                .flatMap(entity -> entity.toOnes().stream().filter(relation -> relation.owner() == entity))
                .filter(relation -> relation.target() == mapping)
                .toList();
    }

    private void load(Object entity, List<LoadOption> options) {
        EntityMapping<?> mapping = session.mappings().entity(entity.getClass());
        if (closed) {
            throw LazyLoadingException.sessionClosed(mapping.name());
        }
        session.beforeAccess();
        if (settings.lazy() == LazyPolicy.RAISE) {
            refuse(entity);
        }
        InstanceState state = held(mapping, entity);
        if (state == null) {
            throw LazyLoadingException.sessionClosed(mapping.name());
        }
        session.beforeLoad(mapping);
        if (state.isUnloaded()) {
            load(state, options);
        }
    }

    /** Says that an attribute that was left out is used: refuses that, or reports it. */
    void touched(Attribute attribute, boolean detached, boolean refused) {
        if (closed || detached) {
            throw LazyLoadingException.sessionClosed(attribute);
        }
        session.beforeAccess();
        if (refused || settings.lazy() == LazyPolicy.RAISE) {
            throw LazyLoadingException.refused(attribute, CallSite.find());
        }
        report(attribute.describe(), attribute);
        session.beforeLoad(attribute instanceof ToMany relation ? relation.target() : attribute.owner());
    }

    /** Loads a reference, and the next ones that came with it. */
    public void load(InstanceState reference) {
        load(reference, List.of());
    }

    private void load(InstanceState reference, List<LoadOption> options) {
        EntityMapping<?> mapping = reference.mapping();
        report(mapping.name(), null);
        ResultGroup group = reference.group();
        List<InstanceState> batch = group == null
                ? List.of(reference)
                : group.batch(reference, mapping, InstanceState::isUnloaded, settings.batchSize());
        List<Object> ids =
                batch.stream().map(state -> Objects.requireNonNull(state.id())).toList();
        touching(mapping, null, () -> session.finder().loadAll(mapping, ids, options));
        if (reference.isUnloaded()) {
            throw new ObjectRetrievalFailureException(
                    mapping.javaType(),
                    Objects.requireNonNull(reference.id()),
                    "A reference leads to a " + mapping.name() + " whose row does not exist (any more).",
                    null);
        }
    }

    private void loadCollection(LazyCollection<?> collection) {
        loadCollection(collection, Wanted.all());
    }

    private void loadCollection(LazyCollection<?> collection, Wanted wanted) {
        InstanceState owner = collection.owner();
        CollectionAttribute relation = collection.attribute();
        boolean detached = owner.status() == Status.DETACHED;
        if (!detached && !closed && owner.value(relation.slot()) != collection.attributeValue()) {
            throw LazyLoadingException.notHeld(relation);
        }
        if (!detached && !closed && relation instanceof ToMany entities && entities.isWriteOnly()) {
            throw LazyLoadingException.writeOnly(entities, CallSite.find());
        }
        touched(relation, detached, false);
        if (!collection.isLoaded()) {
            touching(
                    relation.owner(),
                    relation,
                    () -> session.collections().load(siblings(owner, relation), collection.relation(), wanted));
        }
    }

    /** Loads a collection of an object and of those that came with it, for work that the policy against lazy loading does not concern. */
    public void load(InstanceState owner, int index) {
        CollectionAttribute relation = owner.mapping().collections().get(index);
        session.collections().load(siblings(owner, relation), index, Wanted.all());
    }

    private void refuse(Object reference) {
        throw LazyLoadingException.refused(
                session.mappings().entity(reference.getClass()).name(), CallSite.find());
    }

    private void refuse(LazyCollection<?> collection) {
        throw LazyLoadingException.refused(collection.attribute(), CallSite.find());
    }

    private List<InstanceState> siblings(InstanceState owner, CollectionAttribute relation) {
        ResultGroup group = owner.group();
        return group == null
                ? List.of(owner)
                : group.batch(
                        owner,
                        relation,
                        sibling -> sibling.mapping().isA(relation.owner())
                                && CollectionLoading.isUnloaded(sibling, relation),
                        settings.batchSize());
    }

    /**
     * Loads what is used for the first time, which is an operation of its own for those who listen.
     *
     * @param mapping whose object is used
     * @param attribute what of it is used; null when it is only referred to
     */
    void touching(EntityMapping<?> mapping, @Nullable Attribute attribute, Runnable loading) {
        EngineConnection connection = session.connection();
        if (!connection.operations().areHeard()) {
            loading.run();
            return;
        }
        Operation.Touched touched = attribute == null
                ? new Operation.Touched(mapping.name(), () -> LazyLoadingException.remedy(leadingTo(mapping)))
                : new Operation.Touched(attribute.describe(), () -> LazyLoadingException.remedy(attribute));
        connection.operations().during(new Operation(Operation.Kind.LOAD, mapping.name(), touched), () -> {
            loading.run();
            return Boolean.TRUE;
        });
    }

    private void report(String what, @Nullable Attribute attribute) {
        if (settings.lazy() == LazyPolicy.WARN) {
            String remedy = attribute == null
                    ? "Join it in the query that leads to it"
                    : LazyLoadingException.remedy(attribute);
            LOG.warn("ORM-LAZY: {} is loaded lazily at {}. {}", what, CallSite.find(), remedy);
        }
    }
}
