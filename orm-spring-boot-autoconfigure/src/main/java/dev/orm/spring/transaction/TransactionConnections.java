package dev.orm.spring.transaction;

import dev.orm.engine.ConnectionSource;
import dev.orm.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The connection of one Spring transaction, shared with everything else that asks {@link DataSourceUtils} for it.
 *
 * <p>Belongs to the thread of its transaction.
 */
final class TransactionConnections implements ConnectionSource {

    private final DataSource dataSource;
    private @Nullable ConnectionHolder marked;

    TransactionConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The data source under which transaction managers bind their connection: they look through a transaction-aware proxy. */
    static DataSource unproxied(DataSource dataSource) {
        if (dataSource instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null) {
            return proxy.getTargetDataSource();
        }
        return dataSource;
    }

    @Override
    public Connection acquire() throws SQLException {
        Connection connection = DataSourceUtils.doGetConnection(dataSource);
        boolean covered = false;
        try {
            covered = !connection.getAutoCommit();
        } finally {
            if (!covered) {
                release(connection);
            }
        }
        if (!covered) {
            throw new IllegalTransactionStateException(
                    "The running transaction does not cover the DataSource of this session, whose connection is in auto-commit mode. Name the transaction manager of that"
                            + " DataSource in @Transactional(\"...\").");
        }
        return connection;
    }

    @Override
    public void release(Connection connection) {
        DataSourceUtils.releaseConnection(connection, dataSource);
    }

    /** A statement may not outlast the transaction's timeout; a shorter one of its own stays. */
    @Override
    public void prepare(Statement statement) throws SQLException {
        ConnectionHolder timed = timed();
        if (timed != null) {
            int left = timed.getTimeToLiveInSeconds();
            int own = statement.getQueryTimeout();
            statement.setQueryTimeout(own == 0 ? left : Math.min(own, left));
        }
    }

    @Override
    public void checkTime() {
        ConnectionHolder timed = timed();
        if (timed != null) {
            timed.getTimeToLiveInMillis();
        }
    }

    private @Nullable ConnectionHolder timed() {
        return TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                        && holder.hasTimeout()
                ? holder
                : null;
    }

    @Override
    public boolean managesTransaction() {
        return true;
    }

    /**
     * Sees to it that a failure the application swallows is not followed by a commit. PostgreSQL would answer that commit with a silent rollback,
     * H2 would commit half of the work. Rolling back to a savepoint lifts the mark.
     */
    @Override
    public void failed(RuntimeException failure) {
        if (TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                && !holder.isRollbackOnly()) {
            holder.setRollbackOnly();
            marked = holder;
        }
    }

    /** Whether nothing on the transaction's connection, if it has one yet, stands against a commit. */
    boolean isCommittable(Engine engine) {
        return !(TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder)
                || CommitRehearsal.isPossible(engine, holder);
    }

    /** A savepoint that Spring does not know of undid the failure: the transaction may be committed again. */
    void failureUndone() {
        if (marked != null) {
            marked.resetRollbackOnly();
            marked = null;
        }
    }
}
