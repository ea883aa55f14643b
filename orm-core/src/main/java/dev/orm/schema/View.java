package dev.orm.schema;

import dev.orm.sql.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A select under a name, of which others select. Immutable and thread-safe.
 *
 * @param name         its name
 * @param schema       the schema it lives in, or null for the connection's
 * @param query        what it selects
 * @param columns      its columns, in the order of the select list
 * @param materialized how its rows are kept, or null when they are selected anew with each use
 * @param comment      what the catalog says of it, or null
 */
public record View(
        Identifier name,
        @Nullable Identifier schema,
        ViewQuery query,
        List<Column> columns,
        @Nullable Materialized materialized,
        @Nullable String comment) {

    /** Copies the columns. */
    public View {
        columns = List.copyOf(columns);
    }

    /**
     * A view of a select of tables. Its columns are named by the labels of the items, or by the columns they are.
     *
     * @throws IllegalArgumentException when an item is neither, or two have one name
     */
    public static View of(String name, Select<?> select) {
        return new View(Identifier.of(name), null, ddl -> ddl.query(select), ViewColumns.of(name, select), null, null);
    }

    /** A view of a select given as text. Never pass text that comes from outside the program. */
    public static View unsafe(String name, String select, Column... columns) {
        return new View(Identifier.of(name), null, ddl -> select, List.of(columns), null, null);
    }

    /** The same view in a schema. */
    public View schema(String name) {
        return new View(this.name, Identifier.of(name), query, columns, materialized, comment);
    }

    /** The same view, whose rows are kept until it is refreshed. */
    public View asMaterialized(Index... indexes) {
        return new View(name, schema, query, columns, new Materialized(List.of(indexes), true), comment);
    }

    /** The same view with a comment. */
    public View comment(@Nullable String comment) {
        return new View(name, schema, query, columns, materialized, comment);
    }

    /**
     * The same view with comments of its columns.
     *
     * @param comments the comments by the names of the columns
     * @throws IllegalArgumentException when there is no such column
     */
    public View columnComments(Map<String, String> comments) {
        Map<String, String> left = new LinkedHashMap<>(comments);
        List<Column> commented = new ArrayList<>();
        for (Column column : columns) {
            String said = left.remove(column.name());
            commented.add(
                    said == null ? column : column.toBuilder().comment(said).build());
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "View " + name + " has no columns named " + left.keySet() + "; its columns are " + columns);
        }
        return new View(name, schema, query, commented, materialized, comment);
    }

    /** Selects the rows of a materialized view anew; nobody reads it meanwhile. */
    public Ddl refresh() {
        return ddl -> List.of(new ViewText(ddl).refresh(this, false));
    }

    /** Selects the rows of a materialized view anew while others read it, which needs a unique index. */
    public Ddl refreshConcurrently() {
        return ddl -> List.of(new ViewText(ddl).refresh(this, true));
    }

    /** The view as a table to select from; it has no key, and nothing creates it. */
    public Table table() {
        Table.Builder table = Table.builder(name).schema(schema);
        columns.forEach(table::column);
        return table.build();
    }

    /** The name with the schema before it, if there is one. */
    public String qualifiedName() {
        return schema == null ? name.text() : schema.text() + '.' + name.text();
    }

    /**
     * What is kept of a materialized view.
     *
     * @param indexes its indexes; one that is unique allows refreshing it while others read
     * @param filled  whether it has its rows from the start; else it cannot be read before it is refreshed
     */
    public record Materialized(List<Index> indexes, boolean filled) {

        /** Copies the indexes. */
        public Materialized {
            indexes = List.copyOf(indexes);
        }
    }

    @Override
    public String toString() {
        return qualifiedName();
    }
}
