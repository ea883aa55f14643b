package dev.orm.sql.render;

import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text with its parameters, ready to be executed. Its toString leaves the values out.
 *
 * @param sql the text
 * @param types how each parameter is bound
 * @param values the parameters' values, null for NULL, which must not be changed
 * @param origin where the text comes from
 */
public record BoundSql(
        String sql, List<SqlType<?>> types, @Nullable Object[] values, TextOrigin origin) {

    /** A text that was given, not made from a statement. */
    public BoundSql(String sql, List<SqlType<?>> types, @Nullable Object[] values) {
        this(sql, types, values, TextOrigin.GIVEN);
    }

    @Override
    public String toString() {
        return sql;
    }
}
