package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogObject;

/** A difference of a table's constraints. */
public sealed interface ConstraintChange extends SchemaChange {

    /** A constraint is missing; rows that are there may not meet it. */
    record AddConstraint(CatalogObject object, CatalogConstraint constraint) implements ConstraintChange {

        @Override
        public Effect effect() {
            return Effect.RISKS;
        }

        @Override
        public String toString() {
            return ConstraintWords.of(constraint) + " of table " + object + " is missing";
        }
    }

    /** A constraint is not wanted. */
    record DropConstraint(CatalogObject object, CatalogConstraint constraint) implements ConstraintChange {

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return ConstraintWords.of(constraint) + " of table " + object + " is there, but is not wanted";
        }
    }

    /** A constraint of this name is there, but says something else; rows that are there may not meet it. */
    record ReplaceConstraint(CatalogObject object, CatalogConstraint live, CatalogConstraint wanted)
            implements ConstraintChange {

        @Override
        public Effect effect() {
            return Effect.RISKS;
        }

        @Override
        public String toString() {
            return ConstraintWords.of(live) + " of table " + object + " should be " + ConstraintWords.of(wanted);
        }
    }

    /** A constraint is called otherwise. */
    record RenameConstraint(CatalogObject object, CatalogConstraint live, String to) implements ConstraintChange {

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return ConstraintWords.of(live) + " of table " + object + " should be called " + to;
        }
    }
}
