package dev.orm.session;

import dev.orm.engine.SavepointHandle;

/** A savepoint of rows and objects together. */
final class SessionSavepoint implements Savepoint {

    private final UnitOfWork work;
    private final int depth;
    private final SavepointHandle rows;
    private boolean done;

    SessionSavepoint(UnitOfWork work, int depth, SavepointHandle rows) {
        this.work = work;
        this.depth = depth;
        this.rows = rows;
    }

    @Override
    public void rollback() {
        require();
        done = true;
        rows.rollback();
        work.restore(depth);
        work.events().backAt(depth);
    }

    @Override
    public void release() {
        require();
        work.flush();
        done = true;
        rows.release();
        work.context().undo().merge(depth);
    }

    @Override
    public void close() {
        if (!done && work.context().undo().depth() >= depth) {
            rollback();
        }
    }

    private void require() {
        work.guard().checkThread();
        if (done || work.context().undo().depth() < depth) {
            throw new IllegalStateException(
                    "This savepoint is gone: it was released or rolled back, or an earlier one or the transaction was.");
        }
    }
}
