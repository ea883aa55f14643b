package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database's own way to take in very many rows as a stream, such as PostgreSQL's COPY. Implementations are thread-safe. */
public interface BulkLoad {

    /** Whether the connection gives access to what this way needs. */
    boolean supports(Connection connection) throws SQLException;

    /** Whether values of all these columns can go this way. */
    boolean supports(List<Column> columns);

    /** The text under which listeners are told of a load. */
    String describe(Table table, List<Column> columns);

    /**
     * Inserts rows, in memory that does not grow with their number.
     *
     * @return how many rows were inserted
     * @throws SQLException when the database refuses; then none of the rows is there
     */
    long load(Connection connection, Table table, List<Column> columns, Iterator<@Nullable Object[]> rows)
            throws SQLException;
}
