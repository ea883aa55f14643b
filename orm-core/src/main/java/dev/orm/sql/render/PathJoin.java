package dev.orm.sql.render;

import dev.orm.sql.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a relation joins its target to its parent.
 *
 * @param parent the source that has the relation
 * @param optional whether a row of the parent may be without a partner
 * @param toMany whether a row of the parent may have several partners
 * @param on the columns that are equal: parent and target, or empty with a link table
 * @param link the table between the two of a many-to-many relation; null for a foreign key
 * @param part the part of the target that has the columns, where they are not in its first table; else null
 * @param condition what joins the two instead of columns; null where there are columns
 */
public record PathJoin(
        Source parent,
        boolean optional,
        boolean toMany,
        List<ColumnPair> on,
        @Nullable Link link,
        @Nullable Source part,
        @Nullable JoinCondition condition) {

    /**
     * The table between the two sides of a many-to-many relation.
     *
     * @param source the table as a source of its own, by which an expression may name its columns
     * @param table its name, quoted and qualified
     * @param parent the parent's columns and its own
     * @param target its own columns and the target's
     */
    public record Link(Source source, String table, List<ColumnPair> parent, List<ColumnPair> target) {}

    /** A join by a foreign key. */
    public static PathJoin foreignKey(Source parent, boolean optional, boolean toMany, List<ColumnPair> on) {
        return new PathJoin(parent, optional, toMany, on, null, null, null);
    }

    /** A join through a link table. */
    public static PathJoin link(Source parent, Link link) {
        return new PathJoin(parent, true, true, List.of(), link, null, null);
    }

    /** A join by a condition. */
    public static PathJoin by(JoinCondition condition, boolean optional, boolean toMany) {
        return new PathJoin(condition.parent(), optional, toMany, List.of(), null, null, condition);
    }

    /** The same to columns in another table of the target, one of those that are joined wherever the target is. */
    public PathJoin toPart(Source other) {
        return new PathJoin(parent, optional, toMany, on, link, other, condition);
    }
}
