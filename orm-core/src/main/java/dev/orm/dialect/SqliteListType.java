package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Binds a list of values as one JSON array, which SQLite reads as rows. JSON has no bytes, so these travel in hexadecimal. */
record SqliteListType<T>(SqlType<T> element) implements ArrayType {

    /** A query for the rows of lists side by side, one parameter for each; they are materialized, or joining them would be slow. */
    static String rows(List<SqlType<?>> types) {
        if (types.size() == 1) {
            return "select " + value("value", types.get(0)) + " from json_each(?)";
        }
        String lists = IntStream.range(0, types.size())
                .mapToObj(i -> "v" + i + " as materialized (select key, value from json_each(?))")
                .collect(Collectors.joining(", "));
        String values = IntStream.range(0, types.size())
                .mapToObj(i -> value("v" + i + ".value", types.get(i)))
                .collect(Collectors.joining(", "));
        String joins = IntStream.range(1, types.size())
                .mapToObj(i -> " join v" + i + " on v" + i + ".key = v0.key")
                .collect(Collectors.joining());
        return "with " + lists + " select " + values + " from v0" + joins;
    }

    private static String value(String text, SqlType<?> type) {
        return type.written(
                switch (type.jdbcType()) {
                    case BINARY, VARBINARY, LONGVARBINARY, BLOB -> "unhex(" + text + ')';
                    default -> text;
                });
    }

    @Override
    @SuppressWarnings("unchecked") // an array of a column holds values of the column's type
    public void bind(PreparedStatement statement, int index, Object[] values) throws SQLException {
        StringBuilder json = new StringBuilder(values.length * 8 + 2).append('[');
        for (int i = 0; i < values.length; i++) {
            json.append(i > 0 ? "," : "");
            Object value = values[i];
            append(json, value == null ? null : element.toJdbc((T) value));
        }
        statement.setString(index, json.append(']').toString());
    }

    private void append(StringBuilder json, @Nullable Object value) {
        if (value == null) {
            json.append("null");
        } else if (value instanceof Double number && number.isInfinite()) {
            json.append(number > 0 ? "9e999" : "-9e999");
        } else if (isNumber(value)) {
            json.append(value);
        } else if (value instanceof Boolean truth) {
            json.append(truth ? '1' : '0');
        } else if (value instanceof byte[] bytes) {
            json.append('"').append(HexFormat.of().formatHex(bytes)).append('"');
        } else if (value instanceof String text) {
            append(json, text);
        } else {
            throw new IllegalArgumentException(
                    "Values of " + element + " do not travel in lists on SQLite: they reach it as "
                            + value.getClass().getName());
        }
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Double
                || value instanceof Float
                || value instanceof BigDecimal;
    }

    private static void append(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }

    @Override
    public String toString() {
        return element + "[]";
    }
}
