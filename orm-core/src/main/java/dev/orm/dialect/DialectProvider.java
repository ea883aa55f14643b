package dev.orm.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Contributes a dialect; found by {@link java.util.ServiceLoader}, asked before the built-in ones. */
public interface DialectProvider {

    /** The dialect for a database, or null when it is none of this provider's. */
    @Nullable
    Dialect dialect(DatabaseMetaData database) throws SQLException;
}
