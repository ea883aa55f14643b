package dev.orm.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the columns of which no two rows of a table share the values, by the name of what says so. */
public final class UniqueKeys {

    private UniqueKeys() {}

    /**
     * The columns of a primary key, unique constraint or unique index.
     *
     * @throws IllegalArgumentException naming those there are when the table has none of the name
     */
    public static List<Column> named(Table table, String name) {
        Map<String, List<String>> keys = new TreeMap<>();
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null && primaryKey.name() != null) {
            keys.put(primaryKey.name(), primaryKey.columns());
        }
        for (UniqueConstraint constraint : table.uniqueConstraints()) {
            if (constraint.name() != null) {
                keys.put(constraint.name(), constraint.columns());
            }
        }
        for (Index index : table.indexes()) {
            if (index.unique() && index.name() != null) {
                keys.put(index.name(), index.columns());
            }
        }
        List<String> columns = keys.get(name);
        if (columns == null) {
            throw new IllegalArgumentException("Table " + table.qualifiedName() + " has no unique constraint named \""
                    + name + "\"; those with names are " + keys.keySet());
        }
        return columns.stream().map(table::column).toList();
    }
}
