package dev.orm.mapping;

import dev.orm.event.EntityListener;
import dev.orm.event.ListenerFactory;
import dev.orm.mapping.source.Declarations;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.MetaData;
import dev.orm.schema.NamingConvention;
import dev.orm.sql.EntitySource;
import dev.orm.type.JsonFormat;
import dev.orm.type.SqlType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All entities of an application and the tables they are mapped to.
 *
 * <p>Immutable and thread-safe. Building one reads the annotations of all classes once and reports everything that
 * cannot be mapped in one {@link MappingException}.
 */
public final class MappingRegistry {

    private final Map<Class<?>, EntityMapping<?>> entities;
    private final MetaData metaData;
    private final Function<Class<?>, @Nullable String> elsewhere;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    MappingRegistry(
            Collection<EntityMapping<?>> entities, MetaData metaData, Function<Class<?>, @Nullable String> elsewhere) {
        this.entities = entities.stream()
                .collect(Collectors.toMap(
                        EntityMapping::javaType, entity -> entity, (first, second) -> first, LinkedHashMap::new));
        this.metaData = metaData;
        this.elsewhere = elsewhere;
    }

    /**
     * The registry of these classes: entities, and converters that apply themselves.
     *
     * @throws MappingException if something cannot be mapped
     */
    public static MappingRegistry of(Class<?>... classes) {
        return builder().classes(classes).build();
    }

    /** A registry with settings of its own. */
    public static Builder builder() {
        return new Builder();
    }

    /** The tables and sequences of all entities. */
    public MetaData metaData() {
        return metaData;
    }

    /**
     * Checks, once for each database product, that the database can hold the names of all tables; sessions do so before their first
     * statement.
     *
     * @throws IllegalArgumentException as {@link MetaData#requireNames} does
     */
    public void requireNames(DdlSpelling database) {
        if (!checked.contains(database.name())) {
            metaData.requireNames(database);
            checked.add(database.name());
        }
    }

    /**
     * The mapping of an entity class, or of a generated subclass of it.
     *
     * @throws MappingException if the class is not mapped
     */
    @SuppressWarnings("unchecked")
    public <E> EntityMapping<E> entity(Class<E> type) {
        EntityMapping<?> mapping = find(type);
        if (mapping == null) {
            String known = elsewhere.apply(type);
            throw new MappingException(type.getName() + " is not an entity of this registry; it holds "
                    + entities.values().stream().map(EntityMapping::name).collect(Collectors.joining(", "))
                    + ". " + (known == null ? "Annotate the class with @Entity and give it to the registry." : known));
        }
        return (EntityMapping<E>) mapping;
    }

    /**
     * The mapping of what a metamodel stands for, also under an alias or at the end of a path: {@code registry.entity(USER.as("u"))}.
     *
     * @throws MappingException if its class is not mapped
     */
    public <E> EntityMapping<E> entity(EntitySource<E> source) {
        return entity(source.entityType());
    }

    /** Whether the class, or the class it was generated from, is mapped. */
    public boolean isEntity(Class<?> type) {
        return find(type) != null;
    }

    /** All entities, in the order their classes were given. */
    public Collection<EntityMapping<?>> entities() {
        return List.copyOf(entities.values());
    }

    private @Nullable EntityMapping<?> find(Class<?> type) {
        EntityMapping<?> mapping = entities.get(type);
        if (mapping == null && EntityReference.class.isAssignableFrom(type)) {
            return entities.get(type.getSuperclass());
        }
        return mapping;
    }

    /** Collects the classes and settings of a registry. Not thread-safe. */
    public static final class Builder {

        private final Set<Class<?>> classes = new LinkedHashSet<>();
        private final Map<Class<?>, Declarations.Described> described = new LinkedHashMap<>();
        private NamingStrategy naming = NamingStrategy.snakeCase();
        private AccessMode access = AccessMode.GENERATED_OR_REFLECTIVE;
        private SchemaSettings schema = SchemaSettings.STANDARD;
        private final TypeRegistry types = new TypeRegistry();
        private final List<EntityListener<?>> listeners = new ArrayList<>();
        private @Nullable ListenerFactory factory;
        private Function<Class<?>, @Nullable String> elsewhere = type -> null;

        private Builder() {}

        /** Adds entities and converters that apply themselves; embeddables and mapped superclasses may be named too. */
        public Builder classes(Class<?>... more) {
            classes.addAll(Arrays.asList(more));
            return this;
        }

        /** Adds classes as {@link #classes(Class[])} does. */
        public Builder classes(Collection<Class<?>> more) {
            classes.addAll(more);
            return this;
        }

        /**
         * Adds an entity that is mapped from outside: its class has no annotations, or such as do not count.
         *
         * @throws IllegalArgumentException if the class is mapped from outside already
         */
        public Builder map(Class<?> type, Consumer<ImperativeMapping> mapping) {
            return describe(type, ImperativeMapping.entity(), mapping);
        }

        /** Adds an embeddable that is mapped from outside. */
        public Builder mapEmbeddable(Class<?> type, Consumer<ImperativeMapping> mapping) {
            return describe(type, ImperativeMapping.embeddable(), mapping);
        }

        /** Adds a superclass of entities that is mapped from outside: what it declares is in the table of each of them. */
        public Builder mapSuperclass(Class<?> type, Consumer<ImperativeMapping> mapping) {
            return describe(type, ImperativeMapping.superclass(), mapping);
        }

        private Builder describe(Class<?> type, ImperativeMapping mapped, Consumer<ImperativeMapping> mapping) {
            mapping.accept(mapped);
            if (described.putIfAbsent(type, mapped.described()) != null) {
                throw new IllegalArgumentException(
                        type.getName() + " is mapped from outside twice: say everything of it in one place");
            }
            classes.add(type);
            return this;
        }

        /** How tables and columns are named; {@link NamingStrategy#snakeCase()} unless set. */
        public Builder naming(NamingStrategy strategy) {
            naming = strategy;
            return this;
        }

        /** The schema of tables and sequences whose annotations name none; the connection's unless set. */
        public Builder defaultSchema(String name) {
            schema = schema.defaultSchema(name);
            return this;
        }

        /** How constraints and indexes without a name are named; {@link NamingConvention#STANDARD} unless set. */
        public Builder constraintNames(NamingConvention convention) {
            schema = schema.constraints(convention);
            return this;
        }

        /**
         * Whether a foreign key with whose columns no index, unique constraint or primary key begins gets an index of its own; not unless
         * set. PostgreSQL and SQLite need one to delete referenced rows fast; H2 makes one by itself.
         */
        public Builder foreignKeyIndexes(boolean on) {
            schema = schema.indexed(on);
            return this;
        }

        /** How attributes are read and written; {@link AccessMode#GENERATED_OR_REFLECTIVE} unless set. */
        public Builder access(AccessMode mode) {
            access = mode;
            return this;
        }

        /** How attributes of JSON are written and read; {@link JsonFormat#jackson()} unless set. */
        public Builder json(JsonFormat format) {
            types.json(format);
            return this;
        }

        /**
         * The type of all attributes of its Java class that name no other, and of elements of arrays.
         *
         * @throws MappingException if another is registered for that class
         */
        public Builder type(SqlType<?> type) {
            types.add(type);
            return this;
        }

        /** The type of the attributes that have an annotation of the application's own. */
        public Builder type(Class<? extends Annotation> annotation, SqlType<?> type) {
            types.add(annotation, type);
            return this;
        }

        /** Adds listeners to all entities of their types, which are called before those that annotations name, in the order given. */
        public Builder listeners(Collection<? extends EntityListener<?>> more) {
            listeners.addAll(more);
            return this;
        }

        /** Who makes the listeners that {@code @EntityListeners} names; their no-argument constructors unless set. */
        public Builder listenerFactory(ListenerFactory maker) {
            factory = maker;
            return this;
        }

        /**
         * What to add to the message about a class that this registry does not have: where it is mapped, among several registries, and what
         * to do. Sentences, or null where nothing is known; nothing unless set. It is asked by any thread.
         */
        public Builder elsewhere(Function<Class<?>, @Nullable String> whereabouts) {
            elsewhere = whereabouts;
            return this;
        }

        /**
         * The registry.
         *
         * @throws MappingException if something cannot be mapped
         */
        public MappingRegistry build() {
            Compilation compilation = new Compilation(naming, types, schema, new Declarations(described), elsewhere);
            return new MappingCompiler(access, new Listeners(listeners, factory), compilation)
                    .compile(new ArrayList<>(classes));
        }
    }
}
