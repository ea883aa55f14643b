package dev.orm.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** Makes the connection pools of engines that are created from a JDBC URL. */
final class Pools {

    private static final String UNNAMED_H2 = "jdbc:h2:mem:";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String SQLITE_IN_MEMORY = SQLITE + ":memory:";

    private Pools() {}

    /** A pool that takes its first connection when it is first asked for one. */
    static HikariDataSource create(EngineSettings settings) {
        String url = settings.url();
        requireDriver(url);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.startsWith(SQLITE) ? sqlite(url) : named(url));
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMinimumIdle(1);
        boolean alone = url.startsWith(SQLITE_IN_MEMORY) || url.equals(SQLITE);
        if (alone || url.startsWith(UNNAMED_H2)) {
            // Such a database lives as long as it has a connection, so the last one may not be retired for its age.
            pool.setMaxLifetime(0);
            pool.setIdleTimeout(0);
        }
        settings.applyTo(pool);
        if (alone) {
            pool.setMaximumPoolSize(1); // each connection would have a database of its own
        }
        return pool;
    }

    /** The rest of a URL may hold a password. */
    private static void requireDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            String begin = url.substring(0, url.indexOf(':', url.indexOf(':') + 1) + 1);
            throw new IllegalArgumentException("No JDBC driver takes the URL "
                    + (begin.isEmpty() ? "given" : begin + "...")
                    + ": add the driver of the database to the class path, such as com.h2database:h2,"
                    + " org.postgresql:postgresql or org.xerial:sqlite-jdbc, and write the URL as it wants it");
        }
    }

    /** H2 gives each connection a database of its own when it has no name; all connections of a pool need the same. */
    private static String named(String url) {
        boolean unnamed = url.equals(UNNAMED_H2) || url.startsWith(UNNAMED_H2 + ';');
        return unnamed ? UNNAMED_H2 + UUID.randomUUID() + url.substring(UNNAMED_H2.length()) : url;
    }

    /**
     * SQLite does not look at foreign keys unless a connection asks for it, gives up at once when another one writes, and lets readers and
     * a writer wait for each other without a write-ahead log. What the URL says itself stays.
     */
    private static String sqlite(String url) {
        String with = with(with(url, "foreign_keys", "on"), "busy_timeout", "10000");
        return with(with, "journal_mode", "WAL");
    }

    private static String with(String url, String setting, String value) {
        if (url.toLowerCase(Locale.ROOT).contains(setting + '=')) {
            return url;
        }
        return url + (url.contains("?") ? '&' : '?') + setting + '=' + value;
    }
}
