package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.ErrorClass;
import dev.orm.dialect.Violation;
import dev.orm.type.RefusedValueException;
import dev.orm.type.UnreadableValueException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * Turns errors of the database into Spring's data access exceptions by what the dialect says they mean. The messages hold the text of the
 * statement and the name of a violated constraint, never the driver's message, because that may hold values. Thread-safe.
 */
final class ExceptionTranslator {

    /** What is said of an error, and by which exception. */
    private record Answer(String sentence, BiFunction<String, SQLException, DataAccessException> exception) {}

    private static final Map<ErrorClass, Answer> ANSWERS = Map.ofEntries(
            answer(
                    ErrorClass.PARAMETERS,
                    "The statement has another number of parameters than it was given values: give one for each question mark",
                    InvalidDataAccessApiUsageException::new),
            answer(
                    ErrorClass.NO_ROWS,
                    "The statement yields no rows: run it as an update, not as a query",
                    InvalidDataAccessApiUsageException::new),
            answer(
                    ErrorClass.SERIALIZATION,
                    "The transaction lost against concurrent ones; run it again",
                    SerializationFailureException::new),
            answer(
                    ErrorClass.DEADLOCK,
                    "The transaction was given up to end a deadlock; run it again",
                    SerializationFailureException::new),
            answer(
                    ErrorClass.LOCK_NOT_AVAILABLE,
                    "Another transaction holds the lock: wait longer, skip locked rows, or run the transaction again",
                    CannotAcquireLockException::new),
            answer(
                    ErrorClass.QUERY_TIMEOUT,
                    "The statement was cancelled or took longer than it may: give it more time or less to do",
                    QueryTimeoutException::new),
            answer(
                    ErrorClass.CONNECTION_LOST,
                    "The connection to the database broke; the transaction is rolled back",
                    ConnectionLostException::new),
            answer(
                    ErrorClass.STALE_STATEMENT,
                    "A table was altered under a prepared statement; run the transaction again",
                    StaleStatementException::new),
            answer(
                    ErrorClass.PERMISSION_DENIED,
                    "The database user may not do this: grant it the right, or connect as another",
                    PermissionDeniedDataAccessException::new),
            answer(
                    ErrorClass.READ_ONLY,
                    "The transaction is read-only and cannot write: begin one that is not",
                    InvalidDataAccessApiUsageException::new),
            answer(
                    ErrorClass.TRANSACTION_ABORTED,
                    "A statement failed before in this transaction; roll it back",
                    InvalidDataAccessApiUsageException::new));

    /** What is said of rows that are refused. */
    private static final Map<ErrorClass, String> SENTENCES = Map.of(
            ErrorClass.DUPLICATE_KEY, "A row with this key exists",
            ErrorClass.DATA_INTEGRITY, "The database refuses a value",
            ErrorClass.NOT_NULL, "A column that takes no NULL got none",
            ErrorClass.FOREIGN_KEY,
                    "A foreign key refuses this: a row refers to one that is not there, or one that others refer to would go",
            ErrorClass.CHECK, "A check of the table refuses a row");

    /** What {@link Execution} calls a statement that only reads. */
    static final String QUERY = "a query";

    private static final String UNREAD =
            "A value is none of the type it is compared with or read as, or could not be computed";

    private final Dialect dialect;
    private final boolean redact;
    private final @Nullable ViolationSubjects subjects;

    private static Map.Entry<ErrorClass, Answer> answer(
            ErrorClass kind, String sentence, BiFunction<String, SQLException, DataAccessException> exception) {
        return Map.entry(kind, new Answer(sentence, exception));
    }

    ExceptionTranslator(Dialect dialect, Failures failures) {
        this.dialect = dialect;
        this.redact = failures.redact();
        this.subjects = failures.subjects();
    }

    /** The exception for an error of a statement, or of something without a text such as a savepoint. */
    DataAccessException translate(String what, @Nullable String sql, SQLException failure) {
        if (failure instanceof RefusedValueException refused) {
            return new DataIntegrityViolationException(
                    refused.getMessage() + "; " + what + " was given up before it was sent"
                            + (sql == null ? "" : ": " + sql),
                    refused);
        }
        if (failure instanceof UnreadableValueException) {
            return new DataRetrievalFailureException(
                    failure.getMessage() + "; " + what + " read it" + (sql == null ? "" : ": " + sql), failure);
        }
        SQLException cause = redact ? redacted(failure) : failure;
        ErrorClass kind = dialect.classify(failure);
        return switch (kind) {
            case OUTCOME_UNKNOWN -> uncertain(what, sql, failure);
            case UNKNOWN_SCHEMA ->
                new BadSqlGrammarException(
                        what
                                + ": a schema is not there; create it, or declare it by MetaData.builder().schema(name) for createAll to create",
                        sql == null ? "" : sql,
                        cause);
            case BAD_SQL ->
                sql == null ? other(what, null, failure, cause) : new BadSqlGrammarException(what, sql, cause);
            case OTHER -> other(what, sql, failure, cause);
            case DUPLICATE_KEY, NOT_NULL, FOREIGN_KEY, CHECK, DATA_INTEGRITY ->
                violated(kind, what, sql, failure, cause);
            default -> {
                Answer answer = Objects.requireNonNull(ANSWERS.get(kind), kind::name);
                yield answer.exception().apply(message(answer.sentence(), what, sql, failure), cause);
            }
        };
    }

    /** The exception for a row that is refused, in the words of the program where they are known. */
    private DataAccessException violated(
            ErrorClass kind, String what, @Nullable String sql, SQLException failure, SQLException cause) {
        Violation violation = dialect.violation(failure);
        String sentence = kind == ErrorClass.DATA_INTEGRITY && what.equals(QUERY)
                ? UNREAD
                : Objects.requireNonNull(SENTENCES.get(kind), kind::name);
        String message = message(sentence + detail(kind, violation, sql), what, sql, failure);
        ViolatedConstraint told =
                ViolatedConstraint.of(violation, subjects == null ? List.of() : subjects.attributes(violation, sql));
        return kind == ErrorClass.DUPLICATE_KEY
                ? new DuplicateRowException(message, cause, told)
                : new RefusedRowException(message, cause, told);
    }

    private String detail(ErrorClass kind, Violation violation, @Nullable String sql) {
        String words = violation.words();
        String subject = subjects == null ? null : subjects.subject(kind, violation, sql);
        if (subject == null) {
            return words.isEmpty() ? "" : " (" + words + ")";
        }
        return " (" + subject + (words.isEmpty() ? "" : "; " + words) + ")";
    }

    /** The exception for an error after which the statement may have had its effect: it is not to be tried again blindly. */
    DataAccessException uncertain(String what, @Nullable String sql, SQLException failure) {
        return new DataAccessResourceFailureException(
                message(
                        "The connection to the database broke; the statement may or may not have had its effect: look for it before you run it again",
                        what,
                        sql,
                        failure),
                redact ? redacted(failure) : failure);
    }

    /** The exception for an error of a commit: where nobody can tell how it ended, the one that says so. */
    RuntimeException translateCommit(Connection connection, SQLException failure) {
        return switch (dialect.classify(failure)) {
            case CONNECTION_LOST, OUTCOME_UNKNOWN -> unknown(failure);
            case OTHER -> isClosed(connection) ? unknown(failure) : translate("committing", null, failure);
            default -> translate("committing", null, failure);
        };
    }

    private RuntimeException unknown(SQLException failure) {
        return new CommitOutcomeUnknownException(redact ? redacted(failure) : failure);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private DataAccessException other(String what, @Nullable String sql, SQLException failure, SQLException cause) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("53") || state.startsWith("58")) {
            return new DataAccessResourceFailureException(
                    message(
                            "The database server lacks a resource, such as connections, memory or disk: look into its log",
                            what,
                            sql,
                            failure),
                    cause);
        }
        return new StatementFailedException(
                message("The database reports an error, in the words of the cause", what, sql, failure), cause);
    }

    private String message(String meaning, String what, @Nullable String sql, SQLException failure) {
        return meaning + "; " + what + " failed with " + dialect.code(failure) + (sql == null ? "" : ": " + sql);
    }

    private static SQLException redacted(SQLException failure) {
        SQLException redacted = new SQLException(
                "The message of the driver is withheld because it may hold values",
                failure.getSQLState(),
                failure.getErrorCode());
        redacted.setStackTrace(failure.getStackTrace());
        return redacted;
    }
}
