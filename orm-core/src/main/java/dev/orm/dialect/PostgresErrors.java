package dev.orm.dialect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean. */
final class PostgresErrors {

    private PostgresErrors() {}

    static ErrorClass classify(SQLException failure, @Nullable PostgresDriver driver) {
        String state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            return ErrorClass.OTHER;
        }
        return switch (state) {
            case "23505" -> ErrorClass.DUPLICATE_KEY;
            case "23502" -> ErrorClass.NOT_NULL;
            case "23503" -> ErrorClass.FOREIGN_KEY;
            case "23514" -> ErrorClass.CHECK;
            case "40001" -> ErrorClass.SERIALIZATION;
            case "40P01" -> ErrorClass.DEADLOCK;
            case "40003", "08007" -> ErrorClass.OUTCOME_UNKNOWN;
            case "55P03" -> ErrorClass.LOCK_NOT_AVAILABLE;
            case "57014" -> ErrorClass.QUERY_TIMEOUT;
            case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04" -> ErrorClass.CONNECTION_LOST;
            case "26000" -> ErrorClass.STALE_STATEMENT;
            case "0A000" ->
                driver != null && driver.isStalePlan(failure) ? ErrorClass.STALE_STATEMENT : ErrorClass.OTHER;
            case "42846" ->
                driver != null && !driver.isOfServer(failure) ? ErrorClass.DATA_INTEGRITY : ErrorClass.BAD_SQL;
            case "42501" -> ErrorClass.PERMISSION_DENIED;
            case "3F000" -> ErrorClass.UNKNOWN_SCHEMA;
            case "22023" -> ofServer(failure, driver) ? ErrorClass.DATA_INTEGRITY : ErrorClass.PARAMETERS;
            case "02000" -> ofServer(failure, driver) ? ErrorClass.OTHER : ErrorClass.NO_ROWS;
            case "25006" -> ErrorClass.READ_ONLY;
            case "25P02" -> ErrorClass.TRANSACTION_ABORTED;
            default -> byGroup(state.substring(0, 2));
        };
    }

    /** The driver itself tells of missing values and of results that are not there. */
    private static boolean ofServer(SQLException failure, @Nullable PostgresDriver driver) {
        return driver == null || driver.isOfServer(failure);
    }

    private static ErrorClass byGroup(String group) {
        return switch (group) {
            case "22", "23" -> ErrorClass.DATA_INTEGRITY;
            case "08" -> ErrorClass.CONNECTION_LOST;
            case "42" -> ErrorClass.BAD_SQL;
            default -> ErrorClass.OTHER;
        };
    }
}
