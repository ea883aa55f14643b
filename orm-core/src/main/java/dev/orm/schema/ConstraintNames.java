package dev.orm.schema;

import dev.orm.schema.NamingConvention.Kind;
import dev.orm.schema.NamingConvention.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the columns of a table's constraints and names those constraints that have no name. */
final class ConstraintNames {

    private final Table table;
    private final NamingConvention convention;

    ConstraintNames(Table table, NamingConvention convention) {
        this.table = table;
        this.convention = convention;
    }

    PrimaryKey named(PrimaryKey key) {
        check("primary key", key.columns());
        String name = key.name() == null ? derived(Kind.PRIMARY_KEY, key.columns()) : key.name();
        return new PrimaryKey(name, key.columns(), key.comment());
    }

    ForeignKey named(ForeignKey key) {
        check("foreign key to " + key.targetTable(), key.columns());
        String name = key.name() == null ? derived(key) : key.name();
        return new ForeignKey(name, key.columns(), key.targetTable(), key.targetColumns(), key.rules(), key.comment());
    }

    UniqueConstraint named(UniqueConstraint constraint) {
        check("unique constraint", constraint.columns());
        return constraint.name() == null ? named(constraint, derived(Kind.UNIQUE, constraint.columns())) : constraint;
    }

    private static UniqueConstraint named(UniqueConstraint constraint, @Nullable String name) {
        return name == null ? constraint : constraint.named(name);
    }

    /** A check about no known columns is numbered. */
    CheckConstraint named(CheckConstraint check, int position) {
        check.columns().forEach(table::column);
        List<String> about = check.columns().isEmpty() ? List.of(String.valueOf(position)) : names(check.columns());
        String name = check.name() == null ? name(Kind.CHECK, about, "", List.of()) : check.name();
        return name == null ? check : check.named(name);
    }

    Index named(Index index) {
        index.columns().forEach(table::column);
        index.storage().include().forEach(table::column);
        if (index.parts().isEmpty()) {
            check("index", List.of());
        }
        String name = index.name() == null ? name(Kind.INDEX, parts(index), "", List.of()) : index.name();
        return name == null ? index : index.named(name);
    }

    private List<String> parts(Index index) {
        List<String> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            String column = part.column();
            parts.add(column == null ? "expr" : table.column(column).name());
        }
        return parts;
    }

    private void check(String what, List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "A " + what + " of table " + table.qualifiedName() + " has no columns: name at least one");
        }
        columns.forEach(table::column);
    }

    private @Nullable String derived(Kind kind, List<String> columns) {
        return name(kind, names(columns), "", List.of());
    }

    private @Nullable String derived(ForeignKey key) {
        return name(Kind.FOREIGN_KEY, names(key.columns()), key.targetTable(), key.targetColumns());
    }

    private @Nullable String name(Kind kind, List<String> columns, String target, List<String> targetColumns) {
        return convention.name(new Named(kind, table.name(), table.schema(), columns, target, targetColumns));
    }

    private List<String> names(List<String> keys) {
        return keys.stream().map(key -> table.column(key).name()).toList();
    }
}
