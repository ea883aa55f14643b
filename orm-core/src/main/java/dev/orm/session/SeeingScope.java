package dev.orm.session;

import dev.orm.criteria.EntityCriterion;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a query runs that sees other rows than its session.
 *
 * @param leftOut the criterion that the query does not know; null if it sees what was deleted softly
 */
record SeeingScope(SessionScope scope, @Nullable EntityCriterion leftOut) implements SessionScope {

    @Override
    public <T> T call(Function<Session, T> function) {
        return scope.call(session -> leftOut == null
                ? session.withDeleted(() -> function.apply(session))
                : session.without(leftOut, () -> function.apply(session)));
    }
}
