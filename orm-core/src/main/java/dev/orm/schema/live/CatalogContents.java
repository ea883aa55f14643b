package dev.orm.schema.live;

import dev.orm.schema.CatalogName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a database's catalog says of columns and sequences.
 *
 * @param currentSchema the schema of tables that are named without one
 * @param columns       the JDBC type of each column of each table
 * @param increments    how sequences step
 */
record CatalogContents(
        String currentSchema, Map<CatalogName, Map<String, Integer>> columns, Map<CatalogName, Long> increments) {

    /** Reads the current schema and others. */
    static CatalogContents read(Connection connection, Set<String> others) throws SQLException {
        String current = connection.getSchema() == null ? "" : connection.getSchema();
        Map<CatalogName, Map<String, Integer>> columns = new HashMap<>();
        readColumns(connection, current, columns);
        for (String schema : others) {
            readColumns(connection, schema, columns);
        }
        return new CatalogContents(current, columns, increments(connection));
    }

    private static void readColumns(
            Connection connection, String schema, Map<CatalogName, Map<String, Integer>> columns) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String escape = metaData.getSearchStringEscape();
        String pattern = schema.replace("_", escape + "_").replace("%", escape + "%");
        try (ResultSet rows = metaData.getColumns(connection.getCatalog(), pattern, "%", "%")) {
            while (rows.next()) {
                CatalogName table = new CatalogName(rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME"));
                columns.computeIfAbsent(table, unused -> new HashMap<>())
                        .put(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"));
            }
        }
    }

    private static Map<CatalogName, Long> increments(Connection connection) throws SQLException {
        Map<CatalogName, Long> increments = new HashMap<>();
        String sql = "select sequence_schema, sequence_name, increment from information_schema.sequences";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                increments.put(new CatalogName(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
        return increments;
    }
}
