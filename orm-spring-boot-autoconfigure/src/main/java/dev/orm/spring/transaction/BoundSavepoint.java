package dev.orm.spring.transaction;

import dev.orm.session.Savepoint;

/** A savepoint of a session in a Spring transaction: going back to it also lifts what a failure after it has left on the transaction. */
final class BoundSavepoint implements Savepoint {

    private final Savepoint savepoint;
    private final TransactionConnections connections;
    private boolean done;

    BoundSavepoint(Savepoint savepoint, TransactionConnections connections) {
        this.savepoint = savepoint;
        this.connections = connections;
    }

    @Override
    public void rollback() {
        savepoint.rollback();
        done = true;
        connections.failureUndone();
    }

    @Override
    public void release() {
        savepoint.release();
        done = true;
    }

    @Override
    public void close() {
        savepoint.close();
        if (!done) {
            done = true;
            connections.failureUndone();
        }
    }
}
