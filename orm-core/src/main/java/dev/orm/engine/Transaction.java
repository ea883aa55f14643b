package dev.orm.engine;

import dev.orm.dialect.ErrorClass;
import dev.orm.engine.TransactionEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.UnexpectedRollbackException;

/** The one place that begins and ends transactions and remembers their first failure. Belongs to one thread. */
final class Transaction {

    private final Database database;
    private final ConnectionSource source;
    private final ConnectionLease lease;
    private final OneThread thread = new OneThread();
    private final EngineRules rules;
    private final boolean managed;
    private final long connection;
    private ConnectionMode mode;
    private @Nullable EngineTransaction block;
    private boolean closed;
    private TransactionState state = TransactionState.NONE;
    private @Nullable RuntimeException failure;
    private int number;

    private Runnable whenBegun = () -> {};

    Transaction(Database database, ConnectionSource source, EngineRules rules) {
        this.database = database;
        this.source = source;
        this.lease = new ConnectionLease(database, source);
        this.rules = rules;
        this.managed = source.managesTransaction();
        this.connection = database.nextConnection();
        ConnectionMode wanted = ConnectionMode.of(rules.options());
        this.mode = managed ? wanted.withAutocommit(false) : wanted;
    }

    TransactionState state() {
        return state;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    boolean isAutocommit() {
        return mode.autocommit();
    }

    void autocommit(boolean on) {
        requireNotBegun("switch autocommit");
        if (managed && on) {
            throw new IllegalStateException(
                    "The transaction of this connection is managed elsewhere: it cannot run in autocommit mode");
        }
        this.mode = mode.withAutocommit(on);
    }

    void readOnly(boolean on) {
        requireNotBegun("switch to read-only");
        this.mode = mode.withReadOnly(on);
    }

    /**
     * Refuses changes in a read-only transaction before they are sent: databases differ in what they refuse there.
     *
     * @param what what is refused
     */
    void requireWritable(String what) {
        if (mode.readOnly() && !mode.autocommit()) {
            throw new InvalidDataAccessApiUsageException(
                    "The transaction is read-only and cannot write: begin one that is not; " + what + " was not sent");
        }
    }

    void isolation(IsolationLevel level) {
        requireNotBegun("set the isolation level " + level);
        if (managed) {
            throw new IllegalStateException(
                    "The transaction of this connection is managed elsewhere: set its isolation level there");
        }
        this.mode = mode.withIsolation(level);
    }

    /** Begins a transaction that ends once. */
    EngineTransaction block() {
        requireOwn("begin");
        requireOpen();
        if (block != null || state != TransactionState.NONE) {
            throw new IllegalStateException(
                    "A transaction has begun, by " + (block == null ? "its first statement" : "begin()")
                            + ": commit or roll back before you begin another, or set a savepoint");
        }
        if (mode.autocommit()) {
            throw new IllegalStateException(
                    "There is no transaction to begin, because the connection is in autocommit mode: switch it off by autocommit(false)");
        }
        block = new EngineTransaction(this);
        return block;
    }

    boolean isBlock(EngineTransaction candidate) {
        return block == candidate;
    }

    void requireBlock(EngineTransaction candidate) {
        if (block != candidate) {
            throw new IllegalStateException("This transaction has ended: begin another on its connection");
        }
    }

    /** The connection to run a statement on; begins the transaction if there is none and autocommit is off. */
    Connection begin() {
        requireOpen();
        if (state == TransactionState.FAILED) {
            throw new InvalidDataAccessApiUsageException(
                    "An earlier statement of this transaction failed: roll back, or roll back to a savepoint set before it",
                    failure);
        }
        thread.require();
        Connection open = lease.current();
        return open == null ? open() : open;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "The connection was closed and runs no more statements: take another from the engine by connect()");
        }
    }

    private Connection open() {
        Connection open = lease.take(mode);
        state = mode.autocommit() ? TransactionState.NONE : TransactionState.ACTIVE;
        happened(Kind.CONNECTION_TAKEN);
        if (!mode.autocommit()) {
            happened(Kind.BEGUN);
            tellBegun();
        }
        return open;
    }

    /** What somebody has to do first, and could not, must not be missing for the statements that follow. */
    private void tellBegun() {
        try {
            whenBegun.run();
        } catch (RuntimeException e) {
            failure = e;
            state = TransactionState.FAILED;
            throw e;
        }
    }

    void whenBegun(Runnable told) {
        whenBegun = told;
    }

    /** The connection to run a statement on, of which no other thread may make use until the use is closed. */
    ConnectionUse use() {
        thread.enter();
        try {
            return new ConnectionUse(this, begin());
        } catch (Throwable e) {
            statementDone();
            throw e;
        }
    }

    /** Keeps other threads from the connection while rows of a statement that ran before are read. */
    void takeTurn() {
        thread.enter();
    }

    void endTurn() {
        thread.leave();
    }

    private void happened(Kind kind) {
        if (!managed && !rules.observers().transactions().isEmpty()) {
            rules.observers()
                    .happened(new TransactionEvent(
                            kind, connection, rules.options().tag()));
        }
    }

    /**
     * Called after each statement: in autocommit mode the connection goes back, unless the statement ran while the result of another one
     * was read.
     */
    void statementDone() {
        if (thread.leave() && mode.autocommit()) {
            giveBack(true);
        }
    }

    private void giveBack(boolean clean) {
        boolean there = lease.current() != null;
        lease.giveBack(clean);
        if (there) {
            happened(Kind.CONNECTION_RETURNED);
        }
    }

    DataAccessException failed(String what, @Nullable String sql, SQLException cause) {
        return seen(what, sql, cause, translator().translate(what, sql, cause));
    }

    private DataAccessException seen(
            String what, @Nullable String sql, SQLException cause, DataAccessException exception) {
        try {
            return failed(rules.failures().seen(what, sql, cause, exception));
        } catch (Throwable e) {
            exception.addSuppressed(e);
            return failed(exception);
        }
    }

    /** A statement that changes rows failed. In autocommit mode a broken connection leaves open whether it was committed. */
    DataAccessException changeFailed(String what, String sql, SQLException cause) {
        boolean lost = database.dialect().classify(cause) == ErrorClass.CONNECTION_LOST;
        if (lost) {
            lease.lost();
        }
        return seen(
                what,
                sql,
                cause,
                lost && mode.autocommit()
                        ? translator().uncertain(what, sql, cause)
                        : translator().translate(what, sql, cause));
    }

    /** Refuses to go on when the time of the transaction is over. */
    void checkTime() {
        source.checkTime();
    }

    /** The program gave up work of several steps halfway: what was done of it is not to be committed. */
    void abandoned(Throwable thrown) {
        if (state != TransactionState.FAILED) {
            failed(
                    thrown instanceof RuntimeException exception
                            ? exception
                            : new StatementFailedException(
                                    "A statement was given up halfway, because the program threw "
                                            + thrown.getClass().getName(),
                                    thrown));
        }
    }

    /** Marks the transaction as failed and keeps its first failure. */
    <F extends RuntimeException> F failed(F thrown) {
        if (thrown instanceof ConnectionLostException) {
            lease.lost();
        }
        if (state == TransactionState.ACTIVE) {
            state = TransactionState.FAILED;
            failure = thrown;
        }
        source.failed(thrown);
        return thrown;
    }

    /** The manager of the transaction has rolled back to a savepoint set before the failure. */
    void failureUndone() {
        if (state == TransactionState.FAILED) {
            state = TransactionState.ACTIVE;
            failure = null;
        }
    }

    void commit() {
        requireOwn("commit");
        thread.require();
        Connection open = lease.current();
        if (open == null) {
            block = null;
            return;
        }
        requireHealthy(open);
        try {
            open.commit();
        } catch (SQLException e) {
            RuntimeException translated = translator().translateCommit(open, e);
            if (translated instanceof CommitOutcomeUnknownException) {
                lease.lost();
            }
            abandonAfter(translated, open);
            throw translated;
        }
        end(true, Kind.COMMITTED);
    }

    /** PostgreSQL answers the commit of a failed transaction with a quiet rollback, so nobody may try it. */
    private void requireHealthy(Connection open) {
        if (state == TransactionState.ACTIVE && isGivenUp(open)) {
            state = TransactionState.FAILED;
        }
        if (state == TransactionState.FAILED) {
            UnexpectedRollbackException refused = rolledBackInstead();
            abandonAfter(refused, open);
            throw refused;
        }
    }

    private boolean isGivenUp(Connection open) {
        try {
            return open.isClosed() || database.dialect(open).isTransactionFailed(open);
        } catch (SQLException e) {
            failed("looking at the transaction", null, e);
            return true;
        }
    }

    private UnexpectedRollbackException rolledBackInstead() {
        String message = "The transaction was rolled back instead of committed, because a statement in it had failed";
        RuntimeException first = failure;
        return first == null
                ? new UnexpectedRollbackException(message)
                : new UnexpectedRollbackException(message, first);
    }

    void rollback() {
        requireOwn("roll back");
        Connection open = lease.current();
        if (open == null) {
            block = null;
        } else {
            abandon(open, failure);
        }
    }

    /** Rolls back and lets go; what goes wrong then never takes the place of the first failure, and a broken connection needs no rollback. */
    private void abandon(Connection open, @Nullable RuntimeException first) {
        try {
            rollBack(open);
        } catch (ConnectionLostException e) {
            if (first != null) {
                first.addSuppressed(e);
            }
        } catch (DataAccessException e) {
            if (first == null) {
                throw e;
            }
            first.addSuppressed(e);
        }
    }

    private void abandonAfter(RuntimeException failure, Connection open) {
        try {
            abandon(open, failure);
        } catch (Throwable e) {
            failure.addSuppressed(e);
        }
    }

    private void rollBack(Connection open) {
        boolean clean = false;
        try {
            open.rollback();
            clean = true;
        } catch (SQLException e) {
            throw translator().translate("rolling back", null, e);
        } finally {
            end(clean, Kind.ROLLED_BACK);
        }
    }

    private void end(boolean clean, Kind how) {
        state = TransactionState.NONE;
        failure = null;
        block = null;
        number++;
        try {
            happened(how);
        } finally {
            giveBack(clean);
        }
    }

    SavepointHandle savepoint() {
        if (mode.autocommit()) {
            throw new IllegalStateException(
                    "There is no transaction to set a savepoint in, because the connection is in autocommit mode: switch it off by"
                            + " autocommit(false)");
        }
        Connection open = begin();
        try {
            SavepointHandle savepoint = new SavepointHandle(this, number, open.setSavepoint());
            happened(Kind.SAVEPOINT_SET);
            return savepoint;
        } catch (SQLException e) {
            throw failed("setting a savepoint", null, e);
        }
    }

    void rollbackTo(int transaction, Savepoint savepoint) {
        Connection open = required(transaction);
        try {
            open.rollback(savepoint);
        } catch (SQLException e) {
            throw failed("rolling back to a savepoint", null, e);
        }
        failureUndone();
        happened(Kind.SAVEPOINT_ROLLED_BACK);
    }

    void release(int transaction, Savepoint savepoint) {
        Connection open = required(transaction);
        try {
            open.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw failed("releasing a savepoint", null, e);
        }
        happened(Kind.SAVEPOINT_RELEASED);
    }

    private Connection required(int transaction) {
        thread.require();
        Connection open = lease.current();
        if (open == null || transaction != number) {
            throw new IllegalStateException(
                    "The transaction of this savepoint has ended, and the savepoint with it: set one in the transaction at work");
        }
        return open;
    }

    /** By how many transactions this one is later than the first of the connection. */
    int number() {
        return number;
    }

    void invalidate() {
        lease.distrust();
        close();
    }

    void close() {
        closed = true;
        if (managed) {
            end(true, Kind.ROLLED_BACK);
        } else {
            rollback();
        }
    }

    private ExceptionTranslator translator() {
        return rules.failures().translator(database.dialect());
    }

    private void requireOwn(String what) {
        if (managed) {
            throw new IllegalStateException(
                    "The transaction of this connection is managed elsewhere: " + what + " there");
        }
    }

    private void requireNotBegun(String what) {
        if (lease.current() != null || block != null) {
            throw new IllegalStateException("A transaction has begun: commit or roll back before you " + what);
        }
    }
}
