package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.Write;
import dev.orm.schema.Column;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.Returning;
import dev.orm.sql.Row;
import dev.orm.sql.RowShape;
import dev.orm.sql.Select;
import dev.orm.sql.Statement;
import dev.orm.sql.render.BoundSql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on one connection and ends its transaction.
 *
 * <p>The connection is taken with the first statement, which also begins the transaction, and goes back with its end. In autocommit mode
 * each statement stands alone and the connection goes back after it. After a failed statement everything but a rollback is refused, on
 * every database. Errors of the database are thrown as {@link org.springframework.dao.DataAccessException}s. Belongs to one thread;
 * one that uses it while another runs a statement is refused.
 */
public final class EngineConnection implements AutoCloseable {

    private final Database database;
    private final StatementTexts texts;
    private final ConnectionSource source;
    private final Transaction transaction;
    private final Execution execution;
    private final EngineRules rules;
    private final Operations operations;
    private ExecutionOptions options;
    private @Nullable Dialect dialect;

    EngineConnection(Database database, StatementTexts texts, ConnectionSource source, EngineRules rules) {
        this.database = database;
        this.texts = texts;
        this.source = source;
        this.transaction = new Transaction(database, source, rules);
        this.operations = new Operations(rules.observers().operations());
        this.execution = new Execution(database, transaction, source, rules, operations);
        this.rules = rules;
        this.options = rules.options();
    }

    /** How the database wants its SQL. */
    public Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            known = rules.dialect(database.dialect(source));
            dialect = known;
        }
        return known;
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
     * Says what is done when a transaction begins, of this connection or around it, before the statement that begins it is sent. It may
     * execute statements itself; if it fails, the transaction does.
     */
    public void whenBegun(Runnable action) {
        transaction.whenBegun(action);
    }

    /**
     * Makes the transactions that begin from now on read-only, for the database too; changes are refused before they are sent.
     *
     * @throws IllegalStateException when a transaction has begun
     */
    public void readOnly(boolean on) {
        transaction.readOnly(on);
    }

    /**
     * Sets what the transactions that begin from now on see of others; the connection goes back with the level it came with. A level the
     * database does not have is refused when the next transaction begins.
     *
     * @throws IllegalStateException when a transaction has begun or is managed elsewhere
     */
    public void isolation(IsolationLevel level) {
        transaction.isolation(level);
    }

    /** Limits how long each statement may take; null for no limit. Rounded up to whole seconds. */
    public void timeout(@Nullable Duration timeout) {
        options = options.timeout(timeout == null ? Duration.ZERO : timeout);
    }

    /**
     * Sets options over those the connection has.
     *
     * @throws IllegalStateException when they concern transactions and one has begun
     */
    public void options(ExecutionOptions nearer) {
        IsolationLevel isolation = nearer.isolation();
        if (isolation != null) {
            transaction.isolation(isolation);
        }
        if (nearer.readOnly() != null) {
            transaction.readOnly(nearer.readOnly());
        }
        options = nearer.over(options);
    }

    /**
     * Runs work whose statements have options over those the connection has, and leaves these as they were.
     *
     * @throws IllegalArgumentException when the options concern transactions
     */
    public <T> T with(ExecutionOptions nearer, Supplier<T> work) {
        ExecutionOptions outer = options;
        options = ofCall(nearer);
        try {
            return work.get();
        } finally {
            options = outer;
        }
    }

    private ExecutionOptions ofCall(ExecutionOptions call) {
        call.requireForStatement();
        return call.over(options);
    }

    /**
     * Runs a select on tables; its rows are in memory then.
     *
     * @throws IllegalArgumentException when it reads entities, which a session knows
     */
    public <R> Result<R> execute(Select<R> select) {
        return execute(select, ExecutionOptions.NONE);
    }

    /**
     * The same with options of its own.
     *
     * @throws IllegalArgumentException when it reads entities, or the options concern transactions
     */
    public <R> Result<R> execute(Select<R> select, ExecutionOptions options) {
        ExecutionOptions merged = ofCall(options);
        RowShape shape = RowShape.of(select.items());
        if (select.isEmpty()) {
            return Result.of(shape, () -> null, select::row);
        }
        Prepared prepared = prepare(select);
        return Result.of(shape, RowFeed.of(execution.query(prepared.bound(), merged, prepared::readAll)), select::row);
    }

    /**
     * Runs a select on tables whose rows are fetched in portions while they are read; close the result when done.
     *
     * @throws IllegalArgumentException when it reads entities, which a session knows
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException in autocommit mode, in which drivers read the whole result into
     *     memory
     */
    public <R> Result<R> stream(Select<R> select) {
        return stream(select, ExecutionOptions.NONE);
    }

    /** The same with options of its own, such as the {@linkplain ExecutionOptions#fetchSize(int) size of the portions}. */
    public <R> Result<R> stream(Select<R> select, ExecutionOptions options) {
        ExecutionOptions merged = ofCall(options);
        RowShape shape = RowShape.of(select.items());
        if (select.isEmpty()) {
            return Result.of(shape, () -> null, select::row);
        }
        Prepared prepared = prepare(select);
        RowCursor cursor = execution.cursor(prepared.bound(), merged);
        return Result.of(shape, new CursorFeed(cursor, prepared), select::row);
    }

    /**
     * Runs a change of tables and says how many rows it touched.
     *
     * @throws IllegalArgumentException when it changes entities, which a session knows
     */
    public long execute(Change change) {
        return execute(change, ExecutionOptions.NONE);
    }

    /**
     * The same with options of its own.
     *
     * @throws IllegalArgumentException when it changes entities, or the options concern transactions
     */
    public long execute(Change change, ExecutionOptions options) {
        return RowInserts.update(
                this,
                change.withDefaults(),
                chunk -> execution.update(prepare(chunk).bound(), ofCall(options)));
    }

    /**
     * Runs a change of tables that returns items of its rows; they are in memory then.
     *
     * @throws IllegalArgumentException when it changes entities, which a session knows
     */
    public <R> Result<R> execute(Returning<R> statement) {
        return execute(statement, ExecutionOptions.NONE);
    }

    /**
     * The same with options of its own.
     *
     * @throws IllegalArgumentException when it changes entities, or the options concern transactions
     */
    public <R> Result<R> execute(Returning<R> statement, ExecutionOptions options) {
        List<@Nullable Object[]> rows =
                RowInserts.returning(this, statement.withDefaults(), chunk -> returned(chunk, options));
        return Result.of(RowShape.of(statement.items()), RowFeed.of(rows), statement::row);
    }

    private List<@Nullable Object[]> returned(Returning<?> statement, ExecutionOptions options) {
        Prepared prepared = prepare(statement);
        return execution.returning(prepared.bound(), ofCall(options), prepared::readAll);
    }

    /**
     * Runs an insert of values whose results come in the order of its rows. The rows are matched by their primary key: that is given, or
     * reserved before where the database can, or each row is inserted by a statement of its own.
     *
     * @throws IllegalArgumentException when the statement is no insert of values, or when it changes entities
     */
    public <R> List<R> executeInRowOrder(Returning<R> insert) {
        return RowInserts.inRowOrder(
                this,
                insert.withDefaults(),
                InsertKey.of(insert.change().target()),
                chunk -> returned(chunk, ExecutionOptions.NONE));
    }

    /**
     * Runs a change of tables with many sets of values as one batch.
     *
     * @throws IllegalArgumentException when it changes entities, or a set does not fit the change
     */
    public BatchResult execute(Batch batch) {
        return new BatchResult(
                write("a batch", texts.prepare(dialect(), batch.withDefaults())).counts());
    }

    /**
     * Runs changes of tables in their order; neighbours of one shape go to the database together, as one batch.
     *
     * <p>What the iterable throws is passed on; the transaction has failed then if something was sent before.
     *
     * @return how many rows each touched; {@link java.sql.Statement#SUCCESS_NO_INFO} where the driver does not tell
     * @throws IllegalArgumentException when one of them changes entities, which a session knows
     */
    public long[] executeAll(Iterable<? extends Change> changes) {
        return new Batches(this::prepare, write -> execution.write("a batch", write, options), transaction::abandoned)
                .execute(changes);
    }

    private Prepared prepare(Statement<?> statement) {
        return texts.prepare(dialect(), statement);
    }

    /**
     * Runs a query given as text, which goes to the driver as it is. Never pass text that comes from outside the program.
     *
     * @param sql    the query, with a {@code ?} for each value
     * @param values the values, bound by their classes; null is NULL
     */
    public Result<Row> unsafeQuery(String sql, @Nullable Object... values) {
        return execution
                .query(UnsafeRows.bound(dialect(), sql, values), options, UnsafeRows::read)
                .result();
    }

    /**
     * Runs a statement given as text, which goes to the driver as it is, and says how many rows it touched. Never pass text that comes
     * from outside the program.
     *
     * @param sql    the statement, with a {@code ?} for each value
     * @param values the values, bound by their classes; null is NULL
     */
    public long unsafeUpdate(String sql, @Nullable Object... values) {
        return execution.update(UnsafeRows.bound(dialect(), sql, values), options);
    }

    /** Runs a query and reads its result. */
    public <R extends @Nullable Object> R query(BoundSql sql, ResultReader<R> reader) {
        return execution.query(sql, options, reader);
    }

    /** The columns that a query yields, as the database describes them without running it. */
    public List<DescribedColumn> describe(BoundSql sql) {
        return withJdbc("describing a query", jdbc -> DescribedColumn.of(jdbc, sql));
    }

    /** Lets the database look at a change without running it, so that it finds what is wrong with the text. */
    public void verify(BoundSql sql) {
        withJdbc("describing a change", jdbc -> {
            DescribedColumn.verify(jdbc, sql);
            return sql;
        });
    }

    /** Runs a statement that changes rows and yields rows, and reads them. */
    public <R extends @Nullable Object> R returning(BoundSql sql, ResultReader<R> reader) {
        return execution.returning(sql, options, reader);
    }

    /**
     * Runs a query whose rows are fetched in portions.
     *
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException in autocommit mode, in which drivers read the whole result into
     *     memory
     */
    public RowCursor cursor(BoundSql sql, int fetchSize) {
        return execution.cursor(sql, options.fetchSize(fetchSize));
    }

    /** Runs a statement that changes rows and says how many. */
    public int update(BoundSql sql) {
        return execution.update(sql, options);
    }

    /** Runs a set-shaped write. */
    public WriteResult write(Write write) {
        return write("a write", write);
    }

    /** The same; {@code what} is what the message of a failure says that it does, such as {@code inserting Book rows}. */
    public WriteResult write(String what, Write write) {
        return execution.write(what, write, options);
    }

    /**
     * Inserts very many rows of a table in bounded memory, in the fastest way the database and the connection offer. What the iterator
     * throws is passed on; the transaction has failed then, as after a failure of the database.
     *
     * @param columns which of the table's columns the rows have values for; without any, each row is one of defaults
     * @param rows    arrays with a value for each column, of the class of its type; the same array may come again with other values
     * @return how many rows were inserted
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException naming the row and the column of what does not fit
     */
    public long bulkInsert(Table table, List<Column> columns, Iterator<@Nullable Object[]> rows) {
        return new BulkInsert(this, table, columns).insert(rows);
    }

    /**
     * Takes ids from a sequence, in one round trip at most; a value of the sequence stands for a block of as many ids as its increment says,
     * which begins with it and goes down where the increment does. What is left of a block serves later calls on this database, so a
     * sequence whose schema changes with the connection's search path needs to name it, as by
     * {@link dev.orm.dialect.Dialect#withSchemas}.
     *
     * @param count how many ids; at least 0
     */
    public long[] reserveIds(Sequence sequence, int count) {
        return new IdReservation(database.ids(), this).ofSequence(sequence, count);
    }

    /**
     * Takes ids for the identity column of a table before its rows are inserted, in one round trip; null when the database cannot or does
     * not allow it: then the rows are inserted first and their keys come back.
     */
    public long @Nullable [] reserveIdentities(Table table, int count) {
        return new IdReservation(database.ids(), this).ofIdentity(table, count);
    }

    /** Works on the JDBC connection; the statements it runs are not seen by listeners. */
    public <R extends @Nullable Object> R withJdbc(JdbcFunction<R> work) {
        return withJdbc("JDBC work", work);
    }

    <R extends @Nullable Object> R withJdbc(String what, JdbcFunction<R> work) {
        try (ConnectionUse use = transaction.use()) {
            try {
                return work.apply(use.jdbc());
            } catch (SQLException e) {
                throw transaction.failed(what, null, e);
            } catch (Throwable e) {
                if (Failures.isOfDatabase(e)) {
                    transaction.abandoned(e);
                }
                throw e;
            }
        }
    }

    /** The operations that listeners are told of, for what works on this connection to say where they begin and end. */
    public Operations operations() {
        return operations;
    }

    /** Runs a change in a way of its own: {@code sql} is what it is called by. */
    long change(String what, String sql, JdbcFunction<Long> work) {
        return execution.change(what, sql, options, work);
    }

    /** Refuses to go on when the time of the transaction is over. */
    void checkTime() {
        transaction.checkTime();
    }

    /** Work of several statements stopped halfway: what was done of it is not to be committed. */
    void abandoned(Throwable thrown) {
        transaction.abandoned(thrown);
    }

    boolean isAutocommit() {
        return transaction.isAutocommit();
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
     * Begins a transaction that ends once; it opens with the next statement.
     *
     * @throws IllegalStateException when a transaction has begun or is managed elsewhere, and in autocommit mode
     */
    public EngineTransaction begin() {
        return transaction.block();
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
     * Works behind a savepoint: what the work did stays when it returns and is undone when it throws; the transaction goes on.
     *
     * @throws IllegalStateException in autocommit mode
     */
    public <R extends @Nullable Object> R inSavepoint(Supplier<R> work) {
        return savepoint().around(work);
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

    /**
     * Rolls back, throws the connection out of its pool, because what it holds on the server is not to be trusted, and closes this one. Does
     * no more than {@link #close()} while no connection is taken.
     */
    public void invalidate() {
        transaction.invalidate();
    }

    /**
     * Rolls back what was not committed and gives the connection back; a transaction that is managed elsewhere goes on. It runs no more
     * statements then; to close it again does nothing.
     */
    @Override
    public void close() {
        transaction.close();
    }
}
