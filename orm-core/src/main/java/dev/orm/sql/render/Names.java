package dev.orm.sql.render;

import dev.orm.sql.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables and columns behind the sources of a statement: what the text of a statement needs to know of a mapping.
 */
public interface Names {

    /** The table of a source, quoted and qualified. */
    String table(Source source);

    /** The table that a change of a source writes: one, also where its rows are read from several. */
    default String ownTable(Source target) {
        return table(target);
    }

    /**
     * The column of an attribute. The owner may be the source's parent, whose foreign key holds the same value: then
     * nothing is joined.
     *
     * @throws IllegalArgumentException if there is no such attribute
     */
    ResolvedColumn column(Source source, String attribute);

    /**
     * Checks that a statement may write an attribute.
     *
     * @throws IllegalArgumentException if the database alone writes its column
     */
    default void requireWritable(Source source, String attribute) {}

    /** The columns that an entity in a select list stands for, including those of sources that are joined to it. */
    List<ResolvedColumn> selection(Source entity);

    /**
     * What a row of the source's table must meet to be one of the source, where the table holds others too; null where
     * all its rows are.
     *
     * @param alias how the text refers to the source
     */
    default @Nullable String restriction(Source source, String alias) {
        return null;
    }

    /**
     * What else the rows of a source must meet, wherever a statement reads or changes them.
     */
    default List<SourceCriterion> criteria(Source source) {
        return List.of();
    }

    /**
     * Further tables over which every row of a source is spread: sources that hang on it, each joined wherever it is
     * read.
     */
    default List<Source> parts(Source source) {
        return List.of();
    }

    /** Whether a source is the table between the two sides of a relation, which is there wherever its parent is joined. */
    default boolean isLink(Source source) {
        return false;
    }

    /**
     * What tells whether a row is of the class as which a source sees another.
     *
     * @throws IllegalArgumentException if the source sees none
     */
    default ClassTest isA(Source narrowed) {
        throw new IllegalArgumentException(narrowed + " is not seen as rows of a class");
    }

    /** How a source hangs on its parent; null for a root. */
    @Nullable
    PathJoin pathJoin(Source source);

    /**
     * The columns of a unique constraint or index of a source's table, quoted.
     *
     * @throws IllegalArgumentException if there is none of the name
     */
    List<String> constraint(Source source, String name);

    /** The foreign keys between the tables of two sources, in either direction. */
    default List<ForeignKeyJoin> foreignKeys(Source left, Source right) {
        return List.of();
    }
}
