package dev.orm.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the DDL statements of tables and sequences for one database. */
final class DdlWriter {

    private final MetaData metaData;
    private final DdlSpelling spelling;

    DdlWriter(MetaData metaData, DdlSpelling spelling) {
        this.metaData = metaData;
        this.spelling = spelling;
    }

    CatalogName catalogName(Table table) {
        return catalogName(table.schema(), table.identifier());
    }

    CatalogName catalogName(Sequence sequence) {
        return catalogName(sequence.schema(), sequence.name());
    }

    /** Creates sequences and tables; a foreign key to a table that comes later is added when all tables are there. */
    List<String> create(List<Table> tables, List<Sequence> sequences) {
        List<String> statements = new ArrayList<>();
        sequences.forEach(sequence -> statements.add(createSequence(sequence)));
        Set<String> later = tables.stream().map(Table::qualifiedName).collect(Collectors.toCollection(HashSet::new));
        List<String> added = new ArrayList<>();
        for (Table table : tables) {
            later.remove(table.qualifiedName());
            statements.add(createTable(table, later));
            table.indexes().forEach(index -> statements.add(createIndex(table, index)));
            table.foreignKeys().stream()
                    .filter(key -> later.contains(key.targetTable()))
                    .forEach(key -> added.add("alter table " + name(table) + " add " + foreignKey(table, key)));
        }
        statements.addAll(added);
        return statements;
    }

    /** Drops tables against the order of their creation, after the foreign keys that point the other way. */
    List<String> drop(List<Table> tables, List<Sequence> sequences) {
        List<String> statements = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        Set<String> later = tables.stream().map(Table::qualifiedName).collect(Collectors.toCollection(HashSet::new));
        for (Table table : tables) {
            later.remove(table.qualifiedName());
            table.foreignKeys().stream()
                    .filter(key -> later.contains(key.targetTable()))
                    .forEach(key -> statements.add(
                            "alter table " + name(table) + " drop constraint if exists " + quote(key.name())));
            drops.add(0, "drop table " + name(table));
        }
        statements.addAll(drops);
        sequences.forEach(sequence -> statements.add("drop sequence " + qualified(sequence.schema(), sequence.name())));
        return statements;
    }

    /** Adds columns, then what they take part in; a primary key is never changed. */
    List<String> addColumns(Map<Table, List<Column>> missing) {
        List<String> statements = new ArrayList<>();
        missing.forEach((table, columns) -> columns.forEach(
                column -> statements.add("alter table " + name(table) + " add column " + column(column))));
        missing.forEach((table, columns) -> statements.addAll(
                addConstraints(table, columns.stream().map(Column::name).toList())));
        return statements;
    }

    private List<String> addConstraints(Table table, List<String> columns) {
        List<String> statements = new ArrayList<>();
        String add = "alter table " + name(table) + " add ";
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            if (!Collections.disjoint(unique.columns(), columns)) {
                statements.add(add + unique(table, unique));
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (!Collections.disjoint(key.columns(), columns)) {
                statements.add(add + foreignKey(table, key));
            }
        }
        for (Index index : table.indexes()) {
            if (index.columns().stream().anyMatch(part -> columns.contains(part.column()))) {
                statements.add(createIndex(table, index));
            }
        }
        return statements;
    }

    private String createSequence(Sequence sequence) {
        return "create sequence " + qualified(sequence.schema(), sequence.name()) + " start with " + sequence.start()
                + " increment by " + sequence.increment();
    }

    private String createTable(Table table, Set<String> later) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column)));
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            lines.add(constraint(key.name()) + "primary key " + columns(table, key.columns()));
        }
        table.uniqueConstraints().forEach(unique -> lines.add(unique(table, unique)));
        table.foreignKeys().stream()
                .filter(foreign -> !later.contains(foreign.targetTable()))
                .forEach(foreign -> lines.add(foreignKey(table, foreign)));
        return "create table " + name(table) + " (" + String.join(", ", lines) + ")";
    }

    private String column(Column column) {
        StringBuilder line = new StringBuilder(spelling.quote(column.identifier()))
                .append(' ')
                .append(spelling.columnType(column));
        if (column.identity()) {
            line.append(' ').append(spelling.identityClause());
        } else if (!column.nullable()) {
            line.append(" not null");
        }
        return column.unique() ? line.append(" unique").toString() : line.toString();
    }

    private String unique(Table table, UniqueConstraint unique) {
        return constraint(unique.name()) + "unique " + columns(table, unique.columns());
    }

    private String foreignKey(Table table, ForeignKey key) {
        return constraint(key.name()) + "foreign key " + columns(table, key.columns()) + " references " + target(key)
                + onDelete(key.onDelete());
    }

    private String createIndex(Table table, Index index) {
        String columns = index.columns().stream()
                .map(part -> column(table, part.column()) + (part.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return "create " + (index.unique() ? "unique " : "") + "index " + quote(index.name()) + " on " + name(table)
                + " (" + columns + ")";
    }

    private String columns(Table table, List<String> names) {
        return names.stream().map(name -> column(table, name)).collect(Collectors.joining(", ", "(", ")"));
    }

    private String column(Table table, String name) {
        return spelling.quote(table.column(name).identifier());
    }

    private String target(ForeignKey key) {
        Table target = metaData.table(key.targetTable());
        return name(target) + ' ' + columns(target, key.targetColumns());
    }

    private static String onDelete(OnDelete onDelete) {
        return onDelete == OnDelete.NO_ACTION
                ? ""
                : " on delete " + onDelete.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String constraint(@Nullable String name) {
        return name == null ? "" : "constraint " + quote(name) + ' ';
    }

    private String quote(@Nullable String name) {
        return spelling.quote(
                Identifier.of(Objects.requireNonNull(name, "a built table has named all its constraints")));
    }

    private String name(Table table) {
        return qualified(table.schema(), table.identifier());
    }

    private String qualified(@Nullable Identifier schema, Identifier name) {
        return schema == null ? spelling.quote(name) : spelling.quote(schema) + '.' + spelling.quote(name);
    }

    private CatalogName catalogName(@Nullable Identifier schema, Identifier name) {
        return new CatalogName(schema == null ? null : spelling.catalogName(schema), spelling.catalogName(name));
    }
}
