package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogSequence;

/** A difference of a sequence that stands alone. */
public sealed interface SequenceChange extends SchemaChange {

    /** A sequence is missing. */
    record CreateSequence(CatalogSequence sequence) implements SequenceChange {

        @Override
        public CatalogObject object() {
            return sequence.name();
        }

        @Override
        public Effect effect() {
            return Effect.ADDS;
        }

        @Override
        public String toString() {
            return "sequence " + object() + " is missing";
        }
    }

    /** A sequence is not wanted. */
    record DropSequence(CatalogSequence sequence) implements SequenceChange {

        @Override
        public CatalogObject object() {
            return sequence.name();
        }

        @Override
        public Effect effect() {
            return Effect.RISKS;
        }

        @Override
        public String toString() {
            return "sequence " + object() + " is there, but is not wanted";
        }
    }

    /** A sequence counts otherwise. */
    record AlterSequence(CatalogSequence live, CatalogSequence wanted) implements SequenceChange {

        @Override
        public CatalogObject object() {
            return wanted.name();
        }

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return "sequence " + object() + " counts otherwise: " + SequenceWords.differences(live, wanted);
        }
    }
}
