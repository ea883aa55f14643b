package dev.orm.schema;

import dev.orm.sql.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is created with the rows of a select. It has no keys and constraints. Immutable and thread-safe.
 *
 * @param name    its name
 * @param schema  the schema it lives in, or null for the connection's
 * @param query   what it is filled with
 * @param columns its columns, in the order of the select list
 */
public record TableAs(Identifier name, @Nullable Identifier schema, ViewQuery query, List<Column> columns) {

    /** Copies the columns. */
    public TableAs {
        columns = List.copyOf(columns);
    }

    /**
     * A table of a select of tables. Its columns are named by the labels of the items, or by the columns they are.
     *
     * @throws IllegalArgumentException when an item is neither, or two have one name
     */
    public static TableAs of(String name, Select<?> select) {
        return new TableAs(Identifier.of(name), null, ddl -> ddl.query(select), ViewColumns.of(name, select));
    }

    /** The same table in a schema. */
    public TableAs schema(String name) {
        return new TableAs(this.name, Identifier.of(name), query, columns);
    }

    /** The statement that creates the table and fills it. */
    public Ddl ddl() {
        return spelling -> List.of(
                "create table " + new DdlNames(spelling).qualified(schema, name) + " as " + query.text(spelling));
    }

    /** The table to select from. */
    public Table table() {
        Table.Builder table = Table.builder(name).schema(schema);
        columns.forEach(table::column);
        return table.build();
    }
}
