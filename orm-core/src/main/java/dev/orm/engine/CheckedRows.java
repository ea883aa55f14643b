package dev.orm.engine;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Gives rows that fit the columns they are for, and refuses all others before they are sent, in the same way on every database. */
final class CheckedRows implements Iterator<@Nullable Object[]> {

    private final Table table;
    private final List<Column> columns;
    private final Class<?>[] classes;
    private final Iterator<@Nullable Object[]> rows;
    private long count;

    private CheckedRows(Table table, List<Column> columns, Iterator<@Nullable Object[]> rows) {
        this.table = table;
        this.columns = columns;
        this.classes =
                columns.stream().map(column -> boxed(column.type().javaType())).toArray(Class<?>[]::new);
        this.rows = rows;
    }

    /**
     * The rows, each checked when it is asked for.
     *
     * @throws InvalidDataAccessApiUsageException when a column is not the table's, or is named twice
     */
    static CheckedRows of(Table table, List<Column> columns, Iterator<@Nullable Object[]> rows) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!table.hasColumn(column.key())) {
                throw refused(table, "column " + column.name() + " is not one of the table's " + table.columns());
            }
            if (!names.add(column.key())) {
                throw refused(table, "column " + column.name() + " is named twice; name each column once");
            }
        }
        return new CheckedRows(table, columns, rows);
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public @Nullable Object[] next() {
        @Nullable Object[] row = rows.next();
        count++;
        requireWidth(row);
        for (int i = 0; i < classes.length; i++) {
            Object value = row[i];
            if (value != null && !classes[i].isInstance(value)) {
                throw refused("holds a value of " + value.getClass().getName() + " for column "
                        + columns.get(i).name() + ", which takes values of " + classes[i].getName());
            }
        }
        return row;
    }

    private void requireWidth(@Nullable Object @Nullable [] row) {
        if (row == null) {
            throw refused("is null; give an array with a value for each of the columns " + names());
        }
        if (row.length != classes.length) {
            throw refused("has " + row.length + " values for the " + classes.length + " columns " + names()
                    + "; give each column its value, null where there is none");
        }
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private InvalidDataAccessApiUsageException refused(String what) {
        return refused(table, "row " + count + ' ' + what);
    }

    private static InvalidDataAccessApiUsageException refused(Table table, String what) {
        return new InvalidDataAccessApiUsageException(
                "bulkInsert into " + table.qualifiedName() + " was refused: " + what);
    }
}
