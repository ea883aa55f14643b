package dev.orm.loading;

import dev.orm.mapping.ElementCollection;
import dev.orm.schema.Column;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A collection table as a source by itself. Attributes are named by the number of their column: those of the owner's
 * key first, then the position or key, then the element.
 */
record CollectionRows(ElementCollection collection) implements Source {

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(collection.ownerColumns());
        columns.addAll(indexColumns());
        columns.addAll(collection.element().columns());
        return columns;
    }

    private List<Column> indexColumns() {
        return collection.index() == null ? List.of() : collection.index().columns();
    }

    /** One expression for each part of the owner's key. */
    List<OrderedExpression<Object>> ownerKey() {
        return expressions(0, collection.ownerColumns());
    }

    /** One expression for each column behind the owner's key. */
    List<OrderedExpression<Object>> contents() {
        List<Column> columns = columns();
        int first = collection.ownerColumns().size();
        return expressions(first, columns.subList(first, columns.size()));
    }

    /** The column of an attribute. */
    OrderedExpression<Object> expression(Column column) {
        int place = columns().indexOf(column);
        return expressions(place, List.of(column)).get(0);
    }

    private List<OrderedExpression<Object>> expressions(int first, List<Column> columns) {
        List<OrderedExpression<Object>> expressions = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            expressions.add(Sql.column(
                    this, Integer.toString(first + i), erased(columns.get(i).type())));
        }
        return expressions;
    }

    @SuppressWarnings("unchecked") // values of any column are handled as objects here
    private static SqlType<Object> erased(SqlType<?> type) {
        return (SqlType<Object>) type;
    }

    @Override
    public String toString() {
        return collection.describe();
    }
}
