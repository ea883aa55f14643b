package dev.orm.schema.draft;

import dev.orm.schema.catalog.CatalogQueries;
import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalog by a connection as it is.
 *
 * @param meaning what a text of the catalog stands for
 */
record JdbcQueries(Connection connection, UnaryOperator<String> meaning) implements CatalogQueries {

    @Override
    public void forEach(BoundSql query, Row row) {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            @Nullable Object[] values = query.values();
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, query.types().get(i), values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new DraftReadingException(e);
        }
    }

    @SuppressWarnings("unchecked") // a statement carries each value beside its own type
    private static <T> void bind(PreparedStatement statement, int index, SqlType<T> type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            type.bindNull(statement, index);
        } else {
            type.bind(statement, index, (T) value);
        }
    }

    @Override
    public String meaning(String text) {
        return meaning.apply(text);
    }

    /** Carries a failure through an interface that throws none. */
    static final class DraftReadingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        DraftReadingException(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }
}
