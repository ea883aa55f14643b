package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogConstraint.Reference;
import dev.orm.schema.catalog.CatalogConstraint.Timing;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import java.util.Locale;

/** Says what constraints are. */
final class ConstraintWords {

    private static final String NO_ACTION = "no action";

    private ConstraintWords() {}

    static String of(CatalogConstraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "primary key " + key.columns() + of(key.timing());
        } else if (constraint instanceof Unique unique) {
            return "unique constraint " + unique.name() + ' ' + unique.columns()
                    + (unique.nullsDistinct() ? "" : " nulls not distinct") + of(unique.timing());
        } else if (constraint instanceof ForeignKey key) {
            return "foreign key " + key.name() + ' ' + key.columns() + of(key.target()) + of(key.timing());
        }
        Check check = (Check) constraint;
        return "check " + check.name() + " (" + check.condition() + ')';
    }

    private static String of(Reference target) {
        return " to " + target.table() + ' ' + target.columns() + action(" on delete ", target.onDelete())
                + action(" on update ", target.onUpdate())
                + (target.match().equals("simple") ? "" : " match " + target.match());
    }

    private static String action(String event, String action) {
        return action.equals(NO_ACTION) ? "" : event + action;
    }

    private static String of(Timing timing) {
        return timing == Timing.IMMEDIATE ? "" : ' ' + timing.name().toLowerCase(Locale.ROOT);
    }
}
