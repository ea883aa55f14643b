package dev.orm.benchmarks.orm;

import dev.orm.benchmarks.generated.GeneratedRow;
import dev.orm.benchmarks.generated.MappedNodes;
import dev.orm.session.SessionFactory;
import java.util.List;

/** Many mapped classes, the first of which is asked. */
record OrmNodes(SessionFactory sessions, Class<?> type) implements MappedNodes {

    @Override
    public List<Object> first() {
        return ((GeneratedRow) sessions.inTransaction(session -> session.get(type, 1L))).values();
    }
}
