package dev.orm.benchmarks.generated;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * A class of many columns.
 *
 * @param columns how many, with the key
 */
public record WideModel(int columns) implements Model {

    /** How many rows are loaded or inserted. */
    private static final int ROWS = 1_000;

    @Override
    public String name() {
        return COLUMNS + columns;
    }

    private List<Column> behindKey() {
        return Column.list(columns - 1);
    }

    @Override
    public Map<String, String> sources() {
        return Map.of("Wide", WideSource.entity(behindKey()), "WideByHand", WideSource.byHand(behindKey()));
    }

    /** The table by hand, whose classes a loader has. */
    public WideTable table(ClassLoader loader) {
        try {
            return (WideTable) loader.loadClass(PACKAGE + ".WideByHand")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The classes of " + name() + " are not on the class path", e);
        }
    }

    @Override
    public void createTables(Connection connection, ClassLoader loader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists wide");
            statement.execute("create table wide (id bigint primary key, "
                    + behindKey().stream().map(Column::definition).collect(Collectors.joining(", ")) + ")");
        }
        WideTable table = table(loader);
        table.insert(connection, newRows(table));
    }

    /** Empties the table. */
    public void empty(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate table wide");
        }
    }

    /** New objects, equal to those that the table is filled with. */
    public List<GeneratedRow> newRows(WideTable table) {
        List<Column> behindKey = behindKey();
        return LongStream.rangeClosed(1, ROWS)
                .mapToObj(key -> newRow(table, Column.values(behindKey, key)))
                .toList();
    }

    private static GeneratedRow newRow(WideTable table, List<Object> values) {
        try {
            GeneratedRow row = table.type().getDeclaredConstructor().newInstance();
            row.fill(values);
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not make a row of " + table.type(), e);
        }
    }
}
