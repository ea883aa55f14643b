package dev.orm.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table: its columns, its keys and its indexes.
 *
 * <p>Every constraint and index of a built table has a name. Immutable and thread-safe; two tables are equal when their qualified
 * names are.
 */
public final class Table implements TableSource {

    private final Identifier identifier;
    private final @Nullable Identifier schema;
    private final Map<String, Column> columns;
    private final List<Column> columnList;
    private final List<Column> keyColumns;
    private final @Nullable PrimaryKey primaryKey;
    private final List<ForeignKey> foreignKeys;
    private final List<UniqueConstraint> uniqueConstraints;
    private final List<Index> indexes;
    private final TableShape shape;

    private Table(Builder builder) {
        this.identifier = builder.identifier;
        this.schema = builder.schema;
        this.columns = new LinkedHashMap<>(builder.columns);
        this.columnList = List.copyOf(columns.values());
        ConstraintNames names = new ConstraintNames(this);
        this.primaryKey = builder.primaryKey == null ? null : names.checked(builder.primaryKey);
        this.keyColumns = primaryKey == null
                ? List.of()
                : primaryKey.columns().stream().map(this::column).toList();
        this.foreignKeys = builder.foreignKeys.stream().map(names::named).toList();
        this.uniqueConstraints =
                builder.uniqueConstraints.stream().map(names::named).toList();
        this.indexes = builder.indexes.stream().map(names::named).toList();
        this.shape = new TableShape(this);
    }

    /** Starts a table; the name may stand in double quotes or backticks. */
    public static Builder builder(String name) {
        return new Builder(Identifier.of(name));
    }

    /** The name without quotes and schema. */
    public String name() {
        return identifier.text();
    }

    /** The name as the dialect writes it, without the schema. */
    public Identifier identifier() {
        return identifier;
    }

    /** The schema, or null for the connection's. */
    public @Nullable Identifier schema() {
        return schema;
    }

    /** The name with the schema before it, if there is one: what {@link MetaData} and foreign keys call the table. */
    public String qualifiedName() {
        return schema == null ? identifier.text() : schema.text() + '.' + identifier.text();
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
     * The column of a name.
     *
     * @throws IllegalArgumentException naming the columns there are when there is no such column
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("Table " + qualifiedName() + " has no column \"" + name
                    + "\"; its columns are " + columns.keySet());
        }
        return column;
    }

    /** Whether there is a column of this name. */
    public boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    /** The primary key, or null when the table has none. */
    public @Nullable PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** The columns of the primary key in its order; empty when the table has none. */
    public List<Column> keyColumns() {
        return keyColumns;
    }

    /** The foreign keys in the order they were added. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The unique constraints in the order they were added, without those of single columns. */
    public List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    /** The indexes in the order they were added. */
    public List<Index> indexes() {
        return indexes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table
                && identifier.equals(table.identifier)
                && qualifiedName().equals(table.qualifiedName());
    }

    @Override
    public int hashCode() {
        return identifier.hashCode();
    }

    @Override
    public String toString() {
        return qualifiedName();
    }

    /** Collects what a table consists of; belongs to one thread. */
    public static final class Builder {

        private final Identifier identifier;
        private @Nullable Identifier schema;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private @Nullable PrimaryKey primaryKey;
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();

        private Builder(Identifier identifier) {
            this.identifier = identifier;
        }

        /** Puts the table into a schema; null leaves it in the connection's. */
        public Builder schema(@Nullable String name) {
            this.schema = name == null ? null : Identifier.of(name);
            return this;
        }

        /**
         * Adds a column.
         *
         * @throws IllegalArgumentException when there is a column of this name already
         */
        public Builder column(Column column) {
            if (columns.putIfAbsent(column.name(), column) != null) {
                throw new IllegalArgumentException("Table " + identifier + " has two columns named " + column.name()
                        + ": give one of them another name, or map it once");
            }
            return this;
        }

        /** Whether a column of this name was added. */
        public boolean hasColumn(String name) {
            return columns.containsKey(name);
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

        /** Adds an index. */
        public Builder index(Index index) {
            indexes.add(index);
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalArgumentException when a constraint or index names a column the table does not have
         */
        public Table build() {
            return new Table(this);
        }
    }
}
