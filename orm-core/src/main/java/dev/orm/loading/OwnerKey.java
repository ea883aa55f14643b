package dev.orm.loading;

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

    List<Column> columns() {
        Link link = toMany.link();
        if (link != null) {
            return link.ownerColumns();
        }
        ToOne mappedBy = toMany.mappedBy();
        return mappedBy != null ? mappedBy.columns() : Objects.requireNonNull(toMany.joinColumns(), toMany::describe);
    }

    /** One expression for each part of the owner's key. */
    List<OrderedExpression<Object>> expressions() {
        List<OrderedExpression<Object>> expressions = new ArrayList<>();
        for (int i = 0; i < columns().size(); i++) {
            expressions.add(Sql.column(this, Integer.toString(i), type(columns().get(i))));
        }
        return expressions;
    }

    @SuppressWarnings("unchecked") // values of any column are handled as objects here
    private static SqlType<Object> type(Column column) {
        return (SqlType<Object>) column.type();
    }
}
