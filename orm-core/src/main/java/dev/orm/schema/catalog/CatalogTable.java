package dev.orm.schema.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as the catalog describes it.
 *
 * @param name        its full name
 * @param temporary   whether it lives with a connection
 * @param columns     its columns in their order
 * @param constraints its constraints, sorted by name
 * @param indexes     its indexes, sorted by name
 * @param options     what else the database was told of it, such as {@code fillfactor} or {@code partition by}
 * @param comment     what is said of it, or null
 */
public record CatalogTable(
        CatalogObject name,
        boolean temporary,
        List<CatalogColumn> columns,
        List<CatalogConstraint> constraints,
        List<CatalogIndex> indexes,
        Map<String, String> options,
        @Nullable String comment) {

    /** Copies the lists. */
    public CatalogTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        options = Map.copyOf(options);
    }

    /**
     * The column of a name.
     *
     * @throws IllegalArgumentException naming the columns there are when there is no such column
     */
    public CatalogColumn column(String column) {
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table " + name + " has no column \"" + column
                        + "\"; its columns are "
                        + columns.stream().map(CatalogColumn::name).toList()));
    }

    /** The primary key, or null when it has none. */
    public CatalogConstraint.@Nullable PrimaryKey primaryKey() {
        return constraints(CatalogConstraint.PrimaryKey.class).findFirst().orElse(null);
    }

    /** The constraints of a kind. */
    public <C extends CatalogConstraint> Stream<C> constraints(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }
}
