package dev.orm.mapping;

import dev.orm.event.Callbacks;
import dev.orm.metamodel.DynamicTable;
import dev.orm.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one entity class is mapped: its table, its attributes and its id.
 *
 * <p>Immutable once its registry is built, and thread-safe.
 *
 * @param <E> the entity class
 */
public final class EntityMapping<E> {

    private final Class<E> javaType;
    private final String name;
    private final EntityAccess<E> access;
    private final Callbacks callbacks;
    private final DynamicTable<E> source;
    private @Nullable Structure structure;
    private @Nullable Hierarchy hierarchy;

    /** Where an entity stands among the classes it extends and those that extend it. */
    record Hierarchy(
            EntityMapping<?> root,
            @Nullable EntityMapping<?> parent,
            List<EntityMapping<?>> concrete,
            @Nullable InheritanceStrategy strategy,
            @Nullable Discriminator discriminator,
            Parts parts) {}

    /** The tables of an entity; by slot the place of the table that holds the attribute; the place of its own. */
    record Parts(List<TablePart> all, int[] bySlot, int own) {}

    /** What is known of an entity once the entities it refers to are known too. */
    record Structure(
            Id id,
            List<Attribute> attributes,
            Map<String, Attribute> byPath,
            List<BasicAttribute> basics,
            List<ExpressionAttribute> expressions,
            List<ToOne> toOnes,
            List<ToOne> twinned,
            List<ToMany> toManys,
            List<ElementCollection> elementCollections,
            List<CollectionAttribute> collections,
            List<BasicAttribute> fetched,
            List<TypedAttribute> assigned,
            @Nullable BasicAttribute version,
            @Nullable BasicAttribute tenant,
            @Nullable BasicAttribute deletion) {

        static Structure of(Id id, List<Attribute> attributes, List<ExpressionAttribute> hybrids) {
            Map<String, Attribute> byPath = new LinkedHashMap<>();
            attributes.forEach(attribute -> byPath.put(attribute.path(), attribute));
            hybrids.forEach(hybrid -> byPath.put(hybrid.path(), hybrid));
            List<ExpressionAttribute> expressions = only(ExpressionAttribute.class, attributes);
            List<BasicAttribute> basics = only(BasicAttribute.class, attributes);
            List<BasicAttribute> fetched =
                    basics.stream().filter(BasicAttribute::isFetched).toList();
            return new Structure(
                    id,
                    List.copyOf(attributes),
                    byPath,
                    basics,
                    expressions,
                    only(ToOne.class, attributes),
                    only(ToOne.class, attributes).stream()
                            .filter(relation -> !relation.use().twins().isEmpty())
                            .toList(),
                    only(ToMany.class, attributes),
                    only(ElementCollection.class, attributes),
                    only(CollectionAttribute.class, attributes),
                    fetched,
                    assigned(id, basics, fetched, expressions),
                    first(basics, BasicAttribute::isVersion),
                    first(basics, BasicAttribute::isTenant),
                    first(basics, BasicAttribute::isDeletion));
        }

        private static @Nullable BasicAttribute first(List<BasicAttribute> basics, Predicate<BasicAttribute> wanted) {
            return basics.stream().filter(wanted).findFirst().orElse(null);
        }

        /** A part of the id that only a relation holds has no place in the object. */
        private static List<TypedAttribute> assigned(
                Id id,
                List<BasicAttribute> basics,
                List<BasicAttribute> fetched,
                List<ExpressionAttribute> expressions) {
            Stream<BasicAttribute> own = basics.stream()
                    .filter(attribute -> attribute.isVersion() || attribute.isTenant() || attribute.isDeletion());
            return Stream.<Stream<? extends TypedAttribute>>of(
                            id.attributes().stream(), own, fetched.stream(), expressions.stream())
                    .<TypedAttribute>flatMap(attributes -> attributes)
                    .distinct()
                    .filter(attribute -> attribute.slot() != BasicAttribute.NO_SLOT)
                    .toList();
        }

        private static <A> List<A> only(Class<A> kind, List<Attribute> attributes) {
            return attributes.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    EntityMapping(Class<E> javaType, String name, EntityAccess<E> access, Callbacks callbacks) {
        this.javaType = javaType;
        this.name = name;
        this.access = access;
        this.callbacks = callbacks;
        this.source = DynamicTable.of(javaType);
    }

    /** The entity class. */
    public Class<E> javaType() {
        return javaType;
    }

    /** The name of the entity: its simple class name unless {@code @Entity} gives another. */
    public String name() {
        return name;
    }

    /**
     * The table its rows are in: of {@link #parts()} the first, which has the id and the version.
     *
     * @throws IllegalStateException for an abstract class of a {@code TABLE_PER_CLASS} hierarchy, which has none
     */
    public Table table() {
        if (parts().isEmpty()) {
            throw new IllegalStateException(
                    name + " is abstract, and each class that extends it has a table of its own");
        }
        return parts().get(0).table();
    }

    /** The tables over which its rows are spread, in the order in which they are inserted; most entities have one. */
    public List<TablePart> parts() {
        return hierarchy().parts().all();
    }

    /** The table with what the class itself adds: the first one unless it extends an entity of joined tables. */
    public TablePart ownPart() {
        return parts().get(hierarchy().parts().own());
    }

    /** The table that holds the columns of an attribute. */
    public TablePart part(Attribute attribute) {
        int slot = attribute.slot();
        boolean inFirst = parts().size() == 1 || slot == BasicAttribute.NO_SLOT;
        return parts().get(inFirst ? 0 : hierarchy().parts().bySlot()[slot]);
    }

    /** The topmost entity of its hierarchy, whose ids are those of all; itself where nothing is inherited. */
    public EntityMapping<?> root() {
        return hierarchy().root();
    }

    /** The entity it extends; null if there is none. */
    public @Nullable EntityMapping<?> parent() {
        return hierarchy().parent();
    }

    /** The classes its rows may be of: itself unless it is abstract, then those that extend it. */
    public List<EntityMapping<?>> concrete() {
        return hierarchy().concrete();
    }

    /** Whether its rows may be of another class. */
    public boolean isPolymorphic() {
        return concrete().size() != 1 || concrete().get(0) != this;
    }

    /** Whether every instance of this entity is one of another too: they are the same, or this one extends the other. */
    public boolean isA(EntityMapping<?> other) {
        return other.javaType.isAssignableFrom(javaType);
    }

    /** How the classes of its hierarchy share tables; null where nothing is inherited. */
    public @Nullable InheritanceStrategy inheritance() {
        return hierarchy().strategy();
    }

    /** What tells the classes of its hierarchy apart; null if nothing, or the tables alone, do. */
    public @Nullable Discriminator discriminator() {
        return hierarchy().discriminator();
    }

    /** Whether its table holds rows of classes that are none of its own. */
    public boolean sharesTable() {
        return inheritance() == InheritanceStrategy.SINGLE_TABLE && root() != this;
    }

    /** Whether its rows lie in several tables, one for each of its {@link #concrete() classes}. */
    public boolean isUnion() {
        return inheritance() == InheritanceStrategy.TABLE_PER_CLASS && isPolymorphic();
    }

    /** Whether the rows of the entity, and of those that extend it, are spread over several tables. */
    public boolean isSpread() {
        return isUnion() || concrete().stream().anyMatch(each -> each.parts().size() > 1);
    }

    /** Whether an instance can stand for a row that is not read: not where the row may be of another class, nor its identifier be held by one that cannot. */
    public boolean supportsReferences() {
        return access.supportsReferences()
                && !isPolymorphic()
                && (id().relations().isEmpty() || id().relations().stream().allMatch(EntityMapping::leadsToReferable));
    }

    private static boolean leadsToReferable(ToOne relation) {
        return relation.refersToId() && relation.target().supportsReferences();
    }

    /** Reads and writes the attributes of instances. */
    public EntityAccess<E> access() {
        return access;
    }

    /** What is called at the moments of an instance's life. */
    public Callbacks callbacks() {
        return callbacks;
    }

    /** The id. */
    public Id id() {
        return structure().id();
    }

    /** All attributes, the one of slot {@code i} at index {@code i}. */
    public List<Attribute> attributes() {
        return structure().attributes();
    }

    /**
     * The attribute at a path such as {@code "address.city"}, or the method of that name which queries can use.
     *
     * @throws MappingException if there is none, listing those there are
     */
    public Attribute attribute(String path) {
        Attribute attribute = structure().byPath().get(path);
        if (attribute == null) {
            throw new MappingException(name + " has no attribute '" + path + "'; it has "
                    + String.join(", ", structure().byPath().keySet()) + ".");
        }
        return attribute;
    }

    /** The attribute at a path, or the method of that name which queries can use; null if there is none. */
    public @Nullable Attribute findAttribute(String path) {
        return structure().byPath().get(path);
    }

    /** The attributes held in a column. */
    public List<BasicAttribute> basics() {
        return structure().basics();
    }

    /** The attributes whose values objects hold and expressions yield. */
    public List<ExpressionAttribute> expressions() {
        return structure().expressions();
    }

    /** The attributes of which the database may hold another value after a write than was written. */
    public List<BasicAttribute> fetched() {
        return structure().fetched();
    }

    /** The attributes that a flush assigns by itself: the id's, the version, tenant and soft delete, and those whose values the database makes. */
    public List<TypedAttribute> assigned() {
        return structure().assigned();
    }

    /** The to-one relations. */
    public List<ToOne> toOnes() {
        return structure().toOnes();
    }

    /** The to-one relations whose foreign keys attributes hold, too, as plain values. */
    public List<ToOne> twinned() {
        return structure().twinned();
    }

    /** Whether an attribute holds a part of the foreign key of one of {@link #twinned()}. */
    public boolean isTwin(BasicAttribute attribute) {
        return twinned().stream().anyMatch(relation -> relation.use().twins().contains(attribute));
    }

    /** The to-many relations. */
    public List<ToMany> toManys() {
        return structure().toManys();
    }

    /** The collections of values. */
    public List<ElementCollection> elementCollections() {
        return structure().elementCollections();
    }

    /** What an instance holds as a collection: to-many relations and collections of values, in the order of attributes. */
    public List<CollectionAttribute> collections() {
        return structure().collections();
    }

    /** The attribute that guards against concurrent changes, or null. */
    public @Nullable BasicAttribute version() {
        return structure().version();
    }

    /** The attribute that holds the tenant of a row, or null. */
    public @Nullable BasicAttribute tenant() {
        return structure().tenant();
    }

    /** The attribute that is set when a row is deleted softly, or null where rows are really deleted. */
    public @Nullable BasicAttribute deletion() {
        return structure().deletion();
    }

    /** The entity as a source of queries that are written without generated code. */
    public DynamicTable<E> source() {
        return source;
    }

    void complete(Structure complete, Hierarchy place) {
        structure = complete;
        hierarchy = place;
    }

    private Hierarchy hierarchy() {
        return Objects.requireNonNull(hierarchy, name);
    }

    private Structure structure() {
        return Objects.requireNonNull(structure, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
