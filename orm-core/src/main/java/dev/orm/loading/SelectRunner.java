package dev.orm.loading;

import dev.orm.engine.EngineConnection;
import dev.orm.sql.Select;
import dev.orm.sql.render.RenderedSql.ItemColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs selects and turns their rows into results: entities of the identity map, values, and what the statement makes of them. */
public final class SelectRunner {

    private final LoadingSession session;

    SelectRunner(LoadingSession session) {
        this.session = session;
    }

    /** All results of a select; an empty list without asking the database where that is known. */
    public <R> List<R> list(Select<R> select) {
        if (select.isEmpty()) {
            return List.of();
        }
        EngineConnection connection = session.connection();
        SelectCompiler.Bound bound = session.compiler().bind(connection.dialect(), select);
        Item[] items = items(bound.compiled());
        List<R> results = connection.query(bound.sql(), rows -> read(select, items, rows));
        for (Item item : items) {
            item.finish();
        }
        return results;
    }

    private static <R> List<R> read(Select<R> select, Item[] items, ResultSet rows) throws SQLException {
        List<R> results = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] values = new Object[items.length]; // a new one: the result may keep it
            for (int i = 0; i < items.length; i++) {
                values[i] = items[i].read(rows);
            }
            results.add(select.row(values));
        }
        return results;
    }

    private Item[] items(CompiledSelect compiled) {
        Item[] items = new Item[compiled.nodes().size()];
        for (int i = 0; i < items.length; i++) {
            FetchNode node = compiled.nodes().get(i);
            ItemColumns columns = compiled.rendered().items().get(i);
            items[i] = node == null ? new ValueItem(columns) : new EntityItem(new EntityReader(session, node));
        }
        return items;
    }

    /** One item of the select list. */
    private sealed interface Item {

        @Nullable
        Object read(ResultSet row) throws SQLException;

        void finish();
    }

    private record ValueItem(ItemColumns columns) implements Item {

        @Override
        public @Nullable Object read(ResultSet row) throws SQLException {
            return columns.types().get(0).read(row, columns.first());
        }

        @Override
        public void finish() {}
    }

    private record EntityItem(EntityReader reader) implements Item {

        @Override
        public @Nullable Object read(ResultSet row) throws SQLException {
            return reader.read(row);
        }

        @Override
        public void finish() {
            reader.finish();
        }
    }
}
