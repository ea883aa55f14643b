package dev.orm.mapping;

import dev.orm.schema.Deferrability;
import dev.orm.schema.Identifier;
import dev.orm.schema.Index;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.sql.Expression;
import dev.orm.sql.Sql;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds the unique constraints and indexes that {@code @Table} or {@code @JoinTable} declares. */
final class TableConstraints {

    private final Compilation compilation;
    private final String where;
    private final Table.Builder table;

    TableConstraints(Compilation compilation, String where, Table.Builder table) {
        this.compilation = compilation;
        this.where = where;
        this.table = table;
    }

    TableConstraints add(jakarta.persistence.UniqueConstraint[] constraints, jakarta.persistence.Index[] indexes) {
        for (jakarta.persistence.UniqueConstraint constraint : constraints) {
            List<String> columns = existing(List.of(constraint.columnNames()), "a unique constraint");
            if (!columns.isEmpty()) {
                table.unique(new UniqueConstraint(nullIfEmpty(constraint.name()), columns)
                        .deferrable(deferrability(constraint)));
            }
        }
        for (jakarta.persistence.Index index : indexes) {
            addIndex(index);
        }
        return this;
    }

    void add(jakarta.persistence.CheckConstraint[] checks, String comment, String options) {
        for (jakarta.persistence.CheckConstraint check : checks) {
            table.check(CheckReader.of(check));
        }
        table.comment(nullIfEmpty(comment)).unsafeOptions(nullIfEmpty(options));
    }

    /** When the constraint is checked, as its options say. */
    private Deferrability deferrability(jakarta.persistence.UniqueConstraint constraint) {
        String options = constraint.options().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (options) {
            case "", "not deferrable" -> Deferrability.NOT_DEFERRABLE;
            case "deferrable", "deferrable initially immediate" -> Deferrability.INITIALLY_IMMEDIATE;
            case "deferrable initially deferred", "initially deferred" -> Deferrability.INITIALLY_DEFERRED;
            default -> {
                compilation
                        .problems()
                        .add(
                                where + " declares a unique constraint with the options \"" + constraint.options()
                                        + "\", which are not understood: write \"deferrable\" or \"deferrable initially deferred\".");
                yield Deferrability.NOT_DEFERRABLE;
            }
        };
    }

    private void addIndex(jakarta.persistence.Index index) {
        List<Index.Part> parts = new ArrayList<>();
        for (IndexColumns.Entry entry : IndexColumns.of(index.columnList())) {
            if (entry.expression()) {
                Expression<?> expression = Sql.unsafe(entry.text()).as(SqlTypes.STRING);
                parts.add(directed(Index.Part.of(table -> expression), entry));
            } else {
                existing(List.of(entry.text()), "an index")
                        .forEach(column -> parts.add(directed(Index.Part.of(column), entry)));
            }
        }
        if (!parts.isEmpty()) {
            table.index(new Index(nullIfEmpty(index.name()), parts, index.unique()));
        }
    }

    private static Index.Part directed(Index.Part part, IndexColumns.Entry entry) {
        return entry.descending() ? part.desc() : part;
    }

    /** The names as they are in the table; empty if one is not there, which is then a problem. */
    private List<String> existing(List<String> names, String what) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            String column = Identifier.of(name).text();
            String converted =
                    Identifier.of(compilation.naming().explicit(name)).text();
            if (table.hasColumn(column)) {
                found.add(column);
            } else if (table.hasColumn(converted)) {
                found.add(converted);
            } else {
                compilation
                        .problems()
                        .add(where + " declares " + what + " on the column '" + name
                                + "', which its table does not have: name a column, not an attribute.");
                return List.of();
            }
        }
        return found;
    }

    private static @Nullable String nullIfEmpty(String name) {
        return name.isEmpty() ? null : name;
    }
}
