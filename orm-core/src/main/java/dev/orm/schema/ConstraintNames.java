package dev.orm.schema;

import java.util.List;

/** Checks the columns of a table's constraints and names those constraints that have no name. */
final class ConstraintNames {

    /** Short enough for every database we know, also after a schema tool has put something before it. */
    private static final int LONGEST = 60;

    private final Table table;

    ConstraintNames(Table table) {
        this.table = table;
    }

    PrimaryKey checked(PrimaryKey key) {
        check("primary key", key.columns());
        return key;
    }

    ForeignKey named(ForeignKey key) {
        check("foreign key to " + key.targetTable(), key.columns());
        String name = key.name() == null ? derived("fk", key.columns()) : key.name();
        return new ForeignKey(name, key.columns(), key.targetTable(), key.targetColumns(), key.onDelete());
    }

    UniqueConstraint named(UniqueConstraint constraint) {
        check("unique constraint", constraint.columns());
        String name = constraint.name() == null ? derived("uk", constraint.columns()) : constraint.name();
        return new UniqueConstraint(name, constraint.columns());
    }

    Index named(Index index) {
        List<String> columns = index.columns().stream().map(Index.Part::column).toList();
        check("index", columns);
        return index.name() == null ? new Index(derived("ix", columns), index.columns(), index.unique()) : index;
    }

    private void check(String what, List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "A " + what + " of table " + table.qualifiedName() + " has no columns: name at least one");
        }
        columns.forEach(table::column);
    }

    private String derived(String prefix, List<String> columns) {
        String name = prefix + '_' + table.name() + '_' + String.join("_", columns);
        if (name.length() <= LONGEST) {
            return name;
        }
        String hash = '_' + Integer.toHexString(name.hashCode());
        return name.substring(0, LONGEST - hash.length()) + hash;
    }
}
