package dev.orm.spring.transaction;

import dev.orm.engine.CommitOutcomeUnknownException;
import dev.orm.engine.RetryableFailure;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.retry.MethodRetryPredicate;

/**
 * Says which failures of a transactional method are worth another attempt, for {@code @Retryable(predicate = RetryableFailurePredicate.class)} beside
 * {@code @Transactional}: each attempt is a transaction of its own, with a new session.
 *
 * <p>These are conflicts with other transactions, whose SQLState is that of a serialization failure or a deadlock; a version that somebody else has
 * changed; and connections that broke before the commit was sent. A commit whose outcome is unknown is none of them, although Spring's exceptions
 * for it are those of a lock: its work may be done.
 *
 * <p>Stateless and thread-safe.
 */
public final class RetryableFailurePredicate implements MethodRetryPredicate {

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommitOutcomeUnknownException) {
                return false;
            }
            if (cause instanceof RetryableFailure || cause instanceof OptimisticLockingFailureException) {
                return true;
            }
            // JdbcTemplate's exceptions do not tell them apart.
            if (cause instanceof SQLException statement) {
                return CONFLICTS.contains(String.valueOf(statement.getSQLState()));
            }
        }
        return false;
    }
}
