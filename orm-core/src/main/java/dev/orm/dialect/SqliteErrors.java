package dev.orm.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The standard's state for parameters that have no values, or values without a parameter. */
    static final String PARAMETERS = "07001";

    private SqliteErrors() {}

    static ErrorClass classify(SQLException failure) {
        String code = code(failure);
        return switch (code) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorClass.DUPLICATE_KEY;
            case "SQLITE_CONSTRAINT_NOTNULL" -> ErrorClass.NOT_NULL;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> ErrorClass.FOREIGN_KEY;
            case "SQLITE_CONSTRAINT_CHECK" -> ErrorClass.CHECK;
            case "SQLITE_MISMATCH", "SQLITE_TOOBIG" -> ErrorClass.DATA_INTEGRITY;
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorClass.SERIALIZATION;
            case "SQLITE_INTERRUPT" -> ErrorClass.QUERY_TIMEOUT;
            case "SQLITE_ERROR" -> plain(failure);
            case "" -> ofDriver(failure);
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
        if (message(failure).contains("(unknown database ")) {
            return ErrorClass.UNKNOWN_SCHEMA;
        }
        return message(failure).endsWith("(integer overflow)") ? ErrorClass.DATA_INTEGRITY : ErrorClass.BAD_SQL;
    }

    /** The driver's own errors have no code; our own types refuse values with a state. */
    private static ErrorClass ofDriver(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return message(failure).equals("Query does not return results") ? ErrorClass.NO_ROWS : ErrorClass.OTHER;
        }
        if (state.equals(PARAMETERS)) {
            return ErrorClass.PARAMETERS;
        }
        return state.startsWith("22") ? ErrorClass.DATA_INTEGRITY : ErrorClass.OTHER;
    }

    /** The name of a check or of an index of expressions; of keys, missing values and values of the wrong type the columns. */
    static Violation violation(SQLException failure) {
        Matcher strict = STRICT.matcher(message(failure));
        if (strict.matches()) {
            return ofColumns(strict.group(1));
        }
        Matcher matcher = CONSTRAINT.matcher(message(failure));
        if (!matcher.matches()) {
            return Violation.UNKNOWN;
        }
        Matcher index = INDEX.matcher(matcher.group(2));
        return switch (matcher.group(1)) {
            case "CHECK" -> Violation.ofConstraint(matcher.group(2));
            case "UNIQUE" -> index.matches() ? Violation.ofConstraint(index.group(1)) : ofColumns(matcher.group(2));
            case "NOT NULL" -> ofColumns(matcher.group(2));
            default -> Violation.UNKNOWN;
        };
    }

    /** Each column stands behind its table. */
    private static Violation ofColumns(String list) {
        List<String> names = List.of(list.split(", "));
        String first = names.get(0);
        String table = first.substring(0, Math.max(0, first.lastIndexOf('.')));
        return new Violation(
                table.isEmpty() ? null : table,
                null,
                names.stream()
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .toList(),
                0);
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
