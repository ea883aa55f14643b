package dev.orm.schema;

import dev.orm.sql.Expression;
import dev.orm.type.SqlType;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What columns cannot be. Who makes their values is the application, a default, a count, or a computation, and at most one of the last three;
 * digits belong to numbers and times; and a foreign key refers to values of its own kind.
 */
final class ColumnRules {

    private static final Set<Class<?>> WHOLE =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, BigInteger.class);

    private static final Set<Kind> DIGITS = EnumSet.of(Kind.NUMBER, Kind.TIME, Kind.OTHER);

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

    /** What the database says of the column in its own words goes by them alone. */
    static void checkDigits(ColumnFacts said) {
        boolean digits = said.precision > 0 || said.scale > 0;
        if (digits && said.definition == null && said.namedType == null && !DIGITS.contains(kind(said.type))) {
            throw new IllegalArgumentException("Column " + said.identifier + " has the precision " + said.precision
                    + " and the scale " + said.scale + ", but holds "
                    + said.type.javaType().getName() + " as "
                    + said.type.jdbcType() + ": numbers and times have digits, the rest may have a length");
        }
    }

    /**
     * Checks that a foreign key refers to what can equal its own values, as far as the types tell.
     *
     * @throws IllegalArgumentException naming the columns when it cannot
     */
    static void checkReference(Table table, ForeignKey key, Table target) {
        for (int i = 0; i < key.columns().size(); i++) {
            Column from = table.column(key.columns().get(i));
            Column to = target.column(key.targetColumns().get(i));
            if (isPlain(from) && isPlain(to) && areApart(kind(from.type()), kind(to.type()))) {
                throw new IllegalArgumentException("The foreign key " + key.name() + " of table "
                        + table.qualifiedName() + " refers with column " + from.name() + " ("
                        + from.type().jdbcType()
                        + ") to column " + to.name() + " (" + to.type().jdbcType() + ") of table "
                        + target.qualifiedName() + ", whose values it never equals: give both the same type");
            }
        }
    }

    private static boolean isPlain(Column column) {
        return column.unsafeDefinition() == null && column.namedType() == null;
    }

    private static boolean areApart(Kind one, Kind other) {
        return one != other && one != Kind.OTHER && other != Kind.OTHER;
    }

    private static Kind kind(SqlType<?> type) {
        return switch (type.jdbcType()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, FLOAT, REAL, DOUBLE, NUMERIC, DECIMAL -> Kind.NUMBER;
            case CHAR, VARCHAR, LONGVARCHAR, NCHAR, NVARCHAR, LONGNVARCHAR, CLOB, NCLOB -> Kind.TEXT;
            case DATE, TIME, TIMESTAMP, TIME_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
            case BIT, BOOLEAN -> Kind.TRUTH;
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> Kind.BYTES;
            default -> Kind.OTHER;
        };
    }

    /** What values are, as far as comparing them goes. */
    private enum Kind {
        NUMBER,
        TEXT,
        TIME,
        TRUTH,
        BYTES,
        OTHER
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
