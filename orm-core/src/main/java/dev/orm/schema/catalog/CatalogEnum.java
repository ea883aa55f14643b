package dev.orm.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum type as the catalog describes it.
 *
 * @param name    its full name
 * @param values  its values in their order
 * @param comment what is said of it, or null
 */
public record CatalogEnum(
        CatalogObject name, List<String> values, @Nullable String comment) {

    /** Copies the list. */
    public CatalogEnum {
        values = List.copyOf(values);
    }
}
