package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.sql.Change;
import dev.orm.sql.Returning;
import dev.orm.sql.RowShape;
import dev.orm.sql.Select;
import dev.orm.sql.render.BoundSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Runs statements on one connection and ends its transaction.
 *
 * <p>The connection is taken with the first statement, which also begins the transaction, and goes back with its end. In autocommit mode
 * each statement stands alone and the connection goes back after it. After a failed statement everything but a rollback is refused, on
 * every database. Errors of the database are thrown as {@link org.springframework.dao.DataAccessException}s. Belongs to one thread.
 */
public final class EngineConnection implements AutoCloseable {

    private final Database database;
    private final Transaction transaction;
    private final Statements statements;
    private final Listeners listeners;

    EngineConnection(Database database, ConnectionSource source, Listeners listeners, boolean redact) {
        this.database = database;
        this.transaction = new Transaction(database, source, redact);
        this.statements = new Statements(database, source);
        this.listeners = listeners;
    }

    /** How the database wants its SQL. */
    public Dialect dialect() {
        return database.dialect();
    }

    /**
     * Lets each statement stand alone: one round trip for a lone read.
     *
     * @throws IllegalStateException when a transaction has begun or is managed elsewhere
     */
    public void autocommit(boolean on) {
        transaction.autocommit(on);
    }

    /**
     * Makes the transactions that begin from now on read-only for the database too.
     *
     * @throws IllegalStateException when a transaction has begun
     */
    public void readOnly(boolean on) {
        transaction.readOnly(on);
    }

    /** Limits how long each statement may take; null for no limit. Rounded up to whole seconds. */
    public void timeout(@Nullable Duration timeout) {
        statements.timeout(timeout);
    }

    /**
     * Runs a select on tables; its rows are in memory then.
     *
     * @throws IllegalArgumentException when it reads entities, which a session knows
     */
    public <R> Result<R> execute(Select<R> select) {
        RowShape shape = RowShape.of(select.items());
        if (select.isEmpty()) {
            return Result.of(shape, () -> null, select::row);
        }
        Prepared prepared = database.texts().prepare(dialect(), select);
        return Result.of(shape, RowFeed.of(query(prepared.bound(), prepared::readAll)), select::row);
    }

    /**
     * Runs a change of tables and says how many rows it touched.
     *
     * @throws IllegalArgumentException when it changes entities, which a session knows
     */
    public long execute(Change change) {
        return update(database.texts().prepare(dialect(), change.withDefaults()).bound());
    }

    /**
     * Runs a change of tables that returns items of its rows; they are in memory then.
     *
     * @throws IllegalArgumentException when it changes entities, which a session knows
     */
    public <R> Result<R> execute(Returning<R> statement) {
        Prepared prepared = database.texts().prepare(dialect(), statement.withDefaults());
        List<@Nullable Object[]> rows = returning(prepared.bound(), prepared::readAll);
        return Result.of(RowShape.of(statement.items()), RowFeed.of(rows), statement::row);
    }

    /** Runs a query and reads its result. */
    public <R extends @Nullable Object> R query(BoundSql sql, ResultReader<R> reader) {
        Connection jdbc = transaction.begin();
        StatementRun run = run("a query", sql.sql(), 1);
        try {
            R result = statements.query(jdbc, sql, reader);
            run.succeeded(reader.rows(result));
            return result;
        } catch (SQLException e) {
            throw run.failed(e);
        } catch (RuntimeException e) {
            throw run.abandoned(e);
        } finally {
            transaction.statementDone();
        }
    }

    /** Runs a statement that changes rows and yields rows, and reads them. */
    public <R extends @Nullable Object> R returning(BoundSql sql, ResultReader<R> reader) {
        Connection jdbc = transaction.begin();
        StatementRun run = run("a statement", sql.sql(), 1);
        try {
            R result = statements.query(jdbc, sql, rows -> {
                run.sent();
                return reader.read(rows);
            });
            run.succeeded(reader.rows(result));
            return result;
        } catch (SQLException e) {
            throw run.changeFailed(e);
        } catch (RuntimeException e) {
            throw run.abandoned(e);
        } finally {
            transaction.statementDone();
        }
    }

    /**
     * Runs a query whose rows are fetched in portions.
     *
     * @throws InvalidDataAccessApiUsageException in autocommit mode, in which drivers read the whole result into memory
     */
    public RowCursor cursor(BoundSql sql, int fetchSize) {
        if (transaction.isAutocommit()) {
            throw new InvalidDataAccessApiUsageException("A result can be streamed only in a transaction: begin one");
        }
        Connection jdbc = transaction.begin();
        StatementRun run = run("a query", sql.sql(), 1);
        PreparedStatement statement = null;
        try {
            statement = statements.prepare(jdbc, sql);
            statement.setFetchSize(fetchSize);
            ResultSet rows = statement.executeQuery();
            return new RowCursor(run, statement, rows);
        } catch (SQLException e) {
            if (statement != null) {
                Statements.closeAfter(statement, e);
            }
            throw run.failed(e);
        } catch (RuntimeException e) {
            throw run.abandoned(e);
        }
    }

    /** Runs a statement that changes rows and says how many. */
    public int update(BoundSql sql) {
        Connection jdbc = transaction.begin();
        StatementRun run = run("a statement", sql.sql(), 1);
        try {
            int count = statements.update(jdbc, sql);
            run.succeeded(count);
            return count;
        } catch (SQLException e) {
            throw run.changeFailed(e);
        } catch (RuntimeException e) {
            throw run.abandoned(e);
        } finally {
            transaction.statementDone();
        }
    }

    /** Runs a set-shaped write. */
    public WriteResult write(Write write) {
        return write("a write", write);
    }

    /**
     * Runs a set-shaped write.
     *
     * @param what what the write does, as the message of a failure calls it, such as {@code inserting Book rows}
     */
    public WriteResult write(String what, Write write) {
        Connection jdbc = transaction.begin();
        StatementRun run = run(what, write.sql(), write.rows().size());
        try {
            WriteResult result = statements.write(jdbc, write, run);
            run.succeeded(
                    write.kind() == Write.Kind.COUNTS
                            ? changed(result.counts())
                            : result.rows().size());
            return result;
        } catch (SQLException e) {
            throw run.changeFailed(e);
        } catch (RuntimeException e) {
            throw run.abandoned(e);
        } finally {
            transaction.statementDone();
        }
    }

    /**
     * Inserts very many rows of a table in bounded memory, in the fastest way the database and the connection offer. What the iterator
     * throws is passed on; the transaction has failed then, as after a failure of the database.
     *
     * @return how many rows were inserted
     */
    public long bulkInsert(Table table, List<Column> columns, Iterator<@Nullable Object[]> rows) {
        return new BulkInsert(this, table, columns).insert(rows);
    }

    /** Takes ids from a sequence, in one round trip at most; a value of the sequence stands for a block of ids that begins with it. */
    public long[] reserveIds(Sequence sequence, int count) {
        BoundSql run = dialect().nextRun(sequence, count);
        if (run != null) {
            long first = longs(run)[0];
            return LongStream.range(first, first + count).toArray();
        }
        long[] ids = new long[count];
        int filled = database.ids().take(sequence, ids);
        if (filled == count) {
            return ids;
        }
        int increment = sequence.increment();
        int blocks = (count - filled + increment - 1) / increment;
        for (long first : longs(dialect().nextValues(sequence, blocks))) {
            int used = Math.min(increment, count - filled);
            for (int i = 0; i < used; i++) {
                ids[filled++] = first + i;
            }
            if (used < increment) {
                database.ids().keep(sequence, first + used, increment - used);
            }
        }
        return ids;
    }

    /**
     * Takes ids for the identity column of a table before its rows are inserted, in one round trip; null when the database cannot or does
     * not allow it: then the rows are inserted first and their keys come back.
     */
    public long @Nullable [] reserveIdentities(Table table, int count) {
        if (database.ids().isUnreservable(table)) {
            return null;
        }
        BoundSql sql = dialect().nextIdentities(table, count);
        long[] ids = sql == null ? new long[0] : longs(sql);
        if (ids.length == count) {
            return ids;
        }
        database.ids().markUnreservable(table);
        return null;
    }

    private long[] longs(BoundSql sql) {
        return query(sql, rows -> {
            long[] values = new long[16];
            int size = 0;
            while (rows.next()) {
                values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
                values[size++] = rows.getLong(1);
            }
            return Arrays.copyOf(values, size);
        });
    }

    /** Works on the JDBC connection; the statements it runs are not seen by listeners. */
    public <R extends @Nullable Object> R withJdbc(JdbcFunction<R> work) {
        return withJdbc("JDBC work", work);
    }

    <R extends @Nullable Object> R withJdbc(String what, JdbcFunction<R> work) {
        try {
            return work.apply(transaction.begin());
        } catch (SQLException e) {
            throw transaction.failed(what, null, e);
        } finally {
            transaction.statementDone();
        }
    }

    StatementRun run(String what, String sql, int batchSize) {
        return new StatementRun(transaction, listeners, what, sql, batchSize);
    }

    /** Work of several statements stopped halfway: what was done of it is not to be committed. */
    void abandoned(RuntimeException thrown) {
        if (transaction.state() != TransactionState.FAILED) {
            transaction.failed(thrown);
        }
    }

    void statementDone() {
        transaction.statementDone();
    }

    Connection jdbc() {
        return transaction.begin();
    }

    /** Where the transaction stands. */
    public TransactionState state() {
        return transaction.state();
    }

    /** Whether a transaction has begun. */
    public boolean inTransaction() {
        return transaction.state() != TransactionState.NONE;
    }

    /** The first failure of the transaction, if it has failed and that was not undone by a savepoint. */
    public @Nullable RuntimeException failure() {
        return transaction.failure();
    }

    /** Says that the manager of the transaction has rolled back to a savepoint set before the failure. */
    public void failureUndone() {
        transaction.failureUndone();
    }

    /**
     * Sets a savepoint; begins the transaction if there is none.
     *
     * @throws IllegalStateException in autocommit mode
     */
    public SavepointHandle savepoint() {
        return transaction.savepoint();
    }

    /**
     * Commits; does nothing when no transaction has begun.
     *
     * @throws CommitOutcomeUnknownException when the connection broke and nobody can tell whether the transaction is committed
     * @throws org.springframework.transaction.UnexpectedRollbackException when a statement had failed; the transaction is rolled back
     * @throws IllegalStateException when the transaction is managed elsewhere
     */
    public void commit() {
        transaction.commit();
    }

    /**
     * Rolls back; does nothing when no transaction has begun or the connection is broken.
     *
     * @throws IllegalStateException when the transaction is managed elsewhere
     */
    public void rollback() {
        transaction.rollback();
    }

    /** Rolls back what was not committed and gives the connection back; a transaction that is managed elsewhere goes on. */
    @Override
    public void close() {
        transaction.close();
    }

    private static long changed(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += Math.max(count, 0);
        }
        return sum;
    }
}
