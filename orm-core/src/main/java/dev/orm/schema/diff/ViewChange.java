package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogView;

/** A difference of a view. */
public sealed interface ViewChange extends SchemaChange {

    /** A view is missing. */
    record CreateView(CatalogView view) implements ViewChange {

        @Override
        public CatalogObject object() {
            return view.name();
        }

        @Override
        public Effect effect() {
            return Effect.ADDS;
        }

        @Override
        public String toString() {
            return (view.materialized() ? "materialized view " : "view ") + object() + " is missing";
        }
    }

    /** A view is not wanted. */
    record DropView(CatalogView view) implements ViewChange {

        @Override
        public CatalogObject object() {
            return view.name();
        }

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return (view.materialized() ? "materialized view " : "view ") + object() + " is there, but is not wanted";
        }
    }

    /** A view selects something else. */
    record ReplaceView(CatalogView live, CatalogView wanted) implements ViewChange {

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
            return "view " + object() + " selects something else than wanted";
        }
    }
}
