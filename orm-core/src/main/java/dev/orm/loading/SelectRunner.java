package dev.orm.loading;

import dev.orm.sql.Delete;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.sql.render.RenderedSql.ItemColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
        return run(session.compiler().bind(session.connection().dialect(), select), select::row);
    }

    /**
     * Runs a change and yields what it returns of its rows.
     *
     * @param changed is run when the rows are changed and before they are read
     */
    public <R> List<R> list(Returning<R> returning, Runnable changed) {
        SelectCompiler.Bound bound =
                session.compiler().bind(session.connection().dialect(), returning);
        Item[] items = items(bound.compiled());
        List<R> results = session.connection().returning(bound.sql(), rows -> {
            changed.run();
            return read(returning::row, items, rows);
        });
        for (Item item : items) {
            if (returning.change().plain() instanceof Delete<?>) {
                item.gone();
            } else {
                item.finish();
            }
        }
        return results;
    }

    /** The entity of an identity; null when there is no row. */
    @Nullable
    Object find(SelectCompiler.Bound byId) {
        List<Object> found = run(byId, values -> Objects.requireNonNull(values[0], "a row by its id holds the entity"));
        return found.isEmpty() ? null : found.get(0);
    }

    private <R> List<R> run(SelectCompiler.Bound bound, Function<@Nullable Object[], R> row) {
        Item[] items = items(bound.compiled());
        List<R> results = session.connection().query(bound.sql(), rows -> read(row, items, rows));
        for (Item item : items) {
            item.finish();
        }
        return results;
    }

    private static <R> List<R> read(Function<@Nullable Object[], R> row, Item[] items, ResultSet rows)
            throws SQLException {
        List<R> results = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] values = new Object[items.length]; // a new one: the result may keep it
            for (int i = 0; i < items.length; i++) {
                values[i] = items[i].read(rows);
            }
            results.add(row.apply(values));
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
