package dev.orm.schema.catalog;

import dev.orm.schema.catalog.CatalogIndex.Part;
import dev.orm.schema.catalog.CatalogIndex.Uniqueness;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers indexes from rows that name one column each; belongs to one reading. */
final class H2Indexes {

    private final Map<CatalogObject, Draft> drafts = new LinkedHashMap<>();

    void read(CatalogRow row) throws SQLException {
        CatalogObject table = row.object();
        String name = row.text();
        Draft draft = drafts.computeIfAbsent(new CatalogObject(table.schema(), name), unused -> new Draft(table, name));
        boolean unique = row.text().startsWith("UNIQUE");
        String nullsDistinct = row.optionalText();
        if (unique) {
            draft.unique = "YES".equals(nullsDistinct) ? Uniqueness.NULLS_DISTINCT : Uniqueness.NULLS_NOT_DISTINCT;
        }
        String column = row.text();
        boolean descending = row.flag();
        draft.parts.add(new Part(column, false, descending, "FIRST".equals(row.optionalText()), null));
        draft.comment = row.optionalText();
    }

    void addTo(CatalogAssembly assembly) {
        drafts.values()
                .forEach(draft -> assembly.index(
                        draft.table,
                        new CatalogIndex(draft.name, draft.unique, null, draft.parts, List.of(), null, draft.comment)));
    }

    private static final class Draft {

        private final CatalogObject table;
        private final String name;
        private final List<Part> parts = new ArrayList<>();
        private Uniqueness unique = Uniqueness.NONE;
        private @Nullable String comment;

        Draft(CatalogObject table, String name) {
            this.table = table;
            this.name = name;
        }
    }
}
