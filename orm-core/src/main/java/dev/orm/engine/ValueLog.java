package dev.orm.engine;

import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the values of statements to the logger {@code orm.sql.values} at DEBUG, shortened, and only for engines that were told to: what
 * users entrust to a database does not belong in a log. Immutable and thread-safe.
 *
 * @param longest how many characters of a value are shown; 0 for no log
 */
record ValueLog(int longest) {

    static final ValueLog OFF = new ValueLog(0);

    private static final Logger LOG = LoggerFactory.getLogger("orm.sql.values");
    private static final int MOST = 20;

    void bound(List<SqlType<?>> types, @Nullable Object[] values) {
        if (longest > 0 && values.length > 0 && LOG.isDebugEnabled()) {
            LOG.debug("{}", line(types, values));
        }
    }

    private String line(List<SqlType<?>> types, @Nullable Object[] values) {
        StringBuilder line = new StringBuilder("values: ");
        int shown = Math.min(values.length, MOST);
        for (int i = 0; i < shown; i++) {
            line.append(i == 0 ? "" : ", ").append(shortened(types.get(i), values[i]));
        }
        return line.append(shown < values.length ? " and " + (values.length - shown) + " more" : "")
                .toString();
    }

    private String shortened(SqlType<?> type, @Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Object[] list) {
            return "a list of " + list.length;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        String text = value.toString();
        String start = text.length() > longest ? text.substring(0, longest) + "... (" + text.length() + ')' : text;
        return value instanceof String
                ? '\'' + start + '\''
                : start + " " + type.jdbcType().getName();
    }
}
