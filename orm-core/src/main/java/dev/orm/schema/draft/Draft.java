package dev.orm.schema.draft;

import dev.orm.schema.catalog.CatalogContents;
import java.sql.SQLException;
import java.util.Map;

/**
 * What became of a draft.
 *
 * @param contents what was created, under the names it would have
 * @param refused  the views that could not be created, by their place in the script, with the reason
 */
public record Draft(CatalogContents contents, Map<Integer, SQLException> refused) {

    /** Copies the map. */
    public Draft {
        refused = Map.copyOf(refused);
    }
}
