package dev.orm.schema;

import dev.orm.sql.Expression;
import dev.orm.type.SqlType;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes the values of a column: the application, a default, a count, or a computation; at most one of the last three. */
final class ColumnRules {

    private static final Set<Class<?>> WHOLE =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, BigInteger.class);

    private ColumnRules() {}

    static void check(
            Identifier column,
            SqlType<?> type,
            @Nullable Identity identity,
            @Nullable Expression<?> serverDefault,
            @Nullable Generated generated) {
        if (identity != null && !isWhole(type)) {
            throw new IllegalArgumentException("Column " + column + " is an identity column of "
                    + type.javaType().getName() + ": the database numbers rows by whole numbers only");
        }
        if (generated != null && (identity != null || serverDefault != null)) {
            throw new IllegalArgumentException("Column " + column + " is generated and has "
                    + (identity != null ? "an identity" : "a default") + ": remove one of the two");
        }
        if (identity != null && serverDefault != null) {
            throw new IllegalArgumentException(
                    "Column " + column + " is an identity column and has a default: remove one of the two");
        }
    }

    static int notNegative(Identifier column, String what, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Column " + column + " has the " + what + " " + value
                    + ": it cannot be negative, 0 means no limit");
        }
        return value;
    }

    static boolean isWhole(SqlType<?> type) {
        return WHOLE.contains(type.javaType());
    }
}
