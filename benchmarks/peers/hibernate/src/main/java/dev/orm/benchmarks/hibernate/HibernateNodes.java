package dev.orm.benchmarks.hibernate;

import dev.orm.benchmarks.generated.GeneratedRow;
import dev.orm.benchmarks.generated.MappedNodes;
import java.util.List;
import org.hibernate.SessionFactory;

/** Many mapped classes, the first of which is asked. */
record HibernateNodes(SessionFactory sessions, Class<?> type) implements MappedNodes {

    @Override
    public List<Object> first() {
        return ((GeneratedRow) sessions.fromTransaction(session -> session.find(type, 1L))).values();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
