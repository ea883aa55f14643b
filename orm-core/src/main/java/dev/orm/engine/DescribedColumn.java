package dev.orm.engine;

import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result, as the database describes it without running the statement.
 *
 * @param label its name in the result
 * @param jdbcType its type as {@link java.sql.Types} numbers it; not to be relied on with SQLite, whose columns hold values of any type
 * @param typeName the database's own name of the type
 */
public record DescribedColumn(String label, int jdbcType, String typeName) {

    /** The columns of a statement that yields rows. */
    static List<DescribedColumn> of(Connection jdbc, BoundSql sql) throws SQLException {
        try (PreparedStatement statement = prepare(jdbc, sql)) {
            return columns(statement.getMetaData());
        }
    }

    /** Lets the database look at a statement that yields no rows: PostgreSQL does so when it is asked for the columns, which there are none of. */
    static void verify(Connection jdbc, BoundSql sql) throws SQLException {
        try (PreparedStatement statement = prepare(jdbc, sql)) {
            statement.getMetaData();
        }
    }

    private static PreparedStatement prepare(Connection jdbc, BoundSql sql) throws SQLException {
        PreparedStatement statement = jdbc.prepareStatement(sql.sql());
        for (int i = 0; i < sql.types().size(); i++) {
            bind(statement, i + 1, sql.types().get(i), sql.values()[i]);
        }
        return statement;
    }

    @SuppressWarnings("unchecked") // a statement pairs its values with their types
    private static void bind(PreparedStatement statement, int index, SqlType<?> type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            type.bindNull(statement, index);
        } else {
            ((SqlType<Object>) type).bind(statement, index, value);
        }
    }

    private static List<DescribedColumn> columns(@Nullable ResultSetMetaData described) throws SQLException {
        List<DescribedColumn> columns = new ArrayList<>();
        for (int i = 1; described != null && i <= described.getColumnCount(); i++) {
            columns.add(new DescribedColumn(
                    described.getColumnLabel(i), described.getColumnType(i), described.getColumnTypeName(i)));
        }
        return List.copyOf(columns);
    }
}
