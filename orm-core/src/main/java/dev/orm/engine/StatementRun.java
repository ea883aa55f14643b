package dev.orm.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** One statement from its start to its end: measures it, tells the listeners, and turns its failure into an exception. */
final class StatementRun {

    private final Transaction transaction;
    private final Listeners listeners;
    private final String what;
    private final String sql;
    private final int batchSize;
    private final long start;
    private boolean sent;
    private boolean over;

    StatementRun(Transaction transaction, Listeners listeners, String what, String sql, int batchSize) {
        this.transaction = transaction;
        this.listeners = listeners;
        this.what = what;
        this.sql = sql;
        this.batchSize = batchSize;
        this.start = listeners.areNeeded() ? System.nanoTime() : 0;
    }

    /** From now on the database may have changed rows. */
    void sent() {
        sent = true;
    }

    void succeeded(long rows) {
        end(rows, null);
    }

    DataAccessException failed(SQLException cause) {
        return ended(transaction.failed(what, sql, cause));
    }

    /** The failure of a statement that changes rows. */
    DataAccessException changeFailed(SQLException cause) {
        return ended(transaction.changeFailed(what, sql, cause));
    }

    /** What gives the values or reads the result threw: no failure of the database, but a change stopped halfway fails its transaction. */
    RuntimeException abandoned(RuntimeException thrown) {
        if (sent) {
            transaction.failed(thrown);
        }
        end(-1, thrown);
        return thrown;
    }

    private DataAccessException ended(DataAccessException failure) {
        end(-1, failure);
        return failure;
    }

    private void end(long rows, @Nullable Throwable failure) {
        if (!over && start != 0) {
            over = true;
            StatementEvent event = new StatementEvent(sql, System.nanoTime() - start, rows, batchSize, failure);
            if (failure == null) {
                listeners.executed(event);
            } else {
                failed(event, failure);
            }
        }
    }

    /** A listener that throws must not hide the failure it is told of. */
    private void failed(StatementEvent event, Throwable failure) {
        try {
            listeners.executed(event);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
