package dev.orm.dialect;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's errors mean. The driver sets no SQLState; its messages begin with the result code in brackets and end with SQLite's own
 * message in parentheses.
 */
final class SqliteErrors {

    private static final Pattern CODE = Pattern.compile("\\[(SQLITE_\\w+)].*", Pattern.DOTALL);
    private static final Pattern CONSTRAINT = Pattern.compile(
            "\\[SQLITE_CONSTRAINT_\\w+].*?\\((\\w+(?: \\w+)?) constraint failed: (.*)\\)", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("index '(.*)'", Pattern.DOTALL);
    private static final Pattern STRICT =
            Pattern.compile(".*\\(cannot store \\w+ value in \\w+ column (.*)\\)", Pattern.DOTALL);

    private SqliteErrors() {}

    static ErrorClass classify(SQLException failure) {
        String code = code(failure);
        return switch (code) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorClass.DUPLICATE_KEY;
            case "SQLITE_MISMATCH", "SQLITE_TOOBIG" -> ErrorClass.DATA_INTEGRITY;
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorClass.SERIALIZATION;
            case "SQLITE_INTERRUPT" -> ErrorClass.QUERY_TIMEOUT;
            case "SQLITE_ERROR" -> plain(failure);
            case "" -> ofState(failure.getSQLState());
            default -> byGroup(code);
        };
    }

    private static ErrorClass byGroup(String code) {
        if (code.startsWith("SQLITE_CONSTRAINT")) {
            return ErrorClass.DATA_INTEGRITY;
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return ErrorClass.LOCK_NOT_AVAILABLE;
        }
        return code.startsWith("SQLITE_READONLY") ? ErrorClass.READ_ONLY : ErrorClass.OTHER;
    }

    /** An error without a code of its own: one of a value that was computed, or else of the text. */
    private static ErrorClass plain(SQLException failure) {
        return message(failure).endsWith("(integer overflow)") ? ErrorClass.DATA_INTEGRITY : ErrorClass.BAD_SQL;
    }

    /** Our own types refuse values with a state. */
    private static ErrorClass ofState(@Nullable String state) {
        return state != null && state.startsWith("22") ? ErrorClass.DATA_INTEGRITY : ErrorClass.OTHER;
    }

    /** The name of a check or of an index of expressions; of a unique constraint SQLite tells the columns instead. */
    static @Nullable String constraintName(SQLException failure) {
        Matcher matcher = CONSTRAINT.matcher(message(failure));
        if (!matcher.matches()) {
            return null;
        }
        Matcher index = INDEX.matcher(matcher.group(2));
        return switch (matcher.group(1)) {
            case "CHECK" -> matcher.group(2);
            case "UNIQUE" -> index.matches() ? index.group(1) : "of " + matcher.group(2);
            default -> null;
        };
    }

    /** The column of a missing value, or of one of the wrong type. */
    static @Nullable String columnName(SQLException failure) {
        Matcher strict = STRICT.matcher(message(failure));
        if (strict.matches()) {
            return afterTable(strict.group(1));
        }
        Matcher matcher = CONSTRAINT.matcher(message(failure));
        return matcher.matches() && matcher.group(1).equals("NOT NULL") ? afterTable(matcher.group(2)) : null;
    }

    private static String afterTable(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** SQLite's own code, or nothing. */
    static String code(SQLException failure) {
        Matcher matcher = CODE.matcher(message(failure));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String message(SQLException failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }
}
