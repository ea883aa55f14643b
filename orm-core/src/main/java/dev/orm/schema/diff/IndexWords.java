package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogIndex.Uniqueness;
import java.util.stream.Collectors;

/** Says what indexes are. */
final class IndexWords {

    private IndexWords() {}

    static String of(CatalogIndex index) {
        String parts = index.parts().stream()
                .map(part -> part.text() + (part.descending() ? " desc" : ""))
                .collect(Collectors.joining(", ", " [", "]"));
        return (index.unique() == Uniqueness.NONE ? "index " : "unique index ")
                + index.name()
                + parts
                + (index.unique() == Uniqueness.NULLS_NOT_DISTINCT ? " nulls not distinct" : "")
                + (index.included().isEmpty() ? "" : " including " + index.included())
                + (index.predicate() == null ? "" : " where " + index.predicate());
    }
}
