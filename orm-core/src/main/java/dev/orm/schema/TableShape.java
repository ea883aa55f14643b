package dev.orm.schema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement depends on in a table: tables of one name that were described twice, and differently, are two shapes.
 * Immutable.
 */
final class TableShape {

    private final Table table;
    private final int hash;

    TableShape(Table table) {
        this.table = table;
        this.hash = table.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TableShape that
                        && hash == that.hash
                        && table.equals(that.table)
                        && Objects.equals(table.schema(), that.table.schema())
                        && columns().equals(that.columns())
                        && table.foreignKeys().equals(that.table.foreignKeys());
    }

    private List<Object> columns() {
        return table.columns().stream()
                .map(column -> List.<Object>of(column.key(), column.identifier(), column.type()))
                .collect(Collectors.toList());
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
