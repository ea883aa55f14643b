package dev.orm.schema.catalog;

import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the queries of one reading, each limited to its scope; schema and name are bound, never written. */
final class ScopedQueries {

    private final CatalogQueries queries;
    private final CatalogScope scope;
    private final String hole;
    private final String schemaColumn;
    private final String nameColumn;

    ScopedQueries(CatalogQueries queries, CatalogScope scope, String hole, String schemaColumn, String nameColumn) {
        this.queries = queries;
        this.scope = scope;
        this.hole = hole;
        this.schemaColumn = schemaColumn;
        this.nameColumn = nameColumn;
    }

    /** Runs queries that have no scope. */
    static ScopedQueries unscoped(CatalogQueries queries) {
        return new ScopedQueries(queries, CatalogScope.ALL, "", "", "");
    }

    /** Asks for the current schema in the words of the standard. */
    static String currentSchema(CatalogQueries queries) {
        List<String> current = new ArrayList<>();
        unscoped(queries)
                .all("select current_schema", row -> current.add(Objects.requireNonNullElse(row.optionalText(), "")));
        return current.get(0);
    }

    /** Runs a query that has no scope. */
    void all(String sql, Reader reader) {
        run(sql, List.of(), reader);
    }

    /** Runs a query for what belongs to tables and views of the scope. */
    void relations(String sql, Reader reader) {
        List<Object> values = new ArrayList<>();
        String condition =
                condition(schemaColumn, scope.schemas(), values) + condition(nameColumn, scope.names(), values);
        run(sql.replace(hole, condition), values, reader);
    }

    /** Runs a query for objects of the scope's schemas. */
    void objects(String sql, Reader reader) {
        List<Object> values = new ArrayList<>();
        run(sql.replace(hole, condition(schemaColumn, scope.schemas(), values)), values, reader);
    }

    private static String condition(String column, Collection<String> wanted, List<Object> values) {
        if (wanted.isEmpty()) {
            return "";
        }
        values.addAll(wanted);
        return " and " + column + " in (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")";
    }

    private void run(String sql, List<Object> values, Reader reader) {
        List<SqlType<?>> types = Collections.nCopies(values.size(), SqlTypes.STRING);
        @Nullable Object[] bound = values.toArray();
        queries.forEach(new BoundSql(sql, types, bound), row -> reader.read(new CatalogRow(row, queries::meaning)));
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Reader {
        void read(CatalogRow row) throws SQLException;
    }
}
