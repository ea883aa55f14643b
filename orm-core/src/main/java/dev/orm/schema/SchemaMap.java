package dev.orm.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas stand for those that tables and sequences name, so that one mapping serves the schemas of many tenants. Immutable and
 * thread-safe.
 */
public final class SchemaMap {

    /** No schema stands for another. */
    public static final SchemaMap NONE = new SchemaMap(Map.of(), null);

    private final Map<String, Identifier> named;
    private final @Nullable Identifier unnamed;

    private SchemaMap(Map<String, Identifier> named, @Nullable Identifier unnamed) {
        this.named = named;
        this.unnamed = unnamed;
    }

    /** A schema stands for that of all tables and sequences which name none; both may stand in double quotes or backticks. */
    public static SchemaMap unnamed(String schema) {
        return NONE.withUnnamed(schema);
    }

    /** A schema stands for another; both may stand in double quotes or backticks. */
    public static SchemaMap of(String schema, String instead) {
        return NONE.with(schema, instead);
    }

    /** This map, in which a schema stands for that of all tables and sequences which name none. */
    public SchemaMap withUnnamed(String instead) {
        return new SchemaMap(named, Identifier.of(instead));
    }

    /** This map, in which a schema stands for another. */
    public SchemaMap with(String schema, String instead) {
        Map<String, Identifier> more = new HashMap<>(named);
        more.put(Identifier.of(schema).text(), Identifier.of(instead));
        return new SchemaMap(Map.copyOf(more), unnamed);
    }

    /** Whether nothing stands for anything. */
    public boolean isEmpty() {
        return named.isEmpty() && unnamed == null;
    }

    /** The schema to use for one that is named, or for none; null where none is named and nothing stands for it. */
    public @Nullable Identifier schema(@Nullable Identifier schema) {
        return schema == null ? unnamed : named.getOrDefault(schema.text(), schema);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaMap that && named.equals(that.named) && Objects.equals(unnamed, that.unnamed);
    }

    @Override
    public int hashCode() {
        return 31 * named.hashCode() + Objects.hashCode(unnamed);
    }

    @Override
    public String toString() {
        return named + (unnamed == null ? "" : " and " + unnamed + " for none");
    }
}
