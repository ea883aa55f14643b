package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ReferenceLoader;
import dev.orm.mapping.ToMany;
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

    CollectionLoader collections(boolean raises) {
        return raises ? raising : collections;
    }

    /** The loader that references get. */
    ReferenceLoader references(boolean raises) {
        return raises ? this::refuse : this;
    }

    /** Loads a reference on first use. */
    @Override
    public void load(Object entity) {
        EntityMapping<?> mapping = session.mappings().entity(entity.getClass());
        if (closed) {
            throw LazyLoadingException.sessionClosed(mapping.name());
        }
        session.beforeAccess();
        if (settings.lazy() == LazyPolicy.RAISE) {
            refuse(entity);
        }
        InstanceState state = session.context()
                .identities()
                .get(mapping, Objects.requireNonNull(mapping.id().get(entity)));
        if (state == null || state.entity() != entity) {
            throw LazyLoadingException.sessionClosed(mapping.name());
        }
        session.beforeQuery();
        if (state.isUnloaded()) {
            load(state);
        }
    }

    /** Loads a reference, and the next ones that came with it. */
    public void load(InstanceState reference) {
        EntityMapping<?> mapping = reference.mapping();
        report(mapping.name(), null);
        ResultGroup group = reference.group();
        List<InstanceState> batch = group == null
                ? List.of(reference)
                : group.from(reference, InstanceState::isUnloaded, settings.batchSize());
        session.finder()
                .loadAll(
                        mapping,
                        batch.stream()
                                .map(state -> Objects.requireNonNull(state.id()))
                                .toList(),
                        List.of());
        if (reference.isUnloaded()) {
            throw new ObjectRetrievalFailureException(
                    mapping.javaType(),
                    Objects.requireNonNull(reference.id()),
                    "A reference leads to a " + mapping.name() + " whose row does not exist (any more).",
                    null);
        }
    }

    private void loadCollection(LazyCollection<?> collection) {
        InstanceState owner = collection.owner();
        ToMany relation = owner.mapping().toManys().get(collection.relation());
        if (closed || owner.status() == Status.DETACHED || owner.value(relation.slot()) != collection) {
            throw LazyLoadingException.sessionClosed(relation);
        }
        session.beforeAccess();
        if (settings.lazy() == LazyPolicy.RAISE) {
            throw LazyLoadingException.refused(relation);
        }
        report(relation.describe(), relation);
        session.beforeQuery();
        if (!collection.isLoaded()) {
            session.collections().load(siblings(owner, relation), collection.relation(), List.of());
        }
    }

    private void refuse(Object reference) {
        throw LazyLoadingException.refused(
                session.mappings().entity(reference.getClass()).name());
    }

    private void refuse(LazyCollection<?> collection) {
        throw LazyLoadingException.refused(
                collection.owner().mapping().toManys().get(collection.relation()));
    }

    private List<InstanceState> siblings(InstanceState owner, ToMany relation) {
        ResultGroup group = owner.group();
        return group == null
                ? List.of(owner)
                : group.from(
                        owner,
                        sibling -> sibling.mapping().isA(relation.owner())
                                && CollectionLoading.isUnloaded(sibling, relation),
                        settings.batchSize());
    }

    private void report(String what, @Nullable Attribute attribute) {
        if (settings.lazy() == LazyPolicy.WARN) {
            String remedy = attribute == null
                    ? "Join it in the query that leads to it"
                    : LazyLoadingException.remedy(attribute);
            LOG.warn("ORM-LAZY: {} is loaded lazily at {}. {}", what, accessSite(), remedy);
        }
    }

    private static String accessSite() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(LazyLoader::isOutside).findFirst())
                .map(StackWalker.StackFrame::toString)
                .orElse("an unknown place");
    }

    private static boolean isOutside(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return !name.startsWith("dev.orm.loading.")
                && !name.startsWith("dev.orm.state.")
                && !name.startsWith("java.")
                && !name.endsWith("$Reference");
    }
}
