package dev.orm.schema.draft;

import dev.orm.schema.catalog.CatalogReader;
import java.sql.Connection;
import java.sql.SQLException;

/** A place where a database can create a schema without anybody seeing it. Implementations are thread-safe. */
public interface DraftSpace {

    /**
     * Creates what a script says, reads what became of it, and leaves nothing behind.
     *
     * @param database a connection to the database, in a transaction that the caller rolls back
     * @throws SQLException when the database refuses a statement that is not a view's
     */
    Draft draft(Connection database, CatalogReader reader, DraftScript script) throws SQLException;
}
