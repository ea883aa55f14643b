package dev.orm.schema.catalog;

import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A name with or without a schema, folded as the database folds it.
 *
 * @param schema the schema, or null where the name is found without one
 */
record QualifiedName(@Nullable String schema, String name) {

    /** Reads a name as mappings spell it; a point within quotes belongs to the name. */
    static QualifiedName of(String text, DdlSpelling spelling) {
        int point = pointOutsideQuotes(text);
        String name = spelling.catalogName(Identifier.of(text.substring(point + 1)));
        return point < 0
                ? new QualifiedName(null, name)
                : new QualifiedName(spelling.catalogName(Identifier.of(text.substring(0, point))), name);
    }

    /** Whether an object is found by this name. */
    boolean means(CatalogEntry entry) {
        boolean inSchema =
                schema == null ? entry.visible() : schema.equals(entry.name().schema());
        return inSchema && name.equals(entry.name().name());
    }

    private static int pointOutsideQuotes(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '`') {
                quote = c;
            } else if (c == '.') {
                return i;
            }
        }
        return -1;
    }
}
