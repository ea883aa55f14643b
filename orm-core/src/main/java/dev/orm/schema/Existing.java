package dev.orm.schema;

import java.util.Map;
import java.util.Set;

/** What a database has of the kinds it was asked for. Immutable. */
final class Existing {

    private final Map<ObjectKind, Set<CatalogName>> names;

    private Existing(Map<ObjectKind, Set<CatalogName>> names) {
        this.names = names;
    }

    static Existing of(SchemaTarget target, Set<ObjectKind> kinds) {
        return new Existing(kinds.isEmpty() ? Map.of() : target.existing(kinds));
    }

    /** Whether an object is known to be there, or nobody asked. */
    boolean has(ObjectKind kind, CatalogName name) {
        Set<CatalogName> known = names.get(kind);
        return known == null || known.contains(name);
    }

    /** Whether an object is known not to be there, or nobody asked. */
    boolean lacks(ObjectKind kind, CatalogName name) {
        Set<CatalogName> known = names.get(kind);
        return known == null || !known.contains(name);
    }
}
