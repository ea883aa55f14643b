package dev.orm.loading;

import dev.orm.sql.render.RenderedSql.ItemColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a select list, as the rows of one result, or of one chunk of it, hold them: entities and values. */
final class RowItems {

    private final Item[] items;

    private RowItems(Item[] items) {
        this.items = items;
    }

    static RowItems of(LoadingSession session, CompiledSelect compiled) {
        return of(session, compiled, false);
    }

    /** @param arriving whether the rows have come with the statement that returns them */
    static RowItems of(LoadingSession session, CompiledSelect compiled, boolean arriving) {
        List<ItemColumns> columns = compiled.rendered().items();
        Item[] items = new Item[compiled.nodes().size()];
        for (int i = 0; i < items.length; i++) {
            FetchNode node = compiled.nodes().get(i);
            items[i] = node == null
                    ? new ValueItem(columns.get(i))
                    : new EntityItem(new EntityReader(session, node, arriving));
        }
        return new RowItems(items);
    }

    /** The values of the current row, in an array of their own: the result may keep it. */
    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[items.length];
        read(row, values);
        return values;
    }

    /** The same in a given array, for a result that does not keep it. */
    void read(ResultSet row, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < items.length; i++) {
            values[i] = items[i].read(row);
        }
    }

    /** To be called behind the last row: loads what comes with the entities, but not in their rows. */
    void finish() {
        for (Item item : items) {
            item.finish();
        }
    }

    /** To be called behind the last row instead, when the rows are those of a delete. */
    void gone() {
        for (Item item : items) {
            item.gone();
        }
    }

    /** One item of the select list. */
    private sealed interface Item {

        @Nullable
        Object read(ResultSet row) throws SQLException;

        void finish();

        void gone();
    }

    private record ValueItem(ItemColumns columns) implements Item {

        @Override
        public @Nullable Object read(ResultSet row) throws SQLException {
            return columns.types().get(0).read(row, columns.first());
        }

        @Override
        public void finish() {}

        @Override
        public void gone() {}
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

        @Override
        public void gone() {
            reader.gone();
        }
    }
}
