package dev.orm.mapping;

import dev.orm.schema.Identifier;
import dev.orm.schema.Index;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
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

    void add(jakarta.persistence.UniqueConstraint[] constraints, jakarta.persistence.Index[] indexes) {
        for (jakarta.persistence.UniqueConstraint constraint : constraints) {
            List<String> columns = existing(List.of(constraint.columnNames()), "a unique constraint");
            if (!columns.isEmpty()) {
                table.unique(new UniqueConstraint(nullIfEmpty(constraint.name()), columns));
            }
        }
        for (jakarta.persistence.Index index : indexes) {
            addIndex(index);
        }
    }

    private void addIndex(jakarta.persistence.Index index) {
        List<Index.Part> parts = new ArrayList<>();
        for (String entry : index.columnList().trim().split("\\s*,\\s*")) {
            String[] words = entry.split("\\s+");
            boolean descending =
                    words.length > 1 && words[1].toUpperCase(Locale.ROOT).equals("DESC");
            existing(List.of(words[0]), "an index")
                    .forEach(column ->
                            parts.add(descending ? Index.Part.of(column).desc() : Index.Part.of(column)));
        }
        if (!parts.isEmpty()) {
            table.index(new Index(nullIfEmpty(index.name()), parts, index.unique()));
        }
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
