package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Identifier;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of entities while the mapping is compiled. */
final class TableDraft {

    private final String name;
    private final @Nullable String schema;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private List<Column> key = List.of();
    private final @Nullable SecondaryTable secondary;

    TableDraft(String name, @Nullable String schema) {
        this(name, schema, null);
    }

    TableDraft(String name, @Nullable String schema, @Nullable SecondaryTable secondary) {
        this.name = name;
        this.schema = schema;
        this.secondary = secondary;
    }

    /** What declares the table beside that of an entity; null for the table of an entity. */
    @Nullable
    SecondaryTable secondary() {
        return secondary;
    }

    String name() {
        return name;
    }

    @Nullable
    String schema() {
        return schema;
    }

    /** The name as foreign keys refer to it. */
    String qualifiedName() {
        String table = Identifier.of(name).text();
        return schema == null ? table : Identifier.of(schema).text() + "." + table;
    }

    /** The columns resolved so far, by name: attributes of one name share one column. */
    Map<String, Column> columns() {
        return columns;
    }

    /** The column of a name, made if this is its first mention. */
    Column column(Column made) {
        Column known = columns.putIfAbsent(made.name(), made);
        return known == null ? made : known;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The primary key, once it is resolved. */
    List<Column> key() {
        return key;
    }

    void key(List<Column> resolved) {
        key = List.copyOf(resolved);
    }
}
