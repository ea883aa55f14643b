package dev.orm.mapping;

import dev.orm.event.Callbacks;
import dev.orm.mapping.source.PersistentClass;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Identifier;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entity while the mapping is compiled. */
final class EntityDraft {

    private final PersistentClass source;
    private final String name;
    private final String tableName;
    private final @Nullable String schema;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private List<Draft> members = List.of();
    private List<AttributeDraft> attributes = List.of();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private @Nullable IdDraft id;
    private List<BasicDraft> idParts = List.of();
    private Id.Generation generation = new Id.Generation(IdStrategy.ASSIGNED, null);
    private Callbacks callbacks = Callbacks.NONE;
    private Map<String, Integer> slots = Map.of();

    EntityDraft(PersistentClass source, Compilation compilation) {
        NamingStrategy naming = compilation.naming();
        Table table = source.annotation(Table.class);
        this.source = source;
        this.name = nameOf(source.type());
        this.tableName = table == null || table.name().isEmpty() ? naming.table(name) : naming.explicit(table.name());
        this.schema = compilation.schema().schema(naming, table == null ? null : table.schema());
    }

    static String nameOf(Class<?> type) {
        String given = type.getAnnotation(Entity.class).name();
        return given.isEmpty() ? type.getSimpleName() : given;
    }

    PersistentClass source() {
        return source;
    }

    Class<?> type() {
        return source.type();
    }

    String name() {
        return name;
    }

    String tableName() {
        return tableName;
    }

    @Nullable
    String schema() {
        return schema;
    }

    /** The members as declared: attributes and embedded objects. */
    List<Draft> members() {
        return members;
    }

    /** All attributes, with those in embedded objects. */
    List<AttributeDraft> attributes() {
        return attributes;
    }

    void members(List<Draft> read) {
        members = List.copyOf(read);
        attributes = EmbeddedDraft.flat(read).toList();
    }

    @Nullable
    AttributeDraft attribute(String path) {
        for (AttributeDraft attribute : attributes) {
            if (attribute.path().equals(path)) {
                return attribute;
            }
        }
        return null;
    }

    <D extends AttributeDraft> List<D> attributes(Class<D> kind) {
        return attributes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The id; null if there is none or it could not be read. */
    @Nullable
    IdDraft id() {
        return id;
    }

    void id(IdDraft read) {
        id = read;
    }

    /** The parts of the id with their columns, once they are resolved. */
    List<BasicDraft> idParts() {
        return idParts;
    }

    void idParts(List<BasicDraft> resolved) {
        idParts = List.copyOf(resolved);
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

    /** Whether the id has several parts. */
    boolean hasCompositeId() {
        return id != null && (id.embedded() != null || id.attributes().size() > 1);
    }

    /** The name of the table as foreign keys refer to it. */
    String qualifiedTableName() {
        String table = Identifier.of(tableName).text();
        return schema == null ? table : Identifier.of(schema).text() + "." + table;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** Who makes the id. */
    Id.Generation generation() {
        return generation;
    }

    void generation(Id.Generation read) {
        generation = read;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    void callbacks(Callbacks read) {
        callbacks = read;
    }

    void slots(List<String> paths) {
        Map<String, Integer> bySlot = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            bySlot.put(paths.get(i), i);
        }
        slots = bySlot;
    }

    int slot(String path) {
        return Objects.requireNonNull(slots.get(path), path);
    }
}
