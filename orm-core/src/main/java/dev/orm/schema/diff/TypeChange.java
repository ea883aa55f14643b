package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogDomain;
import dev.orm.schema.catalog.CatalogEnum;
import dev.orm.schema.catalog.CatalogObject;
import java.util.List;

/** A difference of an enum type or a domain. */
public sealed interface TypeChange extends SchemaChange {

    /** An enum type is missing. */
    record CreateEnum(CatalogEnum type) implements TypeChange {

        @Override
        public CatalogObject object() {
            return type.name();
        }

        @Override
        public Effect effect() {
            return Effect.ADDS;
        }

        @Override
        public String toString() {
            return "enum type " + object() + " is missing";
        }
    }

    /** An enum type is not wanted. */
    record DropEnum(CatalogEnum type) implements TypeChange {

        @Override
        public CatalogObject object() {
            return type.name();
        }

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return "enum type " + object() + " is there, but is not wanted";
        }
    }

    /** An enum type lacks values, or has them otherwise. */
    record AlterEnum(CatalogEnum live, CatalogEnum wanted) implements TypeChange {

        @Override
        public CatalogObject object() {
            return wanted.name();
        }

        /** The values that are missing. */
        public List<String> added() {
            return wanted.values().stream()
                    .filter(value -> !live.values().contains(value))
                    .toList();
        }

        /** Whether the type only lacks values, and those it has stand in the wanted order. */
        public boolean addsOnly() {
            return wanted.values().stream()
                    .filter(live.values()::contains)
                    .toList()
                    .equals(live.values());
        }

        @Override
        public Effect effect() {
            return addsOnly() ? Effect.ADDS : Effect.RISKS;
        }

        @Override
        public String toString() {
            return "enum type " + object() + " has the values " + live.values() + ", but should have "
                    + wanted.values();
        }
    }

    /** A domain is missing. */
    record CreateDomain(CatalogDomain domain) implements TypeChange {

        @Override
        public CatalogObject object() {
            return domain.name();
        }

        @Override
        public Effect effect() {
            return Effect.ADDS;
        }

        @Override
        public String toString() {
            return "domain " + object() + " is missing";
        }
    }

    /** A domain is not wanted. */
    record DropDomain(CatalogDomain domain) implements TypeChange {

        @Override
        public CatalogObject object() {
            return domain.name();
        }

        @Override
        public Effect effect() {
            return Effect.ALTERS;
        }

        @Override
        public String toString() {
            return "domain " + object() + " is there, but is not wanted";
        }
    }

    /** A domain is defined otherwise. */
    record AlterDomain(CatalogDomain live, CatalogDomain wanted) implements TypeChange {

        @Override
        public CatalogObject object() {
            return wanted.name();
        }

        @Override
        public Effect effect() {
            return live.type().equals(wanted.type()) ? Effect.ALTERS : Effect.RISKS;
        }

        @Override
        public String toString() {
            return "domain " + object() + " is " + DomainWords.of(live) + ", but should be " + DomainWords.of(wanted);
        }
    }
}
