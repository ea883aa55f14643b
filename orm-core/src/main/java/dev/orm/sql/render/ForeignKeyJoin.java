package dev.orm.sql.render;

import java.util.List;

/**
 * A foreign key between two tables, as a join takes it.
 *
 * @param name what errors call it: its name and columns
 * @param on the columns of the two tables that are equal, those of the left one first
 */
public record ForeignKeyJoin(String name, List<ColumnPair> on) {

    /** Copies the pairs. */
    public ForeignKeyJoin {
        on = List.copyOf(on);
    }
}
