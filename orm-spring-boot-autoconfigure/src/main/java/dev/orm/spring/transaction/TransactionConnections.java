package dev.orm.spring.transaction;

import dev.orm.engine.ConnectionSource;
import dev.orm.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.ConnectionProxy;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The connection of one Spring transaction, shared with everything else that asks {@link DataSourceUtils} for it. Where a transaction manager has bound
 * it, a session keeps to it, whatever transactions run inside.
 *
 * <p>Belongs to the thread of its transaction.
 */
final class TransactionConnections implements ConnectionSource {

    private final DataSource dataSource;
    private final @Nullable ConnectionHolder own;
    private @Nullable ConnectionHolder marked;
    private @Nullable ConnectionHolder outer;
    private boolean suspended;

    /** @param own the holder of the transaction's connection; null for whatever is bound when it is needed, as in a transaction of JTA */
    TransactionConnections(DataSource dataSource, @Nullable ConnectionHolder own) {
        this.dataSource = dataSource;
        this.own = own;
    }

    /** The holder that is bound to the thread for a data source; null if there is none. */
    static @Nullable ConnectionHolder bound(DataSource dataSource) {
        return TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                ? holder
                : null;
    }

    /** The data source under which transaction managers bind their connection: they look through a transaction-aware proxy. */
    static DataSource unproxied(DataSource dataSource) {
        if (dataSource instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null) {
            return proxy.getTargetDataSource();
        }
        return dataSource;
    }

    /**
     * Whether the database has given up the transaction on a connection; PostgreSQL's driver knows without asking the server. A connection that would
     * be fetched for the question has no transaction yet.
     */
    static boolean isFailed(Engine engine, Connection connection) throws SQLException {
        return !isUnfetched(connection) && engine.dialect(connection).isTransactionFailed(connection);
    }

    /** Spring's lazy connections answer for themselves by their text alone, until they have a target, which answers then. */
    private static boolean isUnfetched(Connection connection) {
        return connection instanceof ConnectionProxy
                && connection.toString().startsWith("Lazy Connection proxy for target DataSource");
    }

    /** Its transaction is suspended, or one of another manager begins inside it; returns the holder that is bound before. */
    @Nullable
    ConnectionHolder suspend() {
        suspended = true;
        outer = bound(dataSource);
        return outer;
    }

    void resume() {
        suspended = false;
        outer = null;
    }

    @Override
    public Connection acquire() throws SQLException {
        Connection connection = take();
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

    /** Its own connection also where that is suspended: another one would be that of another transaction. */
    private Connection take() throws SQLException {
        if (own != null) {
            own.requested();
            return own.getConnection();
        }
        if (suspended && (outer == null || outer != bound(dataSource))) {
            throw new IllegalTransactionStateException(
                    "The transaction of this session is suspended and has no connection yet, so nothing can be read in it now. Read what the"
                            + " inner transaction needs before that begins, or find the object there by its id.");
        }
        return DataSourceUtils.doGetConnection(dataSource);
    }

    @Override
    public void release(Connection connection) {
        if (own != null) {
            own.released();
        } else {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private @Nullable ConnectionHolder holder() {
        return own != null ? own : bound(dataSource);
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
        ConnectionHolder holder = holder();
        return holder != null && holder.hasTimeout() ? holder : null;
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
        ConnectionHolder holder = holder();
        if (holder != null && !holder.isRollbackOnly()) {
            holder.setRollbackOnly();
            marked = holder;
        }
    }

    /** Whether nothing on the transaction's connection, if it has one yet, stands against a commit. */
    boolean isCommittable(Engine engine) {
        ConnectionHolder holder = holder();
        return holder == null || CommitRehearsal.isPossible(engine, holder);
    }

    /** A savepoint that Spring does not know of undid the failure: the transaction may be committed again. */
    void failureUndone() {
        if (marked != null) {
            marked.resetRollbackOnly();
            marked = null;
        }
    }
}
