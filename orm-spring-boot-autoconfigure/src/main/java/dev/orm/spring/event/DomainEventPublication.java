package dev.orm.spring.event;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Flushed;
import dev.orm.session.Session;
import dev.orm.session.SessionListener;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes the events that aggregates have registered ({@code @DomainEvents}, {@code AbstractAggregateRoot}): with the flush that writes them, or at
 * the latest before the commit. What a repository publishes when it saves or deletes an aggregate is not published again.
 *
 * <p>An aggregate with a method for {@code @AfterDomainEventPublication} is asked after each flush that wrote it, or objects that are no aggregates and
 * may be below it, and before the commit. One without, which never forgets its events, is asked when its own row was written and no repository has published them in this transaction.
 *
 * <p>Thread-safe.
 */
public final class DomainEventPublication implements SessionListener {

    private static final Object SAVED = DomainEventPublication.class.getName() + ".SAVED";
    private static final Object ASKED = DomainEventPublication.class.getName() + ".ASKED";

    private final Map<Class<?>, AggregateType> types;
    private final ApplicationEventPublisher publisher;

    private DomainEventPublication(Map<Class<?>, AggregateType> types, ApplicationEventPublisher publisher) {
        this.types = types;
        this.publisher = publisher;
    }

    /** For the aggregates among some entities; null if there are none, so that sessions have nobody to tell. */
    public static @Nullable DomainEventPublication of(MappingRegistry mappings, ApplicationEventPublisher publisher) {
        Map<Class<?>, AggregateType> types = new LinkedHashMap<>();
        for (EntityMapping<?> mapping : mappings.entities()) {
            AggregateType type = AggregateType.of(mapping.javaType());
            if (type != null) {
                types.put(mapping.javaType(), type);
            }
        }
        return types.isEmpty() ? null : new DomainEventPublication(types, publisher);
    }

    /** Notes that a repository saves or deletes objects, so that Spring Data publishes their events. */
    public static void saved(Session session, Object... aggregates) {
        Collections.addAll(saved(session), aggregates);
    }

    @SuppressWarnings("unchecked") // nobody else uses the key
    private static Set<Object> saved(Session session) {
        return (Set<Object>)
                session.info().computeIfAbsent(SAVED, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    @Override
    public void afterFlush(Session session, Flushed flushed) {
        Set<Object> saved = saved(session);
        boolean below = false;
        for (Object written : written(flushed)) {
            AggregateType type = type(written);
            below |= type == null;
            if (type != null && (type.forgets() || !saved.contains(written))) {
                publish(type, written);
            }
        }
        if (below) {
            publishOthers(session);
        }
    }

    private static List<Object> written(Flushed flushed) {
        return Stream.of(flushed.inserted(), flushed.updated(), flushed.deleted())
                .flatMap(Collection::stream)
                .toList();
    }

    /** All are asked once more, unless the flush has just done it. */
    @Override
    public void beforeCommit(Session session) {
        session.info().remove(ASKED);
        session.flush();
        if (session.info().remove(ASKED) == null) {
            publishOthers(session);
        }
    }

    @Override
    public void afterCommit(Session session) {
        session.info().remove(SAVED);
    }

    @Override
    public void afterRollback(Session session) {
        session.info().remove(SAVED);
    }

    /** Those whose rows were not written, since only objects below them changed. */
    private void publishOthers(Session session) {
        session.info().put(ASKED, true);
        types.forEach((entity, type) -> {
            if (type.forgets()) {
                session.persistentEntities(entity).forEach(aggregate -> publish(type, aggregate));
            }
        });
    }

    private void publish(AggregateType type, Object aggregate) {
        type.take(aggregate).forEach(publisher::publishEvent);
    }

    private @Nullable AggregateType type(Object entity) {
        AggregateType type = types.get(entity.getClass());
        return type == null ? types.get(entity.getClass().getSuperclass()) : type;
    }
}
