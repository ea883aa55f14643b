package dev.orm.benchmarks.generated;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many classes, each of a version, five columns, a reference to the class before and a collection of the class behind.
 *
 * @param classes how many
 */
public record NodeModel(int classes) implements Model {

    private static final List<Column> COLUMNS = Column.list(5);

    @Override
    public String name() {
        return CLASSES + classes;
    }

    @Override
    public Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        for (int number = 1; number <= classes; number++) {
            sources.put(NodeSource.name(number), NodeSource.entity(number, classes, COLUMNS));
        }
        return sources;
    }

    /** Loads all classes. */
    public List<Class<?>> types(ClassLoader loader) {
        return IntStream.rangeClosed(1, classes)
                .<Class<?>>mapToObj(number -> type(number, loader))
                .toList();
    }

    private Class<?> type(int number, ClassLoader loader) {
        try {
            return loader.loadClass(PACKAGE + "." + NodeSource.name(number));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The classes of " + name() + " are not on the class path", e);
        }
    }

    /** Only the first class's table, with one row: no implementation looks at the others. */
    @Override
    public void createTables(Connection connection, ClassLoader loader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists node_1");
            statement.execute("create table node_1 (id bigint primary key, "
                    + COLUMNS.stream().map(Column::definition).collect(Collectors.joining(", "))
                    + ", version int not null)");
        }
        List<Object> values = Column.values(COLUMNS, 1);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into node_1 values (?, ?, ?, ?, ?, ?, 0)")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(
                        i + 1,
                        values.get(i) instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values.get(i));
            }
            insert.executeUpdate();
        }
    }
}
