package dev.orm.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All tables and sequences of a mapping, in the order in which their rows depend on each other.
 *
 * <p>Creates them in a database, drops them, or writes the script that creates them. Immutable and thread-safe.
 */
public final class MetaData {

    private final Map<String, Table> tables;
    private final List<Sequence> sequences;

    private MetaData(Map<String, Table> tables, List<Sequence> sequences) {
        this.tables = tables;
        this.sequences = sequences;
    }

    /**
     * The metadata of tables and sequences.
     *
     * @throws IllegalArgumentException when two tables have one name, or a foreign key refers to a table or column that is not there
     */
    public static MetaData of(Collection<Table> tables, Collection<Sequence> sequences) {
        Map<String, Table> byName = new LinkedHashMap<>();
        for (Table table : tables) {
            if (byName.putIfAbsent(table.qualifiedName(), table) != null) {
                throw new IllegalArgumentException(
                        "Two tables are named " + table.qualifiedName() + ": describe the table once");
            }
        }
        Map<String, Table> ordered = new TableOrder(byName).ordered();
        return new MetaData(ordered, List.copyOf(sequences));
    }

    /** The tables, referenced ones before those that refer to them; where they refer to each other, in the order they were given. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * The table of a {@linkplain Table#qualifiedName() qualified name}.
     *
     * @throws IllegalArgumentException naming the tables there are when there is no such table
     */
    public Table table(String qualifiedName) {
        Table table = tables.get(qualifiedName);
        if (table == null) {
            throw new IllegalArgumentException(
                    "There is no table \"" + qualifiedName + "\"; the tables are " + tables.keySet());
        }
        return table;
    }

    /** The sequences in the order they were given. */
    public List<Sequence> sequences() {
        return sequences;
    }

    /**
     * Creates the tables and sequences the target does not have; leaves those it has as they are.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public void createAll(SchemaTarget target) {
        Set<CatalogName> existing = target.existing();
        DdlWriter ddl = new DdlWriter(this, target.ddl());
        List<Table> missingTables = tables.values().stream()
                .filter(table -> !existing.contains(ddl.catalogName(table)))
                .toList();
        List<Sequence> missingSequences = sequences.stream()
                .filter(s -> !existing.contains(ddl.catalogName(s)))
                .toList();
        target.execute(ddl.create(missingTables, missingSequences));
    }

    /**
     * Drops the tables and sequences the target has, those that refer before those they refer to.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    public void dropAll(SchemaTarget target) {
        Set<CatalogName> existing = target.existing();
        DdlWriter ddl = new DdlWriter(this, target.ddl());
        List<Table> tablesThere = tables.values().stream()
                .filter(table -> existing.contains(ddl.catalogName(table)))
                .toList();
        List<Sequence> sequencesThere = sequences.stream()
                .filter(s -> existing.contains(ddl.catalogName(s)))
                .toList();
        target.execute(ddl.drop(tablesThere, sequencesThere));
    }

    /** The statements that create everything in an empty database, without a semicolon at their ends. */
    public List<String> createScript(DdlSpelling ddl) {
        return new DdlWriter(this, ddl).create(new ArrayList<>(tables.values()), sequences);
    }

    /** The statements that drop everything, without a semicolon at their ends. */
    public List<String> dropScript(DdlSpelling ddl) {
        return new DdlWriter(this, ddl).drop(new ArrayList<>(tables.values()), sequences);
    }

    /**
     * The statements that add columns to tables that are there, with the constraints and indexes these columns take part in.
     *
     * @param missing the columns to add to each table
     */
    public List<String> addColumnsScript(DdlSpelling ddl, Map<Table, List<Column>> missing) {
        return new DdlWriter(this, ddl).addColumns(missing);
    }
}
