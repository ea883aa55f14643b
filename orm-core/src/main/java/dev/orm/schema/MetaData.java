package dev.orm.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a schema consists of, with its tables in the order in which their rows depend on each other.
 *
 * <p>Creates it in a database, drops it, or writes the script that creates it. Immutable and thread-safe.
 */
public final class MetaData {

    /** A copy that nobody else holds, so that it never changes. */
    private final Builder said;

    private final Map<String, Table> tables;

    private MetaData(Builder said) {
        this.said = said;
        this.tables = new TableOrder(said.tables).ordered();
    }

    /**
     * The metadata of tables and sequences.
     *
     * @throws IllegalArgumentException when two tables have one name, or a foreign key refers to a table or column that is not there
     */
    public static MetaData of(Collection<Table> tables, Collection<Sequence> sequences) {
        Builder builder = builder();
        tables.forEach(builder::table);
        sequences.forEach(builder::sequence);
        return builder.build();
    }

    /** Starts metadata without anything in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts metadata that holds all of this. */
    public Builder toBuilder() {
        return new Builder(said);
    }

    /** The tables, referenced ones before those that refer to them; where they refer to each other, in the order they were given. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * The table of a {@linkplain Table#qualifiedName() qualified name}, or of a name that only one table has in any schema.
     *
     * @throws IllegalArgumentException naming the tables there are when there is no such table, or more than one
     */
    public Table table(String name) {
        return TableOrder.find(tables, name);
    }

    /** The sequences in the order they were given. */
    public List<Sequence> sequences() {
        return List.copyOf(said.sequences);
    }

    /** The views in the order they were given, in which they are created. */
    public List<View> views() {
        return List.copyOf(said.views);
    }

    /** The enum types and domains: those given, in their order, then those that only columns name. */
    public List<NamedType> types() {
        Set<NamedType> types = new LinkedHashSet<>(said.types);
        for (Table table : tables.values()) {
            for (Column column : table.columns()) {
                NamedType type = column.namedType();
                if (type != null) {
                    types.add(type);
                }
            }
        }
        return List.copyOf(types);
    }

    /** The schemas that are created and dropped with all the rest. */
    public List<Identifier> schemas() {
        return List.copyOf(said.schemas);
    }

    /** The schema of what was added without one, or null for the connection's. */
    public @Nullable Identifier defaultSchema() {
        return said.defaultSchema;
    }

    /** The DDL of the application that belongs to all of it. */
    public List<DdlHook> hooks() {
        return List.copyOf(said.hooks);
    }

    /** Who is told when its objects are created and dropped. */
    public List<SchemaListener> listeners() {
        return List.copyOf(said.listeners);
    }

    /**
     * Creates what the target does not have; leaves what it has as it is. Indexes are created with their tables only.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public void createAll(SchemaTarget target) {
        createAll(target, EnumSet.complementOf(EnumSet.of(ObjectKind.INDEX)));
    }

    /**
     * Creates everything.
     *
     * @param checkFirst of which kinds the target is asked what it has, to leave that as it is; objects of other kinds must not be there.
     *     With {@link ObjectKind#INDEX}, tables that are there get the indexes they lack
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public void createAll(SchemaTarget target, Set<ObjectKind> checkFirst) {
        Existing existing = Existing.of(target, checkFirst);
        target.run(new SchemaScript(this, target.ddl()).create(existing::lacks, checkFirst.contains(ObjectKind.INDEX)));
    }

    /**
     * Drops what the target has, what refers before what it refers to.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public void dropAll(SchemaTarget target) {
        dropAll(target, EnumSet.allOf(ObjectKind.class));
    }

    /**
     * Drops everything.
     *
     * @param checkFirst of which kinds the target is asked what it has; objects of other kinds must be there
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public void dropAll(SchemaTarget target, Set<ObjectKind> checkFirst) {
        Existing existing = Existing.of(target, checkFirst);
        target.run(new SchemaScript(this, target.ddl()).drop(existing::has));
    }

    /**
     * Checks that a database can hold all names as they are: that it cuts none, and that none means two things. What creates, drops,
     * scripts or compares the schema checks this too.
     *
     * @throws IllegalArgumentException naming all tables, columns, constraints, indexes, views, sequences and types whose names do not do
     */
    public void requireNames(DdlSpelling database) {
        List<String> problems = NameLimits.problems(this, database);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "Some names cannot be used with " + database.name() + ":\n- " + String.join("\n- ", problems)
                            + "\nGive them shorter or other names; those of mapped classes are said by the name of @Table, @Column,"
                            + " @JoinColumn, @JoinTable, @UniqueConstraint, @Index, @ForeignKey, @CheckConstraint or"
                            + " @SequenceGenerator.");
        }
    }

    /** The statements that create everything in an empty database, without a semicolon at their ends. */
    public List<String> createScript(DdlSpelling ddl) {
        return statements(new SchemaScript(this, ddl).create((kind, name) -> true, false));
    }

    /** The statements that drop everything, without a semicolon at their ends. */
    public List<String> dropScript(DdlSpelling ddl) {
        return statements(new SchemaScript(this, ddl).drop((kind, name) -> true));
    }

    private static List<String> statements(List<DdlStep> steps) {
        List<String> statements = new ArrayList<>();
        for (DdlStep step : steps) {
            if (step instanceof DdlStep.Statement statement) {
                statements.add(statement.sql());
            }
        }
        return List.copyOf(statements);
    }

    /** Collects what a schema consists of; belongs to one thread. */
    public static final class Builder {

        private @Nullable Identifier defaultSchema;
        private @Nullable NamingConvention naming;
        private final Map<String, Table> tables = new LinkedHashMap<>();
        private final Set<Sequence> sequences = new LinkedHashSet<>();
        private final List<View> views = new ArrayList<>();
        private final Set<NamedType> types = new LinkedHashSet<>();
        private final Set<Identifier> schemas = new LinkedHashSet<>();
        private final List<DdlHook> hooks = new ArrayList<>();
        private final List<SchemaListener> listeners = new ArrayList<>();

        private Builder() {}

        private Builder(Builder other) {
            defaultSchema = other.defaultSchema;
            naming = other.naming;
            tables.putAll(other.tables);
            sequences.addAll(other.sequences);
            views.addAll(other.views);
            types.addAll(other.types);
            schemas.addAll(other.schemas);
            hooks.addAll(other.hooks);
            listeners.addAll(other.listeners);
        }

        /** Puts what is added afterwards without a schema into this one; null leaves it in the connection's. */
        public Builder defaultSchema(@Nullable String name) {
            this.defaultSchema = name == null ? null : Identifier.of(name);
            return this;
        }

        /** Names the constraints without a name of tables that are added afterwards. */
        public Builder naming(NamingConvention convention) {
            this.naming = convention;
            return this;
        }

        /**
         * Adds a table.
         *
         * @throws IllegalArgumentException when there is a table of this name already
         */
        public Builder table(Table table) {
            return table(table, OnDuplicate.REFUSE);
        }

        /**
         * Adds a table, or says what happens when there is one of its name already.
         *
         * @throws IllegalArgumentException when there is one, and that is to be refused
         */
        public Builder table(Table table, OnDuplicate onDuplicate) {
            Table added = inherited(table);
            Table known = tables.get(added.qualifiedName());
            if (known != null && onDuplicate == OnDuplicate.REFUSE) {
                throw new IllegalArgumentException("Two tables are named " + added.qualifiedName()
                        + ": describe the table once, or say what happens to the second");
            }
            if (known == null || onDuplicate == OnDuplicate.REPLACE) {
                tables.put(added.qualifiedName(), added);
            } else if (onDuplicate == OnDuplicate.EXTEND) {
                tables.put(
                        added.qualifiedName(), known.toBuilder().extend(added).build());
            }
            return this;
        }

        private Table inherited(Table table) {
            boolean moved = table.schema() == null && defaultSchema != null;
            if (!moved && naming == null) {
                return table;
            }
            Table.Builder copy = table.toBuilder();
            if (moved) {
                copy.schema(defaultSchema);
                table.columns().forEach(column -> copy.replaceColumn(inherited(column)));
            }
            return (naming == null ? copy : copy.naming(naming)).build();
        }

        private Column inherited(Column column) {
            NamedType type = column.namedType();
            return type == null || type.schema() != null
                    ? column
                    : column.toBuilder().namedType(inherited(type)).build();
        }

        private NamedType inherited(NamedType type) {
            return type.schema() == null && defaultSchema != null ? type.schema(defaultSchema.toString()) : type;
        }

        /** Adds a sequence. */
        public Builder sequence(Sequence sequence) {
            sequences.add(
                    sequence.schema() == null && defaultSchema != null
                            ? sequence.schema(defaultSchema.toString())
                            : sequence);
            return this;
        }

        /**
         * Adds a view, which may select from those added before.
         *
         * @throws IllegalArgumentException when there is a table or view of this name already
         */
        public Builder view(View view) {
            View added = view.schema() == null && defaultSchema != null ? view.schema(defaultSchema.toString()) : view;
            String name = added.qualifiedName();
            if (tables.containsKey(name)
                    || views.stream().anyMatch(known -> known.qualifiedName().equals(name))) {
                throw new IllegalArgumentException(
                        "View " + name + " has the name of another table or view: give it one of its own");
            }
            views.add(added);
            return this;
        }

        /** Adds an enum type or a domain; those that columns name need not be added. */
        public Builder type(NamedType type) {
            types.add(inherited(type));
            return this;
        }

        /** Adds a schema that is created before all the rest, and dropped after it. */
        public Builder schema(String name) {
            schemas.add(Identifier.of(name));
            return this;
        }

        /** Runs DDL of the application before or after everything is created or dropped. */
        public Builder on(DdlHook.Event event, Ddl ddl) {
            hooks.add(new DdlHook(event, ddl));
            return this;
        }

        /** Tells a listener when objects are created and dropped, after those that were added before. */
        public Builder listener(SchemaListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * The metadata.
         *
         * @throws IllegalArgumentException when a foreign key refers to a table or column that is not there, or to one of another kind of
         *     values
         */
        public MetaData build() {
            return new MetaData(new Builder(this));
        }
    }
}
