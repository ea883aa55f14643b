package dev.orm.generated;

import dev.orm.engine.Engine;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stores values of attributes in a table that has nothing but columns, and reads an entity from them. */
final class Rows {

    private final Engine engine;

    Rows(Engine engine) {
        this.engine = engine;
    }

    /** Fills an entity from a row that holds the given attributes: the values, NULL for those without. */
    <E> E read(EntityMapping<E> mapping, E entity, List<String> paths, Map<String, Object> values) throws SQLException {
        List<BasicAttribute> attributes = paths.stream()
                .map(path -> (BasicAttribute) mapping.attribute(path))
                .toList();
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists sample");
            statement.execute("create table sample (" + definitions(attributes) + ")");
            insert(connection, attributes, values);
            try (ResultSet row = statement.executeQuery("select * from sample")) {
                row.next();
                mapping.access().read(entity, row, columns(mapping.access(), paths), types(mapping));
            }
        }
        return entity;
    }

    private String definitions(List<BasicAttribute> attributes) {
        StringBuilder definitions = new StringBuilder();
        for (BasicAttribute attribute : attributes) {
            Column column = attribute.column();
            definitions.append(definitions.isEmpty() ? "" : ", ").append("c").append(attribute.slot());
            definitions.append(" ").append(engine.dialect().columnType(column));
        }
        return definitions.toString();
    }

    private static void insert(Connection connection, List<BasicAttribute> attributes, Map<String, Object> values)
            throws SQLException {
        String parameters = attributes.stream().map(it -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("insert into sample values (" + parameters + ")")) {
            for (int i = 0; i < attributes.size(); i++) {
                SqlType<Object> type = attributes.get(i).type();
                Object value = values.get(attributes.get(i).path());
                if (value == null) {
                    type.bindNull(insert, i + 1);
                } else {
                    type.bind(insert, i + 1, value);
                }
            }
            insert.executeUpdate();
        }
    }

    private static int[] columns(EntityAccess<?> access, List<String> paths) {
        int[] columns = new int[access.paths().size()];
        for (String path : paths) {
            columns[access.paths().indexOf(path)] = paths.indexOf(path) + 1;
        }
        return columns;
    }

    private static SqlType<?>[] types(EntityMapping<?> mapping) {
        SqlType<?>[] types = Collections.nCopies(
                        mapping.attributes().size(), mapping.basics().get(0).type())
                .toArray(SqlType<?>[]::new);
        mapping.basics().stream().filter(it -> it.slot() >= 0).forEach(it -> types[it.slot()] = it.type());
        return types;
    }
}
