package dev.orm.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the dialect of a database: contributed ones first, then those of H2, PostgreSQL and SQLite. */
public final class Dialects {

    private Dialects() {}

    /**
     * The dialect of the database a connection leads to.
     *
     * @throws SQLException when the database cannot be asked
     * @throws UnsupportedDatabaseException when there is no dialect for it
     */
    public static Dialect detect(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        for (DialectProvider provider : providers()) {
            Dialect dialect = provider.dialect(database);
            if (dialect != null) {
                return dialect;
            }
        }
        return builtIn(database.getDatabaseProductName());
    }

    /**
     * The dialect a JDBC URL tells without a connection, for checks before there is one; null where it tells none, or where dialects are
     * contributed, which ask the database.
     */
    public static @Nullable Dialect ofUrl(String url) {
        if (providers().iterator().hasNext()) {
            return null;
        }
        return url.startsWith("jdbc:h2:")
                ? h2()
                : url.startsWith("jdbc:postgresql:") ? postgresql() : url.startsWith("jdbc:sqlite:") ? sqlite() : null;
    }

    private static ServiceLoader<DialectProvider> providers() {
        return ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader());
    }

    private static Dialect builtIn(String product) {
        return switch (product) {
            case "H2" -> h2();
            case "PostgreSQL" -> postgresql();
            case "SQLite" -> sqlite();
            default ->
                throw new UnsupportedDatabaseException("There is no dialect for the database \"" + product
                        + "\": use H2, PostgreSQL or SQLite, or contribute a " + DialectProvider.class.getName()
                        + " as a service");
        };
    }

    /** The dialect of H2, for scripts written without a database. */
    public static Dialect h2() {
        return new H2Dialect();
    }

    /** The dialect of PostgreSQL, for scripts written without a database. */
    public static Dialect postgresql() {
        return new PostgresDialect();
    }

    /** The dialect of SQLite, for scripts written without a database. */
    public static Dialect sqlite() {
        return new SqliteDialect();
    }
}
