package dev.orm.engine;

import org.springframework.dao.DataAccessException;

/** Looks at each error of a statement before it is thrown, and may throw something else. Implementations are thread-safe. */
@FunctionalInterface
public interface FailureHook {

    /**
     * The exception to throw: that of the failure, or another. One from {@link StatementFailure#connectionLost()} also makes the
     * connection leave its pool.
     */
    DataAccessException replace(StatementFailure failure);
}
