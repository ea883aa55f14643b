package dev.orm.schema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of a table as the catalog describes it. */
public sealed interface CatalogConstraint {

    /** The name as the catalog holds it; empty on databases that give constraints none. */
    String name();

    /** What is said of it, or null. */
    @Nullable
    String comment();

    /** The same constraint under another name. */
    CatalogConstraint named(String name);

    /**
     * The columns that tell the rows apart.
     *
     * @param columns the names of the columns in the key's order
     */
    record PrimaryKey(
            String name,
            List<String> columns,
            Timing timing,
            @Nullable String comment) implements CatalogConstraint {

        /** Copies the list. */
        public PrimaryKey {
            columns = List.copyOf(columns);
        }

        @Override
        public PrimaryKey named(String name) {
            return new PrimaryKey(name, columns, timing, comment);
        }
    }

    /**
     * Columns whose values no two rows share.
     *
     * @param columns       the names of the columns
     * @param nullsDistinct whether rows with NULL there do not count as equal
     */
    record Unique(
            String name,
            List<String> columns,
            boolean nullsDistinct,
            Timing timing,
            @Nullable String comment) implements CatalogConstraint {

        /** Copies the list. */
        public Unique {
            columns = List.copyOf(columns);
        }

        @Override
        public Unique named(String name) {
            return new Unique(name, columns, nullsDistinct, timing, comment);
        }
    }

    /**
     * Columns that refer to rows of a table.
     *
     * @param columns the names of the referring columns
     * @param target  which rows they refer to, and how
     */
    record ForeignKey(
            String name,
            List<String> columns,
            Reference target,
            Timing timing,
            @Nullable String comment) implements CatalogConstraint {

        /** Copies the list. */
        public ForeignKey {
            columns = List.copyOf(columns);
        }

        @Override
        public ForeignKey named(String name) {
            return new ForeignKey(name, columns, target, timing, comment);
        }
    }

    /**
     * A condition every row fulfils.
     *
     * @param condition the condition in the database's normal form, without parentheses around it
     */
    record Check(String name, String condition, @Nullable String comment) implements CatalogConstraint {

        @Override
        public Check named(String name) {
            return new Check(name, condition, comment);
        }
    }

    /**
     * What a foreign key refers to.
     *
     * @param table    the referenced table
     * @param columns  its columns, in the order of the referring ones
     * @param onDelete what happens when the row is deleted, such as {@code cascade}
     * @param onUpdate what happens when its key changes
     * @param match    {@code simple} or {@code full}
     */
    record Reference(CatalogObject table, List<String> columns, String onDelete, String onUpdate, String match) {

        /** Copies the list. */
        public Reference {
            columns = List.copyOf(columns);
        }
    }

    /** When a constraint is checked. */
    enum Timing {
        /** After each statement. */
        IMMEDIATE,
        /** After each statement unless the transaction puts it off. */
        DEFERRABLE,
        /** At the end of the transaction. */
        DEFERRED
    }
}
