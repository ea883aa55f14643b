package dev.orm.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Claims one database by its name, whatever product it is. */
public final class ContributedDialect implements DialectProvider {

    @Override
    public @Nullable Dialect dialect(DatabaseMetaData database) throws SQLException {
        return database.getURL().startsWith("jdbc:h2:mem:contributed") ? Dialects.postgresql() : null;
    }
}
