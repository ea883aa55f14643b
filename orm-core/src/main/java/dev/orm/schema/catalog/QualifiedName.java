package dev.orm.schema.catalog;

import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Identifier;
import dev.orm.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A name with or without a schema, folded as the database folds it.
 *
 * @param schema the schema, or null where the name is found without one
 */
record QualifiedName(@Nullable String schema, String name) {

    /** Reads a name as mappings spell it; a point within quotes belongs to the name. */
    static QualifiedName of(String text, DdlSpelling spelling) {
        ObjectName read = ObjectName.of(text);
        Identifier schema = read.schema();
        return new QualifiedName(
                schema == null ? null : spelling.catalogName(schema), spelling.catalogName(read.name()));
    }

    /** Whether an object is found by this name. */
    boolean means(CatalogEntry entry) {
        boolean inSchema =
                schema == null ? entry.visible() : schema.equals(entry.name().schema());
        return inSchema && name.equals(entry.name().name());
    }
}
