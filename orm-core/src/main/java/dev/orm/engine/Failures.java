package dev.orm.engine;

import dev.orm.dialect.Dialect;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * What becomes of errors of the database. Immutable.
 *
 * @param redact   whether the driver's messages are withheld
 * @param hook     what may replace an exception, or null
 * @param subjects what violations mean to the program, or null
 */
record Failures(
        boolean redact,
        @Nullable FailureHook hook,
        @Nullable ViolationSubjects subjects) {

    static final Failures PLAIN = new Failures(false, null, null);

    Failures withRedaction() {
        return new Failures(true, hook, subjects);
    }

    Failures with(FailureHook other) {
        return new Failures(redact, other, subjects);
    }

    Failures with(ViolationSubjects others) {
        return new Failures(redact, hook, others);
    }

    ExceptionTranslator translator(Dialect dialect) {
        return new ExceptionTranslator(dialect, this);
    }

    /** Whether something is thrown because the database refused something, as tools that wrap its exceptions throw it. */
    static boolean isOfDatabase(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** The exception that is thrown for a failed statement. */
    DataAccessException seen(String what, @Nullable String sql, SQLException cause, DataAccessException exception) {
        return hook == null ? exception : hook.replace(new StatementFailure(what, sql, cause, exception));
    }
}
