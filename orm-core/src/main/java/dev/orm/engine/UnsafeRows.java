package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.sql.Row;
import dev.orm.sql.RowShape;
import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.UntypedNull;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement given as text, whose columns nobody knows before it has run.
 *
 * @param labels the labels the database gives the columns
 * @param rows   the values
 */
record UnsafeRows(List<String> labels, List<@Nullable Object[]> rows) {

    /** A text with values that are bound by their classes. */
    static BoundSql bound(Dialect dialect, String sql, @Nullable Object... values) {
        List<SqlType<?>> types = new ArrayList<>(values.length);
        for (Object value : values) {
            types.add(value == null ? UntypedNull.TYPE : dialect.adapt(type(value, types.size() + 1)));
        }
        return new BoundSql(sql, types, values.clone());
    }

    private static SqlType<?> type(Object value, int position) {
        Class<?> javaType = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        SqlType<?> type = SqlTypes.find(javaType);
        if (type == null) {
            throw new IllegalArgumentException("Value " + position + " of the statement is of " + javaType.getName()
                    + ", for which no SQL type is known: give it as what the database stores");
        }
        return type;
    }

    /** Reads all rows. */
    static UnsafeRows read(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> labels = new ArrayList<>();
        List<RowReader<@Nullable Object>> readers = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column));
            readers.add(DriverValues.reader(columns, column));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] row = new Object[labels.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = readers.get(i).read(result);
            }
            rows.add(row);
        }
        return new UnsafeRows(labels, rows);
    }

    Result<Row> result() {
        RowShape shape = RowShape.named(labels);
        return Result.of(shape, RowFeed.of(rows), shape::row);
    }
}
