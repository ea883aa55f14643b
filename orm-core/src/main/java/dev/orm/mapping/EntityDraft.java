package dev.orm.mapping;

import dev.orm.event.Callbacks;
import dev.orm.mapping.source.Declarations;
import dev.orm.mapping.source.PersistentClass;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entity while the mapping is compiled. */
final class EntityDraft {

    private final PersistentClass source;
    private final @Nullable EntityDraft parent;
    private final String name;
    private final TableDraft table;
    private final List<TableDraft> secondaries = new ArrayList<>();
    private final List<EntityDraft> children = new ArrayList<>();
    private final @Nullable EntityDraft rowsOf;
    private List<Draft> members = List.of();
    private List<AttributeDraft> attributes = List.of();
    private List<AttributeDraft> declared = List.of();
    private List<ExpressionDraft> hybrids = List.of();
    private @Nullable IdDraft id;
    private List<BasicDraft> idParts = List.of();
    private Id.Generation generation = new Id.Generation(IdStrategy.ASSIGNED, null);
    private Callbacks callbacks = Callbacks.NONE;
    private Map<String, Integer> slots = Map.of();
    private @Nullable DiscriminatorDraft discriminator;

    EntityDraft(PersistentClass source, @Nullable EntityDraft parent, Compilation compilation) {
        this.source = source;
        this.parent = parent;
        this.name = nameOf(source.type(), source.declarations());
        this.rowsOf = null;
        this.table = parent != null && parent.strategy() == InheritanceStrategy.SINGLE_TABLE
                ? parent.table
                : table(source.annotation(Table.class), name, compilation);
        NamingStrategy naming = compilation.naming();
        for (SecondaryTable secondary : source.inheritedAnnotations(SecondaryTable.class)) {
            String schema = compilation.schema().schema(naming, secondary.schema());
            secondaries.add(new TableDraft(naming.explicit(secondary.name()), schema, secondary));
        }
        if (parent != null) {
            parent.children.add(this);
        }
    }

    private static TableDraft table(@Nullable Table annotation, String name, Compilation compilation) {
        NamingStrategy naming = compilation.naming();
        String tableName = annotation == null || annotation.name().isEmpty()
                ? naming.table(name)
                : naming.explicit(annotation.name());
        return new TableDraft(
                tableName, compilation.schema().schema(naming, annotation == null ? null : annotation.schema()));
    }

    /** The rows of a collection table, which belong to the objects of an entity. */
    EntityDraft(EntityDraft owner, String tableName, @Nullable String schema) {
        this.source = owner.source;
        this.parent = null;
        this.name = owner.name;
        this.table = new TableDraft(tableName, schema);
        this.rowsOf = owner;
    }

    /** The entity itself; for the rows of a collection table the one they belong to. */
    EntityDraft entity() {
        return rowsOf == null ? this : rowsOf;
    }

    static String nameOf(Class<?> type, Declarations declarations) {
        Entity entity = Objects.requireNonNull(declarations.of(type).getAnnotation(Entity.class), type::getName);
        String given = entity.name();
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

    /** The entity it extends; null if there is none. */
    @Nullable
    EntityDraft parent() {
        return parent;
    }

    /** The topmost entity of the hierarchy; this one where nothing is inherited. */
    EntityDraft root() {
        return parent == null ? this : parent.root();
    }

    /** The entities that extend this one. */
    List<EntityDraft> children() {
        return children;
    }

    /** This entity and all that extend it, each before those that extend it in turn. */
    Stream<EntityDraft> hierarchy() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(EntityDraft::hierarchy));
    }

    boolean isAbstract() {
        return Modifier.isAbstract(type().getModifiers());
    }

    /** How the hierarchy is stored. */
    InheritanceStrategy strategy() {
        Inheritance annotation = root().source.annotation(Inheritance.class);
        return annotation == null
                ? InheritanceStrategy.SINGLE_TABLE
                : InheritanceStrategy.valueOf(annotation.strategy().name());
    }

    /** Whether rows of other classes lie in the table, so that what is mandatory here may be missing there. */
    boolean sharesTable() {
        return parent != null && parent.table == table;
    }

    /** The column that tells the classes of the hierarchy apart; null if there is none. */
    @Nullable
    DiscriminatorDraft discriminator() {
        return discriminator;
    }

    void discriminator(DiscriminatorDraft read) {
        discriminator = read;
    }

    /** The table with what it declares. */
    TableDraft table() {
        return table;
    }

    String tableName() {
        return table.name();
    }

    /** The tables beside it that the class declares. */
    List<TableDraft> secondaries() {
        return secondaries;
    }

    /** The table beside it, also of a class it extends, that an annotation names; null if there is none. */
    @Nullable
    TableDraft secondary(String tableName) {
        for (TableDraft secondary : secondaries) {
            SecondaryTable annotation = secondary.secondary();
            if (annotation != null && annotation.name().equalsIgnoreCase(tableName)) {
                return secondary;
            }
        }
        return parent == null ? null : parent.secondary(tableName);
    }

    /** The members as declared: attributes and embedded objects. */
    List<Draft> members() {
        return members;
    }

    /** All attributes, inherited ones first, with those in embedded objects. */
    List<AttributeDraft> attributes() {
        return attributes;
    }

    /** The attributes that the class adds to those of the entity it extends. */
    List<AttributeDraft> declared() {
        return declared;
    }

    <D extends AttributeDraft> List<D> declared(Class<D> kind) {
        return declared.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void members(List<Draft> read) {
        List<Draft> all = new ArrayList<>(parent == null ? List.of() : parent.members);
        all.addAll(read);
        members = List.copyOf(all);
        attributes = EmbeddedDraft.flat(all).toList();
        declared = EmbeddedDraft.flat(read).toList();
    }

    /** The methods that queries can name, inherited ones unless the class has another of the name. */
    List<ExpressionDraft> hybrids() {
        return hybrids;
    }

    void hybrids(List<ExpressionDraft> read) {
        Map<String, ExpressionDraft> all = new LinkedHashMap<>();
        if (parent != null) {
            parent.hybrids.forEach(inherited -> all.put(inherited.path(), inherited));
        }
        read.forEach(own -> all.put(own.path(), own));
        hybrids = List.copyOf(all.values());
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
        return parent == null ? id : parent.id();
    }

    void id(IdDraft read) {
        id = read;
    }

    /** The parts of the id with their columns, once they are resolved. */
    List<BasicDraft> idParts() {
        return parent == null ? idParts : parent.idParts();
    }

    void idParts(List<BasicDraft> resolved) {
        idParts = List.copyOf(resolved);
    }

    /** Whether the id has several parts. */
    boolean hasCompositeId() {
        IdDraft known = id();
        return known != null && (known.embedded() != null || known.attributes().size() > 1);
    }

    /** The name of the table as foreign keys refer to it. */
    String qualifiedTableName() {
        return table.qualifiedName();
    }

    /** Who makes the id. */
    Id.Generation generation() {
        return parent == null ? generation : parent.generation();
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

    /** The attributes by slot. */
    List<String> slots() {
        return List.copyOf(slots.keySet());
    }

    int slot(String path) {
        return Objects.requireNonNull(slots.get(path), path);
    }
}
