package dev.orm.benchmarks.orm;

import static dev.orm.benchmarks.orm.Visitor_.VISITOR;

import dev.orm.benchmarks.shop.Scenarios;
import dev.orm.session.SessionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** SQLAlchemy's scenarios by sessions of this mapper. */
record OrmScenarios(SessionFactory sessions) implements Scenarios {

    @Override
    public void insertVisitors(int count, int turn) {
        sessions.doInTransaction(session -> {
            for (int first = 0; first < count; first += CHUNK) {
                List<Visitor> chunk = new ArrayList<>(CHUNK);
                for (int number = first; number < first + CHUNK; number++) {
                    chunk.add(visitor(turn, number));
                }
                session.addAll(chunk);
                session.flush();
            }
        });
    }

    private static Visitor visitor(int turn, int number) {
        return new Visitor(Scenarios.name(number), Scenarios.description(turn, number));
    }

    @Override
    public void describeVisitors(int count, int turn) {
        sessions.doInTransaction(session -> {
            for (long first = 1; first <= count; first += CHUNK) {
                session.query(VISITOR)
                        .where(VISITOR.id.between(first, first + CHUNK - 1))
                        .list()
                        .forEach(visitor -> visitor.describe(Scenarios.description(turn, visitor.id())));
                session.flush();
            }
        });
    }

    @Override
    public long streamVisitors(int count) {
        return sessions.inTransaction(session -> {
            try (Stream<Visitor> visitors =
                    session.query(VISITOR).orderBy(VISITOR.id.asc()).limit(count).stream(CHUNK)) {
                return visitors.mapToLong(OrmScenarios::sum).sum();
            }
        });
    }

    @Override
    public long selectVisitors(long firstId, int count) {
        return sessions.inTransaction(session -> {
            long sum = 0;
            for (long id = firstId; id < firstId + count; id++) {
                sum += sum(session.query(VISITOR).where(VISITOR.id.eq(id)).one());
            }
            return sum;
        });
    }

    private static long sum(Visitor visitor) {
        return Scenarios.sum(visitor.id(), visitor.name(), visitor.description());
    }

    @Override
    public void insertVisitor(int turn) {
        sessions.doInTransaction(session -> session.add(visitor(turn, 0)));
    }
}
