package dev.orm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** SQLite databases, each a file in a temporary directory of its own. */
final class SqliteFile {

    private static final String PREFIX = "jdbc:sqlite:";
    private static final String SETTINGS = "?foreign_keys=on&journal_mode=WAL&synchronous=OFF&busy_timeout=3000";

    private SqliteFile() {}

    /** Makes an empty directory and returns the JDBC address of a database in it, with foreign keys on. */
    static String create() {
        try {
            return PREFIX + Files.createTempDirectory("orm-test-sqlite-").resolve("test.db") + SETTINGS;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no directory for a SQLite database", e);
        }
    }

    /** What empties a database; foreign keys are off while its tables go in any order. */
    static String[] dropStatements(DataSource dataSource) {
        List<String> statements = new ArrayList<>(List.of("pragma foreign_keys = off"));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select type, name from sqlite_schema"
                                + " where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\' order by type desc")) {
            while (rows.next()) {
                statements.add(
                        "drop " + rows.getString(1) + " \"" + rows.getString(2).replace("\"", "\"\"") + '"');
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of a SQLite database cannot be listed", e);
        }
        statements.add("pragma foreign_keys = on");
        return statements.toArray(String[]::new);
    }

    /** Deletes the database of an address made by {@link #create} with its directory. */
    static void delete(String url) {
        Path directory = Path.of(url.substring(PREFIX.length(), url.length() - SETTINGS.length()))
                .getParent();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The SQLite database in " + directory + " could not be deleted", e);
        }
    }
}
