package dev.orm.mapping;

import dev.orm.schema.Identifier;
import dev.orm.schema.NamingConvention;
import dev.orm.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of all entities are made.
 *
 * @param defaultSchema the schema of tables and sequences whose annotations name none, or null for the connection's
 * @param constraints   how constraints and indexes without a name are named
 * @param indexed       whether foreign keys get indexes
 */
record SchemaSettings(@Nullable String defaultSchema, NamingConvention constraints, boolean indexed) {

    static final SchemaSettings STANDARD = new SchemaSettings(null, NamingConvention.STANDARD, false);

    SchemaSettings defaultSchema(String name) {
        return new SchemaSettings(name, constraints, indexed);
    }

    SchemaSettings constraints(NamingConvention convention) {
        return new SchemaSettings(defaultSchema, convention, indexed);
    }

    SchemaSettings indexed(boolean foreignKeys) {
        return new SchemaSettings(defaultSchema, constraints, foreignKeys);
    }

    /** The schema an annotation names, else the default. */
    @Nullable
    String schema(NamingStrategy naming, @Nullable String named) {
        return named == null || named.isEmpty() ? defaultSchema : naming.explicit(named);
    }

    /** As {@link #schema(NamingStrategy, String)}. */
    @Nullable
    Identifier identifier(NamingStrategy naming, @Nullable String named) {
        String schema = schema(naming, named);
        return schema == null ? null : Identifier.of(schema);
    }

    /** Finishes a table. */
    Table build(Table.Builder table) {
        return table.naming(constraints).indexForeignKeys(indexed).build();
    }
}
