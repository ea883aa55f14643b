package dev.orm.schema.draft;

import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogReader;
import dev.orm.schema.catalog.CatalogScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Drafts in schemas of their own within a transaction that is rolled back, for databases that can undo DDL. The new schemas stand before
 * the old ones in the search path, so types and functions of the database are found, and names come back as they would be without the
 * draft. No lock is taken on what is there.
 */
final class SchemasDraft implements DraftSpace {

    @Override
    public Draft draft(Connection database, CatalogReader reader, DraftScript script) throws SQLException {
        List<String> path = texts(database, "select unnest(current_schemas(false))");
        String current = path.isEmpty() ? "public" : path.get(0);
        Map<String, String> drafts = drafts(current, script.schemas());
        createSchemas(database, drafts, path);
        execute(
                database,
                script.statements().stream()
                        .map(sql -> SchemaTokens.replaced(sql, drafts))
                        .collect(Collectors.joining(";\n")));
        Map<Integer, SQLException> refused = createViews(database, script.views(), drafts);
        try {
            CatalogContents contents = reader.read(
                    new JdbcQueries(database, meaning(database, drafts)), CatalogScope.schemas(drafts.values()));
            return new Draft(contents, refused);
        } catch (JdbcQueries.DraftReadingException e) {
            throw e.failure();
        }
    }

    private static Map<String, String> drafts(String current, Set<String> others) {
        String mark = "orm_draft_" + UUID.randomUUID().toString().substring(0, 8) + '_';
        Map<String, String> drafts = new LinkedHashMap<>();
        drafts.put(current, mark + 0);
        Set<String> left = new HashSet<>(others);
        left.remove(current);
        left.forEach(schema -> drafts.put(schema, mark + drafts.size()));
        return drafts;
    }

    private static void createSchemas(Connection database, Map<String, String> drafts, List<String> path)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        drafts.values().forEach(draft -> statements.add("create schema " + draft));
        List<String> drafted =
                new ArrayList<>(List.of(drafts.values().iterator().next()));
        path.stream().skip(1).filter(drafts::containsKey).map(drafts::get).forEach(drafted::add);
        path.forEach(schema -> drafted.add('"' + schema.replace("\"", "\"\"") + '"'));
        statements.add("set local search_path = " + String.join(", ", drafted));
        execute(database, String.join(";\n", statements));
    }

    private static Map<Integer, SQLException> createViews(
            Connection database, List<List<String>> views, Map<String, String> drafts) throws SQLException {
        Map<Integer, SQLException> refused = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            Savepoint before = database.setSavepoint();
            try {
                for (String sql : views.get(i)) {
                    execute(database, SchemaTokens.replaced(sql, drafts));
                }
                database.releaseSavepoint(before);
            } catch (SQLException e) {
                database.rollback(before);
                refused.put(i, e);
            }
        }
        return refused;
    }

    private static UnaryOperator<String> meaning(Connection database, Map<String, String> drafts) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> qualifiers = new LinkedHashMap<>();
        for (Map.Entry<String, String> draft : drafts.entrySet()) {
            names.put(draft.getValue(), draft.getKey());
            qualifiers.put(draft.getValue() + '.', quoted(database, draft.getKey()) + '.');
        }
        return text -> {
            String meant = names.getOrDefault(text, text);
            for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
                meant = meant.replace(qualifier.getKey(), qualifier.getValue());
            }
            return meant;
        };
    }

    private static String quoted(Connection database, String name) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("select quote_ident(?)")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Statement statement = database.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
