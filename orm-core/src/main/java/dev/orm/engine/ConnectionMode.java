package dev.orm.engine;

import org.jspecify.annotations.Nullable;

/**
 * The mode in which a connection is used while it is on loan.
 *
 * @param autocommit whether each statement stands alone; the other modes are those of transactions then
 * @param readOnly   whether transactions are read-only for the database
 * @param isolation  what transactions see of each other; null as the source has it
 */
record ConnectionMode(
        boolean autocommit, boolean readOnly, @Nullable IsolationLevel isolation) {

    static ConnectionMode of(ExecutionOptions options) {
        IsolationLevel isolation = options.isolation();
        boolean autocommit = isolation == IsolationLevel.AUTOCOMMIT;
        return new ConnectionMode(autocommit, Boolean.TRUE.equals(options.readOnly()), autocommit ? null : isolation);
    }

    ConnectionMode withAutocommit(boolean on) {
        return new ConnectionMode(on, readOnly, isolation);
    }

    ConnectionMode withReadOnly(boolean on) {
        return new ConnectionMode(autocommit, on, isolation);
    }

    ConnectionMode withIsolation(IsolationLevel level) {
        return level == IsolationLevel.AUTOCOMMIT ? withAutocommit(true) : new ConnectionMode(false, readOnly, level);
    }
}
