package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * Something that rows come from: a table, an entity, or an entity reached from another along a relation.
 *
 * <p>Sources are values: equal sources are one element of a FROM clause, a second one needs an alias.
 */
public interface Source {

    /** The alias that tells this source from another of the same subject; null for the plain one. */
    default @Nullable String alias() {
        return null;
    }

    /** The source whose relation leads here; null for a root. */
    default @Nullable Source parent() {
        return null;
    }

    /** The relation attribute of the parent that leads here; null for a root. */
    default @Nullable String relation() {
        return null;
    }

    /**
     * The source whose rows this one sees as those of a subclass: they are read once, and have the attributes of the
     * subclass too; null for a source of its own.
     */
    default @Nullable Source narrows() {
        return null;
    }

    /**
     * The source to which the same relation leads from another parent.
     *
     * @throws UnsupportedOperationException if no relation leads here
     */
    default Source under(Source other) {
        throw new UnsupportedOperationException("No relation leads to " + this);
    }

    /** What the rows are rows of (an entity class, or a table): sources of equal subjects have the same columns. */
    default Object subject() {
        return this;
    }
}
