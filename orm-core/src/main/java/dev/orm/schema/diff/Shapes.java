package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import dev.orm.schema.catalog.CatalogIndex;

/** What constraints and indexes hold, apart from their names and comments. */
final class Shapes {

    private Shapes() {}

    static Object of(CatalogConstraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey("", key.columns(), key.timing(), null);
        } else if (constraint instanceof Unique unique) {
            return new Unique("", unique.columns(), unique.nullsDistinct(), unique.timing(), null);
        } else if (constraint instanceof ForeignKey key) {
            return new ForeignKey("", key.columns(), key.target(), key.timing(), null);
        }
        return new Check("", ((Check) constraint).condition(), null);
    }

    static Object of(CatalogIndex index) {
        return new CatalogIndex(
                "", index.unique(), index.method(), index.parts(), index.included(), index.predicate(), null);
    }
}
