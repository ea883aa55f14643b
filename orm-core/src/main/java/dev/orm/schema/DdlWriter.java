package dev.orm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes the DDL statements of single objects for one database, without a semicolon at their ends. Thread-safe. */
public final class DdlWriter {

    private final DdlSpelling spelling;
    private final DdlNames names;
    private final ColumnText columns;
    private final ConstraintText constraints;
    private final IndexText indexes;
    private final TypeText types;
    private final ViewText views;
    private final CommentText comments;

    /**
     * A writer for objects of a schema.
     *
     * @param metaData the tables that foreign keys refer to
     */
    public DdlWriter(MetaData metaData, DdlSpelling spelling) {
        this.spelling = spelling;
        this.names = new DdlNames(spelling);
        this.columns = new ColumnText(spelling);
        this.constraints = new ConstraintText(metaData, spelling);
        this.indexes = new IndexText(spelling);
        this.types = new TypeText(spelling);
        this.views = new ViewText(spelling);
        this.comments = new CommentText(spelling);
    }

    /** Creates a schema. */
    public String createSchema(Identifier schema) {
        DdlFeature.SCHEMAS.require(spelling, "schema " + schema);
        return "create schema " + spelling.quote(schema);
    }

    /** Drops a schema that holds nothing. */
    public String dropSchema(Identifier schema) {
        return "drop schema " + spelling.quote(schema);
    }

    /** Creates an enum type or domain with its comment; nothing where columns have checks in place of enum types. */
    public List<String> createType(NamedType type) {
        return types.isObject(type) ? with(types.create(type), comments.of(type)) : List.of();
    }

    /** Drops an enum type or domain. */
    public List<String> dropType(NamedType type) {
        return types.isObject(type) ? List.of(types.drop(type)) : List.of();
    }

    /** Creates a sequence with its comment. */
    public List<String> createSequence(Sequence sequence) {
        DdlFeature.SEQUENCES.require(spelling, "sequence " + sequence.name());
        return with(spelling.createSequence(names.of(sequence), sequence), comments.of(sequence));
    }

    /** Drops a sequence. */
    public String dropSequence(Sequence sequence) {
        return spelling.dropSequence(names.of(sequence));
    }

    /** Creates a table with all its constraints, indexes and comments. */
    public List<String> createTable(Table table) {
        return createTable(table, key -> true);
    }

    /**
     * Creates a table with its constraints, indexes and comments.
     *
     * @param inline the foreign keys that are created with it; the others are added later
     * @throws IllegalArgumentException when the table has no columns
     */
    public List<String> createTable(Table table, Predicate<ForeignKey> inline) {
        if (table.columns().isEmpty()) {
            throw new IllegalArgumentException("Table " + table.qualifiedName()
                    + " has no columns: say which it has before it is created, or reflect those of the database");
        }
        List<String> statements = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        table.columns().stream()
                .filter(column -> !column.system())
                .forEach(column -> lines.add(columns.of(table, column)));
        List<Constraint> created = constraints(table, inline);
        created.forEach(constraint -> lines.add(constraints.of(table, constraint)));
        statements.add("create " + spelling.tableKind(table) + "table " + names.of(table) + " ("
                + String.join(", ", lines) + ")" + spelling.tableSuffix(table)
                + (table.unsafeOptions() == null ? "" : ' ' + table.unsafeOptions()));
        table.indexes().forEach(index -> statements.addAll(createIndex(table, index)));
        statements.addAll(comments.of(table, created));
        return statements;
    }

    private List<Constraint> constraints(Table table, Predicate<ForeignKey> inline) {
        List<Constraint> all = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        boolean keyed = key != null
                && (key.columns().size() > 1
                        || spelling.inlineKey(table, table.keyColumns().get(0)) == null);
        if (key != null && keyed) {
            all.add(key);
        }
        all.addAll(table.uniqueConstraints());
        table.foreignKeys().stream().filter(inline).forEach(all::add);
        table.checks().stream().filter(this::isFor).forEach(all::add);
        return all;
    }

    private boolean isFor(CheckConstraint check) {
        return check.dialects().isEmpty() || check.dialects().contains(spelling.name());
    }

    /** Drops a table with its constraints and indexes. */
    public String dropTable(Table table) {
        return "drop table " + names.of(table);
    }

    /** Adds a column to a table that is there, with its comment but without the constraints and indexes it takes part in. */
    public List<String> addColumn(Table table, Column column) {
        return with(
                "alter table " + names.of(table) + " add column " + columns.of(table, column),
                comments.of(table, column));
    }

    /** Adds a constraint to a table that is there, with its comment. */
    public List<String> addConstraint(Table table, Constraint constraint) {
        DdlFeature.ADD_CONSTRAINT.require(
                spelling, "constraint " + constraint.name() + " of table " + table.qualifiedName());
        return with(
                "alter table " + names.of(table) + " add " + constraints.of(table, constraint),
                comments.of(table, constraint));
    }

    /**
     * Drops a constraint of a table if it is there.
     *
     * @throws IllegalArgumentException when the constraint has no name by which it could be dropped
     */
    public String dropConstraint(Table table, Constraint constraint) {
        if (constraint.name() == null) {
            throw new IllegalArgumentException("A constraint of table " + table.qualifiedName()
                    + " has no name, so it cannot be dropped by itself: name it. It is " + constraint);
        }
        return "alter table " + names.of(table) + " drop constraint if exists " + names.of(constraint.name());
    }

    /** Creates an index with its comment; nothing where the index is for other databases. */
    public List<String> createIndex(Table table, Index index) {
        return indexes.isFor(index) ? with(indexes.create(table, index), comments.of(table, index)) : List.of();
    }

    /** Creates a view with its indexes and comments. */
    public List<String> createView(View view) {
        return views.create(view);
    }

    /** Drops a view. */
    public String dropView(View view) {
        return views.drop(view);
    }

    private static List<String> with(String statement, List<String> more) {
        List<String> all = new ArrayList<>(List.of(statement));
        all.addAll(more);
        return all;
    }
}
