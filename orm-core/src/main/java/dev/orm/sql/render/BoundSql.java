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
 */
public record BoundSql(
        String sql, List<SqlType<?>> types, @Nullable Object[] values) {

    @Override
    public String toString() {
        return sql;
    }
}
