package dev.orm.engine;

import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.RenderedSql;
import dev.orm.sql.render.RenderedSql.ItemColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement ready to be sent, and how the items of its rows are read. Immutable.
 *
 * @param text  the text of its shape
 * @param bound the text with the statement's own values
 */
record Prepared(RenderedSql text, BoundSql bound) {

    List<@Nullable Object[]> readAll(ResultSet rows) throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>();
        while (rows.next()) {
            all.add(read(rows));
        }
        return all;
    }

    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        List<ItemColumns> items = text.items();
        @Nullable Object[] values = new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            ItemColumns columns = items.get(i);
            values[i] = columns.types().get(0).read(row, columns.first());
        }
        return values;
    }
}
