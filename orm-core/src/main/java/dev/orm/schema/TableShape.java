package dev.orm.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
                        && Objects.equals(table.primaryKey(), that.table.primaryKey())
                        && table.uniqueConstraints().equals(that.table.uniqueConstraints())
                        && uniqueIndexes().equals(that.uniqueIndexes())
                        && table.foreignKeys().equals(that.table.foreignKeys());
    }

    private List<Object> columns() {
        return table.columns().stream().map(this::shape).toList();
    }

    /** What names a column and what binds, limits and reads its values. */
    private Object shape(Column column) {
        return Arrays.asList(
                column.key(),
                column.identifier(),
                column.type(),
                column.subject(),
                column.length(),
                column.precision(),
                column.scale(),
                column.unsafeDefinition(),
                table.isWritable(column));
    }

    /** Statements name unique indexes as they name unique constraints. */
    private List<Object> uniqueIndexes() {
        return table.indexes().stream()
                .filter(Index::unique)
                .map(index -> (Object) Arrays.asList(index.name(), index.columns()))
                .toList();
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
