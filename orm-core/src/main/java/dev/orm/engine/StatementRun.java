package dev.orm.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** One statement from its start to its end: measures it, tells the listeners, and turns its failure into an exception. */
final class StatementRun {

    private final Transaction transaction;
    private final Observers observers;
    private final String what;
    private final SentStatement statement;
    private final @Nullable OperationRun operation;
    private final int number;
    private final long start;
    private boolean sent;
    private boolean over;

    /** @param operation the operation it serves, if anybody listens to operations */
    StatementRun(
            Transaction transaction,
            Observers observers,
            String what,
            SentStatement statement,
            @Nullable OperationRun operation) {
        this.transaction = transaction;
        this.observers = observers;
        this.what = what;
        this.statement = statement;
        this.operation = operation;
        this.number = transaction.number();
        observers.executing(statement);
        this.start = observers.areNeeded() ? System.nanoTime() : 0;
    }

    /** From now on the database may have changed rows. */
    void sent() {
        sent = true;
    }

    void succeeded(long rows) {
        end(rows, null);
    }

    DataAccessException failed(SQLException cause) {
        return ended(transaction.failed(what, statement.sql(), cause));
    }

    /** The failure of a statement that changes rows. */
    DataAccessException changeFailed(SQLException cause) {
        return ended(transaction.changeFailed(what, statement.sql(), cause));
    }

    /** What gives the values or reads the result threw: no failure of the database, but a change stopped halfway fails its transaction. */
    void abandoned(Throwable thrown) {
        if (sent) {
            transaction.abandoned(thrown);
        }
        end(-1, thrown);
    }

    /**
     * Begins to read more of the rows, during which no other thread may use their connection.
     *
     * @throws IllegalStateException when another thread does, or the transaction the rows were read in is over
     */
    void takeTurn() {
        if (transaction.number() != number) {
            throw new IllegalStateException(
                    "The transaction of these rows has ended, and what was not read of them with it: read them before");
        }
        transaction.takeTurn();
    }

    void endTurn() {
        transaction.endTurn();
    }

    private DataAccessException ended(DataAccessException failure) {
        end(-1, failure);
        return failure;
    }

    private void end(long rows, @Nullable Throwable failure) {
        if (!over && start != 0) {
            over = true;
            if (operation != null) {
                operation.executed(rows);
            }
            StatementEvent event = new StatementEvent(statement, System.nanoTime() - start, rows, failure);
            if (failure == null) {
                observers.executed(event);
            } else {
                failed(event, failure);
            }
        }
    }

    /** A listener that throws must not hide the failure it is told of. */
    private void failed(StatementEvent event, Throwable failure) {
        try {
            observers.executed(event);
        } catch (Throwable e) {
            failure.addSuppressed(e);
        }
    }
}
