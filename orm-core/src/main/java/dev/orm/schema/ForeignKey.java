package dev.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table that refer to rows of another table, or of the same.
 *
 * @param name          the constraint's name, or null for the one {@link Table} derives from its columns
 * @param columns       the names of the referring columns
 * @param targetTable   the {@linkplain Table#qualifiedName() qualified name} of the referenced table in the same {@link MetaData}
 * @param targetColumns the names of the referenced columns, in the order of {@code columns}
 * @param onDelete      what happens when the referenced row is deleted
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        String targetTable,
        List<String> targetColumns,
        OnDelete onDelete) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the two lists differ in length or are empty
     */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("The foreign key to " + targetTable + " refers with " + columns + " to "
                    + targetColumns + ": it needs one column for each column of the referenced key");
        }
    }
}
