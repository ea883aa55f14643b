package dev.orm.schema.draft;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Opens a private H2 database with the settings of another one. */
final class H2Memory implements MemoryDraft.Memory {

    private static final String SETTINGS = "select setting_name, setting_value from information_schema.settings"
            + " where setting_name in ('MODE', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS',"
            + " 'DEFAULT_NULL_ORDERING') and setting_value is not null";

    @Override
    public Connection open(Connection database, DraftScript script) throws SQLException {
        String current = database.getSchema();
        Connection empty = DriverManager.getConnection("jdbc:h2:mem:" + settings(database));
        try (Statement statement = empty.createStatement()) {
            Set<String> schemas = new LinkedHashSet<>(script.schemas());
            schemas.add(current);
            for (String schema : schemas) {
                statement.execute("create schema if not exists " + quoted(schema));
            }
            statement.execute("set schema " + quoted(current));
            return empty;
        } catch (SQLException e) {
            empty.close();
            throw e;
        }
    }

    private static String settings(Connection database) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                settings.add(";" + rows.getString(1) + '=' + rows.getString(2));
            }
        }
        return String.join("", settings);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
