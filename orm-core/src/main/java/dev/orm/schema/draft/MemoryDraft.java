package dev.orm.schema.draft;

import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogReader;
import dev.orm.schema.catalog.CatalogScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Drafts in an empty database of the same product in memory, for products that run within the application. */
final class MemoryDraft implements DraftSpace {

    private final Memory memory;

    MemoryDraft(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Draft draft(Connection database, CatalogReader reader, DraftScript script) throws SQLException {
        try (Connection empty = memory.open(database, script)) {
            try (Statement statement = empty.createStatement()) {
                for (String sql : script.statements()) {
                    statement.execute(sql);
                }
            }
            Map<Integer, SQLException> refused = createViews(empty, script.views());
            CatalogContents contents = reader.read(new JdbcQueries(empty, UnaryOperator.identity()), CatalogScope.ALL);
            return new Draft(contents, refused);
        } catch (JdbcQueries.DraftReadingException e) {
            throw e.failure();
        }
    }

    private static Map<Integer, SQLException> createViews(Connection empty, List<List<String>> views)
            throws SQLException {
        Map<Integer, SQLException> refused = new HashMap<>();
        try (Statement statement = empty.createStatement()) {
            for (int i = 0; i < views.size(); i++) {
                try {
                    for (String sql : views.get(i)) {
                        statement.execute(sql);
                    }
                } catch (SQLException e) {
                    refused.put(i, e);
                }
            }
        }
        return refused;
    }

    /** Opens an empty database that folds and compares names as another one does. */
    @FunctionalInterface
    interface Memory {

        /** A connection to it, with the schemas of a script; closing it drops the database. */
        Connection open(Connection database, DraftScript script) throws SQLException;
    }
}
