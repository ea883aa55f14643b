package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers rows in the text format of PostgreSQL's COPY: a line a row, tabs between the values, a backslash before what would be read as either. */
final class CopyText {

    private static final int FULL = 64 * 1024;

    private final List<SqlType<?>> types;
    private final StringBuilder text = new StringBuilder(FULL + 8192);

    CopyText(List<SqlType<?>> types) {
        this.types = types;
    }

    void add(@Nullable Object[] row) throws SQLException {
        for (int i = 0; i < types.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = row[i];
            if (value == null) {
                RequiredType.requireNullable(types.get(i));
                text.append("\\N");
            } else {
                append(types.get(i), value);
            }
        }
        text.append('\n');
    }

    @SuppressWarnings("unchecked") // a row holds values of the columns' types
    private <T> void append(SqlType<T> type, Object value) throws SQLException {
        Object jdbc = type.toJdbc((T) value);
        if (jdbc == null) {
            text.append("\\N");
        } else if (jdbc instanceof Number || jdbc instanceof Boolean) {
            text.append(jdbc);
        } else {
            escape(PostgresText.of(jdbc));
        }
    }

    private void escape(String value) {
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char escape = escape(value.charAt(i));
            if (escape != 0) {
                text.append(value, plain, i).append('\\').append(escape);
                plain = i + 1;
            }
        }
        text.append(value, plain, value.length());
    }

    /** What stands behind the backslash for a character, or 0 when it needs none. */
    private static char escape(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            case 0x0B -> 'v';
            default -> 0;
        };
    }

    boolean isFull() {
        return text.length() >= FULL;
    }

    /** The bytes gathered so far; begins anew. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
