package dev.orm.schema;

import dev.orm.sql.Assignable;
import dev.orm.sql.AttributeType;
import dev.orm.sql.Expression;
import dev.orm.sql.Labelled;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that the items of a select make, for views and tables made of selects. */
final class ViewColumns {

    private ViewColumns() {}

    static List<Column> of(String view, Select<?> select) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Selectable<?> item : select.items()) {
            String name = name(item);
            if (name == null || !names.add(name)) {
                throw new IllegalArgumentException(view + " selects " + item
                        + (name == null ? ", which has no name" : " as the second item named " + name)
                        + ": give it one by as(\"...\")");
            }
            columns.add(Column.builder(new Identifier(name, false), type((Expression<?>) item))
                    .build());
        }
        return columns;
    }

    private static @Nullable String name(Selectable<?> item) {
        if (item instanceof Labelled<?> labelled) {
            return labelled.label();
        }
        return item instanceof Assignable<?, ?> column ? column.name() : null;
    }

    private static SqlType<?> type(Expression<?> item) {
        SqlType<?> type = item.type();
        return type instanceof AttributeType<?> late && late.source() instanceof Table table
                ? table.column(late.attribute()).type()
                : type;
    }
}
