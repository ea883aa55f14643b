package dev.orm.sql.render;

import dev.orm.sql.Expression;
import dev.orm.sql.Selectable;
import dev.orm.sql.Source;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** The text of select lists, and where the items of the outermost one stand in a row. */
final class ItemText {

    private final SqlText text;
    private final ColumnText columns;
    private final List<RenderedSql.ItemColumns> items = new ArrayList<>();
    private int inside;
    private boolean resultIsKnown;

    ItemText(SqlText text, ColumnText columns) {
        this.text = text;
        this.columns = columns;
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
            text.append(types.isEmpty() ? "" : ", ").append(type.selected(columns.text(column)));
            types.add(type);
        }
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
