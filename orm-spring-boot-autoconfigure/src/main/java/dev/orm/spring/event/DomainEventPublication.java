package dev.orm.spring.event;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Flushed;
import dev.orm.session.Session;
import dev.orm.session.SessionListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes the events that aggregates have registered ({@code @DomainEvents}, {@code AbstractAggregateRoot}): with the flush that writes them, or at
 * the latest before the commit. What a repository publishes when it saves or deletes an aggregate is not published again. What was registered behind
 * a savepoint to which the session goes back is not published at all.
 *
 * <p>An aggregate with a method for {@code @AfterDomainEventPublication} is asked after each flush that wrote it, or objects that are no aggregates and
 * may be below it, and before the commit; where a session holds more than some hundred, not for each of those objects. One without, which never forgets its events, is asked when its own row was written and no repository has published them in this transaction.
 *
 * <p>Thread-safe.
 */
public final class DomainEventPublication implements SessionListener {

    private static final Object SAVED = DomainEventPublication.class.getName() + ".SAVED";
    private static final Object HELD = DomainEventPublication.class.getName() + ".HELD";
    private static final Object SAVEPOINTS = DomainEventPublication.class.getName() + ".SAVEPOINTS";
    private static final Object ASKED = DomainEventPublication.class.getName() + ".ASKED";
    private static final Object ASKING = DomainEventPublication.class.getName() + ".ASKING";
    private static final Object ROOM = DomainEventPublication.class.getName() + ".ROOM";

    /** So many objects are looked at without further ado. */
    private static final int FEW = 500;

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
        for (Object aggregate : aggregates) {
            if (AggregateType.isRepeating(aggregate.getClass())) {
                saved(session).add(aggregate);
            }
        }
    }

    /** Those that have left the session are not written again. To look for them each time would take too long. */
    private static void forgetDetached(Session session, Set<Object> saved) {
        int room = (int) session.info().getOrDefault(ROOM, FEW);
        if (saved.size() > room) {
            saved.removeIf(aggregate -> !session.contains(aggregate));
            session.info().put(ROOM, FEW + 2 * saved.size());
        }
    }

    @SuppressWarnings("unchecked") // nobody else uses the key
    private static Set<Object> saved(Session session) {
        return (Set<Object>)
                session.info().computeIfAbsent(SAVED, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** What there is now is to be published, whatever is undone later. */
    @Override
    public void atSavepoint(Session session, int depth) {
        Set<Object> events = Collections.newSetFromMap(new IdentityHashMap<>());
        forgetful(session).forEach((aggregate, type) -> events.addAll(type.registered(aggregate)));
        if (!events.isEmpty()) {
            savepoints(session).put(depth, events);
        }
    }

    /** An aggregate can only forget all of its events, so those that there were before are kept for it. */
    @Override
    public void afterRollbackToSavepoint(Session session, int depth) {
        Set<Object> before = savepoints(session).getOrDefault(depth, Set.of());
        List<Object> held = held(session);
        forgetful(session)
                .forEach((aggregate, type) ->
                        type.take(aggregate).stream().filter(before::contains).forEach(held::add));
        savepoints(session).tailMap(depth, true).clear();
    }

    /** The events that there were at each savepoint, by identity. */
    @SuppressWarnings("unchecked") // nobody else uses the key
    private static NavigableMap<Integer, Set<Object>> savepoints(Session session) {
        return (NavigableMap<Integer, Set<Object>>) session.info().computeIfAbsent(SAVEPOINTS, key -> new TreeMap<>());
    }

    /** Events that were registered before something that was undone, and whose aggregates have forgotten them since. */
    @SuppressWarnings("unchecked") // nobody else uses the key
    private static List<Object> held(Session session) {
        return (List<Object>) session.info().computeIfAbsent(HELD, key -> new ArrayList<>());
    }

    /** The aggregates of a session that forget what was published. */
    private Map<Object, AggregateType> forgetful(Session session) {
        Map<Object, AggregateType> found = new IdentityHashMap<>();
        types.forEach((entity, type) -> {
            if (type.forgets()) {
                session.persistentEntities(entity).forEach(aggregate -> found.put(aggregate, type));
            }
        });
        Stream.of(session.newEntities(), session.deletedEntities())
                .flatMap(Collection::stream)
                .forEach(entity -> {
                    AggregateType type = type(entity);
                    if (type != null && type.forgets()) {
                        found.put(entity, type);
                    }
                });
        return found;
    }

    @Override
    public void afterFlush(Session session, Flushed flushed) {
        Set<Object> saved = saved(session);
        int below = 0;
        for (Object written : written(flushed)) {
            AggregateType type = type(written);
            if (type == null) {
                below++;
            } else if (type.forgets() || !saved.contains(written)) {
                publish(type, written);
            }
        }
        forgetDetached(session, saved);
        if (below > 0 && Asking.of(session).isDue(below)) {
            publishOthers(session);
        }
    }

    /** How often the aggregates of a session are asked all together: where they are many, in proportion to the rows that are written. */
    private static final class Asking {

        private static final int PER_ROW = 8;

        private int aggregates;
        private int rows;

        static Asking of(Session session) {
            return (Asking) session.info().computeIfAbsent(ASKING, key -> new Asking());
        }

        boolean isDue(int written) {
            rows += written;
            return aggregates <= FEW || (long) rows * PER_ROW >= aggregates;
        }

        void asked(int number) {
            aggregates = number;
            rows = 0;
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
        held(session).clear();
    }

    /** Those whose rows were not written, since only objects below them changed. */
    private void publishOthers(Session session) {
        session.info().put(ASKED, true);
        publishHeld(session);
        int asked = 0;
        for (Map.Entry<Class<?>, AggregateType> type : types.entrySet()) {
            if (type.getValue().forgets()) {
                Set<?> aggregates = session.persistentEntities(type.getKey());
                asked += aggregates.size();
                aggregates.forEach(aggregate -> publish(type.getValue(), aggregate));
            }
        }
        Asking.of(session).asked(asked);
    }

    private void publishHeld(Session session) {
        List<Object> held = held(session);
        while (!held.isEmpty()) {
            publisher.publishEvent(held.remove(0));
        }
    }

    private void publish(AggregateType type, Object aggregate) {
        type.take(aggregate).forEach(publisher::publishEvent);
    }

    private @Nullable AggregateType type(Object entity) {
        AggregateType type = types.get(entity.getClass());
        return type == null ? types.get(entity.getClass().getSuperclass()) : type;
    }
}
