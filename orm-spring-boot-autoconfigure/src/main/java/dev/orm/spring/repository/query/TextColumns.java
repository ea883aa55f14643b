package dev.orm.spring.repository.query;

import dev.orm.engine.DescribedColumn;
import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the SQL of a method yields, found by their names: {@code placedOn} is {@code placed_on}, whatever the case.
 *
 * @param all in their order
 */
record TextColumns(List<DescribedColumn> all) {

    private static final Set<JDBCType> TEXTS = Set.of(
            JDBCType.CHAR, JDBCType.VARCHAR, JDBCType.LONGVARCHAR, JDBCType.NCHAR, JDBCType.NVARCHAR, JDBCType.CLOB);
    private static final Set<JDBCType> NUMBERS = Set.of(
            JDBCType.TINYINT,
            JDBCType.SMALLINT,
            JDBCType.INTEGER,
            JDBCType.BIGINT,
            JDBCType.REAL,
            JDBCType.FLOAT,
            JDBCType.DOUBLE,
            JDBCType.NUMERIC,
            JDBCType.DECIMAL);
    private static final Set<JDBCType> TIMES = Set.of(
            JDBCType.DATE,
            JDBCType.TIME,
            JDBCType.TIME_WITH_TIMEZONE,
            JDBCType.TIMESTAMP,
            JDBCType.TIMESTAMP_WITH_TIMEZONE);

    /** Whether the database says that a column holds text. */
    boolean isText(int column) {
        return TEXTS.equals(kind(jdbcType(all.get(column).jdbcType())));
    }

    /** Where a column of this name stands; -1 if there is none. */
    int find(String name) {
        for (int i = 0; i < all.size(); i++) {
            if (plain(all.get(i).label()).equals(plain(name))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where a column of this name stands.
     *
     * @throws IllegalArgumentException listing the columns there are
     */
    int require(String name, Object user) {
        int found = find(name);
        if (found < 0) {
            throw new IllegalArgumentException("The SQL yields no column for " + user + "; it yields " + names()
                    + ". Name a column so by \"as\", such as \"... as " + snake(name) + "\"");
        }
        return found;
    }

    /**
     * Refuses two columns of one name where the text is read as a sub-query, whose columns are told apart by their names.
     *
     * @throws IllegalArgumentException naming the column
     */
    void requireOnce() {
        Set<String> seen = new HashSet<>();
        for (String name : names()) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("The SQL yields two columns " + name + ", " + names()
                        + ", and it is read as a sub-query, where nobody knows which is meant: select the columns of one table,"
                        + " such as \"o.*\", or give one of the two another name by \"as\"");
            }
        }
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** The names, as messages list them. */
    List<String> names() {
        return all.stream().map(DescribedColumn::label).toList();
    }

    /**
     * Refuses a column whose values are of another kind than those that are read of it.
     *
     * @param type how it is read, in the form that the database has
     */
    void requireKind(int column, SqlType<?> type, Object user) {
        DescribedColumn described = all.get(column);
        Set<JDBCType> wanted = kind(type.jdbcType());
        Set<JDBCType> found = kind(jdbcType(described.jdbcType()));
        if (wanted != null && found != null && !wanted.equals(found)) {
            throw new IllegalArgumentException("The column " + described.label() + " is of type " + described.typeName()
                    + " and cannot be read as " + type.javaType().getSimpleName() + " for " + user
                    + ": convert it in the SQL, or declare another type");
        }
    }

    private static @Nullable JDBCType jdbcType(int number) {
        for (JDBCType type : JDBCType.values()) {
            if (type.getVendorTypeNumber() == number) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable Set<JDBCType> kind(@Nullable JDBCType type) {
        return type == null
                ? null
                : List.of(TEXTS, NUMBERS, TIMES).stream()
                        .filter(kind -> kind.contains(type))
                        .findFirst()
                        .orElse(null);
    }
}
