package dev.orm.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table: its columns, its keys and its indexes.
 *
 * <p>Every unique constraint, foreign key, check and index of a built table has a name. Immutable and thread-safe; two tables are equal
 * when their qualified names are.
 */
public final class Table implements TableSource {

    /** A copy that nobody else holds, so that it never changes. */
    private final Builder said;

    private final Map<String, Column> columns;
    private final List<Column> columnList;
    private final @Nullable PrimaryKey primaryKey;
    private final List<Column> keyColumns;
    private final List<ForeignKey> foreignKeys;
    private final List<UniqueConstraint> uniqueConstraints;
    private final List<CheckConstraint> checks;
    private final List<Index> indexes;
    private final TableShape shape;

    private Table(Builder builder) {
        this.said = builder;
        TableParts parts = new TableParts(this);
        this.columns = parts.columns(builder);
        this.columnList = List.copyOf(columns.values());
        this.primaryKey = parts.primaryKey(builder);
        this.keyColumns = primaryKey == null
                ? List.of()
                : primaryKey.columns().stream().map(this::column).toList();
        this.foreignKeys = parts.foreignKeys(builder);
        this.uniqueConstraints = parts.uniqueConstraints(builder);
        this.checks = parts.checks(builder);
        this.indexes = parts.indexes(builder);
        this.shape = new TableShape(this);
        parts.resolve(this);
    }

    /** Starts a table; the name may stand in double quotes or backticks. */
    public static Builder builder(String name) {
        return new Builder(Identifier.of(name));
    }

    /** Starts a table. */
    public static Builder builder(Identifier name) {
        return new Builder(name);
    }

    /** Starts a table that is like this one. */
    public Builder toBuilder() {
        return new Builder(said);
    }

    /** The name without quotes and schema. */
    public String name() {
        return said.identifier.text();
    }

    /** The name as the dialect writes it, without the schema. */
    public Identifier identifier() {
        return said.identifier;
    }

    /** The schema, or null for the connection's. */
    public @Nullable Identifier schema() {
        return said.schema;
    }

    /** The name with the schema before it, if there is one: what {@link MetaData} and foreign keys call the table. */
    public String qualifiedName() {
        return said.schema == null ? said.identifier.text() : said.schema.text() + '.' + said.identifier.text();
    }

    @Override
    public Table table() {
        return this;
    }

    /** The table under a name of its own, for statements in which it stands beside itself. */
    public AliasedTable as(String alias) {
        return new AliasedTable(this, alias);
    }

    TableShape shape() {
        return shape;
    }

    /** The columns in the order they were added. */
    public List<Column> columns() {
        return columnList;
    }

    /**
     * The column of a {@linkplain Column#key() key}.
     *
     * @throws IllegalArgumentException naming the columns there are when there is no such column
     */
    public Column column(String key) {
        Column column = columns.get(key);
        if (column == null) {
            throw new IllegalArgumentException(
                    "Table " + qualifiedName() + " has no column \"" + key + "\"; its columns are " + columns.keySet());
        }
        return column;
    }

    /**
     * Checks that statements may write a column.
     *
     * @throws IllegalArgumentException when the database alone writes it
     */
    public void requireWritable(Column column) {
        if (!isWritable(column)) {
            throw new IllegalArgumentException("Column " + column.name() + " of table " + qualifiedName() + " is "
                    + (column.generated() == null ? "always numbered" : "computed")
                    + " by the database and takes no given values: leave it out of inserts and updates");
        }
    }

    boolean isWritable(Column column) {
        Identity identity = column.identityOptions();
        return column.generated() == null && (identity == null || !identity.refusesValues());
    }

    /** Whether there is a column of this {@linkplain Column#key() key}. */
    public boolean hasColumn(String key) {
        return columns.containsKey(key);
    }

    /** The primary key, or null when the table has none. */
    public @Nullable PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** The columns of the primary key in its order; empty when the table has none. */
    public List<Column> keyColumns() {
        return keyColumns;
    }

    /** The foreign keys in the order they were added, those of single columns first. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The unique constraints in the order they were added, those of single columns first. */
    public List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    /** The checks in the order they were added. */
    public List<CheckConstraint> checks() {
        return checks;
    }

    /** The indexes in the order they were added. */
    public List<Index> indexes() {
        return indexes;
    }

    /** What messages call the table: {@code table} with its name, and the entity whose rows it holds, where it is that of a mapping. */
    public String describe() {
        return said.description == null ? "table " + qualifiedName() : said.description;
    }

    /** What the catalog says of it, or null. */
    public @Nullable String comment() {
        return said.comment;
    }

    /** Whether it lives only as long as the connection that creates it. */
    public boolean temporary() {
        return said.temporary;
    }

    /** The names the table had before, the latest first: how a comparison with a database knows that it was renamed. */
    public List<String> renamedFrom() {
        return said.renamedFrom;
    }

    /** What only one database knows. */
    public List<DialectOption> options() {
        return List.copyOf(said.options);
    }

    /** Text behind all else that DDL says of the table, or null. */
    public @Nullable String unsafeOptions() {
        return said.unsafeOptions;
    }

    /** What the application keeps with the table. */
    public Map<String, Object> info() {
        return Map.copyOf(said.info);
    }

    /** The DDL of the application that belongs to the table. */
    public List<DdlHook> hooks() {
        return List.copyOf(said.hooks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table
                && identifier().equals(table.identifier())
                && qualifiedName().equals(table.qualifiedName());
    }

    @Override
    public int hashCode() {
        return identifier().hashCode();
    }

    @Override
    public String toString() {
        return qualifiedName();
    }

    /** Collects what a table consists of; belongs to one thread. */
    public static final class Builder {

        private final Identifier identifier;
        private @Nullable Identifier schema;
        private @Nullable String comment;
        private @Nullable String description;
        private boolean temporary;
        private @Nullable String unsafeOptions;
        final Map<String, Column> columns = new LinkedHashMap<>();
        final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
        final List<ForeignKey> foreignKeys = new ArrayList<>();
        final List<CheckConstraint> checks = new ArrayList<>();
        final List<Index> indexes = new ArrayList<>();
        private List<String> renamedFrom = List.of();
        private final List<DialectOption> options = new ArrayList<>();
        private final Map<String, Object> info = new LinkedHashMap<>();
        private final List<DdlHook> hooks = new ArrayList<>();

        @Nullable
        PrimaryKey primaryKey;

        NamingConvention naming = NamingConvention.STANDARD;
        boolean indexForeignKeys;

        private Builder(Identifier identifier) {
            this.identifier = identifier;
        }

        private Builder(Builder other) {
            this(other.identifier);
            schema = other.schema;
            comment = other.comment;
            description = other.description;
            temporary = other.temporary;
            renamedFrom = other.renamedFrom;
            unsafeOptions = other.unsafeOptions;
            columns.putAll(other.columns);
            uniqueConstraints.addAll(other.uniqueConstraints);
            foreignKeys.addAll(other.foreignKeys);
            checks.addAll(other.checks);
            indexes.addAll(other.indexes);
            options.addAll(other.options);
            info.putAll(other.info);
            hooks.addAll(other.hooks);
            primaryKey = other.primaryKey;
            naming = other.naming;
            indexForeignKeys = other.indexForeignKeys;
        }

        /** Puts the table into a schema; null leaves it in the connection's. */
        public Builder schema(@Nullable String name) {
            this.schema = name == null ? null : Identifier.of(name);
            return this;
        }

        /** Puts the table into a schema; null leaves it in the connection's. */
        Builder schema(@Nullable Identifier name) {
            this.schema = name;
            return this;
        }

        /**
         * Adds a column.
         *
         * @throws IllegalArgumentException when there is a column of this name or key already
         */
        public Builder column(Column column) {
            boolean taken =
                    columns.values().stream().anyMatch(known -> known.name().equals(column.name()));
            if (taken || columns.putIfAbsent(column.key(), column) != null) {
                throw new IllegalArgumentException("Table " + identifier + " has two columns named " + column.name()
                        + " or called " + column.key() + ": give one of them another name, or map it once");
            }
            return this;
        }

        /** Puts a column in the place of the one of its key, or behind all others where there is none. */
        public Builder replaceColumn(Column column) {
            columns.put(column.key(), column);
            return this;
        }

        /** Adds what another table of this name has. */
        Builder extend(Table other) {
            other.said.columns.values().forEach(this::replaceColumn);
            uniqueConstraints.addAll(other.said.uniqueConstraints);
            foreignKeys.addAll(other.said.foreignKeys);
            checks.addAll(other.said.checks);
            indexes.addAll(other.said.indexes);
            options.addAll(other.said.options);
            info.putAll(other.said.info);
            hooks.addAll(other.said.hooks);
            return other.primaryKey == null ? this : primaryKey(other.primaryKey);
        }

        /** Whether a column of this key was added. */
        public boolean hasColumn(String key) {
            return columns.containsKey(key);
        }

        /** Makes columns the primary key. */
        public Builder primaryKey(String... columns) {
            return primaryKey(new PrimaryKey(null, List.of(columns)));
        }

        /** Sets the primary key. */
        public Builder primaryKey(PrimaryKey key) {
            this.primaryKey = key;
            return this;
        }

        /** Adds a foreign key. */
        public Builder foreignKey(ForeignKey key) {
            foreignKeys.add(key);
            return this;
        }

        /** Adds a unique constraint. */
        public Builder unique(UniqueConstraint constraint) {
            uniqueConstraints.add(constraint);
            return this;
        }

        /** Adds a check of the columns, given the finished table; its name is derived. */
        public Builder check(TableCondition condition) {
            return check(CheckConstraint.of(condition));
        }

        /** Adds a check of the columns under a name. */
        public Builder check(String name, TableCondition condition) {
            return check(CheckConstraint.of(condition).named(name));
        }

        /** Adds a check. */
        public Builder check(CheckConstraint check) {
            checks.add(check);
            return this;
        }

        /** Adds an index. */
        public Builder index(Index index) {
            indexes.add(index);
            return this;
        }

        /** Says what messages call the table. */
        public Builder described(String description) {
            this.description = description;
            return this;
        }

        /** Says what the catalog says of it. */
        public Builder comment(@Nullable String comment) {
            this.comment = comment;
            return this;
        }

        /** Lets the table live only as long as the connection that creates it. */
        public Builder temporary() {
            this.temporary = true;
            return this;
        }

        /** Says which names the table had before in its schema, the latest first; they may stand in double quotes or backticks. */
        public Builder renamedFrom(String... names) {
            this.renamedFrom = List.of(names);
            return this;
        }

        /** Adds options of one database. */
        public Builder with(DialectOption... more) {
            options.addAll(List.of(more));
            return this;
        }

        /** Adds text behind all else that DDL says of the table; null for none. Never pass text that comes from outside the program. */
        public Builder unsafeOptions(@Nullable String text) {
            this.unsafeOptions = text;
            return this;
        }

        /** Keeps something of the application with the table. */
        public Builder info(String name, Object value) {
            info.put(name, value);
            return this;
        }

        /** Runs DDL of the application when the table is created or dropped. */
        public Builder on(DdlHook.Event event, Ddl ddl) {
            hooks.add(new DdlHook(event, ddl));
            return this;
        }

        /** Says whether a foreign key with whose columns no index, unique constraint or primary key begins gets an index. */
        public Builder indexForeignKeys(boolean on) {
            this.indexForeignKeys = on;
            return this;
        }

        /** Says how constraints without a name are named. */
        public Builder naming(NamingConvention convention) {
            this.naming = convention;
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalArgumentException when a constraint or index names a column the table does not have
         */
        public Table build() {
            return new Table(new Builder(this));
        }
    }
}
