package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.util.List;

/**
 * One of the tables over which the rows of an entity are spread.
 *
 * @param table the table
 * @param key its columns that hold the id, in the order of {@link Id#attributes()}
 * @param optional whether an entity may be without a row in it
 */
public record TablePart(Table table, List<Column> key, boolean optional) {

    /** Copies the list. */
    public TablePart {
        key = List.copyOf(key);
    }
}
