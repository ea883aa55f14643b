package dev.orm.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of a test JVM.
 *
 * <p>It is started on first use, from the binaries on the class path, and stopped when the JVM ends. If the JVM is
 * killed, the next one to start a server stops it ({@link ServerDirectory}). With the environment variable
 * {@value #URL_VARIABLE} the same tests run on a server that already exists; the user named there has to be allowed to
 * create databases. Safe for use by several threads.
 */
public final class PostgresServer {

    /** Names the environment variable with the JDBC address of an existing server, user and password included. */
    public static final String URL_VARIABLE = "ORM_TEST_POSTGRES_URL";

    /** A statement that runs away fails the test that sent it, instead of keeping all others waiting. */
    private static final String LONGEST_STATEMENT = "120s";

    private static final Pattern URL =
            Pattern.compile("(?<server>jdbc:postgresql:(?://[^/?]*/)?)(?<database>[^?]*)(?<options>\\?.*)?");
    private static @Nullable PostgresServer shared;

    private final String url;

    private PostgresServer(String url) {
        this.url = url;
    }

    /** The server of this JVM, started by the first call. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            String external = System.getenv(URL_VARIABLE);
            shared = external == null || external.isBlank() ? start() : new PostgresServer(external);
        }
        return shared;
    }

    private static PostgresServer start() {
        try {
            ServerDirectory directory = ServerDirectory.claim(root());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.data())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("statement_timeout", LONGEST_STATEMENT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory), "stop-postgres"));
            return new PostgresServer(server.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Could not start PostgreSQL; " + URL_VARIABLE + " can name a server to use instead", e);
        }
    }

    /** Under the directory for temporary files, apart for each user: one user could not stop another's server. */
    static Path root() {
        return Path.of(System.getProperty("java.io.tmpdir"), "orm-test-postgres-" + System.getProperty("user.name"));
    }

    private static void stop(EmbeddedPostgres server, ServerDirectory directory) {
        try (directory) {
            server.close();
        } catch (IOException e) {
            System.err.println("Could not stop PostgreSQL: " + e);
        }
    }

    /** Creates an empty database and returns its JDBC address. */
    public String createDatabase() {
        String name = "orm_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return withDatabase(url, name);
    }

    /** Drops a database made by {@link #createDatabase()}, closing the connections that are left to it. */
    public void dropDatabase(String databaseUrl) {
        execute("drop database if exists " + parse(databaseUrl).group("database") + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }

    static String withDatabase(String url, String database) {
        Matcher parts = parse(url);
        String options = parts.group("options");
        return parts.group("server") + database + (options == null ? "" : options);
    }

    private static Matcher parse(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    URL_VARIABLE + " needs the form jdbc:postgresql://host:port/database?user=...&password=...");
        }
        return parts;
    }
}
