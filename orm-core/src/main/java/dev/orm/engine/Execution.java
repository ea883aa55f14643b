package dev.orm.engine;

import dev.orm.dialect.Write;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.TextOrigin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Runs statements in a transaction: each is told of, measured, and its failure made an exception. Belongs to one thread. */
final class Execution {

    private static final int PORTION = 1_000;

    /** Every database takes so many parameters. */
    private static final int FEWEST_PARAMETERS = 900;

    private final Database database;

    private final Transaction transaction;
    private final Statements statements;
    private final EngineRules rules;
    private final Operations operations;

    Execution(
            Database database,
            Transaction transaction,
            ConnectionSource source,
            EngineRules rules,
            Operations operations) {
        this.database = database;
        this.transaction = transaction;
        this.statements = new Statements(database, source, rules.observers().values());
        this.rules = rules;
        this.operations = operations;
    }

    <R extends @Nullable Object> R query(BoundSql given, ExecutionOptions options, ResultReader<R> reader) {
        BoundSql sql = rewritten(given);
        return execute(ExceptionTranslator.QUERY, sent(sql, options, false), StatementRun::failed, (jdbc, run) -> {
            R result = statements.query(jdbc, sql, options, reader);
            run.succeeded(reader.rows(result));
            return result;
        });
    }

    /** A statement that changes rows and yields rows. */
    <R extends @Nullable Object> R returning(BoundSql given, ExecutionOptions options, ResultReader<R> reader) {
        transaction.requireWritable("a statement");
        BoundSql sql = rewritten(given);
        return execute("a statement", sent(sql, options, true), StatementRun::changeFailed, (jdbc, run) -> {
            R result = statements.query(jdbc, sql, options, rows -> {
                run.sent();
                return reader.read(rows);
            });
            run.succeeded(reader.rows(result));
            return result;
        });
    }

    RowCursor cursor(BoundSql given, ExecutionOptions options) {
        if (transaction.isAutocommit()) {
            throw new InvalidDataAccessApiUsageException(
                    "A result can be streamed only in a transaction, because drivers read it into memory in autocommit mode: switch it off"
                            + " by autocommit(false)");
        }
        BoundSql sql = rewritten(given);
        return execute(
                ExceptionTranslator.QUERY,
                sent(sql, options, false),
                StatementRun::failed,
                (jdbc, run) -> opened(run, statements.prepare(jdbc, sql, options), options));
    }

    private static RowCursor opened(StatementRun run, PreparedStatement statement, ExecutionOptions options)
            throws SQLException {
        try {
            statement.setFetchSize(options.fetchSizeOr(PORTION));
            return new RowCursor(run, statement, statement.executeQuery());
        } catch (Throwable e) {
            Statements.closeAfter(statement, e);
            throw e;
        }
    }

    int update(BoundSql given, ExecutionOptions options) {
        transaction.requireWritable("a statement");
        BoundSql sql = rewritten(given);
        return execute("a statement", sent(sql, options, true), StatementRun::changeFailed, (jdbc, run) -> {
            int count = statements.update(jdbc, sql, options);
            run.succeeded(count);
            return count;
        });
    }

    WriteResult write(String what, Write given, ExecutionOptions options) {
        transaction.requireWritable(what);
        Write write = rewritten(given);
        return execute(what, sent(write, options), StatementRun::changeFailed, (jdbc, run) -> {
            WriteResult result = statements.write(jdbc, write, options, run);
            run.succeeded(result.touched());
            return result;
        });
    }

    /** A change that is not made by a statement with parameters; {@code sql} is what it is called by. */
    long change(String what, String sql, ExecutionOptions options, JdbcFunction<Long> work) {
        transaction.requireWritable(what);
        transaction.checkTime();
        SentStatement sent = new SentStatement(sql, List.of(), 1, TextOrigin.GIVEN, options.tag(), true);
        return execute(what, sent, StatementRun::changeFailed, (jdbc, run) -> {
            run.sent();
            long count = work.apply(jdbc);
            run.succeeded(count);
            return count;
        });
    }

    private interface Work<R extends @Nullable Object> {
        R run(Connection jdbc, StatementRun run) throws SQLException;
    }

    private <R extends @Nullable Object> R execute(
            String what,
            SentStatement statement,
            BiFunction<StatementRun, SQLException, DataAccessException> failure,
            Work<R> work) {
        try (ConnectionUse use = transaction.use()) {
            StatementRun run = new StatementRun(transaction, rules.observers(), what, statement, operations.current());
            InterruptedStatement watched = null;
            try {
                watched = InterruptedStatement.watched(database.dialect(), use.jdbc());
                return work.run(use.jdbc(), run);
            } catch (SQLException e) {
                if (watched != null) {
                    watched.failed(e);
                }
                throw failure.apply(run, e);
            } catch (Throwable e) {
                run.abandoned(e);
                throw e;
            }
        }
    }

    private static SentStatement sent(BoundSql sql, ExecutionOptions options, boolean change) {
        return new SentStatement(sql.sql(), sql.types(), 1, sql.origin(), options.tag(), change);
    }

    private static SentStatement sent(Write write, ExecutionOptions options) {
        return new SentStatement(
                write.sql(), write.types(), write.rows().size(), TextOrigin.GIVEN, options.tag(), true);
    }

    /** Drivers answer too many parameters late, and each in its own words. */
    private BoundSql rewritten(BoundSql sql) {
        int count = sql.types().size();
        if (count > FEWEST_PARAMETERS && count > database.dialect().maxParameters()) {
            throw new InvalidDataAccessApiUsageException(
                    "The statement has " + count + " parameters, and "
                            + database.dialect().name() + " takes at most "
                            + database.dialect().maxParameters()
                            + ": run it in portions, such as one statement per row by executeAll(...), or give many values as one list by in(...)");
        }
        return sql.withText(rules.rewritten(sql.sql()));
    }

    private Write rewritten(Write write) {
        String text = rules.rewritten(write.sql());
        return text.equals(write.sql())
                ? write
                : new Write(text, write.types(), write.rows(), write.kind(), write.returning());
    }
}
