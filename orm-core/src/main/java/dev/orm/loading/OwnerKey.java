package dev.orm.loading;

import dev.orm.mapping.ElementShape;
import dev.orm.mapping.Link;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The columns by which the elements of a to-many relation know their owner, as a source of its own beside the elements: the join table's, or the
 * foreign key in the element's row. Attributes are named by their number.
 *
 * @param elements the source of the elements
 */
record OwnerKey(Source elements, ToMany toMany) implements Source {

    private static final String RELATION = "(owner)";

    @Override
    public Source parent() {
        return elements;
    }

    @Override
    public String relation() {
        return RELATION;
    }

    /** Whether the columns stand in a join table, which has to be joined. */
    boolean isLinked() {
        return toMany.link() != null;
    }

    /** The columns of the owner's key, and behind them those of positions or keys. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>(ownerColumns());
        ElementShape index = toMany.index();
        if (index != null) {
            columns.addAll(index.columns());
        }
        return columns;
    }

    private List<Column> ownerColumns() {
        Link link = toMany.link();
        if (link != null) {
            return link.ownerColumns();
        }
        ToOne mappedBy = toMany.mappedBy();
        return mappedBy != null ? mappedBy.columns() : Objects.requireNonNull(toMany.joinColumns(), toMany::describe);
    }

    /** One expression for each part of the owner's key. */
    List<OrderedExpression<Object>> expressions() {
        if (toMany.condition() != null) {
            return Owners.key(elements, toMany);
        }
        return expressions(0, ownerColumns());
    }

    /** One expression for each column of a position or a key. */
    List<OrderedExpression<Object>> index() {
        ElementShape index = toMany.index();
        return index == null ? List.of() : expressions(ownerColumns().size(), index.columns());
    }

    private List<OrderedExpression<Object>> expressions(int first, List<Column> columns) {
        List<OrderedExpression<Object>> expressions = new ArrayList<>(columns.size());
        for (Column column : columns) {
            String place = Integer.toString(first + expressions.size());
            expressions.add(Sql.column(this, place, erased(column.type())));
        }
        return expressions;
    }

    @SuppressWarnings("unchecked") // values of any column are handled as objects here
    private static SqlType<Object> erased(SqlType<?> type) {
        return (SqlType<Object>) type;
    }
}
