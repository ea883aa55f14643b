package dev.orm.schema.catalog;

import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogConstraint.Reference;
import dev.orm.schema.catalog.CatalogConstraint.Timing;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers constraints from rows that name one column each; belongs to one reading. */
final class H2Constraints {

    private final Map<CatalogObject, Draft> drafts = new LinkedHashMap<>();

    void read(CatalogRow row) throws SQLException {
        CatalogObject table = row.object();
        String name = row.text();
        Draft draft = drafts.computeIfAbsent(new CatalogObject(table.schema(), name), unused -> new Draft(table, name));
        draft.kind = row.text();
        String column = row.optionalText();
        draft.target = row.optionalObject();
        String targetColumn = row.optionalText();
        draft.onDelete = action(row.optionalText());
        draft.onUpdate = action(row.optionalText());
        draft.condition = row.optionalText();
        draft.nullsDistinct = row.flag();
        draft.comment = row.optionalText();
        if (column != null) {
            draft.columns.add(column);
        }
        if (targetColumn != null) {
            draft.targetColumns.add(targetColumn);
        }
    }

    void addTo(CatalogAssembly assembly) {
        drafts.values().forEach(draft -> assembly.constraint(draft.table, draft.constraint()));
    }

    private static String action(@Nullable String rule) {
        return rule == null ? "no action" : rule.toLowerCase(Locale.ROOT);
    }

    private static final class Draft {

        private final CatalogObject table;
        private final String name;
        private final List<String> columns = new ArrayList<>();
        private final List<String> targetColumns = new ArrayList<>();
        private String kind = "";
        private @Nullable CatalogObject target;
        private String onDelete = "";
        private String onUpdate = "";
        private @Nullable String condition;
        private boolean nullsDistinct;
        private @Nullable String comment;

        Draft(CatalogObject table, String name) {
            this.table = table;
            this.name = name;
        }

        CatalogConstraint constraint() {
            return switch (kind) {
                case "PRIMARY KEY" -> new PrimaryKey(name, columns, Timing.IMMEDIATE, comment);
                case "UNIQUE" -> new Unique(name, columns, nullsDistinct, Timing.IMMEDIATE, comment);
                case "CHECK" -> new Check(name, Parentheses.stripped(Objects.requireNonNull(condition)), comment);
                default -> {
                    Reference reference =
                            new Reference(Objects.requireNonNull(target), targetColumns, onDelete, onUpdate, "simple");
                    yield new ForeignKey(name, columns, reference, Timing.IMMEDIATE, comment);
                }
            };
        }
    }
}
