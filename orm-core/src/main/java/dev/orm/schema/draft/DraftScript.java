package dev.orm.schema.draft;

import java.util.List;
import java.util.Set;

/**
 * What is created for a draft.
 *
 * @param schemas    the schemas the statements name, as the catalog holds them; not the one of names without a schema
 * @param statements what creates types, sequences and tables, in order
 * @param views      what creates each view, in order; one may be refused, because it selects from what only the database itself has
 */
public record DraftScript(Set<String> schemas, List<String> statements, List<List<String>> views) {

    /** Copies the collections. */
    public DraftScript {
        schemas = Set.copyOf(schemas);
        statements = List.copyOf(statements);
        views = List.copyOf(views);
    }
}
