package dev.orm.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What H2's error codes mean; the codes are those of {@code org.h2.api.ErrorCode}. */
final class H2Errors {

    private static final String NAME = "(\"\"[^\"]+\"\"|[^\". ]+)";

    /** The messages are translated, so only their shape tells: the name in quotes, maybe after its schema, and what is said of it. */
    private static final Pattern CONSTRAINT = Pattern.compile(
            "[^\"]*\"(?:" + NAME + "\\.)?" + NAME + "(?: INDEX | PRIMARY KEY | ON |: ).*", Pattern.DOTALL);

    /** The column comes first, alone or before its type; what stands in apostrophes is a value. */
    private static final Pattern COLUMN = Pattern.compile(
            "[^\"]*\"(?:\"\")?([^\"']+?)(?:\"\")?(?: (?:CHAR|VARCHAR|BINARY)[^\"']*)?\".*", Pattern.DOTALL);

    /** The table and the columns of a key or a foreign key, before any value. */
    private static final Pattern KEY = Pattern.compile(
            "(?: ON |: )(?:" + NAME + "\\.)?" + NAME + "(?: FOREIGN KEY)?\\(([^()]*)\\).*", Pattern.DOTALL);

    private H2Errors() {}

    static ErrorClass classify(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 23505 -> ErrorClass.DUPLICATE_KEY;
            case 23502 -> ErrorClass.NOT_NULL;
            case 23503, 23506 -> ErrorClass.FOREIGN_KEY;
            case 23513 -> ErrorClass.CHECK;
            case 40001 -> ErrorClass.DEADLOCK;
            case 50200 -> ErrorClass.LOCK_NOT_AVAILABLE;
            case 57014 -> ErrorClass.QUERY_TIMEOUT;
            case 90067, 90098, 90121 -> ErrorClass.CONNECTION_LOST;
            case 90097 -> ErrorClass.READ_ONLY;
            case 90008, 90012 -> ErrorClass.PARAMETERS;
            case 90002 -> ErrorClass.NO_ROWS;
            case 90079 -> ErrorClass.UNKNOWN_SCHEMA;
            case 90040, 90096 -> ErrorClass.PERMISSION_DENIED;
            // a column that is not in GROUP BY, no such function, no such aggregate here, no key to refer to, an order
            // beside DISTINCT
            case 90016, 90022, 90054, 90057, 90068 -> ErrorClass.BAD_SQL;
            default -> byGroup(failure.getSQLState());
        };
    }

    private static ErrorClass byGroup(@Nullable String state) {
        if (state == null) {
            return ErrorClass.OTHER;
        }
        if (state.startsWith("22") || state.startsWith("23")) {
            return ErrorClass.DATA_INTEGRITY;
        }
        if (state.startsWith("42")) {
            return ErrorClass.BAD_SQL;
        }
        return state.startsWith("08") ? ErrorClass.CONNECTION_LOST : ErrorClass.OTHER;
    }

    static Violation violation(SQLException failure) {
        String column = columnName(failure);
        if (column != null) {
            return new Violation(null, null, List.of(column), 0);
        }
        String constraint = constraintName(failure);
        Matcher key = KEY.matcher(isKey(failure) ? failure.getMessage() : "");
        return key.find()
                ? new Violation(plain(key.group(2)), constraint, columns(key.group(3)), 0)
                : Violation.ofConstraint(constraint);
    }

    private static boolean isKey(SQLException failure) {
        return failure.getMessage() != null
                && switch (failure.getErrorCode()) {
                    case 23503, 23505, 23506 -> true;
                    default -> false;
                };
    }

    /** Behind a column its order may stand. */
    private static List<String> columns(String list) {
        return Stream.of(list.split(", "))
                .map(column -> column.startsWith("\"")
                        ? plain(column.replaceAll("\"\" .*", ""))
                        : column.replaceAll(" .*", ""))
                .toList();
    }

    private static String plain(String name) {
        return name.replace("\"\"", "");
    }

    private static @Nullable String constraintName(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || !state.startsWith("23") || failure.getMessage() == null) {
            return null;
        }
        Matcher matcher = CONSTRAINT.matcher(failure.getMessage());
        return matcher.matches() ? plain(matcher.group(2)) : null;
    }

    /** The column of a missing value or of one that is too long. */
    static @Nullable String columnName(SQLException failure) {
        boolean named = failure.getErrorCode() == 23502 || failure.getErrorCode() == 22001;
        if (!named || failure.getMessage() == null) {
            return null;
        }
        Matcher matcher = COLUMN.matcher(failure.getMessage());
        return matcher.matches() ? matcher.group(1) : null;
    }
}
