package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogObject;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a wanted schema and a database, named by what makes the database fit. Its toString is a sentence about the
 * database as it is. Immutable.
 */
public sealed interface SchemaChange
        permits TableChange,
                ConstraintChange,
                IndexChange,
                ViewChange,
                SequenceChange,
                TypeChange,
                SchemaChange.CreateSchema,
                SchemaChange.SetComment {

    /** The table, view, sequence or type that changes; for a schema its name stands in both parts. */
    CatalogObject object();

    /** What the change does to what is there. */
    Effect effect();

    /** What a change does to what is there. */
    enum Effect {
        /** It adds something and leaves all that is there as it is. */
        ADDS,
        /** It changes how something is defined or called, but loses no values. */
        ALTERS,
        /** Values can be lost, cut or refused. */
        RISKS
    }

    /** A schema is missing. */
    record CreateSchema(CatalogObject object) implements SchemaChange {

        @Override
        public Effect effect() {
            return Effect.ADDS;
        }

        @Override
        public String toString() {
            return "schema " + object.name() + " is missing";
        }
    }

    /**
     * What is said of something differs.
     *
     * @param subject what it is said of
     * @param part    the column, constraint or index of the object, or null for the object itself
     * @param comment what should be said, or null for nothing
     */
    record SetComment(
            CatalogObject object,
            CommentSubject subject,
            @Nullable String part,
            @Nullable String comment) implements SchemaChange {

        @Override
        public Effect effect() {
            return Effect.ADDS;
        }

        @Override
        public String toString() {
            return subject + " " + (part == null ? object : part + " of " + object)
                    + (comment == null ? " has a comment that is not wanted" : " lacks its comment");
        }
    }
}
