package dev.orm.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one set of constraints of what columns say and what was said of the table, each of them once and with a name. */
final class TableParts {

    private final Table table;

    TableParts(Table table) {
        this.table = table;
    }

    /** The columns by key; those of the primary key refuse NULL. */
    Map<String, Column> columns(Table.Builder said) {
        Set<String> key = new LinkedHashSet<>(keyColumns(said));
        Map<String, Column> columns = new LinkedHashMap<>();
        said.columns.forEach((name, column) -> columns.put(
                name,
                key.contains(name) && column.nullable()
                        ? column.toBuilder().notNull().build()
                        : column));
        return columns;
    }

    private List<String> keyColumns(Table.Builder said) {
        List<String> flagged = said.columns.values().stream()
                .filter(Column::primaryKey)
                .map(Column::key)
                .toList();
        List<String> named = said.primaryKey == null ? List.of() : said.primaryKey.columns();
        if (!flagged.isEmpty() && said.primaryKey != null && !new LinkedHashSet<>(named).containsAll(flagged)) {
            throw new IllegalArgumentException("The primary key of table " + table.qualifiedName() + " is " + named
                    + ", but the columns " + flagged + " say that they are: say it in one place");
        }
        return said.primaryKey == null ? flagged : named;
    }

    @Nullable
    PrimaryKey primaryKey(Table.Builder said) {
        List<String> columns = keyColumns(said);
        if (said.primaryKey == null && columns.isEmpty()) {
            return null;
        }
        return names(said).named(said.primaryKey == null ? new PrimaryKey(null, columns) : said.primaryKey);
    }

    List<ForeignKey> foreignKeys(Table.Builder said) {
        List<ForeignKey> keys = new ArrayList<>();
        for (Column column : said.columns.values()) {
            ForeignKey reference = column.reference();
            if (reference != null && said.foreignKeys.stream().noneMatch(key -> isSame(key, reference))) {
                keys.add(reference);
            }
        }
        keys.addAll(said.foreignKeys);
        return keys.stream().map(names(said)::named).toList();
    }

    private static boolean isSame(ForeignKey one, ForeignKey other) {
        return one.columns().equals(other.columns()) && one.targetTable().equals(other.targetTable());
    }

    /** A column that says it is unique has a constraint of its own, unless there is one already, or it is the whole primary key. */
    List<UniqueConstraint> uniqueConstraints(Table.Builder said) {
        List<UniqueConstraint> constraints = new ArrayList<>();
        for (Column column : said.columns.values()) {
            List<String> alone = List.of(column.key());
            boolean known = alone.equals(keyColumns(said))
                    || said.uniqueConstraints.stream()
                            .anyMatch(constraint -> constraint.columns().equals(alone));
            if (column.unique() && !known) {
                constraints.add(new UniqueConstraint(null, alone));
            }
        }
        constraints.addAll(said.uniqueConstraints);
        return constraints.stream().map(names(said)::named).toList();
    }

    List<CheckConstraint> checks(Table.Builder said) {
        List<CheckConstraint> checks = new ArrayList<>();
        for (CheckConstraint check : said.checks) {
            checks.add(names(said).named(check, checks.size() + 1));
        }
        return List.copyOf(checks);
    }

    List<Index> indexes(Table.Builder said) {
        List<Index> indexes = new ArrayList<>(said.indexes);
        if (said.indexForeignKeys) {
            for (ForeignKey key : foreignKeys(said)) {
                if (!isIndexed(said, indexes, key.columns())) {
                    indexes.add(Index.on(key.columns().toArray(String[]::new)));
                }
            }
        }
        return indexes.stream().map(names(said)::named).toList();
    }

    /** Whether an index that serves for all rows begins with these columns, in any order. */
    private boolean isIndexed(Table.Builder said, List<Index> indexes, List<String> columns) {
        return begins(keyColumns(said), columns)
                || uniqueConstraints(said).stream().anyMatch(unique -> begins(unique.columns(), columns))
                || indexes.stream()
                        .filter(index -> index.storage().equals(Index.Storage.PLAIN)
                                && index.columns().size() == index.parts().size())
                        .anyMatch(index -> begins(index.columns(), columns));
    }

    private static boolean begins(List<String> indexed, List<String> columns) {
        return indexed.size() >= columns.size()
                && new LinkedHashSet<>(indexed.subList(0, columns.size())).containsAll(columns);
    }

    private ConstraintNames names(Table.Builder said) {
        return new ConstraintNames(table, said.naming);
    }

    /** Makes the expressions over the finished table once, so that a wrong one is told where the table is built. */
    void resolve(Table finished) {
        for (Column column : finished.columns()) {
            Generated generated = column.generated();
            if (generated != null) {
                generated.expression().of(finished);
            }
        }
        finished.checks().forEach(check -> check.condition().of(finished));
        for (Index index : finished.indexes()) {
            for (Index.Part part : index.parts()) {
                TableExpression expression = part.expression();
                if (expression != null) {
                    expression.of(finished);
                }
            }
            TableCondition where = index.storage().where();
            if (where != null) {
                where.of(finished);
            }
        }
    }
}
