package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.util.List;

/**
 * The join table of a to-many relation, seen from the side that holds it.
 *
 * @param table the join table
 * @param ownerColumns its columns that point at the id of the owner, in the order of {@link Id#attributes()}
 * @param targetColumns its columns that point at the id of the target, in the order of {@link Id#attributes()}
 */
public record Link(Table table, List<Column> ownerColumns, List<Column> targetColumns) {

    /** Copies the lists. */
    public Link {
        ownerColumns = List.copyOf(ownerColumns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** Whether a target has one owner at most. */
    public boolean isUnique() {
        List<String> names = targetColumns.stream().map(Column::name).toList();
        return table.uniqueConstraints().stream()
                .anyMatch(constraint -> constraint.columns().equals(names));
    }

    /** The same table seen from the other side. */
    public Link reversed() {
        return new Link(table, targetColumns, ownerColumns);
    }
}
