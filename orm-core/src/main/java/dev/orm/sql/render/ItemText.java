package dev.orm.sql.render;

import dev.orm.sql.Expression;
import dev.orm.sql.Selectable;
import dev.orm.sql.Source;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of select lists, and where the items of the outermost one stand in a row. */
final class ItemText {

    private final TextWriter text;
    private final List<RenderedSql.ItemColumns> items = new ArrayList<>();
    private int inside;
    private boolean resultIsKnown;

    ItemText(TextWriter text) {
        this.text = text;
    }

    List<RenderedSql.ItemColumns> list() {
        return List.copyOf(items);
    }

    void item(Selectable<?> item) {
        List<SqlType<?>> types = new ArrayList<>();
        if (item instanceof Expression<?> expression) {
            SqlType<?> type = text.resolved(expression.type());
            write(expression, type);
            types.add(type);
        } else {
            selection((Source) item, types);
        }
        if (isOutermost()) {
            add(types);
        }
    }

    private void write(Expression<?> item, SqlType<?> type) {
        if (type.selected("").isEmpty() || !isOutermost()) {
            item.writeTo(text);
        } else {
            text.append(type.selected(text.textOf(item)));
        }
    }

    private void selection(Source entity, List<SqlType<?>> types) {
        for (ResolvedColumn column : text.names().selection(entity)) {
            SqlType<?> type = text.spelling().adapt(column.type());
            text.append(types.isEmpty() ? "" : ", ")
                    .append(type.selected(text.columns().text(column)));
            types.add(type);
        }
    }

    /** The position of a column, counted from 1: an entity has as many as are loaded of it. */
    int position(List<Selectable<?>> all, int item, @Nullable String attribute) {
        int before = 0;
        for (Selectable<?> each : all.subList(0, item - 1)) {
            before += each instanceof Source source
                    ? text.names().selection(source).size()
                    : 1;
        }
        return before + (attribute == null ? 1 : position((Source) all.get(item - 1), attribute));
    }

    private int position(Source entity, String attribute) {
        ResolvedColumn wanted = text.names().column(entity, attribute);
        List<ResolvedColumn> selection = text.names().selection(entity);
        for (int i = 0; i < selection.size(); i++) {
            ResolvedColumn column = selection.get(i);
            if (column.owner().equals(wanted.owner()) && column.name().equals(wanted.name())) {
                return i + 1;
            }
        }
        throw new IllegalStateException(
                "orderBy(" + entity + "." + attribute
                        + ") of a set operation: the attribute is not loaded with the entity; load it, or order each part's rows in a sub-query");
    }

    /** The columns of a text, which stand in it already. */
    void result(List<? extends Selectable<?>> yielded) {
        if (isOutermost()) {
            yielded.forEach(column -> add(List.of(text.resolved(((Expression<?>) column).type()))));
            resultIsKnown = true;
        }
    }

    private void add(List<SqlType<?>> types) {
        int first = items.isEmpty() ? 1 : items.get(items.size() - 1).next();
        items.add(new RenderedSql.ItemColumns(first, List.copyOf(types)));
    }

    /** The first select that is not part of another says what the rows of the statement hold. */
    private boolean isOutermost() {
        return !resultIsKnown && inside == 0 && text.scopes().isOutermost();
    }

    void endSelect() {
        resultIsKnown |= isOutermost();
    }

    /** Writes what is part of the statement but not of its result. */
    void writeInside(Runnable part) {
        inside++;
        part.run();
        inside--;
    }
}
