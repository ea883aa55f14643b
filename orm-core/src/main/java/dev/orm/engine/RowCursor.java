package dev.orm.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query, fetched in portions as they are read. Belongs to one thread and one transaction; close it when done. */
public final class RowCursor implements AutoCloseable {

    private final StatementRun run;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private long count;
    private boolean closed;

    RowCursor(StatementRun run, PreparedStatement statement, ResultSet rows) {
        this.run = run;
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * Moves to the next row; false behind the last.
     *
     * @throws org.springframework.dao.DataAccessException when the database fails
     * @throws IllegalStateException when the cursor is closed, its transaction has ended, or another thread uses its connection
     */
    public boolean next() {
        takeTurn();
        try {
            boolean there = rows.next();
            count += there ? 1 : 0;
            return there;
        } catch (SQLException e) {
            throw run.failed(e);
        } finally {
            run.endTurn();
        }
    }

    /** The result set, standing on the current row; it is not to be moved or closed. */
    public ResultSet row() {
        return rows;
    }

    /**
     * What a function makes of the current row.
     *
     * @throws org.springframework.dao.DataAccessException when the row cannot be read
     * @throws IllegalStateException when the cursor is closed, its transaction has ended, or another thread uses its connection
     */
    public <R extends @Nullable Object> R read(RowReader<R> reader) {
        takeTurn();
        try {
            return reader.read(rows);
        } catch (SQLException e) {
            throw run.failed(e);
        } catch (Throwable e) {
            run.abandoned(e);
            throw e;
        } finally {
            run.endTurn();
        }
    }

    private void takeTurn() {
        if (closed) {
            throw new IllegalStateException("This cursor is closed: read its rows before, or run the statement again");
        }
        run.takeTurn();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (statement;
                rows) {
            run.succeeded(count);
        } catch (SQLException e) {
            throw run.failed(e);
        }
    }
}
