package dev.orm.benchmarks.measure;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.orm.benchmarks.shop.Database;
import java.util.concurrent.TimeUnit;

/** Connections to what is measured; every implementation gets the same pool. */
public final class DatabaseAccess {

    /** The system property that names the PostgreSQL to measure on. */
    public static final String POSTGRES = "orm.benchmarks.postgres";

    /** In memory. Results are not kept: reading the same twice would measure nothing. */
    private static final String H2_URL = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE"
            + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private DatabaseAccess() {}

    /** A pool of so many connections. */
    public static HikariDataSource pool(Database database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setConnectionTimeout(TimeUnit.MINUTES.toMillis(5)); // thousands of threads may wait for one
        return new HikariDataSource(config);
    }

    private static String url(Database database) {
        if (database == Database.H2) {
            return H2_URL;
        }
        String url = System.getProperty(POSTGRES);
        if (url == null) {
            throw new IllegalStateException(
                    "-D" + POSTGRES + "=jdbc:postgresql:... names the PostgreSQL to measure on");
        }
        return url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    }
}
