package dev.orm.spring.event;

import dev.orm.session.Session;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Drops the events that aggregates have registered in a nested transaction when that is rolled back. What they had registered before it is held back
 * until it is published: the aggregates can only forget all of them.
 */
final class NestedEvents implements TransactionSynchronization {

    /** Before the session takes its objects back. */
    private static final int ORDER = DataSourceUtils.CONNECTION_SYNCHRONIZATION_ORDER - 10;

    private final Session session;
    private final Function<Session, Map<Object, AggregateType>> aggregates;
    private final List<Object> held;
    private final Deque<Before> savepoints = new ArrayDeque<>();

    /** The events that there were when a savepoint was set, by identity. */
    private record Before(Object savepoint, Set<Object> events) {}

    /**
     * For the savepoints of a transaction.
     *
     * @param aggregates those of the session that forget their events
     * @param held where events wait that are still to be published
     */
    NestedEvents(Session session, Function<Session, Map<Object, AggregateType>> aggregates, List<Object> held) {
        this.session = session;
        this.aggregates = aggregates;
        this.held = held;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void savepoint(Object savepoint) {
        if (!session.isOpen()) {
            return;
        }
        Set<Object> events = Collections.newSetFromMap(new IdentityHashMap<>());
        aggregates.apply(session).forEach((aggregate, type) -> events.addAll(type.registered(aggregate)));
        if (!events.isEmpty()) {
            savepoints.push(new Before(savepoint, events));
        }
    }

    @Override
    public void savepointRollback(Object savepoint) {
        if (!session.isOpen()) {
            return;
        }
        Set<Object> before = before(savepoint);
        aggregates
                .apply(session)
                .forEach((aggregate, type) ->
                        type.take(aggregate).stream().filter(before::contains).forEach(held::add));
    }

    private Set<Object> before(Object savepoint) {
        return savepoints.stream()
                .filter(before -> before.savepoint() == savepoint)
                .map(Before::events)
                .findFirst()
                .orElse(Set.of());
    }
}
