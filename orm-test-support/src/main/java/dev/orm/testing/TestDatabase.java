package dev.orm.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * An empty database of a test's own, dropped when it is closed.
 *
 * <p>Test classes receive one by {@link OnEachDatabase}; {@link #create(DatabaseProduct)} is for tests that are run by
 * something else, such as a Spring context. Safe for use by several threads.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final DatabaseProduct product;
    private final String url;
    private final HikariDataSource dataSource;

    private TestDatabase(DatabaseProduct product, String url) {
        this.product = product;
        this.url = url;
        this.dataSource = new HikariDataSource(poolOn(url));
    }

    /** Creates an empty database, for PostgreSQL on the {@link PostgresServer} of this JVM. */
    public static TestDatabase create(DatabaseProduct product) {
        return new TestDatabase(
                product,
                switch (product) {
                    case H2 -> "jdbc:h2:mem:orm_test_" + SEQUENCE.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
                    case POSTGRESQL -> PostgresServer.shared().createDatabase();
                    case SQLITE -> SqliteFile.create();
                });
    }

    private static HikariConfig poolOn(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(10);
        config.setConnectionTimeout(10_000);
        return config;
    }

    /** The product this database belongs to. */
    public DatabaseProduct product() {
        return product;
    }

    /** The JDBC address, which needs no further user or password. */
    public String url() {
        return url;
    }

    /** A pool of at most ten connections; closing the database fails when one of them has not been given back. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs statements one after the other, each committed by itself. */
    public void execute(String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Test statement failed on " + product + ": " + e.getMessage(), e);
        }
    }

    /** Drops everything in the database, which is then as empty as a new one. */
    public void clear() {
        switch (product) {
            case H2 -> execute("drop all objects");
            case POSTGRESQL -> execute("""
                    do $$ declare name text; begin
                        for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
                        loop execute format('drop schema %I cascade', name); end loop;
                    end $$""", "create schema public");
            case SQLITE -> execute(SqliteFile.dropStatements(dataSource));
        }
    }

    /**
     * Drops the database.
     *
     * @throws IllegalStateException if a connection of {@link #dataSource()} is still in use
     */
    @Override
    public void close() {
        if (dataSource.isClosed()) {
            return;
        }
        int leaked = dataSource.getHikariPoolMXBean().getActiveConnections();
        dataSource.close();
        switch (product) {
            case H2 -> shutDown();
            case POSTGRESQL -> PostgresServer.shared().dropDatabase(url);
            case SQLITE -> SqliteFile.delete(url);
        }
        if (leaked > 0) {
            throw new IllegalStateException(
                    leaked + " connection(s) to " + product + " were not given back to the pool");
        }
    }

    private void shutDown() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not shut down " + this, e);
        }
    }

    @Override
    public String toString() {
        return product + " at " + url;
    }
}
