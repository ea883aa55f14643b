package dev.orm.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Claims one database by its name, whatever product it is, and refuses another. */
public final class ContributedDialect implements DialectProvider {

    @Override
    public @Nullable Dialect dialect(DatabaseMetaData database) throws SQLException {
        if (database.getURL().startsWith("jdbc:h2:mem:refused")) {
            throw new UnsupportedDatabaseException("This version is not supported");
        }
        return database.getURL().startsWith("jdbc:h2:mem:contributed") ? Dialects.postgresql() : null;
    }
}
