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
 * @param readsLarge whether its rows hold values of {@link dev.orm.type.TypeCategory#LARGE}
 */
public record BoundSql(
        String sql, List<SqlType<?>> types, @Nullable Object[] values, TextOrigin origin, boolean readsLarge) {

    /** A text that was given, not made from a statement. */
    public BoundSql(String sql, List<SqlType<?>> types, @Nullable Object[] values) {
        this(sql, types, values, TextOrigin.GIVEN, false);
    }

    /** Another text in place of this one. */
    public BoundSql withText(String text) {
        return text.equals(sql) ? this : new BoundSql(text, types, values, origin, readsLarge);
    }

    @Override
    public String toString() {
        return sql;
    }
}
