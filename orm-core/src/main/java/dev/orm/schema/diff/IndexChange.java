package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;

/** A difference of the indexes of a table or materialized view. */
public sealed interface IndexChange extends SchemaChange {

    /** Rows that are there may share what a unique index lets no two rows share. */
    private static boolean refuses(CatalogIndex index) {
        return index.unique() != CatalogIndex.Uniqueness.NONE;
    }

    /** An index of a table or materialized view is missing. */
    record CreateIndex(CatalogObject object, CatalogIndex index) implements IndexChange {

        @Override
        public Effect effect() {
            return refuses(index) ? Effect.RISKS : Effect.ADDS;
        }

        @Override
        public String toString() {
            return IndexWords.of(index) + " of " + object + " is missing";
        }
    }

    /** An index is not wanted. */
    record DropIndex(CatalogObject object, CatalogIndex index) implements IndexChange {

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return IndexWords.of(index) + " of " + object + " is there, but is not wanted";
        }
    }

    /** An index of this name is there, but holds something else. */
    record ReplaceIndex(CatalogObject object, CatalogIndex live, CatalogIndex wanted) implements IndexChange {

        @Override
        public Effect effect() {
            return refuses(wanted) ? Effect.RISKS : Effect.ALTERS;
        }

        @Override
        public String toString() {
            return IndexWords.of(live) + " of " + object + " should be " + IndexWords.of(wanted);
        }
    }

    /** An index is called otherwise. */
    record RenameIndex(CatalogObject object, CatalogIndex live, String to) implements IndexChange {

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return IndexWords.of(live) + " of " + object + " should be called " + to;
        }
    }
}
